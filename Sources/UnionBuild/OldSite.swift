import Glibc

/// The output folder as it stands before the new site takes its place.
final class OldSite: Sendable {
  /// The open folder.
  let folder: Descriptor
  /// Its path.
  let path: String

  private init(folder: consuming Descriptor, path: String) {
    self.folder = folder
    self.path = path
  }

  /// Opens it; nil if there is none.
  static func open(_ path: String) throws(BuildError) -> OldSite? {
    let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 {
      if errno == ENOENT { return nil }
      throw BuildError(code: errno, path: path)
    }
    return OldSite(folder: Descriptor(owning: number), path: path)
  }

  /// The list of files that the last build left; nil if there is none.
  func manifest() throws(BuildError) -> Manifest? {
    // A list of ten million files; more is no list of ours.
    let bytes = try OwnFile.read(
      Manifest.name, in: folder.number, limit: 1 << 30, path: path)
    return bytes.flatMap { Manifest(bytes: $0) }
  }

  /// Whether a build of ours has written here.
  var hasStamp: Bool { status(Stamp.name, in: folder.number) != nil }
}

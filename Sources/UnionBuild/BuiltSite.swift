import Glibc

/// A folder with a site that an earlier build wrote: the output as it stands, or the one before it.
final class BuiltSite: Sendable {
  /// The open folder.
  let folder: Descriptor
  /// Its path.
  let path: String
  /// The list of files that the build left; nil if there is none.
  let manifest: Manifest?
  /// The same by path.
  private let files: [RelativePath: Manifest.Entry]
  /// Its stamp.
  let stamp: Stamp?
  /// When the stamp was written, after every other file; the beginning of time for half a site.
  private let sealed: timespec

  private init(
    folder: consuming Descriptor, path: String, manifest: Manifest?, stamp: Stamp?,
    sealed: timespec
  ) {
    self.folder = folder
    self.path = path
    self.manifest = manifest
    self.stamp = stamp
    self.sealed = sealed
    files = Dictionary(
      (manifest?.entries ?? []).lazy.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  }

  /// Opens it; nil if there is none.
  static func open(_ path: String) throws(BuildError) -> BuiltSite? {
    let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 {
      if errno == ENOENT { return nil }
      throw BuildError(code: errno, path: path)
    }
    let folder = Descriptor(owning: number)
    // Ten million files; more is no list of ours.
    let list = try OwnFile.read(Manifest.name, in: number, limit: 1 << 30, path: path)
    let stamp = try OwnFile.read(Stamp.name, in: number, limit: Stamp.limit, path: path)
    let known = stamp.flatMap { Stamp(bytes: $0) }
    // Half a replacement file by file: its list says what was to come, not what is there.
    let isWhole = known?.complete == true
    return BuiltSite(
      folder: folder, path: path, manifest: list.flatMap { Manifest(bytes: $0) }, stamp: known,
      sealed: isWhole ? status(Stamp.name, in: number)?.st_ctim ?? timespec() : timespec())
  }

  /// Whether the path still leads to this folder.
  var isInPlace: Bool {
    guard let here = status(of: folder.number), let there = status(path, in: AT_FDCWD) else {
      return false
    }
    return here.st_dev == there.st_dev && here.st_ino == there.st_ino
  }

  /// Whether a build has written here, and its list is gone.
  var lostManifest: Bool { stamp != nil && manifest == nil }

  /// Whether nobody has changed a file or folder since the build, by hand or otherwise: any change
  /// gives it a time after that of the stamp. `known` is what the system says of it.
  func isUntouched(_ known: stat) -> Bool { known.st_ctim < sealed }

  /// What the system knows of a file or folder in it.
  func known(_ path: RelativePath) -> stat? {
    path.withPointer { status($0, in: folder.number) }
  }

  /// The file that the build wrote at a path, if it is untouched. `known` is what the system says of
  /// it.
  func intact(_ path: RelativePath, _ known: stat?) -> Manifest.Entry? {
    guard let known, let entry = files[path], isIntact(entry, known) else { return nil }
    return entry
  }

  /// The same for a file of the list.
  func isIntact(_ entry: Manifest.Entry, _ known: stat) -> Bool {
    known.isFile && Int(known.st_size) == entry.size && isUntouched(known)
  }

  /// Whether this site has just this content there.
  func holds(_ entry: Manifest.Entry, _ known: stat?) -> Bool {
    entry.hash != nil && intact(entry.path, known) == entry
  }
}

func < (left: timespec, right: timespec) -> Bool {
  (left.tv_sec, left.tv_nsec) < (right.tv_sec, right.tv_nsec)
}

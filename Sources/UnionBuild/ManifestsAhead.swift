import Glibc
import UnionContent

/// The lists of the site in an output folder and of the one before it, read before anybody needs them:
/// while the content is read there is time for it. Whoever opens a folder takes its list from here, if
/// the file is still the same.
struct ManifestsAhead: Sendable {
  private struct Known: Sendable {
    let file: FileIdentity
    let manifest: Manifest
  }

  private var known: [Known] = []

  /// No lists.
  init() {}

  /// The lists of an output. What cannot be read is left to whoever opens the folder, to be told there.
  init(ofOutput output: String) {
    guard let path = try? ResolvedPath.of(output), take(path) else { return }
    // Where the output is, the folders above it are.
    if let place = try? StagePlace(output: path) { _ = take(place.spare) }
  }

  /// The list in an open folder, where it was read.
  func manifest(in folder: Int32) -> Manifest? {
    if known.isEmpty { return nil }
    guard let file = Self.file(in: folder) else { return nil }
    return known.first { $0.file == file }?.manifest
  }

  /// Whether there is a site. A list that was written this very moment might be written again without
  /// another time.
  private mutating func take(_ path: String) -> Bool {
    var began = timespec()
    clock_gettime(CLOCK_REALTIME, &began)
    guard let site = try? BuiltSite.open(path) else { return false }
    if let manifest = site.manifest, let file = Self.file(in: site.folder.number),
      file.isSettled(at: Self.nanoseconds(began))
    {
      known.append(Known(file: file, manifest: manifest))
    }
    return true
  }

  private static func file(in folder: Int32) -> FileIdentity? {
    guard let status = status(Manifest.name, in: folder) else { return nil }
    return FileIdentity(
      size: Int64(status.st_size), modified: nanoseconds(status.st_mtim),
      changed: nanoseconds(status.st_ctim), inode: UInt64(status.st_ino),
      device: UInt64(status.st_dev))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

import CLinux
import Glibc

/// Where the next site is made: beside the output, so that both can be exchanged at once; inside it,
/// where the output is a mount of its own or nothing may be created beside it.
struct StagePlace: Sendable, Equatable {
  /// The folder in which the stage and the lock are made.
  let folder: String
  /// What their names begin with.
  let prefix: String
  /// Why the output cannot be exchanged; nil if it can.
  let obstacle: InPlaceCause?

  /// What names begin with that stand inside an output folder and belong to no site.
  static let innerPrefix = ".unionsite-"

  /// Chooses the place for a resolved output path; creates the folders above it where missing.
  init(output: String) throws(BuildError) {
    let parent = ResolvedPath.parent(of: output)
    if let parent { try Self.makeFolders(parent) }
    if Self.isMountRoot(output) {
      obstacle = .mountPoint
    } else if let code = Self.refusal(parent ?? output) {
      guard access(output, F_OK) == 0 else {
        throw BuildError(code: code, path: parent ?? output)
      }
      obstacle = .folderAboveNotWritable
    } else {
      obstacle = nil
    }
    if obstacle == nil, let parent {
      folder = parent
      prefix = "." + ResolvedPath.name(of: output) + Self.innerPrefix
    } else {
      folder = output
      prefix = Self.innerPrefix
    }
  }

  /// The path of the lock.
  var lock: String { path("lock") }

  /// The path of the folder that the last exchange put aside.
  var spare: String { path("spare") }

  /// A path for a new stage, which names the program that makes it.
  func newStage() -> String {
    path("stage-\(getpid())-" + String(UInt32.random(in: .min ... .max), radix: 36))
  }

  /// Deletes what builds left here that were killed. The lock must be held: then no stage here
  /// belongs to a living build.
  func removeLeftovers() throws(BuildError) {
    let opened = try Descriptor.folder(folder)
    let start = prefix + "stage-"
    var names: [[CChar]] = []
    try FolderListing.each(in: opened.number, path: folder) { (name, _) throws(BuildError) in
      guard strncmp(name, start, start.utf8.count) == 0 else { return }
      names.append(Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1)))
    }
    for name in names { try TreeRemoval.remove(name, in: opened.number, path: folder) }
  }

  private func path(_ end: String) -> String {
    (folder == "/" ? "" : folder) + "/" + prefix + end
  }

  /// Why nothing may be created in a folder; nil if it may.
  private static func refusal(_ folder: String) -> Int32? {
    access(folder, W_OK | X_OK) == 0 ? nil : errno
  }

  private static func isMountRoot(_ path: String) -> Bool {
    var known = statx()
    guard statx(AT_FDCWD, path, 0, UInt32(STATX_BASIC_STATS), &known) == 0 else { return false }
    return known.stx_attributes & UInt64(STATX_ATTR_MOUNT_ROOT) != 0
  }

  private static func makeFolders(_ path: String) throws(BuildError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let code = errno
    // Where a folder may not be made, it may exist all the same.
    if access(path, F_OK) == 0 { return }
    guard code == ENOENT, let parent = ResolvedPath.parent(of: path) else {
      throw BuildError(code: code, path: path)
    }
    try makeFolders(parent)
    if mkdir(path, 0o777) != 0 && errno != EEXIST { throw BuildError(code: errno, path: path) }
  }
}

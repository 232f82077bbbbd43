import Glibc

/// A file of somebody's that is read, changed and put back, so that whoever reads it meanwhile, or loses
/// the power, has the old file or the new one.
public struct EditedFile: Sendable {
  /// Why a path is not edited.
  public enum Refusal: Sendable, Hashable {
    /// It is a symbolic link; what it leads to may lie anywhere.
    case link
    /// It is a folder.
    case folder
    /// It is a device, a socket or a FIFO.
    case special
    /// It is larger than is read, in bytes.
    case tooLarge(limit: Int)
  }

  /// The largest file that is read, in bytes.
  public static let limit = 256 << 20

  /// What it holds.
  public let bytes: [UInt8]
  private let path: String
  private let known: Mark

  /// What tells whether it is still the file that was read.
  private struct Mark: Sendable, Equatable {
    var device: UInt
    var inode: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int

    init(_ status: stat) {
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// Why the path cannot be edited; nil where it is an ordinary file that is not too large.
  public static func refusal(of path: String) throws(BuildError) -> Refusal? {
    var found = stat()
    guard lstat(path, &found) == 0 else { throw BuildError(code: errno, path: path) }
    if found.st_mode & S_IFMT == S_IFLNK { return .link }
    if found.isFolder { return .folder }
    if !found.isFile { return .special }
    return found.st_size > limit ? .tooLarge(limit: limit) : nil
  }

  /// Reads the file.
  public init(_ path: String) throws(BuildError) {
    let folder = try Descriptor.folder(Self.folder(of: path))
    let name = Self.name(of: path)
    guard
      let bytes = try OwnFile.read(
        name, in: folder.number, limit: Self.limit, path: Self.folder(of: path)),
      let found = status(name, in: folder.number)
    else { throw .notFound(path: path) }
    self.bytes = bytes
    self.path = path
    known = Mark(found)
  }

  /// Puts other bytes in the place of those that were read; mode and owner stay as they are. A file that
  /// somebody has written into since is left alone, and `BuildError.changedMeanwhile` is thrown.
  public func replace(with bytes: [UInt8]) throws(BuildError) {
    let folder = try Descriptor.folder(Self.folder(of: path))
    let name = Self.name(of: path)
    // A dotfile: no part of a site while it is there.
    let fresh = ".\(name).unionsite-mask-\(getpid())"
    let number = openat(
      folder.number, fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if number < 0 { throw BuildError(code: errno, path: path) }
    do throws(BuildError) {
      try fill(Descriptor(owning: number), bytes)
      guard let now = status(name, in: folder.number), now.isFile, Mark(now) == known else {
        throw .changedMeanwhile(path: path)
      }
      let mine = status(fresh, in: folder.number).map(FileTraits.init) ?? FileTraits(now)
      _ = FileTraits(now).give(to: fresh, in: folder.number, now: mine)
      if renameat(folder.number, fresh, folder.number, name) != 0 {
        throw BuildError(code: errno, path: path)
      }
      // What the name leads to now lasts only when the folder is written.
      _ = fsync(folder.number)
    } catch {
      unlinkat(folder.number, fresh, 0)
      throw error
    }
  }

  private func fill(_ file: consuming Descriptor, _ bytes: [UInt8]) throws(BuildError) {
    let code = bytes.withUnsafeBytes { FileCopy.write($0, to: file.number) }
    if code != 0 { throw BuildError(code: code, path: path) }
    if fsync(file.number) != 0 { throw BuildError(code: errno, path: path) }
    try file.closeReporting(path: path)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

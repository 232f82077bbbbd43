import CLinux
import Glibc

/// The folder that is served. It is opened anew for every request, so it may be replaced by another
/// while the server runs.
struct SiteFolder: Sendable {
  /// Why a path gives no file.
  enum Failure: Error, Sendable, Hashable {
    /// There is no folder yet, or not now.
    case noSite
    /// Nothing of that name, or nothing that may be shown: a device, a link that leaves the folder.
    case notFound
    /// A folder, not a file.
    case isFolder
    /// The user of the server may not read it.
    case forbidden
    /// The machine has no open file to spare, or failed otherwise; asking again may help.
    case unavailable
  }

  /// Where it is.
  let path: String

  private static let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
  /// `O_PATH`, which Swift's module for the C library leaves out.
  private static let pathOnly: Int32 = 0o10_000_000

  /// Opens an ordinary file by its path below the folder, whose names must be those of a `RequestPath`.
  /// Links are followed as long as they stay inside.
  func open(_ file: String) throws(Failure) -> (OpenFile, stat) {
    let root = Glibc.open(path, Self.pathOnly | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      let code = errno
      throw code == EMFILE || code == ENFILE ? .unavailable : .noSite
    }
    defer { _ = Glibc.close(root) }
    let opened = OpenFile(owning: try Self.open(file, below: root))
    guard let status = opened.status else { throw .unavailable }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return (opened, status)
    case S_IFDIR: throw .isFolder
    default: throw .notFound
    }
  }

  private static func open(_ file: String, below root: Int32) throws(Failure) -> Int32 {
    var links: Int32 = 0
    // A rename elsewhere on the way makes the system unsure (EAGAIN); it settles at once.
    for _ in 0..<16 {
      let number = open_beneath(root, file, flags, links)
      if number >= 0 && links == 0 { return number }
      if number >= 0 { return try shown(number, below: root) }
      switch errno {
      case EAGAIN, EINTR: continue
      case ELOOP where links == 0: links = 1
      case ENOSYS, EPERM: return try openStepwise(file, below: root)
      default: throw failure(errno)
      }
    }
    throw .unavailable
  }

  /// What was reached over links, unless it is a file that is hidden under its own name.
  private static func shown(_ number: Int32, below root: Int32) throws(Failure) -> Int32 {
    if let place = Self.place(of: number), let start = Self.place(of: root),
      place.starts(with: start)
    {
      let names = place.dropFirst(start.count).split(separator: Byte.slash)
      if names.allSatisfy({ $0.first != Byte.dot }) { return number }
    }
    _ = Glibc.close(number)
    throw .notFound
  }

  /// The path by which the system knows an open file; nil where it does not tell.
  private static func place(of number: Int32) -> [UInt8]? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(number)", &bytes, bytes.count)
    return count > 0 && count < bytes.count ? bytes[..<count].map { UInt8(bitPattern: $0) } : nil
  }

  /// Where the system is older than `openat2`, or a sandbox forbids it: name by name, no link followed.
  static func openStepwise(_ file: String, below root: Int32) throws(Failure) -> Int32 {
    var place = OpenFile(owning: openat(root, ".", pathOnly | O_DIRECTORY | O_CLOEXEC))
    let names = file.split(separator: "/")
    for name in names.dropLast() {
      let next = openat(
        place.number, String(name), pathOnly | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if next < 0 { throw failure(errno) }
      place = OpenFile(owning: next)
    }
    let number = openat(place.number, names.last.map(String.init) ?? ".", flags | O_NOFOLLOW)
    if number < 0 { throw failure(errno) }
    return number
  }

  private static func failure(_ code: Int32) -> Failure {
    switch code {
    case EACCES, EPERM: .forbidden
    case EMFILE, ENFILE, ENOMEM, EIO: .unavailable
    default: .notFound
    }
  }
}

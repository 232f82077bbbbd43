import Glibc

/// Which state of which file: equal only where the bytes are.
struct FileIdentity: Sendable, Hashable {
  private let device: UInt64
  private let inode: UInt64
  private let changed: [Int]
  /// Its length in bytes.
  let size: Int
  /// When it was last written, in seconds since 1970.
  let modified: Int
  /// Whether its last change is so old that another one cannot bear the same time.
  let isSettled: Bool

  /// Of an open file.
  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    changed = [
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec
    let now = time(nil)
    isSettled = now - max(status.st_mtim.tv_sec, status.st_ctim.tv_sec) > 2
  }

  static func == (left: FileIdentity, right: FileIdentity) -> Bool {
    left.device == right.device && left.inode == right.inode && left.size == right.size
      && left.changed == right.changed
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(inode)
    hasher.combine(changed)
  }

  /// As a strong entity tag of a file whose bytes are not looked at; only for a settled one.
  var tag: String {
    let parts = [Int(truncatingIfNeeded: inode), size] + changed
    let text = parts.map { String(UInt64(bitPattern: Int64($0)), radix: 36) }
    return "\"\(text.joined(separator: "-"))\""
  }
}

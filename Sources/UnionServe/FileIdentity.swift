import Glibc

/// Which state of which file: equal only where the bytes are.
struct FileIdentity: Sendable, Hashable {
  /// A time as file systems keep it.
  private struct Time: Sendable, Hashable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }
  }

  private let device: UInt64
  private let inode: UInt64
  /// Its length in bytes.
  let size: Int
  private let written: Time
  private let changed: Time

  /// Of an open file.
  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    written = Time(status.st_mtim)
    changed = Time(status.st_ctim)
  }

  /// When it was last written, in seconds since 1970.
  var modified: Int { written.seconds }

  /// Whether its last change is so old that another one cannot bear the same time.
  var isSettled: Bool { time(nil) - max(written.seconds, changed.seconds) > 2 }

  /// As a strong entity tag of a file whose bytes are not looked at; only for a settled one.
  var tag: String {
    let parts = [
      Int(truncatingIfNeeded: inode), size, written.seconds, written.nanoseconds, changed.seconds,
      changed.nanoseconds,
    ]
    let text = parts.map { String(UInt64(bitPattern: Int64($0)), radix: 36) }
    return "\"\(text.joined(separator: "-"))\""
  }
}

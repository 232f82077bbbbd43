import Glibc

/// What the system knows of a file without reading it: two times the same means that nobody has
/// written into it between, where `isSettled` said so the first time.
public struct FileIdentity: Sendable, Hashable {
  /// Its length in bytes.
  public var size: Int64
  /// When its bytes were changed last, in nanoseconds since 1970; anybody can set it.
  public var modified: Int64
  /// When anything of it was changed last, in nanoseconds since 1970; only the system sets it.
  public var changed: Int64
  /// Its number on its disk.
  public var inode: UInt64
  /// Its disk.
  public var device: UInt64

  /// An identity.
  public init(size: Int64, modified: Int64, changed: Int64, inode: UInt64, device: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
  }

  init(_ status: stat) {
    self.init(
      size: Int64(status.st_size), modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino),
      device: UInt64(status.st_dev))
  }

  /// Whether whoever writes into the file from the moment `began` on must change its times: they lie
  /// before it, and so far that the system's clock for files has moved on. Without that, two writes
  /// within one tick of this clock would leave the same times (https://git-scm.com/docs/racy-git).
  ///
  /// A time in the future says nothing, as the clock went back since.
  public func isSettled(at began: Int64) -> Bool {
    // Some file systems keep whole seconds, FAT even ones.
    let tick: Int64 = changed % 1_000_000_000 == 0 ? 2_100_000_000 : 20_000_000
    return changed < began &- tick && modified < began &- tick
  }

  /// The time now, as files get it.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  /// A file may carry any time: one that is out of reach counts wrong, but always equally.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

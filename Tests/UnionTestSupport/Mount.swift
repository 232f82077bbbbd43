import Glibc

/// A small disk in memory, unmounted when the test lets go of it.
public final class Mount: Sendable {
  /// Where it is.
  public let path: String

  /// Mounts it over a folder; the options are those of `mount`, such as `size=256k`. Nil where that
  /// may not be done.
  public init?(_ path: String, _ options: String) {
    self.path = path
    guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else { return nil }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Mounts it anew with other options, such as `ro`; false where that cannot be done.
  public func remount(_ options: String) -> Bool {
    let isReadOnly = options == "ro"
    let flags = UInt(MS_REMOUNT) | (isReadOnly ? UInt(MS_RDONLY) : 0)
    return mount("tmpfs", path, "tmpfs", flags, isReadOnly ? "" : options) == 0
  }

  /// Whether this user may mount at all.
  public static var isPossible: Bool {
    let path = TestFolder()
    return getuid() == 0 && Mount(path.path, "size=64k") != nil
  }
}

import Glibc

/// A small disk in memory, unmounted when the test lets go of it.
final class Mount: Sendable {
  let path: String

  init?(_ path: String, _ options: String) {
    self.path = path
    guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else { return nil }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Whether this user may mount at all.
  static var isPossible: Bool {
    let path = ScratchFolder()
    return getuid() == 0 && Mount(path.path, "size=64k") != nil
  }
}

/// Why changes are looked for again and again, instead of being told by the kernel.
public enum WatchNotice: Sendable, Hashable {
  /// The system lets no more folders be watched.
  case limitReached
  /// The files are on a disk of which the kernel does not hear everything.
  case deafDisk(folder: String)
  /// The kernel refused, with this errno.
  case refused(code: Int32)
}

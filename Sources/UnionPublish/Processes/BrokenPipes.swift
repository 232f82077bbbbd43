import Glibc

/// What happens to this process when a program that it writes to has ended.
enum BrokenPipes {
  /// Lets a write to such a program fail, as any other write does, instead of ending the process.
  static func fail() { signal(SIGPIPE, SIG_IGN) }
}

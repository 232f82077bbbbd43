import Dispatch
import Glibc

/// Opens addresses in the browser of this desktop.
enum BrowserStart {
  /// Asks the desktop to open an address; `failed` is called where it cannot. Nothing waits for it.
  static func open(_ address: String, failed: @escaping @Sendable () -> Void) {
    guard let process = start(["xdg-open", address]) else { return failed() }
    DispatchQueue(label: "unionsite.browser").async {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 { if errno != EINTR { return } }
      if status != 0 { failed() }
    }
  }

  /// Starts a program that neither reads nor writes here, in a group of its own: Ctrl-C is not for it.
  private static func start(_ words: [String]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in 0..<Int32(3) {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard let name = words.first,
      posix_spawnp(&process, name, &actions, &attributes, &arguments, environ) == 0
    else { return nil }
    return process
  }
}

import Glibc

/// Another program, run to its end.
enum ChildProcess {
  /// Runs a program found on the PATH; its two streams go into files. Gives its exit status, 128 and
  /// the signal's number where a signal ended it, 127 where it could not be started.
  static func run(
    _ words: [String], environment: [String], output: String = "/dev/null",
    errors: String = "/dev/null"
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o644)
    var process = pid_t()
    let failed = withStrings(words) { words in
      withStrings(environment) { environment in
        posix_spawnp(&process, words[0] ?? strdup(""), &actions, nil, words, environment)
      }
    }
    guard failed == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  static func withStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }
}

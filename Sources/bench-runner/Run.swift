import Glibc

/// What one run of a program took, as the system accounts for it with all its threads and children.
struct Run {
  /// Seconds from start to end.
  let wall: Double
  /// Seconds of all processors, for the program and for the system on its behalf.
  let cpu: Double
  /// The most memory that it held at once, in bytes.
  let peak: Int

  /// Runs a program to its end. What it prints goes into a file, and into the failure where its exit
  /// status is not 0.
  static func of(_ words: [String], output: String) throws -> Run {
    let start = ContinuousClock.now
    let process = try self.start(words, output: output)
    var status: Int32 = 0
    var used = rusage()
    while wait4(process, &status, 0, &used) < 0 {
      guard errno == EINTR else { throw BenchFailure("lost sight of \(words[0])") }
    }
    let time = ContinuousClock.now - start
    guard status == 0 else {
      let said = (try? TextFile.read(output)) ?? ""
      throw BenchFailure("\(words.joined(separator: " ")): status \(status >> 8)\n\(said)")
    }
    return Run(
      wall: time / .seconds(1), cpu: used.ru_utime.seconds + used.ru_stime.seconds,
      peak: used.ru_maxrss * 1024)
  }

  /// Starts a program, which prints into a file.
  static func start(_ words: [String], output: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, words[0], &actions, nil, arguments, environ) == 0 else {
      throw BenchFailure("cannot start \(words[0])")
    }
    return process
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}

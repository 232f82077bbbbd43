import Glibc

/// Another program that runs while tests do: a server, a browser's driver. It ends when it is let go
/// of, and with the tests however they end.
public final class BackgroundProcess: Sendable {
  private let process: pid_t
  /// The program ends when this end of a pair of sockets is closed.
  private let leash: Int32
  private let output: String

  /// Reads until the other end of the leash is let go of. Then the program may end calmly; what is
  /// still there of it and of its children after a few seconds is killed, and this with it.
  private static let keeper = """
    "$@" & child=$!
    read -r end
    kill "$child"
    (sleep 4; kill -KILL 0) &
    wait "$child"
    kill -KILL 0
    """

  /// Starts a program found on the PATH; what it says goes into the file `output`. Nil where it could
  /// not be started.
  public init?(_ words: [String], output: String, environment: [String: String] = [:]) {
    var ends: [Int32] = [-1, -1]
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    guard socketpair(AF_UNIX, Int32(kind), 0, &ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // A group of its own: what the program starts is killed with it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var process = pid_t()
    let words = ["sh", "-c", Self.keeper, "sh"] + words
    let failed = ChildProcess.withStrings(words) { words in
      ChildProcess.withStrings(Program.environment(with: environment)) { environment in
        posix_spawnp(&process, words[0] ?? strdup(""), &actions, &attributes, words, environment)
      }
    }
    guard failed == 0 else {
      close(ends[1])
      return nil
    }
    self.process = process
    self.output = output
    leash = ends[1]
  }

  deinit {
    close(leash)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// What the program has said so far.
  public var said: String { String(decoding: TestFile.read(output) ?? [], as: UTF8.self) }

  /// The number that the program says behind these words, such as its port; nil where it does not come
  /// within a minute.
  public func number(after words: String) async -> Int? {
    for _ in 0..<1200 {
      if let number = Self.number(after: words, in: said) { return number }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return nil
  }

  private static func number(after words: String, in text: String) -> Int? {
    guard let place = text.firstRange(of: words) else { return nil }
    let rest = text[place.upperBound...]
    let digits = rest.prefix { ("0"..."9").contains($0) }
    // A number at the very end may go on.
    return digits.endIndex == rest.endIndex ? nil : Int(digits)
  }
}

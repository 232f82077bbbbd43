import Glibc

/// The two streams of a program: results, and what is said about them.
enum Console {
  /// Writes a result.
  static func result(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a problem or a word about the work.
  static func note(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Whether somebody is watching what is said.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether somebody sees a question and can answer it.
  static var isConversation: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  private static func write(_ text: String, to stream: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      if written > 0 { bytes = bytes.dropFirst(written) } else if errno != EINTR { return }
    }
  }
}

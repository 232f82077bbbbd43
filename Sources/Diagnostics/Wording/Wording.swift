/// What a person reads of a problem or a failure.
public struct Wording: Sendable, Hashable {
  /// What is wrong, and why, in one sentence without a full stop.
  public var message: String
  /// How to mend it; nil where the message says it all.
  public var cure: String?

  /// A message with its cure.
  public init(_ message: String, _ cure: String? = nil) {
    self.message = message
    self.cure = cure
  }
}

extension Finding {
  /// The words for this finding in a language.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// A number of bytes as people say it.
func bytes(_ count: Int) -> String {
  count >= 1 << 20 && count % (1 << 20) == 0
    ? "\(count >> 20) MiB"
    : count >= 1024 && count % 1024 == 0 ? "\(count >> 10) KiB" : "\(count) B"
}

/// Whether an address is that of a file on somebody's computer: `d:\名单.xlsx`, `\\server\file`,
/// `file:///home/…`.
func isOnOneComputer(_ address: String) -> Bool {
  let start = address.lowercased().prefix(5)
  let letters = Array(start.utf8)
  let hasDrive = letters.count > 1 && (0x61...0x7A).contains(letters[0]) && letters[1] == 0x3A
  return hasDrive || start == "file:" || start.hasPrefix("\\\\")
}

import Store

/// Lines of text with a name before them and a fingerprint behind, so that half of them are known as
/// half.
enum SealedLines {
  /// The text.
  static func text(_ name: String, _ lines: [String]) -> String {
    let body = name + "\n" + lines.map { $0 + "\n" }.joined()
    return body + "=" + digits(ContentHash.of(body)) + "\n"
  }

  /// The lines of a text of this name; nil where it is none, or not whole.
  static func read(_ name: String, _ text: String) -> [Substring]? {
    let bytes = text.utf8
    // `=`, sixteen digits, the line's end.
    guard bytes.count > 18, text.hasPrefix(name + "\n"), bytes.last == 0x0A else { return nil }
    let body = text[..<bytes.index(bytes.endIndex, offsetBy: -18)]
    guard text[body.endIndex...].dropFirst().dropLast() == digits(ContentHash.of(String(body))),
      body.utf8.last == 0x0A
    else { return nil }
    return body.utf8.split(separator: 0x0A).dropFirst().map { Substring($0) }
  }

  /// A fingerprint as sixteen digits.
  static func digits(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Text in quotes.
enum QuotedText {
  /// Whether the text between two quotes is more than itself: has `''` or a backslash.
  static func hasEscapes(_ bytes: [UInt8], _ inside: Range<Int>, _ mark: UInt8) -> Bool {
    bytes[inside].contains(mark == UInt8(ascii: "\"") ? UInt8(ascii: "\\") : mark)
  }

  /// The offset of the quote that closes a text which begins at `start`, just after `mark`; nil where
  /// it is not closed before `end`. `''` and `\"` do not close.
  static func end(of mark: UInt8, from start: Int, to end: Int, in bytes: [UInt8]) -> Int? {
    var at = start
    while at < end {
      let byte = bytes[at]
      if byte == mark {
        guard mark == UInt8(ascii: "'"), at + 1 < end, bytes[at + 1] == mark else { return at }
        at += 2
      } else if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        at += 2
      } else {
        at += 1
      }
    }
    return nil
  }
}

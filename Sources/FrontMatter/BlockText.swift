/// Text in lines below `|` or `>` (YAML 1.2.2 section 8.1).
enum BlockText {
  /// Whether `|` or `>` at the beginning of a range announces lines of text: nothing follows but an
  /// indentation, `+` or `-`, and a comment. `>95%` does not.
  static func isHeader(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound + 1
    while at < range.upperBound, at < range.lowerBound + 3 {
      switch bytes[at] {
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "1")...UInt8(ascii: "9"): at += 1
      default: return isEnd(bytes, at..<range.upperBound)
      }
    }
    return isEnd(bytes, at..<range.upperBound)
  }

  private static func isEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let rest = bytes.skippingBlanks(from: range.lowerBound, to: range.upperBound)
    if rest == range.upperBound { return true }
    return rest > range.lowerBound && bytes[rest] == UInt8(ascii: "#")
  }
}

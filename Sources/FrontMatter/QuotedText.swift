/// Text in quotes.
enum QuotedText {
  /// Whether the text between two quotes is more than itself: has `''` or a backslash.
  static func hasEscapes(_ bytes: [UInt8], _ inside: Range<Int>, _ mark: UInt8) -> Bool {
    bytes[inside].contains(mark == UInt8(ascii: "\"") ? UInt8(ascii: "\\") : mark)
  }
}

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

/// Finds `&name` with a `*name` that refers to it.
enum AnchorScanner {
  /// Whether a range has an anchor at the beginning of a value, and an alias with its name.
  static func hasAliasedAnchor(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let anchors = names(after: UInt8(ascii: "&"), bytes, range)
    return !anchors.isEmpty
      && !anchors.isDisjoint(with: names(after: UInt8(ascii: "*"), bytes, range))
  }

  private static func names(after mark: UInt8, _ bytes: [UInt8], _ range: Range<Int>) -> Set<String>
  {
    var names: Set<String> = []
    var at = range.lowerBound
    while at < range.upperBound {
      defer { at += 1 }
      guard bytes[at] == mark, at > range.lowerBound, begins(bytes[at - 1]) else { continue }
      var end = at + 1
      while end < range.upperBound, isName(bytes[end]) { end += 1 }
      if end > at + 1 { names.insert(bytes.text(at + 1..<end)) }
    }
    return names
  }

  private static func begins(_ before: UInt8) -> Bool {
    before == 0x20 || before == UInt8(ascii: "[") || before == UInt8(ascii: ",")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

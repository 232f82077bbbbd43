/// The names of anchors, `&name`, and of the aliases that refer to them, `*name`.
enum AnchorName {
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

  /// Whether a byte can be part of the name of an anchor: letters, digits, `_`, `-`, as libyaml has it.
  static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// Text in brackets that begins with a character special to YAML.
extension FlowScanner {
  /// Puts quotes around a text that YAML would not take as text.
  mutating func quoteIfSpecial(_ range: Range<Int>) {
    let first = bytes[range.lowerBound]
    switch first {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      if let end = endOfMark(range) {
        at = end
        return
      }
    case UInt8(ascii: "-"), UInt8(ascii: "?"):
      if range.count > 1, bytes.blankLength(at: range.lowerBound + 1, before: limit) == 0 { return }
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: "#"):
      break
    default: return
    }
    let quote: StaticString = "'"
    repairs.append(.init(range: range.lowerBound..<range.lowerBound, text: quote))
    for offset in range where bytes[offset] == UInt8(ascii: "'") {
      repairs.append(.init(range: offset..<offset, text: quote))
    }
    repairs.append(.init(range: range.upperBound..<range.upperBound, text: quote))
  }

  /// The end of `&name`, of a `*name` that was named before, or of `!!tag`, where the text begins with
  /// one; nil where it is text.
  private mutating func endOfMark(_ range: Range<Int>) -> Int? {
    var end = range.lowerBound + 1
    if bytes[range.lowerBound] == UInt8(ascii: "!") {
      guard end < range.upperBound, bytes[end] == UInt8(ascii: "!") else { return nil }
      end += 1
    }
    let start = end
    while end < range.upperBound, AnchorName.isName(bytes[end]) { end += 1 }
    guard end > start else { return nil }
    let isWhole = end == range.upperBound || bytes.blankLength(at: end, before: limit) > 0
    guard isWhole else { return nil }
    let name = bytes.text(start..<end)
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "&"): anchors.insert(name)
    // What refers to nothing is text, such as `*`, `**` or `*注`.
    case UInt8(ascii: "*") where !anchors.contains(name): return nil
    default: break
    }
    return end
  }
}

import Diagnostics

/// Refuses a text in which long link definitions could be repeated at every bracket, for the parser
/// copies the address each time.
enum ReferenceGuard {
  /// The definition that could grow past the output budget of a body of `size`, or nil. O(n).
  static func check(_ text: Bytes, size: Int) -> InputGuard.Refusal? {
    guard text.holds("]:") else { return nil }
    let brackets = text.count { $0 == 0x5B }
    let limit = InputGuard.outputLimit(size)
    var lines = LineScan(text)
    var start: Int?
    var first = 0..<0
    var defines = false
    while let line = lines.line() {
      let content = LinePrefix(text, line).contentStart
      let isBlank = content == line.upperBound
      let opens = !isBlank && text[content] == 0x5B
      if opens || isBlank { start = nil }
      if opens { (start, first, defines) = (content, line, false) }
      guard let start else { continue }
      defines = defines || text.part(line).holds("]:")
      guard defines, (line.upperBound - start) * brackets > limit else { continue }
      return InputGuard.Refusal(finding: .outputTooLarge(limit: limit), place: first)
    }
    return nil
  }
}

import Diagnostics

/// Refuses paragraphs with thousands of brackets, stars, backticks and the like, for which the
/// parser takes time that grows with their square.
enum MarkGuard {
  /// The first paragraph with too many marks, or nil. O(n).
  static func check(_ text: Bytes) -> InputGuard.Refusal? {
    // Most texts have fewer than that altogether; marks are ASCII.
    guard countASCII(text) > InputGuard.maxMarks else { return nil }
    var lines = LineScan(text)
    var marks = 0
    var inRow = 0
    var isTable = false
    while let line = lines.line() {
      let prefix = LinePrefix(text, line)
      let content = text.part(prefix.contentStart..<line.upperBound)
      if beginsBlock(prefix, content) { (marks, isTable) = (0, false) }
      if content.first == 0x7C, DelimiterRow.columns(of: content) != nil { isTable = true }
      inRow = count(content)
      marks += inRow
      let limit = isTable ? InputGuard.maxMarksInTable : InputGuard.maxMarks
      if marks > limit || inRow > InputGuard.maxMarks {
        let finding = Finding.tooManyMarks(limit: limit)
        return InputGuard.Refusal(finding: finding, place: line)
      }
    }
    return nil
  }

  private static func countASCII(_ text: Bytes) -> Int {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return 0 }
    var beyond = 0
    var index = 0
    while index &+ 8 <= text.count {
      let eight = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The highest bit of each byte, then their sum in the highest byte.
      let bits = eight &>> 7 & 0x0101_0101_0101_0101
      beyond &+= Int(truncatingIfNeeded: (bits &* 0x0101_0101_0101_0101) &>> 56)
      index &+= 8
    }
    for byte in text[index...] where byte >= 0x80 { beyond += 1 }
    return text.count - beyond
  }

  /// Whether a line surely ends the paragraph before it: a blank line, a heading, a bullet.
  private static func beginsBlock(_ prefix: LinePrefix, _ content: Bytes) -> Bool {
    if content.isEmpty { return prefix.markers == 0 }
    guard prefix.indent < 4 else { return false }
    if prefix.markers == 0 { return content.first == 0x23 && content.holds("# ") }
    return prefix.markers == 1 && [0x2D, 0x2B, 0x2A].contains(prefix.lastMarker)
  }

  /// The marks of a line: each bracket and angle, each run of the others.
  private static func count(_ content: Bytes) -> Int {
    var marks = 0
    var previous: UInt8 = 0
    for byte in content {
      if isMark(byte), byte != previous || isBracket(byte) { marks += 1 }
      previous = byte
    }
    return marks
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == 0x5B || byte == 0x5D || byte == 0x3C
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    isBracket(byte) || byte == 0x2A || byte == 0x5F || byte == 0x7E || byte == 0x60 || byte == 0x26
  }
}

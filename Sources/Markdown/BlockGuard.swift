import Diagnostics

/// Refuses blocks nested too deep, tables too wide and tables whose rows are far too short.
struct BlockGuard {
  private let text: Bytes
  /// The size of the body that it is what the parser sees of.
  private let size: Int
  /// No block that is open lies deeper.
  private var depth = 0
  private var nestedLines = 0
  private var isAfterBlank = true
  /// The columns of the table that may be open, or 0.
  private var columns = 0
  private var missingCells = 0
  /// Where the paragraph that may be open begins, and how many lines it has.
  private var paragraphStart = 0
  private var paragraphLines = 0
  private var aboveTables = 0

  init(_ text: Bytes, size: Int) {
    self.text = text
    self.size = size
  }

  /// The first reason to refuse the text, or nil. O(n).
  mutating func check() -> InputGuard.Refusal? {
    var lines = LineScan(text)
    while let line = lines.line() {
      let prefix = LinePrefix(text, line)
      nestedLines += depth
      if prefix.contentStart == line.upperBound, prefix.markers == 0 {
        isAfterBlank = true
        columns = 0
        paragraphLines = 0
        continue
      }
      if let refusal = checkDepth(prefix, line) ?? checkTable(prefix, line) { return refusal }
      isAfterBlank = false
      if paragraphLines == 0 { paragraphStart = line.lowerBound }
      paragraphLines += 1
    }
    return nil
  }

  private mutating func checkDepth(
    _ prefix: LinePrefix, _ line: Range<Int>
  ) -> InputGuard.Refusal? {
    // A paragraph's further lines may leave out what it is nested in.
    if prefix.markers == 0, !isAfterBlank, nestedLines <= InputGuard.maxNestedLines { return nil }
    // What is open goes on only under its own marker, or under two columns of white space.
    depth = min(depth, prefix.indent / 2) + prefix.markers
    let isTooDeep = depth > InputGuard.maxDepth && !isRule(line)
    guard isTooDeep || nestedLines > InputGuard.maxNestedLines else { return nil }
    return InputGuard.Refusal(finding: .markdownTooDeep(limit: InputGuard.maxDepth), place: line)
  }

  /// Whether a line is nothing but one of `-`, `*` and white space.
  private func isRule(_ line: Range<Int>) -> Bool {
    var mark: UInt8?
    for index in line where text[index] != 0x20 && text[index] != 0x09 {
      guard text[index] == mark ?? text[index] else { return false }
      mark = text[index]
    }
    return mark == 0x2D || mark == 0x2A
  }

  private mutating func checkTable(
    _ prefix: LinePrefix, _ line: Range<Int>
  ) -> InputGuard.Refusal? {
    let content = text.part(prefix.contentStart..<line.upperBound)
    let pipes = bars(content)
    let found = DelimiterRow.columns(of: content)
    guard found ?? 0 <= InputGuard.maxColumns, pipes <= InputGuard.maxBars else {
      let finding = Finding.tableTooWide(limit: InputGuard.maxColumns)
      return InputGuard.Refusal(finding: finding, place: line)
    }
    if let found {
      columns = max(columns, found)
      aboveTables += paragraphLines * (line.lowerBound - paragraphStart)
      guard aboveTables > InputGuard.maxAboveTables else { return nil }
      let finding = Finding.tooManyMarks(limit: InputGuard.maxMarks)
      return InputGuard.Refusal(finding: finding, place: line)
    }
    guard columns > 0 else { return nil }
    missingCells += max(0, columns - max(0, pipes - 1))
    guard missingCells > InputGuard.maxMissingCells else { return nil }
    let limit = InputGuard.outputLimit(size)
    return InputGuard.Refusal(finding: .outputTooLarge(limit: limit), place: line)
  }

  private func bars(_ content: Bytes) -> Int {
    guard let first = content.offset(of: 0x7C, from: 0) else { return 0 }
    return content[first...].count { $0 == 0x7C }
  }
}

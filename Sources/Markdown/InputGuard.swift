import Diagnostics

/// Refuses, in linear time and before the parser sees it, what no report needs and what would cost
/// the parser or us more than linear time.
enum InputGuard {
  /// What is refused, and where in the body.
  struct Refusal {
    var finding: Finding
    var place: Range<Int>
  }

  /// The largest body that is read.
  static let maxBytes = 2 << 20
  /// The deepest nesting of quotes and lists.
  static let maxDepth = 50
  /// How much nesting is read in all: the lines, each as often as it is nested.
  static let maxNestedLines = 10_000_000
  /// The most columns of a table.
  static let maxColumns = 50
  /// The most marks (brackets, runs of `*`, backticks …) in one paragraph.
  static let maxMarks = 2_000
  /// The most marks in one table, whose rows are paragraphs of their own.
  static let maxMarksInTable = 20_000
  /// The most bars in one line, whether it is in a table or not.
  static let maxBars = 2 * maxColumns
  /// How much may stand in paragraphs right above tables: the lines of each times its bytes, for the
  /// parser goes over the paragraph once for each of its lines.
  static let maxAboveTables = 200_000_000
  /// The most cells that short rows of tables may leave to be filled up.
  static let maxMissingCells = 100_000

  /// Whether a body is too large to be looked at.
  static func checkSize(_ size: Int) -> Refusal? {
    guard size > maxBytes else { return nil }
    return Refusal(finding: .markdownTooLarge(limit: maxBytes), place: 0..<0)
  }

  /// The first reason to refuse a text, which is all that the parser sees of a body of `size`, or nil.
  static func check(_ text: Bytes, size: Int) -> Refusal? {
    var blocks = BlockGuard(text, size: size)
    if let refusal = blocks.check() { return refusal }
    if let refusal = MarkGuard.check(text) { return refusal }
    return ReferenceGuard.check(text, size: size)
  }

  /// How large the HTML of a body may become.
  static func outputLimit(_ size: Int) -> Int {
    max(1 << 20, 20 * size)
  }
}

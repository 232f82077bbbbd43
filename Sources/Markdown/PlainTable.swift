/// Tables whose rows are plain: each begins and ends with a bar and has as many cells as the others.
extension PlainBlock {
  /// Whether it goes on with the table of the line above.
  var goesOn: Bool {
    switch kind {
    case .tableRule, .tableRow: true
    case .paragraph, .heading, .tableHead: false
    }
  }

  /// What a line that begins with a bar is; nil where it is nothing plain.
  static func row(_ text: Bytes, _ line: Range<Int>, after above: Kind?) -> Kind? {
    guard line.count > 2, text[line.upperBound - 1] == 0x7C else { return nil }
    var columns = 0
    var bar = line.lowerBound
    while let next = text.offset(of: 0x7C, from: bar + 1, before: line.upperBound) {
      guard next > bar + 1 else { return nil }
      columns += 1
      bar = next
    }
    guard columns <= InputGuard.maxColumns else { return nil }
    switch above {
    case .tableHead:
      let cells = Cells(text, line.lowerBound + 1..<line.upperBound - 1)
      return cells.allSatisfy { isRule(text, $0) } ? .tableRule(columns: columns) : nil
    case .tableRule, .tableRow: return .tableRow(columns: columns)
    default: return .tableHead(columns: columns)
    }
  }

  /// Whether a cell is dashes, with colons at most at its ends.
  private static func isRule(_ text: Bytes, _ cell: Range<Int>) -> Bool {
    var dashes = cell
    if text[dashes].first == 0x3A { dashes = dashes.dropFirst() }
    if text[dashes].last == 0x3A { dashes = dashes.dropLast() }
    return !dashes.isEmpty && dashes.allSatisfy { text[$0] == 0x2D }
  }

  /// How the columns are aligned, by the line under a table's heading: `l`, `c`, `r` or 0.
  func alignments(_ text: Bytes) -> [UInt8] {
    Cells(text, words).map { cell in
      switch (text[cell].first == 0x3A, text[cell].last == 0x3A) {
      case (true, true): UInt8(ascii: "c")
      case (true, false): UInt8(ascii: "l")
      case (false, true): UInt8(ascii: "r")
      case (false, false): 0
      }
    }
  }

  /// The cells of a row: what stands between bars, without the spaces around it.
  struct Cells: Sequence, IteratorProtocol {
    private let text: Bytes
    private let end: Int
    private var start: Int

    /// The cells of the words of a row.
    init(_ text: Bytes, _ words: Range<Int>) {
      self.text = text
      start = words.lowerBound
      end = words.upperBound
    }

    mutating func next() -> Range<Int>? {
      guard start <= end else { return nil }
      let bar = text.offset(of: 0x7C, from: start, before: end) ?? end
      var cell = start..<bar
      start = bar + 1
      while text[cell].first == 0x20 { cell.removeFirst() }
      while text[cell].last == 0x20 { cell.removeLast() }
      return cell
    }
  }
}

import CCMarkGFM

/// Finds where the nodes of the tree stand in the file.
///
/// The parser's lines and columns are right for blocks. For inlines they count in the paragraph's
/// own text: they miss what a further line is nested in, and of a link over two lines the line is
/// the last one's and the column the first one's. So a reported place is taken only if the expected
/// text stands there; otherwise it is searched from the last place found (`InlineSearch`).
struct SourcePlaces {
  /// The text that was parsed.
  let text: Bytes
  /// Where it comes from.
  let origin: TextOrigin

  /// The paragraph, heading or cell that is being written.
  private(set) var leaf: Node?
  /// No inline that is still to come stands before this; nil until somebody asks.
  private var cursor: Int?
  private var lineStarts: [Int] = []

  init(text: Bytes, origin: TextOrigin) {
    self.text = text
    self.origin = origin
  }

  /// A paragraph, heading or cell begins.
  mutating func enter(_ leaf: Node) {
    self.leaf = leaf
    cursor = nil
  }

  /// Where a block stands.
  mutating func block(_ node: Node) -> Range<Int> {
    let start = blockStart(node)
    let lastLine = line(Int(cmark_node_get_end_line(node)))
    var end = max(start, lastLine.upperBound)
    while end > start, text[end - 1].isASCIISpace { end -= 1 }
    return start..<end
  }

  /// Where a block begins.
  mutating func blockStart(_ node: Node) -> Int {
    let first = line(firstLine(node))
    let column = Int(cmark_node_get_start_column(node))
    return min(max(first.lowerBound + column - 1, first.lowerBound), first.upperBound)
  }

  /// The line on which a block begins, from 1.
  private func firstLine(_ node: Node) -> Int {
    let number = Int(cmark_node_get_start_line(node))
    guard number == 0, let table = cmark_node_next(node) else { return number }
    // A paragraph right above a table has none; the table has its line.
    return Int(cmark_node_get_start_line(table))
  }

  /// The bytes of a line counted from 1, with its break; empty at the end for one that is not there.
  private mutating func line(_ number: Int) -> Range<Int> {
    if lineStarts.isEmpty {
      var lines = LineScan(text)
      while let line = lines.line() { lineStarts.append(line.lowerBound) }
    }
    guard number >= 1, number <= lineStarts.count else { return text.count..<text.count }
    return lineStarts[number - 1]..<(number < lineStarts.count ? lineStarts[number] : text.count)
  }

  // MARK: Inlines

  /// Searching goes on behind this offset.
  mutating func advance(to offset: Int) {
    cursor = max(cursor ?? offset, offset)
  }

  /// A search in the leaf, from the last place found in it.
  mutating func search() -> InlineSearch {
    InlineSearch(text: text, start: start())
  }

  private mutating func start() -> Int {
    if let cursor { return cursor }
    guard let leaf else { return 0 }
    let start = NodeKind(leaf) == .tableCell ? cellStart(leaf) : blockStart(leaf)
    cursor = start
    return start
  }

  /// Where the parser says that an inline begins; the likeliest place first. An inline over several
  /// lines has its last line reported, so some lines before are possible too.
  mutating func reported(_ node: Node) -> [Int] {
    guard let leaf, NodeKind(leaf) != .tableCell else { return [] }
    let start = start()
    let firstLine = firstLine(leaf)
    let lastLine = Int(cmark_node_get_start_line(node))
    let inset = Int(cmark_node_get_start_column(node)) - Int(cmark_node_get_start_column(leaf))
    guard firstLine >= 1, lastLine >= firstLine else { return [] }
    var places: [Int] = []
    for number in stride(from: lastLine, through: max(firstLine, lastLine - 3), by: -1) {
      let range = line(number)
      let content =
        number == firstLine ? blockStart(leaf) : LinePrefix(text, range).contentStart
      let place = content + inset
      if place >= start, place < range.upperBound { places.append(place) }
    }
    return places
  }

  /// Where a table's cell begins: behind as many bars as there are cells before it.
  private mutating func cellStart(_ cell: Node) -> Int {
    var before = 0
    var node = cell
    while let previous = cmark_node_previous(node) {
      before += 1
      node = previous
    }
    let row = line(rowLine(cell))
    var index = LinePrefix(text, row).contentStart
    if index < row.upperBound, text[index] == 0x7C { index += 1 }
    while before > 0, index < row.upperBound {
      if text[index] == 0x5C { index += 1 } else if text[index] == 0x7C { before -= 1 }
      index += 1
    }
    return min(index, row.upperBound)
  }

  /// The line of a cell. Of a heading the parser gives the line of the paragraph above, if there is
  /// one; its own is that above the delimiter row.
  private mutating func rowLine(_ cell: Node) -> Int {
    let first = Int(cmark_node_get_start_line(cell))
    guard let row = cmark_node_parent(cell), cmark_gfm_extensions_get_table_row_is_header(row) != 0
    else { return first }
    for number in first..<first + 1_000 {
      let next = line(number + 1)
      let prefix = LinePrefix(text, next)
      var end = next.upperBound
      while end > prefix.contentStart, text[end - 1].isASCIISpace { end -= 1 }
      let content = text.part(min(prefix.contentStart, end)..<end)
      if DelimiterRow.columns(of: content) != nil { return number }
    }
    return first
  }
}

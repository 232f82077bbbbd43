import UnionModel

/// Any other table of data (plan outcomes, who handed in, awards) in two files, CSV and JSON.
/// `docs/data.md` lists the columns of each.
struct DataTable: Sendable {
  /// One cell.
  enum Cell: Sendable, Hashable {
    /// Words; in CSV one that begins like a formula is made harmless.
    case text(String)
    /// A number, exactly.
    case number(Number)
    /// A whole number.
    case whole(Int)
    /// 是 or 否, `true` or `false`.
    case flag(Bool)
    /// A day: `2024-12-20`.
    case date(CalendarDate)
    /// No value: an empty cell, `null`.
    case empty

    /// Words, or no value.
    static func text(ifAny text: String?) -> Cell { text.map { .text($0) } ?? .empty }
    /// A number, or no value.
    static func number(ifAny number: Number?) -> Cell { number.map { .number($0) } ?? .empty }
    /// A day, or no value.
    static func date(ifAny date: CalendarDate?) -> Cell { date.map { .date($0) } ?? .empty }
  }

  private let title: String
  private let width: Int
  private let words: (yes: String, no: String)
  private let head: DataHead
  private var rows: DataRows

  /// A table without rows yet, of a kind whose columns are known.
  init(_ title: String, columns: [DataColumn], words: DataWords, site: DataSite) {
    self.title = title
    width = columns.count
    self.words = (words.yes, words.no)
    head = DataHead(columns, site: site)
    rows = DataRows(head.csv)
  }

  /// A row: a cell for each column, in their order. Cells that are wanting are empty.
  mutating func add(_ cells: [Cell]) {
    assert(cells.count == width, "a row has a cell for each column")
    let (width, words) = (width, words)
    rows.add { row in
      for place in 0..<width {
        Self.add(place < cells.count ? cells[place] : .empty, to: &row, words)
      }
    }
  }

  private static func add(
    _ cell: Cell, to row: inout CellsWriter, _ words: (yes: String, no: String)
  ) {
    switch cell {
    case .text(let text): row.text(text)
    case .number(let number): row.number(number)
    case .whole(let number): row.whole(number)
    case .flag(let flag): row.flag(flag, words: words)
    case .date(let date): row.text(date.description)
    case .empty: row.empty()
    }
  }

  /// The two files, beside the page at `address`.
  consuming func files(beside address: Address) -> [RenderedFile] {
    var rows = DataRows()
    swap(&rows, &self.rows)
    return head.files(rows, title: title, beside: address)
  }
}

extension PageContext {
  /// A table of data without rows yet. `columns`: what programs call each, and what people do.
  func dataTable(_ title: String, _ columns: KeyValuePairs<String, String>) -> DataTable {
    DataTable(
      title, columns: columns.map { DataColumn(id: $0.key, label: $0.value) },
      words: DataWords.of(words), site: dataSite)
  }
}

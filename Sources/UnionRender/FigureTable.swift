import UnionCompare
import UnionModel

/// The data behind a page's tables as one tidy CSV file: a row a figure; UTF-8 with BOM and CRLF, as
/// Excel wants it; text cells that begin like a formula made harmless.
struct FigureTable {
  private let tables: FigureTables
  private(set) var bytes: [UInt8]

  fileprivate init(_ tables: FigureTables, rows: Int) {
    self.tables = tables
    bytes = []
    bytes.reserveCapacity(tables.head.count + rows * Self.usualRow)
    bytes += tables.head
  }

  /// Room enough for most rows.
  private static let usualRow = 160

  /// The first cells of a row: whose figures it has, and of when.
  struct Subject {
    fileprivate let cells: [UInt8]
  }

  /// The first cells of the rows of a unit and a period.
  func subject(_ unit: String, _ period: Period) -> Subject {
    var cells: [UInt8] = []
    cells.appendCell(unit)
    cells.append(UInt8(ascii: ","))
    cells.appendCell(String(period.year))
    cells.append(UInt8(ascii: ","))
    cells.appendCell(tables.words.periodType(period.type))
    cells.append(UInt8(ascii: ","))
    return Subject(cells: cells)
  }

  /// One figure with what it is compared with. Numbers are plain (`38000`), a range has both ends.
  mutating func add(
    _ figure: Figure?, of indicator: Int, in subject: Subject, previous: Figure?, change: Change,
    target: Figure?
  ) {
    bytes += subject.cells
    bytes += tables.indicators[indicator].cells
    ends(figure)
    text(figure.map { tables.words.qualifierName($0) } ?? "")
    if let measure = (figure ?? target ?? previous)?.measure {
      text(measure.name)
    } else {
      comma()
      bytes += tables.indicators[indicator].measureCell
    }
    ends(previous)
    if case .difference(let found) = change {
      number(found.nominal)
      number(found.percent?.rounded(to: 2))
    } else {
      comma()
      comma()
    }
    ends(target)
    text(figure?.detail?.note ?? "")
    bytes += FigureTables.lineEnd
  }

  /// The lowest and the highest a figure may be; an open end stays empty: 2500余 has no highest. 约
  /// has its number twice, as it was said.
  private mutating func ends(_ figure: Figure?) {
    let low: Number
    let high: Number
    switch figure?.quantity {
    case .number(let value): (low, high) = (value, value)
    case .range(let from, let to): (low, high) = (from, to)
    case .missing, nil:
      comma()
      comma()
      return
    }
    switch figure?.qualifier {
    case .over, .atLeast:
      number(low)
      comma()
    case .under, .atMost:
      comma()
      number(high)
    case .exact, .about, nil:
      number(low)
      number(high)
    }
  }

  private mutating func number(_ number: Number?) {
    comma()
    number?.appendPlain(to: &bytes)
  }

  private mutating func text(_ cell: String) {
    comma()
    bytes.appendCell(cell)
  }

  private mutating func comma() { bytes.append(UInt8(ascii: ",")) }
}

/// What all data files of a site share.
struct FigureTables: Sendable {
  fileprivate let words: Words
  fileprivate let indicators: [IndicatorText]
  /// The mark of UTF-8 and the head row.
  fileprivate let head: [UInt8]
  fileprivate static let lineEnd: [UInt8] = [0x0D, 0x0A]

  init(words: Words, indicators: [IndicatorText]) {
    self.words = words
    self.indicators = indicators
    var head: [UInt8] = [0xEF, 0xBB, 0xBF]
    for (place, column) in words.dataColumns.enumerated() {
      if place > 0 { head.append(UInt8(ascii: ",")) }
      head.appendCell(column)
    }
    self.head = head + Self.lineEnd
  }

  /// A table of about so many rows, still empty.
  func table(rows: Int) -> FigureTable { FigureTable(self, rows: rows) }
}

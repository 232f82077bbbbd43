import UnionCompare
import UnionModel

/// The data behind a page's tables of figures as one tidy table, a row a figure, in two files: CSV
/// and JSON. `docs/data.md` lists the columns.
struct FigureTable {
  private let tables: FigureTables
  private let title: String
  private var rows: DataRows

  fileprivate init(_ tables: FigureTables, title: String, rows count: Int) {
    self.tables = tables
    self.title = title
    rows = DataRows(tables.head.csv)
    rows.reserve(count * Self.usualRow)
  }

  /// Room enough for most rows.
  private static let usualRow = 192

  /// The first cells of a row: whose figures it has, and of when.
  struct Subject: Sendable {
    fileprivate let unit: DataCells
    fileprivate let period: DataCells
  }

  /// The cells of the unit that was asked for last, and of each period: the same ones come often.
  private var ofUnit: (unit: Int, cells: DataCells)?
  private var ofPeriod: [Period: DataCells] = [:]

  /// The first cells of the rows of a unit (index in `Site.units`) and a period.
  mutating func subject(_ unit: Int, _ period: Period) -> Subject {
    Subject(unit: cells(of: unit), period: cells(of: period))
  }

  private mutating func cells(of unit: Int) -> DataCells {
    if let ofUnit, ofUnit.unit == unit { return ofUnit.cells }
    let cells = DataCells {
      $0.text(tables.units[unit].title)
      $0.text(tables.addresses[unit].path)
    }
    ofUnit = (unit, cells)
    return cells
  }

  private mutating func cells(of period: Period) -> DataCells {
    if let known = ofPeriod[period] { return known }
    let cells = DataCells {
      $0.whole(period.year)
      $0.text(tables.words.periodType(period.type))
      $0.text(period.slug)
      $0.text(period.type.id)
    }
    ofPeriod[period] = cells
    return cells
  }

  /// One figure with what it is compared with. Numbers are plain (`38000`), a range has both ends.
  mutating func add(
    _ figure: Figure?, of indicator: Int, in subject: Subject, previous: Figure?, change: Change,
    target: Figure?
  ) {
    rows.add { row in
      row.append(subject.unit)
      row.append(subject.period)
      row.append(tables.indicators[indicator].cells)
      tables.add(figure, to: &row)
      if let said = figure ?? target ?? previous, let measure = said.measure {
        row.text(tables.name(of: measure, in: said.detail?.currency))
      } else {
        row.append(tables.indicators[indicator].measureCell)
      }
      tables.add(previous, to: &row)
      if case .difference(let found) = change {
        row.number(found.nominal)
        row.number(found.percent?.rounded(to: 2))
      } else {
        row.empty(times: 2)
      }
      tables.add(target, to: &row)
      row.text(figure?.detail?.note)
    }
  }

  /// The two files, beside the page at `address`.
  consuming func files(beside address: Address) -> [RenderedFile] {
    var rows = DataRows()
    swap(&rows, &self.rows)
    return tables.head.files(rows, title: title, beside: address)
  }
}

/// What all tables of figures of a site share. A class, for each row asks it.
final class FigureTables: Sendable {
  fileprivate let words: Words
  fileprivate let indicators: [IndicatorText]
  fileprivate let units: Traced<Unit>
  fileprivate let addresses: Traced<Address>
  private let siteCurrency: String
  fileprivate let head: DataHead
  /// The word for a figure that is meant just as it stands.
  fileprivate let exact: DataCells

  init(
    words: Words, indicators: [IndicatorText], units: Traced<Unit>, addresses: Traced<Address>,
    currency: String, site: DataSite
  ) {
    self.words = words
    self.indicators = indicators
    self.units = units
    self.addresses = addresses
    siteCurrency = currency
    exact = DataCells {
      $0.word(
        words.qualifierName(Figure(indicator: 0, quantity: .number(.zero))), code: "exact")
    }
    head = DataHead(DataWords.of(words).figureColumns, site: site)
  }

  /// What a figure is counted in: money that is not yuan by its currency (ISO 4217).
  fileprivate func name(of measure: Measure, in own: String?) -> String {
    let currency = own ?? siteCurrency
    return currency != "CNY" && measure.agrees(with: Measure("元")) ? currency : measure.name
  }

  /// The lowest and the highest a figure may be, and how it was said. An open end stays empty: 2500余
  /// has no highest. 约 has its number twice, as it was said. What was not said at all is empty, what
  /// was said to be missing has a word for that and no number.
  fileprivate func add(_ figure: Figure?, to row: inout CellsWriter) {
    guard let figure else { return row.empty(times: 3) }
    switch figure.quantity {
    case .missing:
      row.empty(times: 2)
      row.word(words.missing, code: "missing")
      return
    case .number(let value): add(value, value, figure.qualifier, to: &row)
    case .range(let low, let high): add(low, high, figure.qualifier, to: &row)
    }
    // Nearly all are exact.
    guard figure.qualifier != .exact else { return row.append(exact) }
    let name = words.qualifierName(figure)
    switch figure.qualifier {
    case .exact: break
    case .about: row.word(name, code: "about")
    case .over: row.word(name, code: "over")
    case .under: row.word(name, code: "under")
    case .atLeast: row.word(name, code: "at-least")
    case .atMost: row.word(name, code: "at-most")
    }
  }

  private func add(
    _ low: Number, _ high: Number, _ qualifier: Qualifier, to row: inout CellsWriter
  ) {
    switch qualifier {
    case .over, .atLeast:
      row.number(low)
      row.empty()
    case .under, .atMost:
      row.empty()
      row.number(high)
    case .exact, .about:
      if low == high { return row.number(low, times: 2) }
      row.number(low)
      row.number(high)
    }
  }

  /// A table of about so many rows, still empty. `title` says what it is of.
  func table(_ title: String, rows: Int) -> FigureTable {
    FigureTable(self, title: title, rows: rows)
  }
}

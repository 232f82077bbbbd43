import UnionCompare
import UnionModel

/// The data behind a page's tables of figures as one tidy table, a row a figure, in two files: CSV
/// and JSON. `docs/data.md` lists the columns.
struct FigureTable {
  private let tables: FigureTables
  private let title: String
  private var rows = DataRows()

  fileprivate init(_ tables: FigureTables, title: String, rows count: Int) {
    self.tables = tables
    self.title = title
    rows.reserve(count * Self.usualRow)
  }

  /// Room enough for most rows.
  private static let usualRow = 192

  /// The first cells of a row: whose figures it has, and of when.
  struct Subject: Sendable {
    fileprivate let cells: DataRows
  }

  /// The cells of the unit that was asked for last, and of each period: the same ones come often.
  private var ofUnit: (unit: Int, cells: DataRows)?
  private var ofPeriod: [Period: DataRows] = [:]

  /// The first cells of the rows of a unit (index in `Site.units`) and a period.
  mutating func subject(_ unit: Int, _ period: Period) -> Subject {
    var cells = cells(of: unit)
    cells.append(self.cells(of: period))
    return Subject(cells: cells)
  }

  private mutating func cells(of unit: Int) -> DataRows {
    if let ofUnit, ofUnit.unit == unit { return ofUnit.cells }
    var cells = DataRows()
    cells.text(tables.units[unit].title)
    cells.text(tables.addresses[unit].path)
    ofUnit = (unit, cells)
    return cells
  }

  private mutating func cells(of period: Period) -> DataRows {
    if let known = ofPeriod[period] { return known }
    var cells = DataRows()
    cells.whole(period.year)
    cells.text(tables.words.periodType(period.type))
    cells.text(period.slug)
    cells.text(period.type.id)
    ofPeriod[period] = cells
    return cells
  }

  /// One figure with what it is compared with. Numbers are plain (`38000`), a range has both ends.
  mutating func add(
    _ figure: Figure?, of indicator: Int, in subject: Subject, previous: Figure?, change: Change,
    target: Figure?
  ) {
    rows.beginRow()
    rows.append(subject.cells)
    rows.append(tables.indicators[indicator].cells)
    quantity(figure)
    if let said = figure ?? target ?? previous, let measure = said.measure {
      rows.text(tables.name(of: measure, in: said.detail?.currency))
    } else {
      rows.append(tables.indicators[indicator].measureCell)
    }
    quantity(previous)
    if case .difference(let found) = change {
      rows.number(found.nominal)
      rows.number(found.percent?.rounded(to: 2))
    } else {
      rows.empty()
      rows.empty()
    }
    quantity(target)
    rows.text(figure?.detail?.note)
    rows.endRow()
  }

  /// The two files, beside the page at `address`.
  func files(beside address: Address) -> [RenderedFile] {
    tables.head.files(rows, title: title, beside: address)
  }

  /// The lowest and the highest a figure may be, and how it was said. An open end stays empty: 2500余
  /// has no highest. 约 has its number twice, as it was said. What was not said at all is empty, what
  /// was said to be missing has a word for that and no number.
  private mutating func quantity(_ figure: Figure?) {
    guard let figure else {
      for _ in 1...3 { rows.empty() }
      return
    }
    switch figure.quantity {
    case .missing:
      rows.empty()
      rows.empty()
      rows.word(tables.words.missing, code: "missing")
      return
    case .number(let value): ends(value, value, figure.qualifier)
    case .range(let low, let high): ends(low, high, figure.qualifier)
    }
    // Nearly all are exact.
    guard figure.qualifier != .exact else { return rows.append(tables.exact) }
    let name = tables.words.qualifierName(figure)
    switch figure.qualifier {
    case .exact: break
    case .about: rows.word(name, code: "about")
    case .over: rows.word(name, code: "over")
    case .under: rows.word(name, code: "under")
    case .atLeast: rows.word(name, code: "at-least")
    case .atMost: rows.word(name, code: "at-most")
    }
  }

  private mutating func ends(_ low: Number, _ high: Number, _ qualifier: Qualifier) {
    switch qualifier {
    case .over, .atLeast:
      rows.number(low)
      rows.empty()
    case .under, .atMost:
      rows.empty()
      rows.number(high)
    case .exact, .about:
      rows.number(low)
      rows.number(high)
    }
  }
}

/// What all tables of figures of a site share.
struct FigureTables: Sendable {
  fileprivate let words: Words
  fileprivate let indicators: [IndicatorText]
  fileprivate let units: Traced<Unit>
  fileprivate let addresses: Traced<Address>
  private let siteCurrency: String
  fileprivate let head: DataHead
  /// The word for a figure that is meant just as it stands.
  fileprivate let exact: DataRows

  init(
    words: Words, indicators: [IndicatorText], units: Traced<Unit>, addresses: Traced<Address>,
    currency: String, site: DataSite
  ) {
    self.words = words
    self.indicators = indicators
    self.units = units
    self.addresses = addresses
    siteCurrency = currency
    var exact = DataRows()
    exact.word(
      words.qualifierName(Figure(indicator: 0, quantity: .number(.zero))), code: "exact")
    self.exact = exact
    head = DataHead(DataWords.of(words).figureColumns, site: site)
  }

  /// What a figure is counted in: money that is not yuan by its currency (ISO 4217).
  fileprivate func name(of measure: Measure, in own: String?) -> String {
    let currency = own ?? siteCurrency
    return currency != "CNY" && measure.agrees(with: Measure("元")) ? currency : measure.name
  }

  /// A table of about so many rows, still empty. `title` says what it is of.
  func table(_ title: String, rows: Int) -> FigureTable {
    FigureTable(self, title: title, rows: rows)
  }
}

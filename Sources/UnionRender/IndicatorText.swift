import UnionModel

/// What pages say of one indicator, made once: its words, and the few facts that its figures are
/// written by. The indicator itself is too large to be handed about for each figure.
struct IndicatorText: Sendable {
  let id: String
  /// Its name in the site's language; its id where it has none.
  let label: String
  /// What its rows are called on a page, behind the prefix of their table: ids hold no spaces; what
  /// only reports name may.
  let anchor: String
  /// The id of its row in a table of figures.
  let rowID: String
  /// What it is counted in; nil for a percentage, whose sign is beside each number.
  let measure: String?
  let isPercent: Bool
  /// How its numbers are written.
  let scale: NumberScale
  /// Which way is better.
  let direction: Indicator.Direction
  /// Its cells in data files: id and name.
  let cells: DataCells
  /// What it is counted in, as a cell of a data file.
  let measureCell: DataCells

  init(_ indicator: Indicator, words: Words, settings: SiteSettings) {
    let language = settings.language
    id = indicator.id
    label = indicator.labels.text(for: language) ?? indicator.id
    anchor = String(indicator.id.map { $0.isWhitespace ? "-" : $0 })
    rowID = PageContext.RowTable.figures.rawValue + anchor
    isPercent = indicator.measure?.isPercent == true
    measure =
      isPercent ? nil : indicator.measure.flatMap { words.measure($0, currency: settings.currency) }
    let isMoney = indicator.measure?.agrees(with: Measure("元")) == true
    scale =
      words.countsInTenThousands
      ? NumberScale(indicator)
      : isMoney ? words.moneySign(settings.currency).map(NumberScale.money) ?? .plain : .plain
    direction = indicator.direction
    let label = label
    cells = DataCells {
      $0.text(indicator.id)
      $0.text(label)
    }
    measureCell = DataCells {
      $0.text(isMoney && settings.currency != "CNY" ? settings.currency : indicator.measure?.name)
    }
  }
}

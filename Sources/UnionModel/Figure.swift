/// The value of one indicator in one report.
public struct Figure: Sendable {
  /// The indicator's index in the catalogue.
  public var indicator: Int
  /// What the report says, scaled to the measure's own size (3.8万元 is 38,000 元).
  public var quantity: Quantity
  /// How exactly it is meant.
  public var qualifier: Qualifier
  /// What it is counted in: as the report says, else as the catalogue does; nil where neither does.
  public var measure: Measure?
  /// What few figures have.
  public var detail: FigureDetail?
  /// Where it is said, in the report's file: line from 1.
  public var line: Int32
  /// The column from 1, in characters.
  public var column: Int32

  /// A figure.
  public init(
    indicator: Int, quantity: Quantity, qualifier: Qualifier = .exact, measure: Measure? = nil,
    detail: FigureDetail? = nil, line: Int32 = 0, column: Int32 = 0
  ) {
    self.indicator = indicator
    self.quantity = quantity
    self.qualifier = qualifier
    self.measure = measure
    self.detail = detail
    self.line = line
    self.column = column
  }

  /// The numbers it may stand for; nil where it is missing.
  public var interval: Interval? { Interval(quantity, qualifier) }
}

/// What few figures have, kept apart so that the many stay small.
public final class FigureDetail: Sendable {
  /// What a reader should know (`规模以上企业`).
  public let note: String?
  /// The date the value is of, where it is not the period's end.
  public let asOf: CalendarDate?
  /// The currency, where it is not the site's (ISO 4217).
  public let currency: String?
  /// The parts it consists of (`五星: 3, 四星: 5`).
  public let parts: [FigurePart]

  /// Details of a figure.
  public init(
    note: String? = nil, asOf: CalendarDate? = nil, currency: String? = nil,
    parts: [FigurePart] = []
  ) {
    self.note = note
    self.asOf = asOf
    self.currency = currency
    self.parts = parts
  }
}

/// One part of a figure.
public struct FigurePart: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its value.
  public var quantity: Quantity
  /// How exactly it is meant.
  public var qualifier: Qualifier

  /// A part.
  public init(name: String, quantity: Quantity, qualifier: Qualifier) {
    self.name = name
    self.quantity = quantity
    self.qualifier = qualifier
  }
}

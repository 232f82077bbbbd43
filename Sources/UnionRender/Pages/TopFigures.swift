import UnionCompare
import UnionModel

/// The figures of a site as a whole: those of the one unit at the top; where that says nothing of an
/// indicator, or there are several such units, what the units come to together.
struct TopFigures {
  /// The one unit at the top (index in `Site.units`), or nil.
  let unit: Int?
  private let years: [Int: UnitYear]
  private let context: PageContext

  init(_ context: PageContext) {
    self.context = context
    let top = context.topUnits
    unit = top.count == 1 ? top.first : nil
    guard let unit else {
      years = [:]
      return
    }
    years = Dictionary(
      context.years.map { ($0.year, UnitYear(of: unit, year: $0.year, in: context.site)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The figure of an indicator in a year, and where it comes from; nil where there is none. What is
  /// said to be missing is a figure only where nothing can be computed.
  func value(of indicator: Int, _ year: Int) -> (figure: Figure, origin: UnitValue.Origin)? {
    if let said = years[year]?.known(indicator) { return (said.figure, said.origin) }
    if let total = context.total(of: indicator, year)?.total { return (total, .children) }
    return years[year]?.value(of: indicator).map { ($0.figure, $0.origin) }
  }

  /// Whether there is a figure that is not said to be missing.
  func isKnown(_ indicator: Int, _ year: Int) -> Bool {
    value(of: indicator, year).map { !$0.figure.quantity.isMissing } == true
  }

  /// The values of some years as the points of one line: what units come to only where the unit above
  /// them says nothing in any of the years.
  func line(of indicator: Int, _ years: [Int]) -> [(figure: Figure, isComputed: Bool)?] {
    let values = years.map { value(of: indicator, $0) }
    let isSaid = values.contains { $0 != nil && $0?.origin != .children }
    return values.map { value in
      guard let value, !(isSaid && value.origin == .children) else { return nil }
      return (value.figure, value.origin != .reported)
    }
  }

  /// The same, ready to show; what was added up says of how many units.
  func view(of indicator: Int, _ year: Int) -> FigureView? {
    value(of: indicator, year).map { value in
      var shown = context.view(value.figure)
      shown.origin = origin(of: indicator, year, value.origin)
      return shown
    }
  }

  /// Where a value comes from, in words; nil where a report says it.
  func origin(of indicator: Int, _ year: Int, _ origin: UnitValue.Origin) -> String? {
    let words = context.rollUpWords
    guard origin == .children, let rollUp = context.total(of: indicator, year) else {
      return words.origin(origin)
    }
    return words.origin(origin).map { $0 + context.words.bracketed(words.counted(rollUp)) }
  }
}

public import UnionModel

/// What of an indicator decides how its values are compared from year to year.
public struct ChangeRule: Sendable {
  private let breaks: [SeriesBreak]
  private let isPercent: Bool
  private let isFlow: Bool
  private let siteCurrency: String

  /// Of an indicator by its index in the catalogue.
  public init(_ indicator: Int, in site: borrowing Site) {
    breaks = site.catalogue.indicators[indicator].breaks
    isPercent = site.catalogue.indicators[indicator].measure?.isPercent == true
    isFlow = site.catalogue.indicators[indicator].nature == .flow
    siteCurrency = site.settings.currency
  }

  /// The change between two values of a unit, from the year before to `year`.
  func change(
    to year: Int, _ previous: UnitValue?, _ current: UnitValue?,
    types: (before: PeriodType, now: PeriodType) = (.annual, .annual)
  ) -> Change {
    guard let previous, let current else { return .noData }
    if previous.basis != current.basis, !previous.figure.quantity.isMissing,
      !current.figure.quantity.isMissing
    {
      if previous.basis.isOwn != current.basis.isOwn { return .otherScope }
      if isFlow { return .otherPeriod }
    }
    return change(to: year, previous.figure, current.figure, types: types)
  }

  /// The change between two figures, from the year before to `year`; `types` are those of the two
  /// years.
  public func change(
    to year: Int, _ previous: Figure, _ current: Figure,
    types: (before: PeriodType, now: PeriodType) = (.annual, .annual)
  ) -> Change {
    if types.before != types.now {
      return previous.quantity.isMissing || current.quantity.isMissing ? .noData : .otherPeriod
    }
    return Change.between(
      previous, current, breaks: breaks, isPercent: isPercent, from: year - 1, to: year,
      siteCurrency: siteCurrency)
  }
}

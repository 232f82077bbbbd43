public import UnionModel

/// A figure against the same unit's figure of the year before.
public enum Change: Sendable, Hashable {
  /// One of the two is not there or is missing; nothing is computed, nothing is taken for 0.
  case noData
  /// The indicator's definition changed in between (the year is the first under the new one).
  case seriesBreak(year: Int)
  /// The two are counted in different measures.
  case otherMeasure
  /// The two are of years that begin and end on other days.
  case otherPeriod
  /// One counts the unit alone, the other the unit with its children.
  case otherScope
  /// What lies between them.
  case difference(Difference)

  /// The change from `previous` to `current`.
  ///
  /// A change from 0, or to the other sign, has no percentage; a change of a percentage is in percentage points; an open
  /// qualifier makes an open change (2500余 after 2300 is at least +200). A figure that names no
  /// currency is in the site's.
  public static func between(
    _ previous: Figure?, _ current: Figure?, of indicator: Indicator, from: Int, to: Int,
    siteCurrency: String = "CNY"
  ) -> Change {
    guard let previous, let current else { return .noData }
    return between(
      previous, current, breaks: indicator.breaks, isPercent: indicator.measure?.isPercent == true,
      from: from, to: to, siteCurrency: siteCurrency)
  }

  /// The same by what counts of the indicator, which as a whole is too large to be handed about. Of
  /// two figures that are there, for each time that one is unwrapped it is copied.
  static func between(
    _ previous: Figure, _ current: Figure, breaks: [SeriesBreak], isPercent: Bool, from: Int,
    to: Int, siteCurrency: String
  ) -> Change {
    guard let before = previous.interval, let now = current.interval else { return .noData }
    for broken in breaks where from < broken.year && broken.year <= to {
      return .seriesBreak(year: broken.year)
    }
    if let one = previous.measure, let other = current.measure, !one.agrees(with: other) {
      return .otherMeasure
    }
    if previous.detail != nil || current.detail != nil {
      let earlier = previous.detail?.currency ?? siteCurrency
      if earlier != current.detail?.currency ?? siteCurrency { return .otherMeasure }
    }
    return .difference(
      Difference(
        previous: previous, current: current, before: before, now: now,
        isPoints: current.measure?.isPercent ?? isPercent))
  }

  /// What lies between two figures of one indicator and year.
  static func within(_ one: Figure, _ other: Figure, in site: Site) -> Change {
    between(
      one, other, breaks: [],
      isPercent: site.catalogue.indicators[one.indicator].measure?.isPercent == true,
      from: 0, to: 0, siteCurrency: site.settings.currency)
  }

  /// The change between two values of a unit: none where the one counts the unit alone and the other
  /// its children too, nor between a sum from January on and a part of the year.
  static func to(
    _ year: Int, _ previous: UnitValue?, _ current: UnitValue?, of indicator: Int, in site: Site,
    types: (before: PeriodType, now: PeriodType) = (.annual, .annual)
  ) -> Change {
    ChangeRule(indicator, in: site).change(to: year, previous, current, types: types)
  }

  /// The same for figures of which one may not be there.
  static func to(
    _ year: Int, _ previous: Figure?, _ current: Figure?, of indicator: Int, in site: Site
  ) -> Change {
    guard let previous, let current else { return .noData }
    return to(year, previous, current, of: indicator, in: site)
  }

  /// The change of an indicator (index in the catalogue) of `site` from the year before to `year`;
  /// `types` are those of the two years.
  static func to(
    _ year: Int, _ previous: Figure, _ current: Figure, of indicator: Int, in site: Site,
    types: (before: PeriodType, now: PeriodType) = (.annual, .annual)
  ) -> Change {
    ChangeRule(indicator, in: site).change(to: year, previous, current, types: types)
  }
}

/// What lies between two figures.
public struct Difference: Sendable, Hashable {
  /// Which way it went.
  public enum Direction: String, Sendable, Hashable {
    /// Certainly more.
    case up
    /// Certainly less.
    case down
    /// Certainly the same.
    case same
    /// The qualifiers leave it open.
    case unclear
  }

  /// The lowest and highest it may be.
  public let interval: Interval
  /// The difference of the numbers as they were said; nil where one is a range or an end is open.
  public let nominal: Number?
  /// Whether one of the two was 约.
  public let isAbout: Bool
  /// In percent of the earlier figure; nil where that is 0 or less, open, a range or a percentage,
  /// and where the later one is below 0.
  public let percent: Number?
  /// Whether the difference is in percentage points.
  public let isPoints: Bool

  /// A difference as it was worked out before.
  public init(
    interval: Interval, nominal: Number?, percent: Number?, isAbout: Bool, isPoints: Bool
  ) {
    self.interval = interval
    self.nominal = nominal
    self.percent = percent
    self.isAbout = isAbout
    self.isPoints = isPoints
  }

  init(previous: Figure, current: Figure, before: Interval, now: Interval, isPoints: Bool) {
    self.isPoints = isPoints
    interval = Interval(
      lower: Self.minus(now.lower, before.upper), upper: Self.minus(now.upper, before.lower))
    isAbout = previous.qualifier == .about || current.qualifier == .about
    guard previous.qualifier.isClosed, current.qualifier.isClosed,
      case .number(let earlier) = previous.quantity,
      case .number(let later) = current.quantity
    else {
      nominal = nil
      percent = nil
      return
    }
    nominal = later - earlier
    // From above zero to below it, "a fall of 182%" says nothing that a reader could use.
    percent =
      isPoints || earlier <= .zero || later < .zero ? nil : (later - earlier).percent(of: earlier)
  }

  private static func minus(_ left: Number?, _ right: Number?) -> Number? {
    guard let left, let right else { return nil }
    return left - right
  }

  /// Whether 约 leaves open which way it went: ±5% of the one meets the other.
  public var isOpen: Bool {
    guard isAbout, nominal?.isZero == false else { return false }
    let isLower = interval.lower.map { $0 <= .zero } ?? true
    let isUpper = interval.upper.map { $0 >= .zero } ?? true
    return isLower && isUpper
  }

  /// Which way it went; 约 counts by its number, since ±5% would leave nearly everything open.
  public var direction: Direction {
    if let nominal {
      return nominal > .zero ? .up : nominal < .zero ? .down : .same
    }
    if let lower = interval.lower, lower > .zero { return .up }
    if let upper = interval.upper, upper < .zero { return .down }
    return .unclear
  }
}

extension Qualifier {
  /// Whether a number so qualified stands for itself.
  var isClosed: Bool {
    switch self {
    case .exact, .about: true
    case .over, .under, .atLeast, .atMost: false
    }
  }
}

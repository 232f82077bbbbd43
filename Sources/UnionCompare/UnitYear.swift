public import UnionModel

/// What a unit's own reports say of one year: the figures that count for the whole year.
public struct UnitYear: Sendable {
  /// The unit's index in `Site.units`.
  public let unit: Int
  /// The year.
  public let year: Int
  /// The summary of the whole year (index in `Site.reports`), or nil: the calendar year's, else one
  /// over a range of dates of about a year (a statistical or fiscal year).
  public let report: Int?
  /// The type of that period; `annual` where there is no report. Years of different types are never
  /// compared.
  public let type: PeriodType
  /// Whether the figures count the unit with its children or the unit alone.
  public let scope: Report.Scope
  /// At most one an indicator, by rising indicator; also what was said to be missing.
  public let values: [UnitValue]

  /// The year of a unit. A figure that the year's summary gives counts; one that it does not give
  /// (or leaves open) is computed from the year's halves and quarters, and a rate from its two
  /// parts. Halves that count other units than the summary (`scope: own`) say nothing of its
  /// figures, nor do those of the calendar year of a fiscal one's. O(figures × log figures) of the
  /// unit's reports of the year.
  public init(of unit: Int, year: Int, in site: borrowing Site) {
    self.unit = unit
    self.year = year
    report = Self.summary(of: unit, year: year, in: site)
    type = report.map { site.reports[$0].period.type } ?? .annual
    let said = report.map { site.reports[$0].scope }
    let halves =
      type == .annual ? YearHalves(of: unit, year: year, scope: said, in: site) : nil
    scope = said ?? halves?.scope ?? .whole
    let figures = SortedFigures(report.map { site.reports[$0].figures } ?? [])
    var values = halves?.joined(with: figures, in: site) ?? UnitValue.all(said: figures)
    Self.addRatios(to: &values, in: site)
    let basis = UnitValue.Basis(isOwn: scope == .own && !site.units[unit].children.isEmpty)
    self.values = basis.isOwn ? values.map { $0.counted(basis) } : values
  }

  /// The value of an indicator (index in the catalogue), or nil where nothing is said of it.
  /// O(log values).
  public func value(of indicator: Int) -> UnitValue? {
    let place = Self.place(of: indicator, in: values)
    return place < values.count && values[place].indicator == indicator ? values[place] : nil
  }

  /// Where a value of an indicator is, or would be.
  private static func place(of indicator: Int, in values: [UnitValue]) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle].figure.indicator < indicator { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same, nil where it is missing.
  public func known(_ indicator: Int) -> UnitValue? {
    value(of: indicator).flatMap { $0.figure.quantity.isMissing ? nil : $0 }
  }

  /// What can be computed of an indicator instead of what is said, where that contradicts.
  func computed(_ indicator: Int) -> Figure? {
    let place = Self.place(of: indicator, in: values)
    return place < values.count && values[place].indicator == indicator
      ? values[place].computed : nil
  }

  /// Whether anything of a year with a summary may be computed: from halves and quarters, or as a rate.
  static func mayCompute(of unit: Int, year: Int, in site: Site) -> Bool {
    !site.catalogue.ratios.isEmpty || YearHalves(of: unit, year: year, scope: nil, in: site) != nil
  }

  /// Whether it is there and not missing.
  func isKnown(_ indicator: Int) -> Bool {
    let place = Self.place(of: indicator, in: values)
    guard place < values.count, values[place].figure.indicator == indicator else { return false }
    if case .missing = values[place].figure.quantity { return false }
    return true
  }

  /// Its figure, nil where it is missing.
  func knownFigure(_ indicator: Int) -> Figure? {
    let place = Self.place(of: indicator, in: values)
    guard place < values.count, values[place].figure.indicator == indicator else { return nil }
    if case .missing = values[place].figure.quantity { return nil }
    return values[place].figure
  }

  /// Whether anything is said of the year: by its summary, or by its halves or quarters together.
  public var isReported: Bool { report != nil || !values.isEmpty }

  /// The same, without computing more than is needed. O(reports) for a year with a summary.
  static func isReported(by unit: Int, year: Int, in site: Site) -> Bool {
    summary(of: unit, year: year, in: site) != nil
      || YearHalves(of: unit, year: year, scope: nil, in: site) != nil
        && !UnitYear(of: unit, year: year, in: site).values.isEmpty
  }

  /// Whether a year without a summary comes to figures by its halves or quarters.
  static func isComputed(of unit: Int, year: Int, in site: Site) -> Bool {
    summary(of: unit, year: year, in: site) == nil && isReported(by: unit, year: year, in: site)
  }

  /// The unit's summary of a whole year: the calendar year's first.
  static func summary(of unit: Int, year: Int, in site: Site) -> Int? {
    var range: Int?
    for report in site.units[unit].reports {
      let (period, kind) = site.filing(of: report)
      guard period.year == year, kind == .summary else { continue }
      switch period.span {
      case .annual: return report
      case .dates where period.isAboutAYear: range = range ?? report
      default: continue
      }
    }
    return range
  }

  /// A rate that is not said is computed from its two parts; one that is said is held against them.
  private static func addRatios(to values: inout [UnitValue], in site: Site) {
    for ratio in site.catalogue.ratios {
      func known(_ indicator: Int) -> Int? {
        let place = Self.place(of: indicator, in: values)
        return place < values.count && values[place].indicator == indicator
          && !values[place].figure.quantity.isMissing ? place : nil
      }
      guard let above = known(ratio.numerator), let below = known(ratio.denominator),
        let share = ratio.share(values[above].figure, values[below].figure)
      else { continue }
      let computed = Ratio.rounded(share)
      let place = Self.place(of: ratio.indicator, in: values)
      if place < values.count, values[place].indicator == ratio.indicator {
        values[place] = values[place].against(
          computed, exactly: share, origin: .ratio, siteCurrency: site.settings.currency)
      } else {
        values.insert(UnitValue(computed, origin: .ratio), at: place)
      }
    }
  }
}

/// The value of one indicator for a unit and a year.
public struct UnitValue: Sendable {
  /// Where a value comes from.
  public enum Origin: Sendable, Hashable, CaseIterable {
    /// The report of the year says it.
    case reported
    /// Computed from the year's halves or quarters.
    case halves
    /// Computed from numerator and denominator.
    case ratio
    /// Computed from the unit's children.
    case children
  }

  /// What a value counts.
  public struct Basis: Sendable, Hashable {
    /// Whether it counts the unit alone, which has children.
    public var isOwn = false
    /// Whether it counts from January on, though its period begins later.
    public var isCumulative = false

    /// The basis of the figures of a report.
    public init(of report: Int, in site: borrowing Site) {
      isOwn =
        site.reports[report].scope == .own
        && !site.units[site.reports[report].unit].children.isEmpty
      switch site.reports[report].period.span {
      case .annual, .firstHalf, .quarter(1): isCumulative = false
      default: isCumulative = site.reports[report].isCumulative
      }
    }

    init(isOwn: Bool = false) { self.isOwn = isOwn }
  }

  /// The figure; its `indicator` is the value's.
  public let figure: Figure
  /// What it counts.
  public private(set) var basis = Basis()
  /// Where it comes from.
  public let origin: Origin
  /// For a value that was reported: what can be computed instead, where that is certainly another.
  public var computed: Figure? { contradicting?.figure }
  /// Few values have one, so that the many stay small.
  private let contradicting: OtherFigure?

  /// The indicator's index in the catalogue.
  public var indicator: Int { figure.indicator }
  /// Whether no report says it in so many words.
  public var isComputed: Bool { origin != .reported }

  init(said figure: Figure, basis: Basis = Basis()) {
    self.init(figure, origin: .reported)
    self.basis = basis
  }

  /// Figures as they are said.
  static func all(said figures: SortedFigures) -> [UnitValue] {
    var values: [UnitValue] = []
    values.reserveCapacity(figures.count)
    for figure in figures { values.append(UnitValue(said: figure)) }
    return values
  }

  /// The same value with what it counts.
  func counted(_ basis: Basis) -> UnitValue {
    var copy = self
    copy.basis = basis
    return copy
  }

  init(_ figure: Figure, origin: Origin, computed: Figure? = nil) {
    self.figure = figure
    self.origin = origin
    contradicting = computed.map { OtherFigure($0) }
  }

  /// This value beside one computed: what is said beats it, what was left open gives way to it.
  /// What is said is held against what was computed before that was rounded.
  func against(
    _ other: Figure, exactly exact: Figure, origin: Origin, siteCurrency: String
  ) -> UnitValue {
    if figure.quantity.isMissing { return UnitValue(other, origin: origin) }
    if self.origin != .reported { return self }
    let isOther = Agreement.contradict(figure, exact, siteCurrency: siteCurrency)
    return UnitValue(figure, origin: .reported, computed: isOther ? other : nil)
  }
}

/// A figure kept apart.
private final class OtherFigure: Sendable {
  let figure: Figure

  init(_ figure: Figure) { self.figure = figure }
}

extension Period {
  /// Whether it is a year, or a range of dates that is about one: 350 to 380 days, so that a statistical year
  /// (1 October to 30 September) and a fiscal year of 52 or 53 weeks are.
  public var isAboutAYear: Bool {
    guard case .dates(let from, let to) = span else { return span == .annual }
    return (350...380).contains(to.dayNumber - from.dayNumber + 1)
  }
}

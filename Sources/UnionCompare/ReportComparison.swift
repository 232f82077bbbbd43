public import UnionModel

/// A report's figures beside those of the year before, and beside the targets.
public struct ReportComparison: Sendable {
  /// The report of the same unit, type of period and kind of the year before, or nil.
  public let previousReport: Int?
  /// That of the year after, or nil.
  public let nextReport: Int?
  /// One row a figure, in the order of the catalogue.
  public let rows: [ReportRow]

  /// The comparison of a report (index in `Site.reports`). O(figures × log figures).
  public init(of report: Int, in site: borrowing Site) {
    let figures = site.reports[report].figures
    let year = site.reports[report].period.year
    previousReport = Self.neighbour(of: report, years: -1, in: site)
    nextReport = Self.neighbour(of: report, years: 1, in: site)
    let said = Said(report, year: year - 1, previous: previousReport, in: site)
    let unit = site.reports[report].unit
    let now =
      UnitYear.mayCompute(of: unit, year: year, in: site)
      ? UnitYear(of: unit, year: year, in: site) : nil
    let ownTargets = SortedFigures(site.reports[report].targets)
    let promises = Promises(of: report, in: site)
    let basis = UnitValue.Basis(of: report, in: site)
    rows = SortedFigures(figures).map { figure in
      let previous = said.value(of: figure.indicator)
      return ReportRow(
        figure: figure, previousValue: previous,
        target: promises.map { $0.promise(of: figure.indicator)?.target }
          ?? ownTargets.first(of: figure.indicator),
        change: Change.to(
          year, previous, UnitValue(said: figure, basis: basis), of: figure.indicator, in: site),
        computed: now?.report == report ? now?.computed(figure.indicator) : nil)
    }
  }

  /// What a unit says of the same period a year earlier: in its report, or, for a whole year, in what
  /// its halves come to.
  struct Said {
    private let year: UnitYear?
    private let figures: SortedFigures
    private let basis: UnitValue.Basis

    init(_ report: Int, year: Int, previous: Int?, in site: borrowing Site) {
      let period = site.reports[report].period
      let whole = UnitYear(of: site.reports[report].unit, year: year, in: site)
      let isWhole = site.reports[report].kind == .summary && whole.type == period.type
      self.year = isWhole && (whole.report == previous) ? whole : nil
      figures = SortedFigures(previous.map { site.reports[$0].figures } ?? [])
      basis = previous.map { UnitValue.Basis(of: $0, in: site) } ?? UnitValue.Basis()
    }

    func value(of indicator: Int) -> UnitValue? {
      if let year { return year.value(of: indicator) }
      return figures.first(of: indicator).map { UnitValue(said: $0, basis: basis) }
    }
  }

  /// The report of the same unit, kind and type of period, some years off.
  static func neighbour(of report: Int, years: Int, in site: Site) -> Int? {
    let kind = site.reports[report].kind
    let period = site.reports[report].period
    return site.units[site.reports[report].unit].reports.first {
      let other = site.filing(of: $0)
      return other.period.year == period.year + years && other.kind == kind
        && other.period.type == period.type
    }
  }

  /// The plan for the period of a summary.
  static func plan(for report: Int, in site: Site) -> Int? {
    guard site.reports[report].kind == .summary else { return nil }
    let period = site.reports[report].period
    return site.units[site.reports[report].unit].reports.first {
      site.filing(of: $0) == (period, .plan)
    }
  }
}

/// One figure of a report.
public struct ReportRow: Sendable {
  /// The figure.
  public let figure: Figure
  /// That of the year before, or nil.
  public let previousValue: UnitValue?
  /// What the plan promised, or nil.
  public let target: Figure?
  /// The figure against the year before.
  public let change: Change
  /// What the year's halves, or the two parts of a rate, come to instead, where that is certainly
  /// another figure; nil where nothing contradicts.
  public let computed: Figure?

  /// The year before's figure.
  public var previous: Figure? { previousValue?.figure }
}

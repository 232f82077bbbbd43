public import UnionModel

/// A report's figures beside those of the year before, and beside the targets.
public struct ReportComparison: Sendable {
  /// The report of the same unit, type of period and kind of the year before, or nil.
  public let previousReport: Int?
  /// That of the year after, or nil.
  public let nextReport: Int?
  /// One row a figure, in the order of the catalogue.
  public let rows: [ReportRow]

  /// The comparison of a report (index in `Site.reports`). O(figures²) of two reports.
  public init(of report: Int, in site: Site) {
    let current = site.reports[report]
    let before = Self.neighbour(of: current, years: -1, in: site)
    let earlier = before.map { site.reports[$0] }
    previousReport = before
    nextReport = Self.neighbour(of: current, years: 1, in: site)
    let plan = Self.plan(for: current, in: site).map { site.reports[$0] }
    rows = current.figures.sorted { $0.indicator < $1.indicator }.map { figure in
      let previous = earlier?.figures.first { $0.indicator == figure.indicator }
      let target =
        current.targets.first { $0.indicator == figure.indicator }
        ?? plan?.targets.first { $0.indicator == figure.indicator }
      return ReportRow(
        figure: figure, previous: previous, target: target,
        change: Change.between(
          previous, figure, of: site.catalogue.indicators[figure.indicator],
          from: current.period.year - 1, to: current.period.year,
          siteCurrency: site.settings.currency))
    }
  }

  /// The report of the same unit, kind and type of period, some years off.
  private static func neighbour(of report: Report, years: Int, in site: Site) -> Int? {
    site.units[report.unit].reports.first {
      let other = site.reports[$0]
      return other.kind == report.kind && other.period.year == report.period.year + years
        && other.period.type == report.period.type
    }
  }

  /// The plan for the period of a summary.
  private static func plan(for report: Report, in site: Site) -> Int? {
    guard report.kind == .summary else { return nil }
    return site.units[report.unit].reports.first {
      let other = site.reports[$0]
      return other.kind == .plan && other.period == report.period
    }
  }
}

/// One figure of a report.
public struct ReportRow: Sendable {
  /// The figure.
  public let figure: Figure
  /// That of the year before, or nil.
  public let previous: Figure?
  /// What the plan promised, or nil.
  public let target: Figure?
  /// The figure against the year before.
  public let change: Change
}

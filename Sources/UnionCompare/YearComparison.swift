public import UnionModel

/// All units of a year side by side, each figure with its change against the unit's year before.
///
/// Whole years only: the figures of halves and quarters are in the units' own series.
public struct YearComparison: Sendable {
  /// The year.
  public let year: Int
  /// One group an indicator that any unit names in this year or the one before, by catalogue order.
  public let groups: [IndicatorGroup]
  /// The units (index in `Site.units`) with a report for the year.
  public let units: [Int]

  /// The comparison of a year for some units (indices in `Site.units`). O(figures of their reports).
  public init(year: Int, units wanted: [Int], in site: Site) {
    self.year = year
    var now: [Int: [Int: Figure]] = [:]
    var before: [Int: [Int: Figure]] = [:]
    var reporting: [Int] = []
    for index in wanted {
      for place in site.units[index].reports {
        let report = site.reports[place]
        guard Self.isAnnual(report) else { continue }
        if report.period.year == year {
          reporting.append(index)
          for figure in report.figures { now[figure.indicator, default: [:]][index] = figure }
        } else if report.period.year == year - 1 {
          for figure in report.figures { before[figure.indicator, default: [:]][index] = figure }
        }
      }
    }
    units = reporting
    groups = Set(now.keys).union(before.keys).sorted().map { indicator in
      let current = now[indicator] ?? [:]
      let previous = before[indicator] ?? [:]
      let definition = site.catalogue.indicators[indicator]
      return IndicatorGroup(
        indicator: indicator,
        rows: Set(current.keys).union(previous.keys).sorted().map { unit in
          UnitRow(
            unit: unit, figure: current[unit], previous: previous[unit],
            change: Change.between(
              previous[unit], current[unit], of: definition, from: year - 1, to: year,
              siteCurrency: site.settings.currency))
        })
    }
  }

  /// Whether a report is what the pages of a year are made of: a summary of a whole year.
  public static func isAnnual(_ report: Report) -> Bool {
    report.kind == .summary && report.period.span == .annual
  }
}

/// One indicator of a year.
public struct IndicatorGroup: Sendable {
  /// The indicator's index in the catalogue.
  public let indicator: Int
  /// One row a unit that names it in the year or the one before, by the order of units.
  public let rows: [UnitRow]
}

/// One unit's figure of a year.
public struct UnitRow: Sendable {
  /// The unit's index in `Site.units`.
  public let unit: Int
  /// The figure, or nil.
  public let figure: Figure?
  /// That of the year before, or nil.
  public let previous: Figure?
  /// The one against the other.
  public let change: Change
}

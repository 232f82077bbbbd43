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
    var rows = [[UnitRow]](repeating: [], count: site.catalogue.indicators.count)
    var reporting: [Int] = []
    for unit in wanted.sorted() {
      if Self.annualSummary(of: unit, year: year, in: site) != nil { reporting.append(unit) }
      for row in Self.rows(of: unit, year: year, in: site) { rows[row.indicator].append(row) }
    }
    units = reporting
    groups = rows.indices.lazy.filter { !rows[$0].isEmpty }.map {
      IndicatorGroup(indicator: $0, rows: rows[$0])
    }
  }

  /// The rows of one unit, one an indicator, by catalogue order. O(figures × log figures).
  public static func rows(of unit: Int, year: Int, in site: Site) -> [UnitRow] {
    func figures(_ year: Int) -> SortedFigures {
      let report = annualSummary(of: unit, year: year, in: site)
      return SortedFigures(report.map { site.reports[$0].figures } ?? [])
    }
    let now = figures(year)
    let before = figures(year - 1)
    var rows: [UnitRow] = []
    rows.reserveCapacity(Swift.max(now.count, before.count))
    var (new, old) = (0, 0)
    while new < now.count || old < before.count {
      let indicator = min(
        new < now.count ? now.indicator(at: new) : .max,
        old < before.count ? before.indicator(at: old) : .max)
      var figure: Figure?
      var previous: Figure?
      while new < now.count, now.indicator(at: new) == indicator {
        figure = now[new]
        new += 1
      }
      while old < before.count, before.indicator(at: old) == indicator {
        previous = before[old]
        old += 1
      }
      rows.append(
        UnitRow(
          unit: unit, indicator: indicator, figure: figure, previous: previous,
          change: Change.to(year, previous, figure, of: indicator, in: site)))
    }
    return rows
  }

  /// A unit's annual summary of a year.
  private static func annualSummary(of unit: Int, year: Int, in site: Site) -> Int? {
    site.units[unit].reports.first {
      site.reports[$0].period.year == year && isAnnual($0, in: site)
    }
  }

  /// Whether a report (index in `Site.reports`) is what the pages of a year are made of: a summary of
  /// a whole year.
  public static func isAnnual(_ report: Int, in site: Site) -> Bool {
    site.reports[report].kind == .summary && site.reports[report].period.span == .annual
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
  /// The indicator's index in the catalogue.
  public let indicator: Int
  /// The figure, or nil.
  public let figure: Figure?
  /// That of the year before, or nil.
  public let previous: Figure?
  /// The one against the other.
  public let change: Change
}

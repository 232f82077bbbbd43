public import UnionModel

/// A unit's figures of one type of period, year by year.
///
/// Only summaries count; series of different period types are never mixed.
public struct Series: Sendable {
  /// The type of period.
  public let type: PeriodType
  /// The years, ascending; every year from the first to the last, also those without a report.
  public let years: [Int]
  /// The reports (index in `Site.reports`) of `years`; nil where there is none.
  public let reports: [Int?]
  /// One row an indicator that any of the reports names, in the order of the catalogue.
  public let rows: [SeriesRow]

  /// All series of a unit, whole years first. O(reports × figures) of the unit.
  public static func all(of unit: Int, in site: Site) -> [Series] {
    var byType: [PeriodType: [Int]] = [:]
    for report in site.units[unit].reports where site.reports[report].kind == .summary {
      byType[site.reports[report].period.type, default: []].append(report)
    }
    return byType.sorted { $0.key.order < $1.key.order }.map { type, reports in
      Series(type: type, reports: reports, in: site)
    }
  }

  private init(type: PeriodType, reports found: [Int], in site: Site) {
    self.type = type
    let first = found.map { site.reports[$0].period.year }.min() ?? 0
    let last = found.map { site.reports[$0].period.year }.max() ?? 0
    // A gap of a century is a mistyped year, not a series: then only the years that are there.
    let years =
      last - first > 60
      ? Set(found.map { site.reports[$0].period.year }).sorted() : Array(first...last)
    var reports = [Int?](repeating: nil, count: years.count)
    for report in found {
      if let place = years.firstIndex(of: site.reports[report].period.year) {
        reports[place] = report
      }
    }
    self.years = years
    self.reports = reports
    rows = Self.rows(reports, years, in: site)
  }

  private static func rows(_ reports: [Int?], _ years: [Int], in site: Site) -> [SeriesRow] {
    // The row of each indicator: 0 for none, else its place from 1.
    var rowOf = [Int](repeating: 0, count: site.catalogue.indicators.count)
    for case let report? in reports {
      for figure in site.reports[report].figures { rowOf[figure.indicator] = 1 }
    }
    let indicators = rowOf.indices.filter { rowOf[$0] == 1 }
    for (row, indicator) in indicators.enumerated() { rowOf[indicator] = row + 1 }
    let none = [Figure?](repeating: nil, count: years.count)
    var cells = [[Figure?]](repeating: none, count: indicators.count)
    for (place, report) in reports.enumerated() {
      guard let report else { continue }
      for figure in site.reports[report].figures {
        cells[rowOf[figure.indicator] - 1][place] = figure
      }
    }
    return zip(indicators, cells).map { indicator, figures in
      SeriesRow(
        indicator: indicator, figures: figures,
        changes: figures.indices.map { place in
          place == 0 || years[place - 1] != years[place] - 1
            ? .noData
            : Change.to(
              years[place], figures[place - 1], figures[place], of: indicator, in: site)
        })
    }
  }
}

/// One indicator of a series.
public struct SeriesRow: Sendable {
  /// The indicator's index in the catalogue.
  public let indicator: Int
  /// The figures, one a year of the series; nil where the report does not name it.
  public let figures: [Figure?]
  /// Each against the year before; `noData` where the series does not have that year.
  public let changes: [Change]
}

public import UnionModel

/// A unit's figures of one type of period, year by year.
///
/// Only summaries count; series of different period types are never mixed. A whole year that no
/// summary tells of is computed from its halves or quarters, where they come to one.
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
    var byType: [PeriodType: [Place]] = [:]
    var years: Set<Int> = []
    for report in site.units[unit].reports where site.reports[report].kind == .summary {
      let period = site.reports[report].period
      let place = Place(year: period.year, report: report)
      byType[period.type, default: []].append(place)
      if period.span != .annual { years.insert(period.year) }
    }
    for place in byType[.annual] ?? [] { years.remove(place.year) }
    for year in years where UnitYear.isComputed(of: unit, year: year, in: site) {
      byType[.annual, default: []].append(Place(year: year, report: nil))
    }
    return byType.sorted { $0.key.order < $1.key.order }.map { type, places in
      Series(type: type, of: unit, places: places, in: site)
    }
  }

  /// A year that is told of, with its summary where it has one.
  private struct Place {
    var year: Int
    var report: Int?
  }

  private init(type: PeriodType, of unit: Int, places: [Place], in site: Site) {
    self.type = type
    let first = places.map(\.year).min() ?? 0
    let last = places.map(\.year).max() ?? 0
    // A gap of a century is a mistyped year, not a series: then only the years that are there.
    let years = last - first > 60 ? Set(places.map(\.year)).sorted() : Array(first...last)
    var reports = [Int?](repeating: nil, count: years.count)
    var columns = [[UnitValue]](repeating: [], count: years.count)
    for place in places {
      guard let column = years.firstIndex(of: place.year) else { continue }
      reports[column] = place.report
      columns[column] = Self.values(type, of: unit, place, in: site)
    }
    self.years = years
    self.reports = reports
    rows = Self.rows(columns, years, in: site)
  }

  /// What counts for a year: for whole years with what can be computed, for parts what is said.
  private static func values(
    _ type: PeriodType, of unit: Int, _ place: Place, in site: Site
  ) -> [UnitValue] {
    let year = UnitYear(of: unit, year: place.year, in: site)
    if year.report == place.report, year.type == type { return year.values }
    guard let report = place.report else { return [] }
    let basis = UnitValue.Basis(of: report, in: site)
    return site.reports[report].figures.map { UnitValue(said: $0, basis: basis) }
  }

  private static func rows(
    _ columns: [[UnitValue]], _ years: [Int], in site: Site
  ) -> [SeriesRow] {
    // The row of each indicator: 0 for none, else its place from 1.
    var rowOf = [Int](repeating: 0, count: site.catalogue.indicators.count)
    for column in columns {
      for value in column { rowOf[value.indicator] = 1 }
    }
    let indicators = rowOf.indices.filter { rowOf[$0] == 1 }
    for (row, indicator) in indicators.enumerated() { rowOf[indicator] = row + 1 }
    let none = [UnitValue?](repeating: nil, count: years.count)
    var cells = [[UnitValue?]](repeating: none, count: indicators.count)
    for (place, column) in columns.enumerated() {
      for value in column { cells[rowOf[value.indicator] - 1][place] = value }
    }
    return zip(indicators, cells).map { indicator, values in
      SeriesRow(
        indicator: indicator, values: values, years: years, rule: ChangeRule(indicator, in: site))
    }
  }
}

/// One indicator of a series.
public struct SeriesRow: Sendable {
  /// The indicator's index in the catalogue.
  public let indicator: Int
  /// The values, one a year of the series; nil where the report does not name it.
  public let values: [UnitValue?]
  fileprivate let years: [Int]
  fileprivate let rule: ChangeRule

  fileprivate init(indicator: Int, values: [UnitValue?], years: [Int], rule: ChangeRule) {
    self.indicator = indicator
    self.values = values
    self.years = years
    self.rule = rule
  }

  /// A value (by its place) against that of the year before; `noData` where the series does not have
  /// that year.
  public func change(at place: Int) -> Change {
    if place == 0 || years[place - 1] != years[place] - 1 { return .noData }
    return rule.change(to: years[place], values[place - 1], values[place])
  }

  /// Each value against the year before.
  public var changes: [Change] { values.indices.map(change(at:)) }

  /// The figures, one a year of the series; nil where the report does not name it.
  public var figures: [Figure?] { values.map { $0?.figure } }
}

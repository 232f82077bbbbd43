public import UnionModel

/// All units of a year side by side, each figure with its change against the unit's year before.
///
/// Whole years only: the figures of halves and quarters are in the units' own series, and count here
/// where they come to a year.
public struct YearComparison: Sendable {
  /// The year.
  public let year: Int
  /// One group an indicator that any unit names in this year or the one before, by catalogue order.
  public let groups: [IndicatorGroup]
  /// The units (index in `Site.units`) with a report for the year.
  public let units: [Int]

  /// The comparison of a year for some units (indices in `Site.units`). O(figures of their reports).
  public init(year: Int, units wanted: [Int], in site: borrowing Site) {
    self.year = year
    var rows = [[UnitRow]](repeating: [], count: site.catalogue.indicators.count)
    var reporting: [Int] = []
    for unit in wanted.sorted() {
      let now = UnitYear(of: unit, year: year, in: site)
      if now.isReported { reporting.append(unit) }
      let before = UnitYear(of: unit, year: year - 1, in: site)
      for row in Self.rows(now, before, in: site) { rows[row.indicator].append(row) }
    }
    units = reporting
    groups = rows.indices.lazy.filter { !rows[$0].isEmpty }.map {
      IndicatorGroup(indicator: $0, rows: rows[$0])
    }
  }

  /// The rows of one unit, one an indicator, by catalogue order. O(figures × log figures).
  public static func rows(of unit: Int, year: Int, in site: Site) -> [UnitRow] {
    rows(
      UnitYear(of: unit, year: year, in: site), UnitYear(of: unit, year: year - 1, in: site),
      in: site)
  }

  /// The rows of one unit for some indicators, in their order; none for those that it does not name in
  /// the year. O(figures × log figures).
  public static func rows(
    of unit: Int, year: Int, only indicators: [Int], in site: Site
  ) -> [UnitRow] {
    let now = UnitYear(of: unit, year: year, in: site)
    guard indicators.contains(where: { now.value(of: $0) != nil }) else { return [] }
    let before = UnitYear(of: unit, year: year - 1, in: site)
    return indicators.compactMap { indicator in
      guard let value = now.value(of: indicator) else { return nil }
      let previous = before.value(of: indicator)
      return UnitRow(
        unit: unit, indicator: indicator, value: value, previousValue: previous,
        change: Change.to(
          year, previous, value, of: indicator, in: site,
          types: (before.type, now.type)))
    }
  }

  private static func rows(_ now: UnitYear, _ before: UnitYear, in site: Site) -> [UnitRow] {
    var rows: [UnitRow] = []
    rows.reserveCapacity(Swift.max(now.values.count, before.values.count))
    var (new, old) = (0, 0)
    while new < now.values.count || old < before.values.count {
      let indicator = min(
        new < now.values.count ? now.values[new].indicator : .max,
        old < before.values.count ? before.values[old].indicator : .max)
      var value: UnitValue?
      var previous: UnitValue?
      if new < now.values.count, now.values[new].indicator == indicator {
        value = now.values[new]
        new += 1
      }
      if old < before.values.count, before.values[old].indicator == indicator {
        previous = before.values[old]
        old += 1
      }
      rows.append(
        UnitRow(
          unit: now.unit, indicator: indicator, value: value, previousValue: previous,
          change: Change.to(
            now.year, previous, value, of: indicator, in: site,
            types: (before.type, now.type))))
    }
    return rows
  }
}

/// One indicator over all units of a year.
public struct IndicatorGroup: Sendable {
  /// The indicator's index in the catalogue.
  public let indicator: Int
  /// One row a unit, in the order of the site.
  public let rows: [UnitRow]
}

/// One unit's figure of an indicator in a year.
public struct UnitRow: Sendable {
  /// The unit's index in `Site.units`.
  public let unit: Int
  /// The indicator's index in the catalogue.
  public let indicator: Int
  /// The year's value; nil where the unit does not name it.
  public let value: UnitValue?
  /// That of the year before.
  public let previousValue: UnitValue?
  /// The year against the one before.
  public let change: Change

  /// The year's figure.
  public var figure: Figure? { value?.figure }
  /// The year before's figure.
  public var previous: Figure? { previousValue?.figure }
}

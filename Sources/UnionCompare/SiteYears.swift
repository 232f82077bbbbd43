public import UnionModel

/// The years that a site tells of.
public struct SiteYears: Sendable {
  /// One year.
  public struct Year: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The units (indices in `Site.units`) with figures or a summary for the whole year.
    public let reporting: [Int]
    /// Those, and the ones that have them for the year before.
    public let compared: [Int]
    /// Whether any unit reported for the year before, so that there is something to compare with.
    public let hasYearBefore: Bool
  }

  /// Every year that any report belongs to, ascending: also those of which there are plans only.
  public let all: [Year]

  /// The years of a site. O(reports).
  public init(of site: Site) {
    var reporting: [Int: [Int]] = [:]
    for (index, unit) in site.units.enumerated() {
      var last: Int?
      for report in unit.reports where site.reports[report].period.year != last {
        let year = site.reports[report].period.year
        last = year
        if UnitYear.isReported(by: index, year: year, in: site) {
          reporting[year, default: []].append(index)
        } else {
          reporting[year, default: []] += []
        }
      }
    }
    all = reporting.keys.sorted().map { year in
      let now = reporting[year] ?? []
      let before = reporting[year - 1] ?? []
      return Year(
        year: year, reporting: now,
        compared: before.isEmpty ? now : Set(now).union(before).sorted(),
        hasYearBefore: !now.isEmpty && !before.isEmpty)
    }
  }
}

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

  /// A year between others of which nothing came in is one too: its hand-in board says so; so is every
  /// year up to the day of hand-in, where the site names days. A gap of decades is a mistyped year.
  private static func fillGaps(_ years: inout [Int: [Int]], in site: Site) {
    guard let first = years.keys.min(), let last = years.keys.max() else { return }
    // What is due for a year comes in after it.
    let due = site.settings.due.isEmpty ? nil : site.settings.asOf.map { $0.year - 1 }
    let end = max(last, due ?? last)
    guard end - first <= 30 else { return }
    for year in first...end where years[year] == nil { years[year] = [] }
  }

  /// The years of a site. O(reports).
  public init(of site: Site) {
    var reporting: [Int: [Int]] = [:]
    for index in site.units.indices {
      var last: Int?
      for report in site.units[index].reports where site.filing(of: report).period.year != last {
        let year = site.filing(of: report).period.year
        last = year
        if UnitYear.isReported(by: index, year: year, in: site) {
          reporting[year, default: []].append(index)
        } else {
          reporting[year, default: []] += []
        }
      }
    }
    for draft in site.drafts { reporting[draft.period.year, default: []] += [] }
    Self.fillGaps(&reporting, in: site)
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

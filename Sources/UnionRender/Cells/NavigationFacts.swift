import UnionCompare
import UnionModel

/// What the navigation of every page says of the site, so that little else touches every page.
struct NavigationFacts: Sendable {
  /// The latest year with figures.
  let latestYear: Int?
  /// The latest year that is compared with the one before.
  let latestCompared: Int?
  /// Whether there is anything for a feed.
  let hasNewest: Bool
  /// The free pages that it names.
  let pages: [(title: String, address: String)]

  init(_ site: Site, years: [SiteYears.Year], newest: [Int]) {
    latestYear = years.last { !$0.reporting.isEmpty }?.year
    latestCompared = years.last(where: \.hasYearBefore)?.year
    hasNewest = !newest.isEmpty
    pages = site.pages.filter { !$0.address.contains("/") }.map { ($0.title, $0.address) }
  }

  func say(_ writer: inout CellWriter) {
    writer.number(latestYear ?? .min)
    writer.number(latestCompared ?? .min)
    writer.number(hasNewest ? 1 : 0)
    writer.list(pages) { writer, page in
      writer.text(page.title)
      writer.text(page.address)
    }
  }
}

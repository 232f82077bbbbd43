import UnionCompare
import UnionModel

/// One piece of work: a page with what belongs to it.
public struct PageJob: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case home, units, notFound
    case unit(Int)
    case report(Int)
    case year(place: Int, part: Int)
    case compared(place: Int, part: Int)
    case page(Int)
    /// The data of a year, for its page and for that of its comparison.
    case yearData(place: Int)
    case asset(String)
  }

  let kind: Kind

  /// All jobs of a site: the largest first, so that no worker is left with one at the end.
  static func all(in context: PageContext) -> [PageJob] {
    let site = context.site
    let off = site.settings.switchedOff
    var kinds: [Kind] = [.home, .notFound]
    if !off.contains(.years) {
      for (place, year) in context.years.enumerated() {
        kinds.append(.yearData(place: place))
        for part in 1...max(1, context.parts(year.reporting.count)) {
          kinds.append(.year(place: place, part: part))
        }
        guard year.hasYearBefore, !off.contains(.compared) else { continue }
        for part in 1...max(1, context.parts(year.compared.count)) {
          kinds.append(.compared(place: place, part: part))
        }
      }
    }
    if !off.contains(.units) { kinds.append(.units) }
    kinds += site.units.indices.map { .unit($0) }
    kinds += site.reports.indices.map { .report($0) }
    kinds += site.pages.indices.map { .page($0) }
    kinds += context.theme.assets.keys.sorted().map { .asset($0) }
    return kinds.map(PageJob.init)
  }
}

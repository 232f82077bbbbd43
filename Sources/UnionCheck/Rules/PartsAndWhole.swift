import Diagnostics
import UnionCompare
import UnionModel

/// Rule: the parts of a figure (`其中`) do not add up to more than the figure. They may come to less:
/// not every part need be named.
struct PartsAndWhole: SiteRule {
  func findings(in site: ComparedSite) -> [PlacedFinding] {
    let reports = site.site.reports
    return reports.indices.flatMap { report in
      let figures = [
        reports[report].figures, reports[report].targets, reports[report].nextTargets,
      ].joined()
      return figures.compactMap { (figure) -> PlacedFinding? in
        guard figure.detail != nil, let total = figure.partsTotal, Self.exceeds(total, figure),
          let whole = ValueWord(figure), let sum = ValueWord(total)
        else { return nil }
        return PlacedFinding(
          finding: .partsExceedWhole(
            indicator: site.name(of: figure.indicator), whole: whole, sum: sum),
          place: site.place(of: figure, in: report))
      }
    }
  }

  private static func exceeds(_ total: Figure, _ whole: Figure) -> Bool {
    guard total.contradicts(whole), let lower = total.interval?.lower,
      let upper = whole.interval?.upper
    else { return false }
    return lower > upper
  }
}

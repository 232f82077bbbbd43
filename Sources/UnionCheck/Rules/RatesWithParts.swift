import Diagnostics
import UnionCompare
import UnionContent
import UnionModel

/// Rule: a rate that units below another give can be rolled up: its definition says what is divided
/// by what, and some of them give both. One finding an indicator, however many units there are.
struct RatesWithParts: SiteRule {
  func findings(in site: ComparedSite) -> [PlacedFinding] {
    var ratios: [Int: Ratio] = [:]
    for ratio in site.site.catalogue.ratios { ratios[ratio.indicator] = ratio }
    var told: Set<Int> = []
    var out: [PlacedFinding] = []
    // The newest year says it: that one can still be mended.
    for rollUps in site.rollUps.reversed() {
      var failing: [Int: [Int]] = [:]
      for unit in site.site.units.indices {
        for rollUp in rollUps.of(unit) where rollUp.obstacle == .noParts {
          guard !told.contains(rollUp.indicator) else { continue }
          failing[rollUp.indicator, default: []] += rollUps.tree.children(of: unit)
        }
      }
      for (indicator, units) in failing {
        told.insert(indicator)
        if let ratio = ratios[indicator] {
          out += missing(ratio, among: units, year: rollUps.tree.year, in: site)
        } else {
          out += undefined(indicator, in: site)
        }
      }
    }
    return out
  }

  /// The definition names neither or only one of the two. A name that is none has a problem of its
  /// own.
  private func undefined(_ indicator: Int, in site: ComparedSite) -> [PlacedFinding] {
    let found = site.site.catalogue.indicators[indicator]
    guard found.numerator == nil || found.denominator == nil,
      indicator < site.notes.definitions.count
    else { return [] }
    return [
      PlacedFinding(
        finding: .rateWithoutParts(indicator: site.name(of: indicator), lacking: .definition),
        place: .span(site.notes.definitions[indicator]))
    ]
  }

  /// The first unit that gives the rate without both of its parts, and how many there are.
  private func missing(
    _ ratio: Ratio, among units: [Int], year: Int, in site: ComparedSite
  ) -> [PlacedFinding] {
    var first: PlacedFinding.Place?
    var count = 0
    for unit in units.sorted() {
      guard let year = site.year(year, of: unit), let rate = year.known(ratio.indicator),
        rate.origin == .reported,
        year.known(ratio.numerator) == nil || year.known(ratio.denominator) == nil
      else { continue }
      count += 1
      first = first ?? site.place(of: rate, in: year)
    }
    guard let first else { return [] }
    return [
      PlacedFinding(
        finding: .rateWithoutParts(
          indicator: site.name(of: ratio.indicator),
          lacking: .figures(
            numerator: site.name(of: ratio.numerator),
            denominator: site.name(of: ratio.denominator),
            units: count)),
        place: first)
    ]
  }
}

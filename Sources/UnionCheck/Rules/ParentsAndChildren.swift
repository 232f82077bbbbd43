import Diagnostics
import UnionCompare
import UnionModel

/// Rule: a unit that counts those below it reports at least what they do together.
///
/// More is no problem: it may have units that are not on the site. Only what is added up counts.
struct ParentsAndChildren: SiteRule {
  func findings(in site: ComparedSite) -> [PlacedFinding] {
    site.rollUps.flatMap { rollUps in
      site.site.units.indices.flatMap { unit in
        rollUps.of(unit).compactMap { finding($0, of: unit, rollUps.tree, in: site) }
      }
    }
  }

  private func finding(
    _ rollUp: RollUp, of unit: Int, _ tree: UnitTree, in site: ComparedSite
  ) -> PlacedFinding? {
    guard rollUp.gap?.direction == .down,
      site.site.catalogue.indicators[rollUp.indicator].rollUp == .sum, let total = rollUp.total,
      let year = site.year(tree.year, of: unit), let own = year.known(rollUp.indicator),
      own.figure.contradicts(total), let place = site.place(of: own, in: year),
      let said = ValueWord(own.figure), let sum = ValueWord(total)
    else { return nil }
    return PlacedFinding(
      finding: .parentBelowChildren(
        indicator: site.name(of: rollUp.indicator), said: said, sum: sum,
        children: rollUp.reported + rollUp.computed),
      place: place, also: largest(rollUp.indicator, below: unit, tree, in: site).map { [$0] } ?? [])
  }

  /// Where the child with the largest figure gives it: of several, the first.
  private func largest(
    _ indicator: Int, below unit: Int, _ tree: UnitTree, in site: ComparedSite
  ) -> PlacedFinding.Place? {
    var best: (size: Number, place: PlacedFinding.Place)?
    for child in tree.children(of: unit) {
      guard let year = site.year(tree.year, of: child), let value = year.known(indicator),
        let size = value.figure.interval.flatMap({ $0.lower ?? $0.upper }),
        best.map({ $0.size < size }) ?? true, let place = site.place(of: value, in: year)
      else { continue }
      best = (size, place)
    }
    return best?.place
  }
}

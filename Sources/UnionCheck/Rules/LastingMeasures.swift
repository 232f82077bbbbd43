import Diagnostics
import UnionCompare
import UnionModel

/// Rule: a unit counts an indicator in the same measure and currency as the year before.
struct LastingMeasures: SiteRule {
  func findings(in site: ComparedSite) -> [PlacedFinding] {
    var out: [PlacedFinding] = []
    site.changes { previous, current, change in
      guard change == .otherMeasure else { return }
      let words = Self.words(previous.1, current.1, currency: site.site.settings.currency)
      out.append(
        PlacedFinding(
          finding: .measureChanged(
            indicator: site.name(of: current.1.indicator), before: words.before, now: words.now),
          place: site.place(of: current.1, in: current.0),
          also: [site.place(of: previous.1, in: previous.0)]))
    }
    return out
  }

  /// What the two are counted in: the measures, or where those agree the currencies.
  private static func words(
    _ previous: Figure, _ current: Figure, currency: String
  ) -> (before: String, now: String) {
    if let one = previous.measure, let other = current.measure, !one.agrees(with: other) {
      return (one.name, other.name)
    }
    return (previous.detail?.currency ?? currency, current.detail?.currency ?? currency)
  }
}

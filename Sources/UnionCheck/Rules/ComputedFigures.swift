import Diagnostics
import UnionCompare
import UnionModel

/// Rule: a reported figure is what the year's halves and quarters, or the two parts of a rate, come
/// to.
struct ComputedFigures: SiteRule {
  func findings(in site: ComparedSite) -> [PlacedFinding] {
    var ratios: [Int: Ratio] = [:]
    for ratio in site.site.catalogue.ratios { ratios[ratio.indicator] = ratio }
    return site.years.joined().flatMap { year in
      year.values.compactMap { value -> PlacedFinding? in
        guard let computed = value.computed.flatMap({ ValueWord($0) }),
          let said = ValueWord(value.figure), let place = site.place(of: value, in: year)
        else { return nil }
        let ratio = ratios[value.indicator]
        return PlacedFinding(
          finding: .computedDiffers(
            indicator: site.name(of: value.indicator), said: said, computed: computed,
            from: ratio == nil ? .halves : .ratio),
          place: place,
          also: ratio.map { parts(of: $0, in: year, site) } ?? halves(value.indicator, year, site))
      }
    }
  }

  /// Where numerator and denominator stand.
  private func parts(
    of ratio: Ratio, in year: UnitYear, _ site: ComparedSite
  ) -> [PlacedFinding.Place] {
    [ratio.numerator, ratio.denominator].compactMap { part in
      year.known(part).flatMap { site.place(of: $0, in: year) }
    }
  }

  /// Where the halves and quarters of the year give the indicator.
  private func halves(
    _ indicator: Int, _ year: UnitYear, _ site: ComparedSite
  ) -> [PlacedFinding.Place] {
    site.site.units[year.unit].reports.compactMap { report in
      let found = site.site.reports[report]
      guard found.kind == .summary, found.period.year == year.year, found.period.isPartOfYear,
        let figure = found.figures.first(where: { $0.indicator == indicator })
      else { return nil }
      return site.place(of: figure, in: report)
    }
  }
}

extension Period {
  /// Whether it is a half or a quarter of a calendar year.
  fileprivate var isPartOfYear: Bool {
    switch span {
    case .firstHalf, .secondHalf, .quarter: true
    case .annual, .dates: false
    }
  }
}

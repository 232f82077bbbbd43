import Diagnostics
import UnionCompare
import UnionModel

/// Rule: what a text declares of another year, or repeats of its plan, is what the other report says.
struct DeclaredFigures: SiteRule {
  func findings(in site: ComparedSite) -> [PlacedFinding] {
    site.site.reports.indices.flatMap { report in
      Contradiction.all(of: report, in: site.site).compactMap { contradiction in
        finding(contradiction, in: site).map { finding in
          PlacedFinding(
            finding: finding, place: site.place(of: contradiction.declared.figure, in: report),
            also: other(contradiction, in: site))
        }
      }
    }
  }

  private func finding(_ contradiction: Contradiction, in site: ComparedSite) -> Finding? {
    let declared = contradiction.declared.figure
    let name = site.name(of: declared.indicator)
    guard let said = ValueWord(declared) else { return nil }
    switch contradiction.found {
    case .previous(let figure):
      return ValueWord(figure).map { .declaredPrevious(indicator: name, said: said, found: $0) }
    case .target(let figure):
      return ValueWord(figure).map { .declaredTarget(indicator: name, said: said, found: $0) }
    case .change(let difference):
      let isPercent = declared.measure?.isPercent == true && !difference.isPoints
      let measure = difference.isPoints ? said.measure : site.measure(of: declared)
      return .declaredChange(
        indicator: name, said: said,
        found: ValueWord(difference, inPercent: isPercent, measure: measure))
    }
  }

  /// Where the other report says so.
  private func other(_ contradiction: Contradiction, in site: ComparedSite) -> [PlacedFinding.Place]
  {
    guard let report = contradiction.report, let figure = contradiction.place else { return [] }
    return [site.place(of: figure, in: report)]
  }
}

extension ComparedSite {
  /// The measure of a figure's indicator as a word, else the figure's own; empty where neither is.
  fileprivate func measure(of figure: Figure) -> String {
    (site.catalogue.indicators[figure.indicator].measure ?? figure.measure)?.name ?? ""
  }
}

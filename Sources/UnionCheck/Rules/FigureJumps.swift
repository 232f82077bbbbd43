import Diagnostics
import UnionCompare
import UnionModel

/// Rule: a figure is not many times as large or as small as the year before's; mostly a 万 was typed
/// or forgotten.
///
/// The state at a year's end moves slowly: ten times is looked at, where one of the two is 100 or
/// more. What happened in a year may well be ten times as much; of it only money is looked at, and
/// only where it is a thousand times.
struct FigureJumps: SiteRule {
  private static let smallest = Number(100)

  func findings(in site: ComparedSite) -> [PlacedFinding] {
    var out: [PlacedFinding] = []
    site.changes { previous, current, change in
      guard case .difference = change, let limit = limit(current.1, in: site),
        let times = Self.times(previous.1, current.1), times >= limit,
        let before = ValueWord(previous.1), let now = ValueWord(current.1)
      else { return }
      out.append(
        PlacedFinding(
          finding: .figureJump(
            indicator: site.name(of: current.1.indicator), before: before, now: now, times: times),
          place: site.place(of: current.1, in: current.0),
          also: [site.place(of: previous.1, in: previous.0)]))
    }
    return out
  }

  /// How many times is too many; nil where nothing is.
  private func limit(_ figure: Figure, in site: ComparedSite) -> Int? {
    switch site.site.catalogue.indicators[figure.indicator].nature {
    case .stock: 10
    case .flow: figure.measure?.agrees(with: Measure("元")) == true ? 1000 : nil
    case .rate: nil
    }
  }

  /// How many times the larger is the smaller, rounded; nil for ranges, for 0, and for small figures.
  private static func times(_ one: Figure, _ other: Figure) -> Int? {
    guard case .number(let first) = one.quantity, case .number(let second) = other.quantity else {
      return nil
    }
    let (low, high) = (min(first, second), max(first, second))
    // Nearly all figures are far from it.
    guard low > .zero, high >= smallest, high >= low * 10 else { return nil }
    return high.divided(by: low)?.rounded(to: 0).whole
  }
}

public import UnionModel

/// What was promised of one indicator for a period.
public struct Promise: Sendable {
  /// Where a promise was made.
  public enum Origin: String, Sendable, Hashable {
    /// In the plan of the period.
    case plan
    /// Only in the summary of the period, which repeats it.
    case summary
    /// Only in the summary of the year before, as what comes next.
    case previousSummary = "previous-summary"
  }

  /// The target.
  public let target: Figure
  /// Where it was made.
  public let origin: Origin
  /// What the summary of the period repeats as the target, where that is another value.
  public let repeatedOtherwise: Figure?
  /// What the summary of the year before announced, where that is another value.
  public let announcedOtherwise: Figure?
}

/// All that a unit promised for a period, and the reports that say so.
struct Promises {
  /// The plan of the period (index in `Site.reports`).
  let plan: Int?
  /// The summary of the period.
  let summary: Int?
  /// The summary of the same period of the year before, where it says what comes next.
  let previous: Int?
  private let planned: SortedFigures
  private let repeated: SortedFigures
  private let announced: SortedFigures

  /// The promises of a unit (index in `Site.units`) for a period. O(reports of the unit + targets).
  init(of unit: Int, period: Period, in site: borrowing Site) {
    let before = period.shifted(byYears: -1)
    func report(_ kind: Report.Kind, _ period: Period) -> Int? {
      site.units[unit].reports.first { site.filing(of: $0) == (period, kind) }
    }
    plan = report(.plan, period)
    summary = report(.summary, period)
    let earlier = report(.summary, before)
    let nextTargets = earlier.map { site.reports[$0].nextTargets } ?? []
    previous = nextTargets.isEmpty ? nil : earlier
    planned = SortedFigures(plan.map { site.reports[$0].targets } ?? [])
    repeated = SortedFigures(summary.map { site.reports[$0].targets } ?? [])
    announced = SortedFigures(nextTargets)
  }

  /// The promises for the period of a summary (index in `Site.reports`); nil for a plan.
  init?(of report: Int, in site: borrowing Site) {
    guard site.reports[report].kind == .summary else { return nil }
    self.init(of: site.reports[report].unit, period: site.reports[report].period, in: site)
  }

  /// The indicators of which anything is promised, ascending.
  var indicators: [Int] {
    var all: Set<Int> = []
    for figures in [planned, repeated, announced] {
      for place in figures.indices { all.insert(figures.indicator(at: place)) }
    }
    return all.sorted()
  }

  /// What is promised of an indicator: by the plan, else as the summary repeats it, else as the
  /// summary of the year before announced it. O(log targets).
  func promise(of indicator: Int) -> Promise? {
    if planned.isEmpty, repeated.isEmpty, announced.isEmpty { return nil }
    let plan = planned.first(of: indicator)
    let summary = repeated.first(of: indicator)
    let before = announced.first(of: indicator)
    guard let target = plan ?? summary ?? before else { return nil }
    return Promise(
      target: target, origin: plan != nil ? .plan : summary != nil ? .summary : .previousSummary,
      repeatedOtherwise: Self.other(summary, than: target),
      announcedOtherwise: Self.other(before, than: target))
  }

  /// A figure, where it says something else than the target.
  private static func other(_ figure: Figure?, than target: Figure) -> Figure? {
    guard let figure, figure.quantity != target.quantity || figure.qualifier != target.qualifier
    else { return nil }
    return figure
  }
}

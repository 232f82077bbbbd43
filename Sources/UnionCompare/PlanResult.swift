public import UnionModel

/// One target with its result.
public struct PlanResult: Sendable {
  /// The indicator's index in the catalogue.
  public let indicator: Int
  /// What was promised, and where.
  public let promise: Promise
  /// What a result must reach; nil where the target leaves its value open.
  public let threshold: Threshold?
  /// What was reached, and whether a report says it or it was computed; nil where nothing is said.
  public let result: UnitValue?
  /// What became of it.
  public let outcome: Outcome
  /// Whether there is a plan of the period that does not name it, though it was promised elsewhere.
  public let isAbsentFromPlan: Bool
  /// What the next year makes of it; nil for what was met or is not judged.
  public let carryOver: CarryOver?
}

/// A unit's targets for a period with their results.
public struct PlanResults: Sendable {
  /// The unit's index in `Site.units`.
  public let unit: Int
  /// The period.
  public let period: Period
  /// The plan (index in `Site.reports`), or nil.
  public let plan: Int?
  /// The summary, or nil.
  public let summary: Int?
  /// The summary of the year before, where it says what comes next; else nil.
  public let announcement: Int?
  /// One a promised indicator, in the order of the catalogue.
  public let rows: [PlanResult]
  /// How many of them had which outcome.
  public let counts: OutcomeCounts

  /// The targets of a unit (index in `Site.units`) for a period.
  /// O(reports of the unit + targets × log figures).
  public init(of unit: Int, period: Period, in site: Site) {
    self.unit = unit
    self.period = period
    let promises = Promises(of: unit, period: period, in: site)
    let results = PeriodResults(of: unit, period: period, summary: promises.summary, in: site)
    let next = NextYear(of: unit, after: period, in: site)
    plan = promises.plan
    summary = promises.summary
    announcement = promises.previous
    var counts = OutcomeCounts()
    rows = promises.indicators.compactMap { indicator in
      guard let promise = promises.promise(of: indicator) else { return nil }
      let better = site.catalogue.indicators[indicator].direction
      let found = results.result(of: indicator)
      let outcome = results.outcome(of: promise.target, found?.figure, indicator, in: site)
      counts.add(outcome)
      return PlanResult(
        indicator: indicator, promise: promise,
        threshold: Threshold(promise.target, betterWhen: better), result: found, outcome: outcome,
        isAbsentFromPlan: promises.plan != nil && promise.origin != .plan,
        carryOver: outcome.isCarriedOver
          ? next.carryOver(of: promise.target, indicator, in: site) : nil)
    }
    self.counts = counts
  }

  /// All of a unit for a year: whole years first, then halves and quarters. One a period that has a
  /// plan or a promise; also a period with a summary alone, so that it can be said that there was no
  /// plan. O(reports of the unit × targets).
  public static func all(of unit: Int, year: Int, in site: Site) -> [PlanResults] {
    var periods: Set<Period> = []
    for index in site.units[unit].reports {
      let period = site.reports[index].period
      if period.year == year { periods.insert(period) }
      if period.year == year - 1, !site.reports[index].nextTargets.isEmpty {
        periods.insert(period.shifted(byYears: 1))
      }
    }
    return periods.sorted { ($0.type.order, $0.slug) < ($1.type.order, $1.slug) }
      .map { PlanResults(of: unit, period: $0, in: site) }
  }
}

/// What a period came to: for a year the values that count for it, also those that were computed from
/// its parts; for other periods what the summary says.
struct PeriodResults {
  private let year: UnitYear?
  private let figures: SortedFigures
  private let hasSummary: Bool

  init(of unit: Int, period: Period, summary: Int?, in site: Site) {
    hasSummary = summary != nil
    if period.isAboutAYear {
      let found = UnitYear(of: unit, year: period.year, in: site)
      // A year of other days is another year.
      if found.report == summary || found.report == nil && period.span == .annual {
        year = found
        figures = SortedFigures([])
        return
      }
    }
    year = nil
    figures = SortedFigures(summary.map { site.reports[$0].figures } ?? [])
  }

  /// What an indicator came to. O(log figures).
  func result(of indicator: Int) -> UnitValue? {
    year?.value(of: indicator) ?? figures.first(of: indicator).map { UnitValue(said: $0) }
  }

  /// What became of a target.
  func outcome(of target: Figure, _ result: Figure?, _ indicator: Int, in site: Site) -> Outcome {
    Outcome(
      of: target, result: result, hasSummary: hasSummary,
      betterWhen: site.catalogue.indicators[indicator].direction,
      isPercent: site.catalogue.indicators[indicator].measure?.isPercent == true,
      siteCurrency: site.settings.currency)
  }
}

/// The same period of the next year, for what is carried over.
private struct NextYear {
  let promises: Promises
  let results: PeriodResults

  init(of unit: Int, after period: Period, in site: Site) {
    let next = period.shifted(byYears: 1)
    promises = Promises(of: unit, period: next, in: site)
    results = PeriodResults(of: unit, period: next, summary: promises.summary, in: site)
  }

  func carryOver(of target: Figure, _ indicator: Int, in site: Site) -> CarryOver {
    let promise = promises.promise(of: indicator)
    if let plan = promises.plan, promise?.origin != .plan { return .dropped(plan: plan) }
    guard let promise else { return .noPlan }
    let better = site.catalogue.indicators[indicator].direction
    let outcome = results.outcome(
      of: promise.target, results.result(of: indicator)?.figure, indicator, in: site)
    return .again(
      plan: promises.plan,
      CarryOver.Step(from: target, to: promise.target, betterWhen: better),
      outcome: outcome == .noData(.noSummary) ? nil : outcome)
  }
}

extension Outcome {
  /// Whether what became of the target is looked up in the next year.
  fileprivate var isCarriedOver: Bool {
    switch self {
    case .missed, .cannotTell, .noData, .otherMeasure: true
    case .met, .notJudged: false
    }
  }
}

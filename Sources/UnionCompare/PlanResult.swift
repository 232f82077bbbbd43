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

  /// The targets of a unit (index in `Site.units`) for a period; `follows` looks up in the next year
  /// what was not met. O(reports of the unit + targets × log figures).
  public init(of unit: Int, period: Period, in site: Site, follows: Bool = true) {
    self.unit = unit
    self.period = period
    let promises = Promises(of: unit, period: period, in: site)
    plan = promises.plan
    summary = promises.summary
    announcement = promises.previous
    let indicators = promises.indicators
    if indicators.isEmpty {
      rows = []
      counts = OutcomeCounts()
      return
    }
    let results = PeriodResults(
      of: unit, period: period, summary: promises.summary, for: indicators, in: site)
    // Looked up where anything was not met: that of most units need not be.
    var next: NextYear?
    var counts = OutcomeCounts()
    var rows: [PlanResult] = []
    rows.reserveCapacity(indicators.count)
    for indicator in indicators {
      guard let promise = promises.promise(of: indicator) else { continue }
      let result = results.result(of: indicator)
      let outcome = results.outcome(of: promise.target, result?.figure, indicator, in: site)
      counts.add(outcome)
      var carryOver: CarryOver?
      if follows, outcome.isCarriedOver {
        let year = next ?? NextYear(of: unit, after: period, indicators, in: site)
        carryOver = year.carryOver(of: promise.target, indicator, in: site)
        next = year
      }
      rows.append(
        PlanResult(
          indicator: indicator, promise: promise,
          threshold: Threshold(
            promise.target, betterWhen: site.catalogue.indicators[indicator].direction),
          result: result, outcome: outcome,
          isAbsentFromPlan: promises.plan != nil && promise.origin != .plan,
          carryOver: carryOver))
    }
    self.rows = rows
    self.counts = counts
  }

  /// The row of an indicator (index in the catalogue), or nil. O(log rows).
  public func row(of indicator: Int) -> PlanResult? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].indicator < indicator { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].indicator == indicator ? rows[low] : nil
  }

  /// The years of which any unit has a plan, or has promised or repeated a target. O(reports).
  public static func years(in site: Site) -> Set<Int> {
    var years: Set<Int> = []
    for report in site.reports {
      if report.kind == .plan || report.states(.targets) { years.insert(report.period.year) }
      if report.states(.nextTargets) { years.insert(report.period.year + 1) }
    }
    return years
  }

  /// All of a unit for a year: whole years first, then halves and quarters. One a period that has a
  /// plan or a promise; also a period with a summary alone, so that it can be said that there was no
  /// plan. O(reports of the unit × targets).
  public static func all(of unit: Int, year: Int, in site: Site) -> [PlanResults] {
    var periods: Set<Period> = []
    for index in site.units[unit].reports {
      let period = site.filing(of: index).period
      if period.year == year { periods.insert(period) }
      if period.year == year - 1, site.reports[index].states(.nextTargets) {
        periods.insert(period.shifted(byYears: 1))
      }
    }
    return periods.sorted { ($0.type.order, $0.slug) < ($1.type.order, $1.slug) }
      .map { PlanResults(of: unit, period: $0, in: site) }
  }
}

/// What a period came to: what its summary says; for a year what it does not say is computed from the
/// parts of the year.
struct PeriodResults {
  private let said: SortedFigures
  private let year: UnitYear?
  private let hasSummary: Bool
  private let basis: UnitValue.Basis

  init(of unit: Int, period: Period, summary: Int?, for indicators: [Int], in site: Site) {
    hasSummary = summary != nil
    basis = summary.map { UnitValue.Basis(of: $0, in: site) } ?? UnitValue.Basis()
    let said = SortedFigures(summary.map { site.reports[$0].figures } ?? [])
    self.said = said
    let isWhole = indicators.allSatisfy { said.first(of: $0)?.quantity.isMissing == false }
    if isWhole || !period.isAboutAYear {
      year = nil
      return
    }
    let found = UnitYear(of: unit, year: period.year, in: site)
    // A year of other days is another year.
    year = found.report == summary && (summary != nil || period.span == .annual) ? found : nil
  }

  /// What an indicator came to. O(log figures).
  func result(of indicator: Int) -> UnitValue? {
    year?.value(of: indicator)
      ?? said.first(of: indicator).map { UnitValue(said: $0, basis: basis) }
  }

  /// What became of a target.
  func outcome(of target: Figure, _ result: Figure?, _ indicator: Int, in site: Site) -> Outcome {
    // What was done since January says nothing certain of a part of the year.
    if basis.isCumulative, site.catalogue.indicators[indicator].nature == .flow, let result,
      !result.quantity.isMissing
    {
      return .cannotTell
    }
    return Outcome(
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

  init(of unit: Int, after period: Period, _ indicators: [Int], in site: Site) {
    let next = period.shifted(byYears: 1)
    promises = Promises(of: unit, period: next, in: site)
    results = PeriodResults(
      of: unit, period: next, summary: promises.summary, for: indicators, in: site)
  }

  func carryOver(of target: Figure, _ indicator: Int, in site: Site) -> CarryOver {
    let promise = promises.promise(of: indicator)
    if let plan = promises.plan, promise?.origin != .plan { return .dropped(plan: plan) }
    guard let promise else { return .noPlan }
    let better = site.catalogue.indicators[indicator].direction
    let outcome = results.outcome(
      of: promise.target, results.result(of: indicator)?.figure, indicator, in: site)
    return .again(
      plan: promises.plan, target: promise.target,
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

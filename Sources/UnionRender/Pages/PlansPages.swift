import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// Whether a year has a page of plan against result.
  func showsPlans(_ year: Int) -> Bool { plannedYears.contains(year) }

  /// `/years/2024/plans/`: plan against result, all pages of a year with its data. One piece of work,
  /// since every page shows the counts of all units.
  func plansPages(_ place: Int) -> [RenderedFile] {
    let year = YearPlans(years[place].year, in: site)
    var files: [RenderedFile] = []
    for part in 1...max(1, parts(year.units.count)) {
      files.append(plansPage(year, place: place, part: part))
    }
    return files + dataFiles(of: plansData(year), beside: SiteAddresses.plans(year.year))
  }

  private func plansPage(_ year: YearPlans, place: Int, part: Int) -> RenderedFile {
    let base = SiteAddresses.plans(year.year)
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let terms = planWords
    let title = terms.title(year.year)
    let total = terms.counts(year.counts)
    let yearURL = linker.link(to: SiteAddresses.year(year.year))
    let partLinks = partLinks(of: base, count: year.units.count, current: part, linker)
    let here = slice(Array(year.units.indices), part: part)
    let view = PlansView(
      frame: frame(
        address, title: title, linker: linker, description: title + words.colon + total,
        breadcrumbs: [LinkView(label: words.year(year.year), url: yearURL)], parts: partLinks),
      terms: terms, title: title, total: total, shares: planShares(year.counts),
      coverage: coverage(year), yearURL: yearURL,
      statusURL: showsStatus ? linker.link(to: SiteAddresses.status(year.year)) : nil,
      units: here.compactMap { unitPart(year.units[$0], linker) },
      unplanned: here.filter { !year.units[$0].isPlanned }.map {
        unitLink(year.units[$0].unit, linker)
      },
      dataURL: csvLink(of: base, linker),
      dataJSONURL: jsonLink(of: base, linker), parts: partLinks,
      previous: plansNeighbour(place, -1, linker), next: plansNeighbour(place, 1, linker))
    return file(
      address, templates.plans, view, PlansView.shape,
      sizeHint: 65_536)
  }

  /// The nearest year before or after that has such a page.
  private func plansNeighbour(_ place: Int, _ step: Int, _ linker: Linker) -> LinkView? {
    var other = place + step
    while years.indices.contains(other) {
      let year = years[other].year
      if showsPlans(year) {
        return LinkView(label: words.year(year), url: linker.link(to: SiteAddresses.plans(year)))
      }
      other += step
    }
    return nil
  }

  /// How the plans of a year were kept, for the home page; nil where nothing was promised.
  func homePlans(_ year: Int, _ linker: Linker) -> HomeView.Plans? {
    guard showsPlans(year) else { return nil }
    let plans = YearPlans(year, in: site)
    guard plans.counts.targets > 0 else { return nil }
    let base = SiteAddresses.plans(year)
    var missed: [HomeView.Missed] = []
    for (place, unit) in plans.units.enumerated() where missed.count < Self.namedOnHome {
      let page = SiteAddresses.part(place / Self.unitsPerPage + 1, of: base)
      for row in unit.results.flatMap(\.rows) where missed.count < Self.namedOnHome {
        let outcome = view(row.outcome, of: row.indicator, row.promise.target)
        guard outcome.state == "missed" else { continue }
        missed.append(
          HomeView.Missed(
            unit: site.units[unit.unit].short, label: label(row.indicator),
            url: linker.link(to: page) + "#" + Self.planID(site.units[unit.unit]),
            outcome: outcome))
      }
    }
    return HomeView.Plans(
      label: planWords.title(year), url: linker.link(to: base),
      score: HomeView.Score(
        label: planWords.met, count: plans.counts.met, total: plans.counts.targets),
      counts: planWords.counts(plans.counts), shares: planShares(plans.counts),
      missedTitle: planWords.missedTargets, missed: missed,
      missedMore: plans.counts.missed > missed.count
        ? planWords.moreTargets(plans.counts.missed - missed.count) : nil)
  }

  private static func planID(_ unit: Unit) -> String { "u." + unit.address }

  private func planShares(_ counts: OutcomeCounts) -> [ShareView] {
    let terms = planWords
    return [
      ShareView(state: "met", mark: "✓", label: terms.met, count: counts.met),
      ShareView(state: "missed", mark: "✗", label: terms.missed, count: counts.missed),
      ShareView(state: "open", mark: "?", label: terms.cannotTell, count: counts.cannotTell),
      ShareView(state: "none", mark: "—", label: terms.noData, count: counts.noData),
      ShareView(
        state: "pending", mark: "…", label: terms.noSummaryYet, count: counts.noSummary),
      ShareView(state: "neutral", mark: "○", label: terms.notJudged, count: counts.notJudged),
    ].filter { $0.count > 0 }
  }

  private func coverage(_ year: YearPlans) -> [String] {
    (year.withoutSummary > 0
      ? [planWords.plansAlone(year.withoutSummary, of: year.planned)] : [])
      + (year.withoutPlan > 0 ? [planWords.summariesAlone(year.withoutPlan)] : [])
  }

  private func unitPart(_ unit: YearPlans.UnitPlans, _ linker: Linker) -> PlansView.UnitPart? {
    guard unit.isPlanned else { return nil }
    let periods = unit.results.map { result in
      periodPart(
        result, isAlone: unit.results.count == 1 && result.period.span == .annual, linker)
    }
    var counts = OutcomeCounts()
    for result in unit.results { counts.add(result.counts) }
    return PlansView.UnitPart(
      id: Self.planID(site.units[unit.unit]), unit: unitLink(unit.unit, linker),
      shares: planShares(counts), periods: periods)
  }

  private func periodPart(_ result: PlanResults, isAlone: Bool, _ linker: Linker)
    -> PlansView.PeriodPart
  {
    let links = indicatorLinks(linker, unit: result.unit)
    // What was missed first, then what nobody can tell, then what was met.
    let ranks = Set(result.rows.map(\.outcome.rank)).sorted()
    let rows = ranks.flatMap { rank in
      result.rows.filter { $0.outcome.rank == rank }.map { row($0, of: result, links, linker) }
    }
    let follows = rows.contains { $0.next != nil }
    var notes: [String] = []
    if result.plan == nil { notes.append(planWords.noPlan) }
    if result.summary == nil { notes.append(planWords.noSummaryYet) }
    if result.plan != nil, rows.isEmpty { notes.append(planWords.noTargets) }
    return PlansView.PeriodPart(
      title: words.period(result.period), isAlone: isAlone,
      plan: result.plan.map { reportPageLink($0, linker) },
      summary: result.summary.map { reportPageLink($0, linker) },
      counts: rows.isEmpty ? nil : planWords.counts(result.counts), notes: notes,
      nextYear: follows ? planWords.nextYear(result.period.year + 1) : nil,
      hasResults: result.summary != nil || rows.contains { $0.result != nil }, rows: rows)
  }

  private func row(
    _ result: PlanResult, of whole: PlanResults, _ links: IndicatorLinks, _ linker: Linker
  ) -> PlansView.Row {
    let target = result.promise.target
    return PlansView.Row(
      label: label(result.indicator), url: url(result.indicator, links),
      measure: measure(result.indicator, target), target: view(target), notes: planNotes(result),
      result: result.result.map { view($0) },
      outcome: view(result.outcome, of: result.indicator, target),
      next: result.carryOver.flatMap { next($0, result, whole.period.year + 1, linker) })
  }

  /// What a reader should know of a target: how it is read, where it was promised, and whether other
  /// reports say otherwise.
  func planNotes(_ result: PlanResult) -> [String] {
    let scale = indicatorTexts[result.indicator].scale
    let promise = result.promise
    return [
      outcomes.threshold(result.threshold, promise.target, in: scale),
      planWords.origin(promise.origin, isAbsentFromPlan: result.isAbsentFromPlan),
      promise.repeatedOtherwise.map {
        planWords.repeatedOtherwise(numbers.figure($0, in: scale))
      },
      promise.announcedOtherwise.map {
        planWords.announcedOtherwise(numbers.figure($0, in: scale))
      },
    ].compactMap { $0 }
  }

  /// An outcome ready to show.
  func view(_ outcome: Outcome, of indicator: Int, _ target: Figure) -> OutcomeView {
    outcomes.view(
      outcome, in: indicatorTexts[indicator].scale, measure: measure(indicator, target))
  }

  private func next(_ carryOver: CarryOver, _ result: PlanResult, _ year: Int, _ linker: Linker)
    -> PlansView.Next?
  {
    switch carryOver {
    case .noPlan: return nil
    case .dropped(let plan):
      return PlansView.Next(
        remark: planWords.dropped(year), url: linker.link(to: addresses.reports[plan]))
    case .again(let plan, let target, let step, let outcome):
      return PlansView.Next(
        target: view(target), remark: planWords.step(step),
        url: plan.map { linker.link(to: addresses.reports[$0]) },
        outcome: outcome.map { view($0, of: result.indicator, target) })
    }
  }

  private func reportPageLink(_ report: Int, _ linker: Linker) -> LinkView {
    LinkView(
      label: site.reports[report].title, url: linker.link(to: addresses.reports[report]),
      language: otherLanguage(site.reports[report].language))
  }

  private var planWords: PlanWords { PlanWords(words) }
}

extension Outcome {
  /// Where it stands among others: the lower, the sooner a reader should see it.
  fileprivate var rank: Int {
    switch self {
    case .missed: 0
    case .cannotTell, .otherMeasure: 1
    case .noData: 2
    case .met, .notJudged: 3
    }
  }
}

/// All targets of a year, unit by unit.
struct YearPlans {
  /// A unit with what it promised.
  struct UnitPlans {
    let unit: Int
    let results: [PlanResults]

    /// Whether there is a plan or a promise; else there is a summary alone.
    var isPlanned: Bool { results.contains { $0.plan != nil || !$0.rows.isEmpty } }
  }

  let year: Int
  /// Those with a plan or a promise first, then those with an annual summary alone.
  let units: [UnitPlans]
  let counts: OutcomeCounts
  /// The number of units with a plan.
  let planned: Int
  /// Of these, those that have no summary of a period that they planned.
  let withoutSummary: Int
  /// The number of units with a summary of the year, and no plan.
  let withoutPlan: Int

  init(_ year: Int, in site: Site) {
    self.year = year
    var planned: [UnitPlans] = []
    var alone: [UnitPlans] = []
    var counts = OutcomeCounts()
    for unit in site.units.indices {
      let results = PlanResults.all(of: unit, year: year, in: site)
      let promised = results.filter { $0.plan != nil || !$0.rows.isEmpty }
      for result in promised { counts.add(result.counts) }
      if !promised.isEmpty {
        planned.append(UnitPlans(unit: unit, results: promised))
      } else if results.contains(where: { $0.summary != nil && $0.period.span == .annual }) {
        alone.append(UnitPlans(unit: unit, results: []))
      }
    }
    self.counts = counts
    units = planned + alone
    let withPlan = planned.filter { $0.results.contains { $0.plan != nil } }
    self.planned = withPlan.count
    withoutSummary =
      withPlan.count { $0.results.contains { $0.plan != nil && $0.summary == nil } }
    withoutPlan =
      alone.count
      + planned.count { $0.results.allSatisfy { $0.plan == nil } && $0.hasSummary }
  }
}

extension YearPlans.UnitPlans {
  fileprivate var hasSummary: Bool { results.contains { $0.summary != nil } }
}

import Testing
import UnionCompare
import UnionModel
import UnionTestSupport

@Suite("A unit's targets with their results")
struct PlanResultsTests {
  private let unit = SiteBuilder().unit("a", "甲")

  private func results(
    _ builder: SiteBuilder, _ year: Int = 2024, span: Period.Span = .annual
  ) async -> (PlanResults, Site) {
    let site = await builder.load().site
    return (PlanResults(of: 0, period: Period(year: year, span: span), in: site), site)
  }

  private func number(_ figure: Figure?) -> Int? {
    guard case .number(let number)? = figure?.quantity else { return nil }
    return number.whole
  }

  private func words(_ carryOver: CarryOver?) -> String? {
    switch carryOver {
    case .noPlan: "no plan"
    case .dropped: "dropped"
    case .again(let plan, let target, let step, let outcome):
      "\(number(target) ?? 0) again, \(step.rawValue)" + (plan == nil ? "" : ", planned")
        + (outcome == nil ? "" : ", with an outcome")
    case nil: nil
    }
  }

  @Test("A plan meets the summary of its own period, row by row of the catalogue")
  func rows() async {
    let builder =
      unit
      .report("a", "2024-annual-plan", more: "目标: {集体合同: 50, 会员人数: 100, 帮扶资金: 1万}\n")
      .report("a", "2024-annual-summary", figures: "会员人数: 100\n集体合同: 48\n建会率: 1%")
      .report("a", "2024-first-half-summary", figures: "会员人数: 1")
      .report("a", "2023-annual-summary", figures: "会员人数: 2")
    let (found, site) = await results(builder)
    #expect(
      found.rows.map { site.catalogue.indicators[$0.indicator].id }
        == ["org.members", "bargain.contracts", "aid.funds"])
    #expect(found.rows.map { number($0.result?.figure) } == [100, 48, nil])
    #expect(found.rows[0].outcome == .met && found.rows[2].outcome == .noData(.notNamed))
    guard case .missed(let gap) = found.rows[1].outcome else {
      Issue.record("\(found.rows[1].outcome)")
      return
    }
    #expect(gap.nominal == Number(2))
    #expect(found.counts.targets == 3 && found.counts.met == 1 && found.counts.missed == 1)
    #expect(found.rows.allSatisfy { $0.promise.origin == .plan && !$0.isAbsentFromPlan })
    #expect(found.plan.map { site.reports[$0].kind } == .plan)
    #expect(found.summary.map { site.reports[$0].source } == "units/a/2024-annual-summary.md")
  }

  @Test("A plan without a summary has its targets, and no data")
  func planAlone() async {
    let (found, _) = await results(unit.report("a", "2024-annual-plan", more: "目标: {会员人数: 100}\n"))
    #expect(found.summary == nil && found.plan != nil)
    #expect(found.rows.map(\.outcome) == [.noData(.noSummary)])
    #expect(found.rows.map { words($0.carryOver) } == ["no plan"])
  }

  @Test("A summary without a plan has no rows, unless it says what was promised")
  func summaryAlone() async {
    let summary = unit.report("a", "2024-annual-summary", figures: "会员人数: 90")
    let (found, _) = await results(summary)
    #expect(found.plan == nil && found.summary != nil && found.rows.isEmpty)
    let (told, _) = await results(
      unit.report("a", "2024-annual-summary", figures: "会员人数: 90", more: "目标: {会员人数: 100}\n"))
    #expect(told.rows.map(\.promise.origin) == [.summary])
    #expect(told.rows.first?.isAbsentFromPlan == false)
    #expect(told.counts.missed == 1)
  }

  @Test("The plan counts where the summary repeats another value; that is told")
  func repeatedOtherwise() async {
    let builder =
      unit.report("a", "2024-annual-plan", more: "目标: {会员人数: 100, 集体合同: 5}\n")
      .report(
        "a", "2024-annual-summary", figures: "会员人数: 95\n集体合同: 5",
        more: "目标: {会员人数: 95, 集体合同: 5, 帮扶资金: 3}\n")
    let (found, _) = await results(builder)
    #expect(found.rows.map { number($0.promise.target) } == [100, 5, 3])
    #expect(found.rows.map { number($0.promise.repeatedOtherwise) } == [95, nil, nil])
    #expect(found.rows.map(\.promise.origin) == [.plan, .plan, .summary])
    #expect(found.rows.map(\.isAbsentFromPlan) == [false, false, true])
    #expect(found.counts.missed == 1)
  }

  @Test(
    "What the year before announced counts where nothing else does, and is held against the plan")
  func announced() async {
    let announcing = unit.report(
      "a", "2023-annual-summary", more: "下期目标: {会员人数: 110, 集体合同: 5}\n")
    let (alone, site) = await results(announcing)
    #expect(alone.rows.map(\.promise.origin) == [.previousSummary, .previousSummary])
    #expect(alone.announcement.map { site.reports[$0].period.year } == 2023)
    let (planned, _) = await results(
      announcing.report("a", "2024-annual-plan", more: "目标: {会员人数: 100}\n"))
    #expect(planned.rows.map { number($0.promise.target) } == [100, 5])
    #expect(planned.rows.map { number($0.promise.announcedOtherwise) } == [110, nil])
    #expect(planned.rows.map(\.isAbsentFromPlan) == [false, true])
  }

  @Test("What the year's halves come to is the result of a year without a summary")
  func computed() async {
    let builder =
      unit.report("a", "2024-annual-plan", more: "目标: {帮扶资金: 30, 会员人数: 5}\n")
      .report("a", "2024-first-half-summary", figures: "帮扶资金: 10\n会员人数: 4")
      .report("a", "2024-second-half-summary", figures: "帮扶资金: 20\n会员人数: 6")
    let (found, _) = await results(builder)
    #expect(found.rows.map { number($0.result?.figure) } == [6, 30])
    #expect(found.rows.map { $0.result?.isComputed } == [true, true])
    #expect(found.counts.met == 2)
  }

  @Test("A half-year's plan meets the half-year's summary alone")
  func halves() async {
    let builder =
      unit.report("a", "2024-first-half-plan", more: "目标: {会员人数: 50}\n")
      .report("a", "2024-first-half-summary", figures: "会员人数: 49")
      .report("a", "2024-annual-summary", figures: "会员人数: 60")
    let (found, _) = await results(builder, span: .firstHalf)
    #expect(number(found.rows.first?.result?.figure) == 49)
    let site = await builder.load().site
    #expect(
      PlanResults.all(of: 0, year: 2024, in: site).map(\.period.span) == [.annual, .firstHalf])
  }

  @Test(
    "What was missed is looked up in the next plan",
    arguments: [
      ("110", CarryOver.Step.higher), ("100", .same), ("90", .lower), ("近120", .unclear),
      ("至少100", .same), ("95-99", .lower), ("100-200", .same),
    ])
  func carried(target: String, step: CarryOver.Step) async {
    let missed =
      unit.report("a", "2024-annual-plan", more: "目标: {会员人数: 100}\n")
      .report("a", "2024-annual-summary", figures: "会员人数: 50")
    let next = missed.report("a", "2025-annual-plan", more: "目标: {会员人数: \(target)}\n")
    let (found, site) = await results(next)
    guard case .again(let plan?, _, let made, let outcome)? = found.rows.first?.carryOver else {
      Issue.record("\(String(describing: found.rows.first?.carryOver))")
      return
    }
    #expect(site.reports[plan].period.year == 2025)
    #expect(made == step && outcome == nil)
    let (done, _) = await results(next.report("a", "2025-annual-summary", figures: "会员人数: 300"))
    guard case .again(_, _, _, .met?)? = done.rows.first?.carryOver else {
      Issue.record("\(String(describing: done.rows.first?.carryOver))")
      return
    }
  }

  @Test("The next plan may not name it, and there may be none; what was met is not followed")
  func dropped() async {
    let base =
      unit.report("a", "2024-annual-plan", more: "目标: {会员人数: 100, 集体合同: 1}\n")
      .report("a", "2024-annual-summary", figures: "会员人数: 50\n集体合同: 1")
    let (none, _) = await results(base)
    #expect(none.rows.map { words($0.carryOver) } == ["no plan", nil])
    let (dropped, site) = await results(
      base.report("a", "2025-annual-plan", more: "目标: {集体合同: 2}\n"))
    guard case .dropped(let plan)? = dropped.rows.first?.carryOver else {
      Issue.record("\(String(describing: dropped.rows.first?.carryOver))")
      return
    }
    #expect(site.reports[plan].source == "units/a/2025-annual-plan.md")
    // Announced, but no plan yet.
    let (announced, _) = await results(
      base.report(
        "a", "2024-annual-summary", figures: "会员人数: 50\n集体合同: 1", more: "下期目标: {会员人数: 100}\n"))
    #expect(announced.rows.map { words($0.carryOver) } == ["100 again, same", nil])
  }

  @Test("A statistical year's plan meets that year's summary, not the calendar year's")
  func statisticalYear() async {
    let range = "2023-10-01_2024-09-30"
    let builder =
      unit.report("a", "\(range)-plan", more: "目标: {会员人数: 100}\n")
      .report("a", "\(range)-summary", figures: "会员人数: 100")
      .report("a", "2024-annual-summary", figures: "会员人数: 1")
    let site = await builder.load().site
    let all = PlanResults.all(of: 0, year: 2024, in: site)
    #expect(all.map(\.counts.targets) == [0, 1])
    #expect(all.last?.counts.met == 1)
  }
}

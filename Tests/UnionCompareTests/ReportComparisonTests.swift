import Testing
import UnionCompare
import UnionModel
import UnionTestSupport

@Suite("A report beside the year before and its targets")
struct ReportComparisonTests {
  private func number(_ figure: Figure?) -> Number? {
    guard case .number(let number)? = figure?.quantity else { return nil }
    return number
  }

  private func comparison(_ builder: SiteBuilder, of source: String) async throws -> (
    ReportComparison, Site
  ) {
    let site = await builder.load().site
    let index = try #require(site.reports.firstIndex { $0.source == "units/a/\(source).md" })
    return (ReportComparison(of: index, in: site), site)
  }

  private let base = SiteBuilder().unit("a", "甲").unit("b", "乙")
    .report("a", "2023-annual-summary", figures: "会员人数: 400\n帮扶资金: 0")
    .report("a", "2024-annual-summary", figures: "帮扶资金: 3.8万元\n会员人数: 459\n集体合同: 缺")
    .report("b", "2023-annual-summary", figures: "会员人数: 1")
    .report("a", "2024-first-half-summary", figures: "会员人数: 430")
    .report("a", "2025-annual-summary", figures: "会员人数: 500")

  @Test("The same unit's same period and kind of the year before and after")
  func neighbours() async throws {
    let (found, site) = try await comparison(base, of: "2024-annual-summary")
    #expect(
      found.previousReport.map { site.reports[$0].source } == "units/a/2023-annual-summary.md")
    #expect(found.nextReport.map { site.reports[$0].source } == "units/a/2025-annual-summary.md")
    let (half, _) = try await comparison(base, of: "2024-first-half-summary")
    #expect(half.previousReport == nil && half.nextReport == nil)
    #expect(half.rows.first?.change == .noData)
  }

  @Test("One row a figure, in the order of the catalogue")
  func rows() async throws {
    let (found, _) = try await comparison(base, of: "2024-annual-summary")
    #expect(found.rows.map { number($0.figure) } == [Number(459), nil, Number(38_000)])
    #expect(found.rows.map { number($0.previous) } == [Number(400), nil, Number(0)])
    guard case .difference(let members) = found.rows[0].change,
      case .difference(let funds) = found.rows[2].change
    else {
      Issue.record("no change")
      return
    }
    #expect(funds.nominal == Number(38_000) && funds.percent == nil)
    #expect(members.percent?.plain == "14.75")
    #expect(found.rows[1].change == .noData)
  }

  @Test("Targets: the plan's for the same period, what the report repeats after them")
  func targets() async throws {
    let plan = "目标: {会员人数: 450, 帮扶资金: 5万元}\n"
    let planned = base.report("a", "2024-annual-plan", more: plan)
      .report("a", "2024-first-half-plan", more: "目标: {会员人数: 1}\n")
      .report("b", "2024-annual-plan", more: "目标: {会员人数: 2}\n")
    let (found, _) = try await comparison(planned, of: "2024-annual-summary")
    #expect(found.rows.map { number($0.target) } == [Number(450), nil, Number(50_000)])
    let own = planned.report(
      "a", "2024-annual-summary", figures: "会员人数: 459\n帮扶资金: 1", more: "目标: {会员人数: 455}\n")
    let (again, _) = try await comparison(own, of: "2024-annual-summary")
    #expect(again.rows.map { number($0.target) } == [Number(450), Number(50_000)])
  }

  @Test("A plan is held beside the plan of the year before, not beside itself")
  func plans() async throws {
    let planned = base.report("a", "2024-annual-plan", figures: "会员人数: 3")
      .report("a", "2023-annual-plan", figures: "会员人数: 2")
    let (found, site) = try await comparison(planned, of: "2024-annual-plan")
    #expect(found.previousReport.map { site.reports[$0].source } == "units/a/2023-annual-plan.md")
    #expect(found.rows.map { number($0.previous) } == [Number(2)])
    #expect(found.rows.allSatisfy { $0.target == nil })
  }

  @Test("A statistical year follows the one that ended the year before")
  func ranges() async throws {
    let builder = SiteBuilder().unit("a", "甲")
      .report("a", "2022-10-01_2023-09-30-summary", figures: "会员人数: 5")
      .report("a", "2023-10-01_2024-09-30-summary", figures: "会员人数: 8")
      .report("a", "2023-annual-summary", figures: "会员人数: 100")
    let (found, _) = try await comparison(builder, of: "2023-10-01_2024-09-30-summary")
    #expect(found.rows.map { number($0.previous) } == [Number(5)])
  }
}

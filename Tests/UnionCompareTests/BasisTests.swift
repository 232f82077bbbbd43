import Testing
import UnionCompare
import UnionModel
import UnionTestSupport

@Suite("What a figure counts, and what it is not compared with")
struct BasisTests {
  private let flows = SiteBuilder().unit("a", "甲").unit("a/b", "乙")

  private func row(_ series: Series?) -> SeriesRow? { series?.rows.first }

  @Test("A sum since January is not compared with a half")
  func cumulative() async throws {
    let site = await flows.report("a", "2023-first-half-summary", figures: "帮扶资金: 3")
      .report("a", "2023-second-half-summary", figures: "帮扶资金: 8", more: "累计: 是\n")
      .report("a", "2024-second-half-summary", figures: "帮扶资金: 5").load().site
    let second = Series.all(of: 0, in: site).first { $0.type == .secondHalf }
    let found = try #require(row(second))
    #expect(found.changes[1] == .otherPeriod)
    #expect(found.values.map { $0?.basis.isCumulative } == [true, false])
    let report = try #require(site.reports.firstIndex { $0.period.year == 2024 })
    #expect(ReportComparison(of: report, in: site).rows[0].change == .otherPeriod)
    // The state at a date is the same thing either way.
    let stock =
      await flows
      .report("a", "2023-second-half-summary", figures: "会员人数: 8", more: "累计: 是\n")
      .report("a", "2024-second-half-summary", figures: "会员人数: 5").load().site
    let members = try #require(row(Series.all(of: 0, in: stock).first))
    #expect(members.changes[1] != .otherPeriod)
  }

  @Test("A plan for a half is not judged by what was done since January")
  func cumulativePlan() async throws {
    let site =
      await flows
      .report("a", "2024-second-half-plan", more: "目标: {帮扶资金: 8}\n")
      .report("a", "2024-second-half-summary", figures: "帮扶资金: 9", more: "累计: 是\n").load().site
    let period = Period(year: 2024, span: .secondHalf)
    let results = PlanResults(of: 0, period: period, in: site, follows: false)
    let funds = try #require(site.catalogue.index(named: "帮扶资金"))
    #expect(results.row(of: funds)?.outcome == .cannotTell)
  }

  @Test("A unit alone is not compared with the unit and its children; for a leaf both are the same")
  func scope() async throws {
    let site = await flows.report("a", "2023-annual-summary", figures: "会员人数: 40", more: "口径: 本级\n")
      .report("a", "2024-annual-summary", figures: "会员人数: 170")
      .report("a/b", "2023-annual-summary", figures: "会员人数: 100", more: "口径: 本级\n")
      .report("a/b", "2024-annual-summary", figures: "会员人数: 120").load().site
    #expect(YearComparison.rows(of: 0, year: 2024, in: site).map(\.change) == [.otherScope])
    #expect(UnitYear(of: 0, year: 2023, in: site).values.first?.basis.isOwn == true)
    let leaf = try #require(YearComparison.rows(of: 1, year: 2024, in: site).first)
    #expect(leaf.change != .otherScope && leaf.value?.basis.isOwn == false)
  }

  @Test("A year of which nothing came in is a year, between others and up to the day of hand-in")
  func emptyYears() async {
    let site = await flows.report("a", "2021-annual-summary", figures: "会员人数: 1")
      .report("a", "2023-annual-summary", figures: "会员人数: 2")
      .with("site.yml", "title: 站\ndue: {年度总结: 01-20}\nas_of: 2026-03-01\n").load().site
    #expect(SiteYears(of: site).all.map(\.year) == [2021, 2022, 2023, 2024, 2025])
    let mistyped = await flows.report("a", "1921-annual-summary", figures: "会员人数: 1")
      .report("a", "2023-annual-summary", figures: "会员人数: 2").load().site
    #expect(SiteYears(of: mistyped).all.map(\.year) == [1921, 2023])
  }
}

import Diagnostics
import Testing
import UnionModel
import UnionTestSupport

@Suite("Indicators that only reports or units know")
struct UnknownIndicatorTests {
  @Test("One warning a name for the whole site, and every figure is kept")
  func oneWarning() async throws {
    let builder = SiteBuilder().unit("a", "甲工会").unit("b", "乙工会")
      .report("a", "2023-annual-summary", figures: "班组数: 5个")
      .report("a", "2024-annual-summary", figures: "会员人数: 7\n班组数: 6个")
      .report("b", "2024-annual-summary", body: "有[7个](figure:班组数)班组。")
    #expect(
      await builder.messages() == """
        content/units/a/2023-annual-summary.md:4:3: 警告: 指标 “班组数” 不在指标目录里 [indicator-unknown]
           4 |   班组数: 5个
             |   ^^^^^^
           提示: 照样会显示; 要参加汇总, 请写进 content/indicators.yml

        """)
    let site = await builder.load().site
    let index = try #require(site.catalogue.index(named: "班组数"))
    #expect(site.reports.compactMap { $0.figures.last?.indicator } == [index, index, index])
    #expect(site.catalogue.indicators.last?.origin == .reports)
    #expect(site.catalogue.indicators.last?.measure == Measure("个"))
    #expect(site.reports.last?.text.content.taggedIndicators == [index])
  }

  @Test("A report may say that a name is meant")
  func accepted() async {
    let builder = SiteBuilder().unit("a", "甲工会").report(
      "a", "2024-annual-summary", figures: "班组数: 5",
      more: "接受: [{rule: indicator-unknown, value: 班组数, why: 只有我们有}]\n")
    #expect(await builder.messages() == "")
    #expect(await builder.load().site.reports.first?.figures.count == 1)
  }

  @Test("A unit's own indicator is known, in every report")
  func unitDefined() async {
    let builder = SiteBuilder()
      .unit("a", "甲工会", "指标:\n  - {id: own.teams, labels: 班组数, measure: 个, nature: stock}\n")
      .report("a", "2024-annual-summary", figures: "班组数: 5")
    #expect(await builder.messages() == "")
    let site = await builder.load().site
    let figure = site.reports.first?.figures.first
    #expect(figure?.indicator == site.catalogue.index(named: "own.teams"))
    #expect(figure?.measure == Measure("个"))
    #expect(site.catalogue.indicators.last?.origin == .unit(0))
  }

  @Test("A report that is not understood still has its names judged")
  func withoutIdentity() async {
    let builder = SiteBuilder().unit("a", "甲工会").with(
      "units/a/会议.md", "---\n数据:\n  班组数: 5\n---\n")
    #expect(
      await builder.load().problems.map(\.finding.rule) == [
        "file-not-understood", "indicator-unknown",
      ])
  }
}

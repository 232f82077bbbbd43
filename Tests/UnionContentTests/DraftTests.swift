import Diagnostics
import Testing
import UnionContent
import UnionModel
import UnionTestSupport

@Suite("Drafts")
struct DraftTests {
  private let site = SiteBuilder().unit("a", "甲工会")
    .report("a", "2024-annual-summary", more: "草稿: 是\n")
    .report("a", "2023-annual-summary", more: "草稿: 否\n")
    .with("pages/about.md", "---\n标题: 关于\ndraft: true\n---\n")

  @Test("Left out")
  func leftOut() async {
    let loaded = await site.load().site
    #expect(loaded.reports.map(\.period.year) == [2023])
    #expect(loaded.pages.isEmpty)
  }

  @Test("Taken in where wanted")
  func takenIn() async {
    let loaded = await site.load(drafts: .takeIn).site
    #expect(loaded.reports.map(\.period.year) == [2023, 2024])
    #expect(loaded.reports.map(\.isDraft) == [false, true])
    #expect(loaded.pages.count == 1)
  }

  @Test("A draft beside the finished report is no double while it is left out")
  func noDouble() async {
    let both = site.report("a", "2024年工作总结")
    #expect(await both.messages() == "")
    #expect(await both.load(drafts: .takeIn).problems.map(\.finding.rule) == ["duplicate-report"])
  }

  @Test("The indicators of a draft are not the site's")
  func indicators() async {
    let draft = SiteBuilder().unit("a", "甲工会")
      .report("a", "2024-annual-summary", figures: "班组数: 3", more: "草稿: 是\n")
    #expect(await draft.messages() == "")
    #expect(await draft.load().site.catalogue.index(named: "班组数") == nil)
  }

  @Test("Those left out are kept as what they are of, where that is known")
  func kept() async {
    let drafts = await site.report("a", "2022-annual-plan", more: "草稿: 是\n")
      .report("a", "草稿", more: "草稿: 是\n").load().site.drafts
    #expect(drafts.map(\.period.year) == [2022, 2024])
    #expect(drafts.map(\.kind) == [.plan, .summary])
    #expect(
      drafts.map(\.source) == ["units/a/2022-annual-plan.md", "units/a/2024-annual-summary.md"])
    #expect(await site.load(drafts: .takeIn).site.drafts.isEmpty)
  }

  @Test("A draft's mistakes are told as others, or as warnings where drafts are tolerated")
  func tolerated() async {
    let wrong = SiteBuilder().unit("a", "甲").report(
      "a", "2024-annual-summary", figures: "会员人数: 很多", more: "草稿: 是\n")
    #expect(await wrong.load().problems.map(\.severity) == [.error])
    #expect(await wrong.load(drafts: .tolerate).problems.map(\.severity) == [.warning])
    #expect(await wrong.load(drafts: .takeIn).problems.map(\.severity) == [.error])
    let finished = SiteBuilder().unit("a", "甲").report(
      "a", "2024-annual-summary", figures: "会员人数: 很多")
    #expect(await finished.load(drafts: .tolerate).problems.map(\.severity) == [.error])
  }
}

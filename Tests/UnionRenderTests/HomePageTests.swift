import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("The home page")
struct HomePageTests {
  private static let catalogue = """
    indicators:
      - {id: org.members, label: 会员人数, topic: org, measure: 人, nature: stock, direction: up, rollup: sum}
      - {id: org.rate, label: 入会率, topic: org, measure: "%", nature: rate, direction: up}

    """

  @Test("Where several units stand at the top, it shows what they come to, and of how many")
  func totals() async {
    let rendered = await RenderedSite(
      SiteBuilder().with("indicators.yml", Self.catalogue).unit("a", "甲").unit("b", "乙")
        .report("a", "2023-annual-summary", figures: "会员人数: 1\n")
        .report("a", "2024-annual-summary", figures: "会员人数: 3\n入会率: 90%\n")
        .report("b", "2024-annual-summary", figures: "会员人数: 5\n"))
    let cards = rendered["index.html"].components("<dl class=\"cards\">").dropFirst()
    let text = RenderedSite.words(cards.first?.components("</dl>")[0] ?? "")
    #expect(text == "会员人数 8由下级汇总（2个中2个） 人")
  }

  @Test("A main figure has its line over the years, where there are two")
  func trend() async {
    let rendered = await RenderedSite(
      SiteBuilder().with("indicators.yml", Self.catalogue).unit("a", "甲")
        .report("a", "2023-annual-summary", figures: "会员人数: 1\n")
        .report("a", "2024-annual-summary", figures: "会员人数: 3\n入会率: 90%\n"))
    let home = rendered["index.html"]
    #expect(home.components("<svg class=\"spark\"").count == 2)
    #expect(home.contains("aria-label=\"会员人数：从2023年的1人到2024年的3人。\""))
  }
}

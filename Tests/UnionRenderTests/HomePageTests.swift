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

  /// Two units at the top, and no pages but those of units and reports.
  private static let bare = SiteBuilder()
    .with(
      "site.yml",
      """
      title: 工会
      pages: {years: false, compared: false, topics: false, indicators: false, data: false}

      """
    )
    .with("indicators.yml", catalogue).unit("a", "甲").unit("b", "乙")
    .report("a", "2024-annual-summary", figures: "会员人数: 3\n")
    .report("b", "2024-annual-summary", figures: "会员人数: 5\n")

  @Test("Where no other page adds units up, it does all the same")
  func totalsAlone() async {
    let rendered = await RenderedSite(Self.bare)
    #expect(rendered["index.html"].contains("由下级汇总（2个中2个）"))
  }

  @Test("Where no page shows what units come to, it is not worked out")
  func noTotals() async throws {
    let site = await Self.bare.load().site
    var theme = Theme.standard
    let shown = try #require(
      SiteRenderer.make(site, theme: theme, options: RenderOptions()).renderer)
    #expect(!shown.parts.isEmpty)
    for name in ["home", "unit"] {
      theme.add(
        "\(name).mustache", bytes: Array("<h1>{{frame.title}}</h1>".utf8),
        shownAs: "templates/\(name).mustache")
    }
    let bare = try #require(
      SiteRenderer.make(site, theme: theme, options: RenderOptions()).renderer)
    #expect(bare.parts.isEmpty)
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

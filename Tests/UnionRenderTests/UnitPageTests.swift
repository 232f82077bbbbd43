import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("The page of a unit")
struct UnitPageTests {
  private let page = "units/a/index.html"

  private func site(topics: String) -> SiteBuilder {
    SiteBuilder().with("topics.yml", topics)
      .with(
        "indicators.yml",
        """
        indicators:
          - {id: org.members, label: 会员人数, topic: org, measure: 人, nature: stock}
          - {id: aid.funds, label: 帮扶资金, topic: aid, measure: 元, nature: flow}

        """
      )
      .unit("a", "甲")
      .report("a", "2023-annual-summary", figures: "会员人数: 1\n帮扶资金: 2\n")
      .report("a", "2024-annual-summary", figures: "会员人数: 3\n帮扶资金: 4\n")
  }

  @Test("Its figures stand by topic, each under its heading over all columns")
  func topics() async {
    let rendered = await RenderedSite(
      site(topics: "topics:\n  - {id: org, label: 组织}\n  - {id: aid, label: 帮扶}\n"))
    let table = rendered[page].components("<table class=\"series\">").last ?? ""
    #expect(
      table.components("<tr class=\"topic\">").dropFirst().map { RenderedSite.words($0) }.map {
        $0.split(separator: " ").prefix(2).joined(separator: " ")
      } == ["组织 会员人数（人）", "帮扶 帮扶资金（元）"])
    #expect(table.contains("<th colspan=\"4\" scope=\"rowgroup\">"))
  }

  @Test("Without topics there are no headings")
  func noTopics() async {
    let rendered = await RenderedSite(site(topics: "topics: []\n"))
    #expect(!rendered[page].contains("class=\"topic\""))
    #expect(rendered.cells(ofRow: "会员人数", in: page).count == 3)
  }

  @Test("The list at the top leads to what is on the page")
  func jumps() async {
    let rendered = await RenderedSite(site(topics: "topics: []\n"))
    #expect(rendered[page].contains("<a href=\"#reports\">"))
    #expect(rendered[page].contains("<a href=\"#figures.annual\">"))
    #expect(rendered[page].contains("<h3 id=\"figures.annual\">"))
    #expect(!rendered[page].contains("#children"))
  }
}

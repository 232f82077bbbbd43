import Testing
import UnionTestSupport

@Suite("The year before's problems and plans beside a report")
struct OutlookTests {
  private static let site = SiteBuilder().unit("a", "甲")
    .report(
      "a", "2023-annual-summary",
      body: """
        ## 一、组织建设

        做了。

        ## 二、问题和打算

        有[缺口](#一组织建设)。

        ### 存在的不足

        很多。

        ### 下一步打算

        补上。
        """
    )
    .report("a", "2024-annual-summary", body: "## 二、问题和打算\n\n没有了。")
    .report("a", "2024-first-half-summary", body: "半年。")
    .report("a", "2024-annual-plan", body: "计划。")

  private let title = "上一年说的问题和打算"

  @Test("They stand on the next year's summary once, what is within them with them")
  func shown() async {
    let rendered = await RenderedSite(Self.site)
    let path = "units/a/2024-annual-summary/index.html"
    #expect(rendered[path].components("补上。").count == 2)
    #expect(rendered[path].contains("<h3 id=\"l1.二问题和打算\">"))
    #expect(rendered[path].contains("<h4 id=\"l1.存在的不足\">"))
    #expect(!rendered[path].contains("做了。"))
    #expect(
      rendered[path].contains("<a href=\"../../../units/a/2023-annual-summary/#一组织建设\">缺口</a>"))
    #expect(rendered.page("units/a/2024-annual-summary/").faults == [])
  }

  @Test("The report that says them leads forward")
  func forward() async {
    let rendered = await RenderedSite(Self.site)
    let link = "href=\"../../../units/a/2024-annual-summary/#last.year\""
    #expect(rendered["units/a/2023-annual-summary/index.html"].contains(link))
    #expect(!rendered["units/a/2024-annual-summary/index.html"].contains("#last.year\">本篇"))
  }

  @Test("Not on plans, not on reports of another type of period")
  func summariesOnly() async {
    let rendered = await RenderedSite(
      Self.site.report("a", "2023-annual-plan", body: "## 存在的问题\n\n难。"))
    for report in ["2024-first-half-summary", "2024-annual-plan", "2023-annual-summary"] {
      #expect(!rendered["units/a/\(report)/index.html"].contains(title), "\(report)")
    }
  }
}

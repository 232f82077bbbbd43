import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Who has handed in, on pages")
struct StatusPageTests {
  private let page = "years/2024/status/index.html"

  @Test(
    "Golden pages and data",
    arguments: [
      ("status.html", "years/2024/status/index.html"),
      ("status.csv", "years/2024/status/data.csv"), ("status.json", "years/2024/status/data.json"),
      ("status-next.html", "years/2025/status/index.html"), ("status-home.html", "index.html"),
    ])
  func golden(golden: String, path: String) async throws {
    let rendered = await RenderedSite(SampleSites.planned)
    let bytes = try #require(rendered.files[path])
    #expect(GoldenFolder().difference(golden, bytes) == nil)
  }

  @Test("The counts, the day and what came in later stand on top")
  func top() async {
    let rendered = await RenderedSite(SampleSites.planned)
    #expect(
      rendered.line(with: "class=\"sub total\"", in: page)
        == "<p class=\"sub total\">应报 5，已报 3（其中迟报 1），草稿 1，未报 1</p>")
    #expect(rendered[page].contains("截至2025年3月10日（由本站设定）"))
    #expect(rendered[page].contains("统计日以后又收到 1 篇，这里还算没有报"))
  }

  @Test("Units that owe something come first; each cell has a sign and words")
  func matrix() async {
    let rendered = await RenderedSite(SampleSites.planned)
    #expect(rendered.rowHeads(in: page) == ["临川", "学校工会", "云岭", "新办工会"])
    #expect(rendered[page].contains("还没报的（2个单位）"))
    #expect(rendered.cells(ofRow: "临川", in: page) == ["! 迟报2024年3月5日", "◐ 草稿"])
    #expect(rendered.cells(ofRow: "学校工会", in: page) == ["– 不用报", "✗ 未报2025年3月15日收到"])
    #expect(rendered.cells(ofRow: "云岭", in: page) == ["✓ 按时报2024年2月20日", "✓ 按时报2025年1月15日"])
    #expect(rendered.cells(ofRow: "新办工会", in: page) == ["– 不适用", "– 不适用"])
    #expect(
      rendered.cells(ofRow: "云岭", in: "years/2025/status/index.html")
        == ["! 迟报2025年3月2日", "○ 未到期"])
  }

  @Test("The day of the build counts where the site sets none; else the newest report's")
  func asOf() async {
    let site = await SampleSites.planned.with(
      "site.yml", "title: 站\ndue: {annual-summary: 01-20}\n"
    )
    .load().site
    let day = CalendarDate(year: 2025, month: 1, day: 18)
    let early = RenderedSite(site, options: RenderOptions(sourceDate: day))
    #expect(early[page].contains("截至2025年1月18日（由生成网站时给定）"))
    #expect(early[page].contains("应报 3，已报 1，草稿 1，未到期 1"))
    #expect(RenderedSite(site)[page].contains("截至2025年3月15日（最新一篇报告的日期）"))
  }

  @Test("Every state has its number, large, with its sign and word")
  func tally() async {
    let rendered = await RenderedSite(SampleSites.planned)
    let tally = rendered[page].components("<ul class=\"tally\">").last ?? ""
    #expect(
      RenderedSite.words(tally.components("</ul>")[0])
        == "2 ✓ 按时报 1 ! 迟报 1 ◐ 草稿 1 ✗ 未报")
  }

  @Test("Home shows the progress of this year and the one before, and names who is missing")
  func home() async {
    let rendered = await RenderedSite(SampleSites.planned)
    let boards = rendered["index.html"].components("<div class=\"boards\">").last ?? ""
    let sections = boards.components("<section>").map {
      RenderedSite.words($0.components("</section>")[0])
    }
    #expect(
      sections.contains("2025年报送情况 已报 1 / 7 ! 迟报 1 ✗ 未报 2 ○ 未到期 4 还没报的 临川 新办工会"))
    #expect(
      sections.contains(
        "2024年报送情况 已报 3 / 5 ✓ 按时报 2 ! 迟报 1 ◐ 草稿 1 ✗ 未报 1 还没报的 临川 学校工会"))
  }

  @Test("The year leads to both pages")
  func links() async {
    let rendered = await RenderedSite(SampleSites.planned)
    #expect(rendered["years/2024/index.html"].contains("href=\"../../years/2024/status/\""))
    #expect(rendered["years/2024/index.html"].contains("href=\"../../years/2024/plans/\""))
  }

  @Test("A text may link to both pages")
  func addresses() async {
    let builder = SampleSites.planned.with(
      "pages/about.md", "---\n标题: 关于\n---\n[报送](/years/2024/status/)[计划](/years/2024/plans/)\n")
    let rendered = await RenderedSite(builder)
    #expect(rendered["about/index.html"].contains("href=\"../years/2024/status/\""))
    #expect(rendered["about/index.html"].contains("href=\"../years/2024/plans/\""))
  }
}

import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("The pages of topics: what every unit wrote")
struct TopicPageTests {
  private static let org = "## 一、组织建设\n\n"

  /// Two units that write about one topic, and one that does not.
  private static let site = SiteBuilder().unit("a", "甲").unit("a/b", "乙").unit("c", "丙")
    .report("a", "2024-annual-plan", body: org + "甲计划。")
    .report("a", "2024-first-half-summary", body: org + "甲上半年。")
    .report(
      "a", "2024-annual-summary", figures: "会员人数: 12\n集体合同: 3\n",
      body: org + "甲全年[^1]。\n\n### 小标题\n\n见[上面](#一组织建设)。\n\n[^1]: 甲注\n"
    )
    .report("a", "2023-annual-summary", figures: "会员人数: 10\n", body: "无。")
    .report(
      "a/b", "2024-annual-summary",
      body: org + "乙全年[^1], 会员[7人](figure:org.members)。\n\n[^1]: 乙注\n"
    )
    .report("c", "2024-annual-summary", body: "## 其他\n\n丙。")

  private let page = "topics/org/2024/"

  @Test("Units in the order of the tree; whole years first, then halves, then plans by themselves")
  func order() async {
    let text = await RenderedSite(Self.site)[page + "index.html"]
    let words = [
      "id=\"u.a\"", "甲全年", "甲上半年", "计划里怎么说", "甲计划。", "id=\"u.a/b\"", "乙全年",
    ]
    let places = words.map { text.components($0)[0].utf8.count }
    #expect(places == places.sorted() && places.allSatisfy { $0 < text.utf8.count })
    #expect(!text.contains("丙。"))
  }

  @Test("Ids stand once, footnotes and figures come along, headings stand below the unit's")
  func sections() async {
    let rendered = await RenderedSite(Self.site)
    let html = rendered.page(page)
    #expect(html.faults == [])
    let text = rendered[page + "index.html"]
    #expect(text.contains("甲注") && text.contains("乙注"))
    #expect(text.contains("<h4 id=\"s1.一组织建设\">") && text.contains("<h5 id=\"s1.小标题\">"))
    #expect(text.contains("href=\"#s1.一组织建设\""))
    #expect(
      text.contains(
        "href=\"../../../indicators/org.members/#u.a/b\"><data value=\"7\">7人</data>"
      ))
  }

  @Test("Beside the text: the unit's figures of the topic, with the change, and no others")
  func figures() async {
    let rendered = await RenderedSite(Self.site)
    #expect(rendered.rowHeads(in: page + "index.html") == ["会员人数", "会员人数"])
    #expect(rendered.cells(ofRow: "会员人数", in: page + "index.html") == ["12", "+2（向好）"])
  }

  @Test("Who handed in a report and wrote nothing is named")
  func silent() async {
    let text = await RenderedSite(Self.site).line(with: "没有专门写", in: page + "index.html")
    #expect(text.contains("另有1个单位") && text.contains("<a href=\"../../../units/c/\">丙</a>"))
  }

  @Test("A year that nobody writes about has no page; a topic without anything says so")
  func nothing() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").report("a", "2024-annual-summary"))
    #expect(rendered.files["topics/bargain/2024/index.html"] == nil)
    let text = rendered["topics/bargain/index.html"]
    #expect(text.contains("还没有报告写到这一板块。") && text.contains("这一板块还没有数据。"))
    #expect(text.contains("还没有数据的指标：集体合同"))
    #expect(rendered.page("topics/bargain/").all("table").isEmpty)
    #expect(rendered.files["topics/bargain/data.csv"] == nil)
    #expect(rendered["topics/index.html"].contains("还没有报告写到这一板块。"))
  }

  @Test("Switched off: no page of a topic, and no link to one")
  func switchedOff() async {
    let off = Self.site.with("site.yml", "title: 站\npages: {topics: false}\n")
    let rendered = await RenderedSite(off)
    #expect(!rendered.files.keys.contains { $0.hasPrefix("topics/") })
    for (path, bytes) in rendered.files where path.hasSuffix(".html") {
      #expect(!HTMLPage(bytes).links.contains { $0.contains("topics/") }, "\(path)")
    }
  }

  @Test("Who wrote when: in which kind of report, not written, no report")
  func matrix() async {
    let rendered = await RenderedSite(
      Self.site.report("c", "2025-annual-plan", body: Self.org + "丙计划。"))
    let path = "topics/org/index.html"
    #expect(rendered.cells(ofRow: "甲", in: path) == ["—", "总结、计划"])
    #expect(rendered.cells(ofRow: "丙", in: path) == ["计划", "未写"])
    #expect(rendered[path].contains("href=\"../../topics/org/2024/#u.a/b\">总结</a>"))
  }

  @Test("The figures of all units together, where there is no single one at the top")
  func together() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").unit("b", "乙")
        .report("a", "2024-annual-summary", figures: "会员人数: 3\n")
        .report("b", "2024-annual-summary", figures: "会员人数: 4\n"))
    #expect(
      rendered.cells(ofRow: "会员人数", in: "topics/org/index.html") == ["7由下级汇总（2个中2个）", ""])
    #expect(
      rendered["topics/org/data.csv"].contains("全部单位汇总,2024,org.members,会员人数,7,7,人,"))
  }

  @Test("More than 20 units go over several pages, and every link leads to the right one")
  func paging() async {
    var builder = SiteBuilder()
    for number in 1...45 {
      let folder = "u\(1000 + number)"
      builder = builder.unit(folder, "单位\(number)")
        .report(folder, "2024-annual-summary", body: Self.org + "文\(number)。")
    }
    let site = await builder.load().site
    let rendered = RenderedSite(site)
    let counts = ["", "page/2/", "page/3/", "page/4/"].map { part in
      rendered.page(page + part).elements.filter { $0["class"] == "writer" }.count
    }
    #expect(counts == [20, 20, 5, 0])
    #expect(rendered["topics/org/index.html"].contains("topics/org/2024/page/3/#u.u1041\">总结"))
    let walk = LinkWalk(RenderedSite.walked(site, rendered), isServed: true, base: "/")
    #expect(walk.broken() == [])
    #expect(rendered.paths.filter { $0 == page + "data.csv" }.count == 1)
    #expect(rendered[page + "data.csv"].split(separator: "\r\n").count == 46)
  }

  @Test("A long section is cut between blocks, with the way to the whole")
  func cut() async {
    let items = (1...40).map { "- 第\($0)项" + String(repeating: "字", count: 100) }
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲")
        .report("a", "2024-annual-summary", body: Self.org + items.joined(separator: "\n")))
    let text = rendered[page + "index.html"]
    #expect(rendered.page(page).faults == [])
    #expect(text.contains("第14项") && !text.contains("第15项"))
    #expect(
      text.contains(
        "<a href=\"../../../units/a/2024-annual-summary/#一组织建设\">全文（4157字）<span"))
  }

  @Test("The data file has a row a section")
  func data() async {
    let rows = await RenderedSite(Self.site)[page + "data.csv"].split(separator: "\r\n")
    #expect(rows.first == "\u{FEFF}单位,单位网址,报告,类型,时段编号,标题,网址,字数")
    let last = rows.last?.split(separator: ",") ?? []
    #expect(
      last == [
        "乙", "units/a/b/", "2024-annual-summary", "总结", "2024-annual", "一、组织建设",
        "units/a/b/2024-annual-summary/#一组织建设", "16",
      ])
  }

  @Test("A report leads to what others wrote, where anybody else did; a year to its topics")
  func links() async {
    let rendered = await RenderedSite(
      Self.site.report("a", "2025-annual-summary", body: Self.org + "只有甲。"))
    let heading = "同一板块，其他单位怎么写"
    #expect(rendered["units/a/2024-annual-summary/index.html"].contains(heading))
    #expect(!rendered["units/a/2025-annual-summary/index.html"].contains(heading))
    #expect(
      rendered["years/2024/index.html"].contains("<a href=\"../../topics/org/2024/\">组织建设</a>"))
    #expect(rendered.page("").links.contains("./topics/org/"))
  }

  @Test("A text may link to the page of a topic and its year")
  func linked() async {
    let site = await Self.site.load().site
    let links = SiteLinks(site)
    for address in ["/topics/", "/topics/org/", "/topics/org/2024/"] {
      #expect(links.target(of: address, in: "pages/a.md").target == .found(source: nil))
    }
    #expect(links.target(of: "/topics/org/2019/", in: "pages/a.md").target == .missing)
  }
}

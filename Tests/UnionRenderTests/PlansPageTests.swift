import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Plan against result on pages")
struct PlansPageTests {
  private let page = "years/2024/plans/index.html"

  @Test(
    "Golden pages and data",
    arguments: [
      ("plans.html", "years/2024/plans/index.html"), ("plans.csv", "years/2024/plans/data.csv"),
      ("plans.json", "years/2024/plans/data.json"),
      ("plans-next.html", "years/2025/plans/index.html"),
      ("plans-report.html", "units/yunling/2024-annual-plan/index.html"),
    ])
  func golden(golden: String, path: String) async throws {
    let rendered = await RenderedSite(SampleSites.planned)
    let bytes = try #require(rendered.files[path])
    #expect(GoldenFolder().difference(golden, bytes) == nil)
  }

  @Test("The counts of all units stand on top, in words, and as a bar with a key")
  func top() async {
    let rendered = await RenderedSite(SampleSites.planned)
    #expect(
      rendered.line(with: "class=\"sub total\"", in: page)
        == "<p class=\"sub total\">8 项目标：完成 1，未完成 3，无法判断 1，无数据 1，不作评判 1，还没有总结 1</p>")
    let tally = rendered[page].components("<ul class=\"tally\">").last ?? ""
    #expect(
      RenderedSite.words(tally.components("</ul>")[0])
        == "1 ✓ 完成 3 ✗ 未完成 1 ? 无法判断 1 — 无数据 1 … 还没有总结 1 ○ 不作评判")
    #expect(rendered[page].contains("<span class=\"missed\" style=\"flex-grow:3\"></span>"))
    #expect(rendered[page].contains("2个单位有计划，其中1个还没有总结"))
    #expect(rendered[page].contains("1个单位有总结，没有计划"))
  }

  @Test(
    "Each target with its result, its outcome in words, and what the next year makes of it",
    arguments: [
      ("建会率", ["92%", "91.5%", "✗ 差0.5个百分点", "2025年计划没有提到"]),
      ("新建工会数", ["8 总结里写的目标是6", "6", "✗ 差2个", "8 与原目标相同"]),
      ("劳动争议", ["至多3", "5", "✗ 超2件", "2025年计划没有提到"]),
      ("帮扶资金", ["4万", "4.2万", "○ 多2000元这项指标没有规定高好还是低好", ""]),
      ("文体活动", ["8–10 8–10按不低于8算", "9", "✓ 完成", ""]),
      ("职工书屋", ["约20 约20按不低于19算", "", "— 无数据总结没有提到", "2025年计划没有提到"]),
    ])
  func rows(indicator: String, cells: [String]) async {
    let rendered = await RenderedSite(SampleSites.planned)
    #expect(rendered.cells(ofRow: indicator, in: page) == cells)
  }

  @Test("English leaves the measure to the head of the row, and says one unit")
  func english() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "A").with("site.yml", "title: S\nlanguage: en\n")
        .with(
          "indicators.yml",
          "indicators:\n  - {id: reps, labels: {en: Reps}, measure: reps, direction: up}\n"
        )
        .report("a", "2024-annual-plan", more: "targets: {Reps: 42}\n")
        .report("a", "2024-annual-summary", figures: "Reps: 41\n"))
    #expect(rendered.cells(ofRow: "Reps", in: page).contains("✗ short by 1"))
    #expect(rendered["index.html"].contains("1 unit reported for the year"))
  }

  @Test("Of a unit's targets the missed stand first, then what is not known, then the met")
  func order() async {
    let rendered = await RenderedSite(SampleSites.planned)
    let unit = rendered[page].components("<section id=\"u.yunling\">").last ?? ""
    let states = unit.components("</section>")[0].components("<tr class=\"").dropFirst().map {
      $0.components("\"")[0]
    }
    #expect(states == ["missed", "missed", "missed", "open", "none", "neutral", "met"])
  }

  @Test("Where several units have targets, each stands above with its counts, and leads to its own")
  func overview() async {
    let rendered = await RenderedSite(SampleSites.planned)
    let overview = rendered[page].components("<nav class=\"overview\"").last ?? ""
    let text = overview.components("</nav>")[0]
    #expect(text.contains("<a href=\"#u.yunling\">云岭</a>"))
    #expect(text.contains("<a href=\"#u.yunling/linchuan\">临川</a>"))
    #expect(RenderedSite.words(text).hasSuffix("临川 … 还没有总结 1"))
  }

  @Test("Home says how the plans of the latest year were kept, and names what was missed")
  func home() async {
    let rendered = await RenderedSite(SampleSites.planned)
    let board = rendered["index.html"].components("<div class=\"boards\">").last ?? ""
    let text = RenderedSite.words(board.components("</section>")[0])
    #expect(text.hasPrefix("2024年计划与结果 完成 1 / 8 ✓ 完成 1 ✗ 未完成 3"))
    #expect(
      text.hasSuffix("未完成的目标 云岭：建会率 ✗ 差0.5个百分点 云岭：新建工会数 ✗ 差2个 云岭：劳动争议 ✗ 超2件"))
    #expect(board.contains("href=\"./years/2024/plans/#u.yunling\""))
  }

  @Test("A main figure on the home page has its target, with what became of it")
  func headlines() async {
    let home = await RenderedSite(SampleSites.planned)["index.html"]
    let aims = home.components("<dd class=\"aim\">").dropFirst().map {
      RenderedSite.words($0.components("</dd>")[0])
    }
    #expect(aims.contains("目标 92% ✗ 差0.5个百分点"))
    #expect(aims.contains("目标 8–10 ✓ 完成"))
  }

  @Test(
    "A plan without a summary says so and shows no outcomes; a summary without a plan is listed")
  func oneSided() async {
    let rendered = await RenderedSite(SampleSites.planned)
    let parts = rendered[page].components("<section id=\"")
    let linchuan = parts.first { $0.hasPrefix("u.yunling/linchuan") } ?? ""
    #expect(linchuan.contains("<strong>还没有总结</strong>"))
    #expect(!linchuan.contains("完成情况"))
    let unplanned = parts.first { $0.hasPrefix("unplanned") } ?? ""
    #expect(unplanned.contains(">学校工会</a>"))
    #expect(!rendered[page].contains("u.yunling/school"))
  }

  @Test("A year of which there are plans only has its page")
  func plansOnly() async {
    let rendered = await RenderedSite(SampleSites.planned)
    let next = "years/2025/plans/index.html"
    #expect(rendered[next].contains("3 项目标：还没有总结 3"))
    #expect(rendered[next].contains("1个单位有计划，都还没有总结"))
    #expect(rendered.cells(ofRow: "会员人数", in: next) == ["7900 上年总结提出的是8000"])
    #expect(rendered.cells(ofRow: "劳动争议", in: next) == ["2 上年总结提出，本年计划没有提到"])
  }

  @Test("The plan's own page tells each outcome, and the summary's beside its figures, alike")
  func reports() async {
    let rendered = await RenderedSite(SampleSites.planned)
    #expect(
      rendered.cells(ofRow: "新建工会数", in: "units/yunling/2024-annual-plan/index.html")
        == ["8 总结里写的目标是6", "6", "✗ 差2个"])
    let summary = "units/yunling/2024-annual-summary/index.html"
    #expect(rendered.cells(ofRow: "新建工会数", in: summary).suffix(2) == ["8 总结里写的目标是6", "✗ 差2个"])
    // What the summary does not name is a promise all the same.
    #expect(
      rendered.cells(ofRow: "职工书屋", in: summary) == ["约20 约20按不低于19算", "", "— 无数据总结没有提到"])
    // Nothing to tell yet.
    #expect(!rendered["units/yunling/2025-annual-plan/index.html"].contains("完成情况"))
  }

  @Test("No plans, no page and no link; switched off neither")
  func none() async {
    let without = await RenderedSite(
      SiteBuilder().unit("a", "甲").report("a", "2024-annual-summary", figures: "会员人数: 1\n"))
    #expect(without.files["years/2024/plans/index.html"] == nil)
    #expect(!without["years/2024/index.html"].contains("plans/"))
    let off = await RenderedSite(
      SampleSites.planned.with(
        "site.yml", "title: 站\npages: {plans: false, status: false}\n"))
    #expect(off.files.keys.allSatisfy { !$0.contains("/plans/") && !$0.contains("/status/") })
    #expect(LinkWalk(off.files, isServed: true).broken() == [])
  }

  @Test("Every page is well-formed and every link leads somewhere, from a server and from a disk")
  func form() async {
    let site = await SampleSites.planned.load().site
    for purpose in RenderOptions.Purpose.allCases {
      let rendered = RenderedSite(site, options: RenderOptions(purpose: purpose))
      #expect(LinkWalk(rendered.files, isServed: purpose == .web).broken() == [])
      for (path, bytes) in rendered.files where path.hasSuffix(".html") {
        #expect(HTMLPage(bytes).faults == [], "\(path)")
      }
    }
  }

  @Test("More than 100 units go over several pages; the counts are of all, the data is one file")
  func paging() async {
    var builder = SiteBuilder()
    for number in 1...105 {
      builder = builder.unit("u\(1000 + number)", "单位\(number)")
        .report("u\(1000 + number)", "2024-annual-plan", more: "目标: {会员人数: \(number)}\n")
    }
    let rendered = await RenderedSite(builder)
    for part in ["", "page/2/"] {
      let page = "years/2024/plans/" + part + "index.html"
      #expect(rendered[page].contains("105 项目标：还没有总结 105"))
    }
    #expect(rendered.files["years/2024/plans/page/3/index.html"] == nil)
    #expect(rendered["years/2024/plans/data.csv"].split(separator: "\r\n").count == 106)
    #expect(rendered.rowHeads(in: "years/2024/status/page/2/index.html").count == 5)
    #expect(LinkWalk(rendered.files, isServed: true).broken() == [])
  }
}

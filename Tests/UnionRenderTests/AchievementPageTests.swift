import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("Pages of months, awards and standards")
struct AchievementPageTests {
  @Test("Without months, awards and standards there are no such pages and no links to them")
  func none() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").report("a", "2024-annual-summary"))
    let others = rendered.paths.filter {
      $0.contains("months") || $0.hasPrefix("awards") || $0.hasPrefix("standards")
    }
    #expect(others == [])
    #expect(!rendered["index.html"].contains("more-links"))
  }

  @Test("Each family can be switched off", arguments: ["months", "awards", "standards"])
  func off(family: String) async {
    var builder = SampleSites.achievements
    builder.files["site.yml", default: ""] += "pages: {\(family): false}\n"
    let rendered = await RenderedSite(builder)
    #expect(!rendered.paths.contains { $0.contains(family) })
    #expect(LinkWalk(rendered.files, isServed: true, base: "/union/").broken() == [])
  }

  @Test("Texts may link to them")
  func links() async {
    let linking = SampleSites.achievements.with(
      "pages/p.md",
      "[一](/awards/) [二](/awards/2024/) [三](/standards/) [四](/standards/2023/) [五](/units/yunling/2025-months/) [六](/units/yunling/2025-months/calendar.ics)\n"
    )
    let site = await linking.load().site
    for target in [
      "/awards/", "/awards/2024/", "/standards/", "/standards/2023/",
      "/units/yunling/2025-months/", "/units/yunling/2025-months/calendar.ics",
    ] {
      #expect(
        SiteLinks(site).target(of: target, in: "pages/p.md").target == .found(source: nil),
        "\(target)")
    }
    #expect(
      SiteLinks(site).target(of: "/awards/2019/", in: "pages/p.md").target == .missing)
    #expect(LinkWalk(RenderedSite(site).files, isServed: true, base: "/union/").broken() == [])
  }

  @Test("A report, its unit, the year and the home page lead to them")
  func way() async {
    let rendered = await RenderedSite(SampleSites.achievements)
    #expect(
      rendered["units/yunling/2025-annual-plan/index.html"].contains(
        "<a href=\"../../../units/yunling/2025-months/\">2025年月历</a>"))
    #expect(
      rendered["units/yunling/index.html"].contains(
        "<a href=\"../../units/yunling/2025-months/\">2025年月历</a>"))
    #expect(!rendered["units/yunling/linchuan/index.html"].contains("月历"))
    #expect(rendered["index.html"].contains("<a href=\"./awards/\">荣誉</a>"))
    #expect(
      rendered["years/2024/index.html"].contains("<a href=\"../../awards/2024/\">2024年荣誉</a>"))
    #expect(
      rendered["years/2024/index.html"].contains(
        "<a href=\"../../standards/2024/\">2024年达标情况</a>"))
  }

  @Test("Long lists are paged; the data is whole, and beside the first page alone")
  func pages() async {
    var builder = SiteBuilder()
    for number in 100...350 {
      builder = builder.unit("u\(number)", "单位\(number)").report(
        "u\(number)", "2024-annual-summary", more: "荣誉: [奖]\n达标: [职工书屋]\n")
    }
    let rendered = await RenderedSite(builder)
    for base in ["awards/2024/", "standards/", "standards/2024/"] {
      #expect(rendered.files[base + "page/3/index.html"] != nil, "\(base)")
      #expect(rendered.files[base + "page/4/index.html"] == nil)
      #expect(rendered.files[base + "page/2/data.csv"] == nil)
      let rows = rendered[base + "data.csv"].split(separator: "\r\n").count
      #expect(rows == 252, "\(base)")
      #expect(rendered[base + "page/3/index.html"].contains("单位350"))
    }
    #expect(LinkWalk(rendered.files, isServed: true).broken() == [])
  }

  @Test("Standards that few units name are left to the data")
  func manyStandards() async {
    let names = (1...25).map { "标准\($0)" }.joined(separator: ", ")
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").report("a", "2024-annual-summary", more: "达标: [\(names)]\n"))
    let page = rendered["standards/index.html"]
    #expect(page.contains("另有5项只有少数单位提到，见数据文件"))
    #expect(rendered["standards/data.csv"].split(separator: "\r\n").count == 26)
  }

  @Test("In English")
  func english() async {
    var builder = SampleSites.achievements
    builder.files["site.yml", default: ""] += "language: en\n"
    let rendered = await RenderedSite(builder)
    #expect(rendered["awards/index.html"].contains("<h1>Awards</h1>"))
    #expect(rendered["standards/2024/index.html"].contains("<h1>Standards reached, 2024</h1>"))
    #expect(
      rendered["units/yunling/2025-months/index.html"].contains("<h2>July to August</h2>"))
  }

  @Test("In English, months of two years each have their own")
  func englishYears() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "A").with("site.yml", "title: S\nlanguage: en\n")
        .report(
          "a", "2024-04-01_2025-03-31-plan",
          more: "months: {July-August: visits, December-January: claim}\n"))
    let page = rendered["units/a/2025-months/index.html"]
    #expect(page.contains("<h2>July to August 2024</h2>"))
    #expect(page.contains("<h2>December 2024 to January 2025</h2>"))
  }
}

import Testing
import UnionModel
import UnionTestSupport

@Suite("Units, addresses and orders")
struct UnitTreeTests {
  private let tree = SiteBuilder()
    .unit("b", "乙").unit("b/x", "乙一").unit("b-1", "乙分").unit("a", "甲", "排序: 5\n")
    .unit("a/y", "甲二", "排序: 1\n").unit("a/x", "甲一", "排序: 2\n").unit("a/x/z", "甲一甲")

  @Test("Each unit before its children, siblings by weight and then by folder")
  func order() async {
    let site = await tree.load().site
    #expect(site.units.map(\.path) == ["b", "b/x", "b-1", "a", "a/y", "a/x", "a/x/z"])
    #expect(site.units.map(\.parent) == [nil, 0, nil, nil, 3, 3, 5])
    #expect(site.units.map(\.children) == [[1], [], [], [4, 5], [], [6], []])
  }

  @Test("A unit's address: its folders, lower-case, Han kept, or its own slug")
  func addresses() async {
    let site = await SiteBuilder().unit("Yunling Town", "甲").unit("Yunling Town/纺织 (厂)", "乙")
      .unit("c", "丙", "网址名: 丙-1\n").unit("c/d", "丁").load().site
    #expect(
      site.units.map(\.address) == ["yunling-town", "yunling-town/纺织-厂", "丙-1", "丙-1/d"])
  }

  @Test("Names that a unit had")
  func renamed() async throws {
    let more = "更名:\n  - {until: 2020-12-31, title: 乙}\n  - {until: 2010-06-30, title: 丙}\n"
    let builder = SiteBuilder().unit("a", "甲", more + "成立: 2001年5月1日\n撤销: 2030/1/1\n")
    #expect(await builder.messages() == "")
    let unit = try #require(await builder.load().site.units.first)
    let days = [(2010, 6, 30), (2010, 7, 1), (2020, 12, 31), (2021, 1, 1)]
    let names = try days.map {
      unit.title(at: try #require(CalendarDate(year: $0.0, month: $0.1, day: $0.2)))
    }
    #expect(names == ["丙", "乙", "乙", "甲"])
    #expect(unit.opened?.description == "2001-05-01" && unit.closed?.description == "2030-01-01")
  }

  @Test("A unit counted in another, by folder, name or short name", arguments: ["b", "乙联合工会", "乙"])
  func countedIn(name: String) async {
    let builder = SiteBuilder().unit("a", "甲", "计入: \(name)\n").unit("b", "乙联合工会", "简称: 乙\n")
    #expect(await builder.messages() == "")
    #expect(await builder.load().site.units.first?.countedIn == name)
    #expect(await builder.load().site.units.first?.countedInUnit == 1)
  }

  @Test("Reports: by unit, year, period, plan before summary")
  func reports() async {
    let names = [
      "2024-annual-summary", "2024-annual-plan", "2023-annual-summary", "2024-second-half-summary",
      "2024-first-half-summary", "2024-q3-summary",
    ]
    let builder = names.reduce(SiteBuilder().unit("a", "甲").unit("b", "乙")) {
      $0.report("a", $1).report("b", $1)
    }
    let site = await builder.load().site
    let sorted = [
      "2023-annual-summary", "2024-annual-plan", "2024-annual-summary", "2024-first-half-summary",
      "2024-second-half-summary", "2024-q3-summary",
    ]
    #expect(site.reports.map(\.slug) == sorted + sorted)
    #expect(site.units.map(\.reports) == [Array(0..<6), Array(6..<12)])
  }

  @Test("Free pages by weight, under their folders")
  func pages() async {
    let site = await SiteBuilder().unit("a", "甲")
      .with("pages/About Us.md", "# 关于\n").with("pages/help/表格.md", "---\n排序: -1\n---\n")
      .with("pages/news.md", "---\nslug: 新闻\n---\n").load().site
    #expect(site.pages.map(\.address) == ["help/表格", "about-us", "新闻"])
    #expect(site.pages.map(\.title) == ["表格", "关于", "news"])
  }

  @Test("Files beside reports and pages go where those go, under their own names")
  func attachments() async {
    let site = await SiteBuilder().unit("Town", "甲").unit("Town/b", "乙", "slug: 乙\n")
      .with("units/Town/Photo 1.JPG", "x").with("units/Town/图/一.png", "x")
      .with("units/Town/b/表.xlsx", "x").with("pages/help/form.doc", "x").load().site
    #expect(
      site.attachments.map(\.address) == [
        "help/form.doc", "units/town/Photo 1.JPG", "units/town/乙/表.xlsx", "units/town/图/一.png",
      ])
    #expect(site.attachments.first?.source == "pages/help/form.doc")
  }
}

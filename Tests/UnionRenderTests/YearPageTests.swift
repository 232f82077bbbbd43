import Testing
import UnionTestSupport

@Suite("The pages of a year")
struct YearPageTests {
  @Test("Indicators stand in the order of the catalogue, whatever the order of the reports")
  func order() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").unit("b", "乙")
        .report("a", "2024-annual-summary", figures: "别的: 1\n帮扶资金: 1\n集体合同: 2\n")
        .report("b", "2024-annual-summary", figures: "建会率: 1%\n会员人数: 3\n"))
    #expect(
      rendered.rowHeads(in: "units/a/2024-annual-summary/index.html")
        == ["集体合同", "帮扶资金", "别的"])
    let titles = rendered.page("years/2024/").all("section").compactMap { $0["id"] }
    #expect(titles == ["topic-org", "topic-bargain", "topic-other"])
    #expect(
      rendered["years/2024/index.html"].components("<th scope=\"col\">").dropFirst().map {
        RenderedSite.words("<th>" + $0.components("</th>")[0])
      } == ["单位", "会员人数（人）", "建会率", "单位", "集体合同（份）", "单位", "帮扶资金（元）", "别的"])
  }

  @Test("Every unit has its own row; what it does not say is empty and no 0")
  func cells() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").unit("b", "乙")
        .report("a", "2024-annual-summary", figures: "会员人数: 1\n")
        .report("b", "2024-annual-summary", figures: "会员人数: 缺\n建会率: 2%\n"))
    #expect(rendered.cells(ofRow: "甲", in: "years/2024/index.html") == ["1", ""])
    #expect(rendered.cells(ofRow: "乙", in: "years/2024/index.html") == ["缺", "2%"])
  }

  @Test("Compared: last year's figure stays where this year's report is not there")
  func compared() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").unit("b", "乙")
        .report("a", "2023-annual-summary", figures: "会员人数: 1\n")
        .report("b", "2023-annual-summary", figures: "会员人数: 5\n")
        .report("a", "2024-annual-summary", figures: "会员人数: 3\n"))
    let page = "years/2024/compared/index.html"
    #expect(rendered.cells(ofRow: "甲", in: page) == ["3", "1", "+2（向好） +200%"])
    #expect(rendered.cells(ofRow: "乙", in: page) == ["", "5", "—"])
  }

  @Test("The first year is compared with nothing")
  func firstYear() async {
    let rendered = await RenderedSite(SampleSites.small)
    #expect(rendered.files["years/2023/compared/index.html"] == nil)
    #expect(!rendered["years/2023/index.html"].contains("../../years/2023/compared/"))
  }

  private func large(_ count: Int) -> SiteBuilder {
    var builder = SiteBuilder()
    for number in 1...count {
      let folder = "u\(1000 + number)"
      builder = builder.unit(folder, "单位\(number)")
        .report(folder, "2023-annual-summary", figures: "会员人数: 1\n")
        .report(folder, "2024-annual-summary", figures: "会员人数: \(number)\n")
    }
    return builder
  }

  @Test("More than 100 units go over several pages, each unit on one")
  func paging() async {
    let site = await large(205).load().site
    let rendered = RenderedSite(site)
    for base in ["years/2024/", "years/2024/compared/"] {
      let pages = [base, base + "page/2/", base + "page/3/"]
      #expect(rendered.files[base + "page/4/index.html"] == nil)
      let rows = pages.map { rendered.rowHeads(in: $0 + "index.html") }
      #expect(rows.map(\.count) == [100, 100, 5])
      #expect(rows.flatMap { $0 } == (1...205).map { "单位\($0)" })
      let links = rendered.page(base + "page/2/").elements.filter {
        $0.path.contains("nav") && $0.path.last == "li"
          && $0["href"]?.contains("years/2024") == true
      }
      let up = String(
        repeating: "../", count: base == pages[0] && base.contains("compared") ? 5 : 4)
      let list = links.suffix(3)
      #expect(list.compactMap { $0["href"] } == pages.map { up + $0 })
      #expect(list.map { $0["aria-current"] != nil } == [false, true, false])
    }
    #expect(
      LinkWalk(rendered.files, isServed: true).broken() == [])
    // The data is in one file, whatever the number of pages.
    #expect(rendered["years/2024/data.csv"].split(separator: "\r\n").count == 206)
    #expect(rendered.files["years/2024/page/2/data.csv"] == nil)
  }

  @Test("100 units stay on one page, without a list of pages")
  func onePage() async {
    let rendered = await RenderedSite(large(100))
    #expect(rendered.files["years/2024/page/2/index.html"] == nil)
    #expect(!rendered["years/2024/index.html"].contains("class=\"parts\""))
  }
}

import Testing
import UnionModel
import UnionTestSupport

@Suite("One figure on all its pages")
struct OneFigureTests {
  /// The county has two towns; one of them plans, and keeps its plan.
  private static let builder = SiteBuilder().unit("county", "县")
    .unit("county/east", "东镇").unit("county/west", "西镇")
    .report("county", "2023-annual-summary", figures: "会员人数: 1000\n")
    .report("county", "2024-annual-summary", figures: "会员人数: 1100\n")
    .report("county/east", "2023-annual-summary", figures: "会员人数: 400\n")
    .report("county/east", "2024-annual-plan", more: "目标: {会员人数: 450}\n")
    .report(
      "county/east", "2024-annual-summary",
      body: "## 组织建设\n\n会员由[400人](figure:org.members.previous)增加到[459人](figure:org.members)。"
    )
    .report("county/west", "2023-annual-summary", figures: "会员人数: 300\n")
    .report("county/west", "2024-annual-summary", figures: "会员人数: 290\n")

  @Test("It is the same on the report, the unit, the parent, the year, the indicator and the plan")
  func agrees() async {
    let site = await RenderedSite(Self.builder)
    let east = "units/county/east/"
    let report = site.cells(ofRow: "会员人数", in: east + "2024-annual-summary/index.html")
    #expect(report.prefix(4) == ["459", "400", "+59（向好）", "+14.8%"])
    #expect(report.last?.contains("完成") == true && report.contains("450"))
    let plan = site.cells(ofRow: "会员人数", in: east + "2024-annual-plan/index.html")
    #expect(plan.prefix(2) == ["450", "459"] && plan.last?.contains("完成") == true)
    let unit = site.cells(ofRow: "会员人数", in: east + "index.html")
    #expect(unit.prefix(2) == ["400", "459 增减 +59（向好）"])
    // The parent: 459 + 290, two units in both years, 351 less than it says itself.
    let parent = site["units/county/index.html"].components("class=\"rollup\"")[1]
    let words = RenderedSite.words(parent.components("</tbody>")[0])
    #expect(words.contains("1100"))
    #expect(words.contains("749") && words.contains("2个中2个") && words.contains("+351"))
    #expect(words.contains("2个单位：700 → 749"))
    #expect(site.cells(ofRow: "东镇", in: "years/2024/index.html") == ["459"])
    let compared = site.cells(ofRow: "东镇", in: "years/2024/compared/index.html")
    #expect(compared == ["459", "400", "+59（向好） +14.8%"])
    let indicator = site.cells(ofRow: "东镇", in: "indicators/org.members/index.html")
    #expect(indicator.first == "400" && indicator.last?.hasPrefix("459") == true)
    #expect(
      site.cells(ofRow: "会员人数", in: "years/2024/plans/index.html").prefix(2) == ["450", "459"])
    #expect(site["topics/org/2024/index.html"].contains("<data value=\"459\">459人</data>"))
    #expect(
      site["units/county/rollups/data.csv"].contains(
        "2024,org.members,会员人数,人,1100,1100,749,749,2,0,2,,2,700,700,749,749,49,7\r\n"))
    for data in [
      east + "data.csv", east + "2024-annual-summary/data.csv", "years/2024/data.csv",
      "indicators/org.members/data.csv",
    ] {
      #expect(
        site[data].split(separator: "\r\n").contains {
          $0.contains("units/county/east/,2024") && $0.contains(",org.members,会员人数,459,459,")
        }, "\(data)")
    }
  }
}

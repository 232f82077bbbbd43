import Testing
import UnionTestSupport

@Suite("Figures as readers see them, on the page of a report")
struct FigureViewTests {
  /// The cells of one figure in 2023 and 2024: this year, last year, change, percent.
  private func cells(
    _ name: String, _ before: String, _ now: String, catalogue: String? = nil,
    language: String = "zh-Hans"
  ) async -> [String] {
    var builder = SiteBuilder().unit("a", "甲")
      .report("a", "2023-annual-summary", figures: "\(name): \(before)\n")
      .report("a", "2024-annual-summary", figures: "\(name): \(now)\n")
      .with("site.yml", "title: 站\nlanguage: \(language)\n")
    if let catalogue { builder = builder.with("indicators.yml", catalogue) }
    return await RenderedSite(builder)
      .cells(ofRow: name, in: "units/a/2024-annual-summary/index.html")
  }

  @Test("A number, its change and percent")
  func plain() async {
    #expect(await cells("会员人数", "7488", "7612") == ["7612", "7488", "+124（向好）", "+1.7%"])
  }

  @Test("A fall has a minus sign, not a hyphen")
  func fall() async {
    #expect(await cells("会员人数", "7612", "7488") == ["7488", "7612", "−124（变差）", "−1.6%"])
  }

  @Test("No change is 0")
  func same() async {
    #expect(await cells("会员人数", "10", "10") == ["10", "10", "0", "0%"])
  }

  @Test("Missing is said, and never 0", arguments: ["缺", "", "~", "**", "XX", "___"])
  func missing(text: String) async {
    #expect(await cells("会员人数", "10", text) == ["缺", "10", "—", ""])
    #expect(await cells("会员人数", text, "10") == ["10", "缺", "—", ""])
  }

  @Test("Zero is 0 and no gap", arguments: ["0", "零", "无"])
  func zero(text: String) async {
    #expect(await cells("会员人数", "10", text) == ["0", "10", "−10（变差）", "−100%"])
  }

  @Test("A change too small for one decimal is not 0%")
  func tiny() async {
    #expect(await cells("会员人数", "5000", "5001")[3] == "不足+0.1%")
    #expect(await cells("会员人数", "5001", "5000")[3] == "不足−0.1%")
  }

  @Test("What is bounded on one side is bounded on one side when compared")
  func bounds() async {
    #expect(await cells("会员人数", "近500", "480")[2].hasPrefix("不低于−20"))
    #expect(await cells("会员人数", "至少300", "250")[2].hasPrefix("不高于−50"))
    #expect(await cells("会员人数", "2300", "2500余")[2].hasPrefix("至少+200"))
  }

  @Test("What 约 leaves open is neither better nor worse")
  func roughly() async {
    #expect(await cells("会员人数", "约300", "约310")[2] == "约+10")
    #expect(await cells("会员人数", "约300", "约400")[2] == "约+100（向好）")
    #expect(await cells("会员人数", "300", "310")[2] == "+10（向好）")
  }

  @Test("A change from 0 has no percentage")
  func fromZero() async {
    #expect(await cells("会员人数", "0", "10") == ["10", "0", "+10（向好）", ""])
  }

  @Test("From above zero to below it no percentage is shown")
  func otherSign() async {
    #expect(await cells("会员人数", "2275", "-1865").dropFirst(2) == ["−4140（变差）", ""])
  }

  @Test("A change of a percentage is in points, without a percentage of its own")
  func points() async {
    #expect(await cells("建会率", "88.5%", "91%") == ["91%", "88.5%", "+2.5个百分点（向好）", ""])
  }

  @Test("A change carries the qualifier")
  func about() async {
    #expect(await cells("会员人数", "200", "约300") == ["约300", "200", "约+100（向好）", "约+50%"])
  }

  @Test("余 and 近 leave the change open")
  func open() async {
    #expect(
      await cells("会员人数", "2300", "2500余") == ["2500余", "2300", "至少+200（向好）", ""])
    #expect(await cells("会员人数", "200", "近300") == ["近300", "200", "至多+100", ""])
    #expect(await cells("会员人数", "约200", "至少300").at(0) == "至少300")
  }

  @Test("Two open figures cannot be told apart")
  func cannotTell() async {
    #expect(await cells("会员人数", "2500余", "2600余").at(2) == "无法判断")
  }

  @Test("A range keeps both ends, and so does its change")
  func range() async {
    #expect(await cells("会员人数", "10", "12-15") == ["12–15", "10", "+2至+5（向好）", ""])
  }

  @Test("Digits are grouped from five on")
  func grouping() async {
    #expect(
      await cells("会员人数", "9999", "1,234,567") == [
        "1,234,567", "9999", "+1,224,568（向好）", "+12,246.9%",
      ])
  }

  private static let inTenThousands =
    "indicators:\n  - {id: a, labels: 资金, measure: 元, nature: flow, shown_in: 万}\n"

  @Test("万 is shown where the indicator wants it; less than one stays as it is")
  func scale() async {
    #expect(
      await cells("资金", "38000", "4.15万元", catalogue: Self.inTenThousands)
        == ["4.15万", "3.8万", "+3500", "+9.2%"])
  }

  @Test("No change is computed over a series break, and the reason is said")
  func seriesBreak() async {
    let catalogue = "indicators:\n  - {id: a, labels: 合同, measure: 份, breaks: [2024]}\n"
    #expect(
      await cells("合同", "1", "2", catalogue: catalogue) == ["2", "1", "—2024年起口径有变，不作比较", ""])
  }

  @Test("Nor between measures")
  func otherMeasure() async {
    #expect(await cells("新指标", "1人", "2家").at(2) == "—计量单位不同，不作比较")
  }

  @Test("Better and worse follow the indicator's direction; neutral is neither")
  func judgement() async {
    let catalogue = """
      indicators:
        - {id: a, labels: 争议, measure: 件, direction: down}
        - {id: b, labels: 其他, measure: 件}

      """
    #expect(await cells("争议", "5", "3", catalogue: catalogue).at(2) == "−2（向好）")
    #expect(await cells("争议", "3", "5", catalogue: catalogue).at(2) == "+2（变差）")
    #expect(await cells("其他", "3", "5", catalogue: catalogue).at(2) == "+2")
  }

  @Test("A note stands beside its number")
  func note() async {
    #expect(
      await cells("会员人数", "1", "{value: 2, note: 含退休}").at(0) == "2含退休")
  }

  @Test("What a figure is made of is listed")
  func parts() async {
    #expect(
      await cells("会员人数", "1", "{value: 8, of: {五星: 3, 四星: 5}}").at(0) == "8 其中 五星 3四星 5")
  }

  @Test("In English")
  func english() async {
    #expect(
      await cells("Members", "2300", "2500余", language: "en")
        == ["over 2,500", "2,300", "at least +200 (better)", ""])
    #expect(await cells("Members", "缺", "近300", language: "en").at(1) == "missing")
  }

  @Test("English groups four digits too, in numbers, changes and percentages")
  func englishGroups() async {
    #expect(
      await cells("Members", "999", "12345", language: "en")
        == ["12,345", "999", "+11,346 (better)", "+1,135.7%"])
    #expect(await cells("Members", "9999", "1000", language: "en")[2] == "−8,999 (worse)")
  }

  @Test("English writes the sign before an amount of the site's currency, after a minus")
  func pounds() async {
    #expect(
      await cells(
        "Result", "(1240)", "£2,275", catalogue: Self.money, language: "en\ncurrency: GBP"
      )
      .prefix(3) == ["£2,275", "−£1,240", "+£3,515"])
    #expect(
      await cells(
        "Result", "5", "{value: 60, currency: SEK}", catalogue: Self.money,
        language: "en\ncurrency: GBP")[0] == "60 SEK")
  }

  @Test("A currency whose sign would say too little is named beside the indicator")
  func crowns() async {
    let page = await RenderedSite(
      SiteBuilder().unit("a", "A").with("indicators.yml", Self.money)
        .with("site.yml", "title: S\nlanguage: en\ncurrency: SEK\n")
        .report("a", "2024-annual-summary", figures: "Result: 1200\n"))
    let html = page["units/a/2024-annual-summary/index.html"]
    #expect(html.contains("<data value=\"1200\">1,200</data>"))
    #expect(html.contains("(SEK)"))
  }

  private static let money = """
    indicators:
      - {id: result, labels: {en: Result}, measure: money}

    """

  @Test("Machines read the plain number")
  func dataValue() async {
    let page = await RenderedSite(
      SiteBuilder().unit("a", "甲").report(
        "a", "2024-annual-summary", figures: "帮扶资金: 3.8万元\n会员人数: 2-3\n"))
    let html = page["units/a/2024-annual-summary/index.html"]
    #expect(html.contains("<data value=\"38000\">38,000</data>"))
    #expect(html.contains("<span class=\"number\">2–3</span>"))
  }

  @Test("A target stands beside the figure, from the plan or as the summary repeats it")
  func targets() async {
    let base = SiteBuilder().unit("a", "甲")
    let planned = base.report("a", "2024-annual-plan", more: "目标:\n  会员人数: 至少100\n")
      .report("a", "2024-annual-summary", figures: "会员人数: 98\n")
    let repeated = base.report(
      "a", "2024-annual-summary", figures: "会员人数: 98\n", more: "目标:\n  会员人数: 至少100\n")
    for (builder, target) in [(planned, "至少100"), (repeated, "至少100 目标见于总结")] {
      let cells = await RenderedSite(builder).cells(
        ofRow: "会员人数", in: "units/a/2024-annual-summary/index.html")
      #expect(cells == ["98", target, "✗ 差2人"])
    }
  }

  @Test("A target that a summary repeats without a figure of its own is not lost")
  func targetWithoutFigure() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").report(
        "a", "2024-annual-summary", more: "目标:\n  会员人数: 100\n"))
    let page = "units/a/2024-annual-summary/"
    #expect(rendered[page + "index.html"].contains("<data value=\"100\">100</data>"))
    #expect(rendered[page + "data.csv"].contains("100,100"))
  }
}

extension [String] {
  /// A cell; nil where there is none.
  fileprivate func at(_ place: Int) -> String? { indices.contains(place) ? self[place] : nil }
}

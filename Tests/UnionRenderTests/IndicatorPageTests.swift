import Testing
import UnionTestSupport

@Suite("The pages of indicators")
struct IndicatorPageTests {
  private let members = "indicators/org.members/index.html"

  private func county() -> SiteBuilder {
    SiteBuilder().unit("c", "县总", "级别: county\n")
      .unit("c/a", "甲", "级别: town\n").unit("c/b", "乙", "级别: town\n")
      .unit("c/d", "丙", "级别: town\n")
  }

  @Test("Units stand in the order of the tree with their years; what is not said is a gap and no 0")
  func table() async {
    let rendered = await RenderedSite(
      county().report("c/a", "2023-annual-summary", figures: "会员人数: 10\n")
        .report("c/a", "2024-annual-summary", figures: "会员人数: 12\n")
        .report("c/b", "2024-annual-summary", figures: "会员人数: 缺\n"))
    #expect(rendered.cells(ofRow: "甲", in: members) == ["10", "12"])
    #expect(rendered.cells(ofRow: "乙", in: members) == ["—", "缺"])
    #expect(rendered.rowHeads(in: members).suffix(3) == ["县总", "甲", "乙"])
    #expect(rendered[members].contains("<tr id=\"u.c/a\"><th scope=\"row\" class=\"depth-1\">"))
  }

  @Test("What comes from the units below says so, with how many of them gave it")
  func rolledUp() async {
    let rendered = await RenderedSite(
      county().report("c/a", "2024-annual-summary", figures: "会员人数: 12\n")
        .report("c/b", "2024-annual-summary", figures: "会员人数: 8\n"))
    #expect(rendered.cells(ofRow: "县总", in: members) == ["20由下级汇总 2/3"])
    #expect(rendered[members].contains("<span>3个单位中2个填报</span><span>下级合计20人</span>"))
  }

  @Test("A year of which only some units tell is no point of a line that the unit above them draws")
  func lineOfReported() async {
    let reported = county().report("c", "2022-annual-summary", figures: "会员人数: 20\n")
      .report("c", "2024-annual-summary", figures: "会员人数: 30\n")
      .report("c/a", "2023-annual-summary", figures: "会员人数: 2\n")
    let chart = await RenderedSite(reported)[members].components("<svg").dropFirst().first ?? ""
    #expect(chart.contains("20") && chart.contains("30"))
    #expect(!chart.contains("hollow"))
    let computed = county().report("c/a", "2022-annual-summary", figures: "会员人数: 20\n")
      .report("c/a", "2023-annual-summary", figures: "会员人数: 2\n")
    #expect(
      await RenderedSite(computed)[members].components("<svg").dropFirst().first?.contains("hollow")
        == true)
  }

  @Test("A unit that says its figure is missing is told so beside the sum of its units")
  func missingAbove() async {
    let rendered = await RenderedSite(
      county().report("c", "2024-annual-summary", figures: "会员人数: 缺\n")
        .report("c/a", "2024-annual-summary", figures: "会员人数: 12\n"))
    #expect(rendered.cells(ofRow: "县总", in: members) == ["12由下级汇总 1/3，自报缺"])
  }

  @Test("Units in both years are compared like for like, in words")
  func likeForLike() async {
    let rendered = await RenderedSite(
      county().report("c/a", "2023-annual-summary", figures: "会员人数: 100\n")
        .report("c/a", "2024-annual-summary", figures: "会员人数: 110\n")
        .report("c/b", "2024-annual-summary", figures: "会员人数: 50\n"))
    #expect(rendered[members].contains("<span>同口径比较 1个单位 +10（+10%）</span>"))
  }

  @Test("A year computed from its halves says so; halves that do not make a year stay halves")
  func halves() async {
    let rendered = await RenderedSite(
      county().report("c/a", "2024-first-half-summary", figures: "帮扶资金: 1\n")
        .report("c/a", "2024-second-half-summary", figures: "帮扶资金: 2\n")
        .report("c/b", "2024-first-half-summary", figures: "帮扶资金: 5\n"))
    let page = "indicators/aid.funds/index.html"
    #expect(rendered.cells(ofRow: "甲", in: page) == ["3按半年、季度数合计"])
    #expect(rendered.cells(ofRow: "乙", in: page) == ["上半年 5"])
  }

  @Test("Targets stand under the figure of their year, from the plan or the summary before it")
  func targets() async {
    let rendered = await RenderedSite(
      county().report("c/a", "2024-annual-plan", more: "目标:\n  会员人数: 20\n")
        .report(
          "c/a", "2024-annual-summary", figures: "会员人数: 18\n",
          more: "下期目标:\n  会员人数: 至少22\n"))
    #expect(rendered.cells(ofRow: "甲", in: members) == ["18 目标 20", "—目标 至少22"])
  }

  @Test(
    "A change of definition is marked at the head of its year, and nothing is compared across it")
  func seriesBreak() async {
    let rendered = await RenderedSite(
      county().with(
        "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: {zh-Hans: 会员人数}
            measure: 人
            nature: stock
            rollup: sum
            direction: up
            breaks: [{year: 2024, note: 含灵活就业}]

        """
      )
      .report("c/a", "2023-annual-summary", figures: "会员人数: 10\n")
      .report("c/a", "2024-annual-summary", figures: "会员人数: 12\n"))
    let html = rendered[members]
    #expect(
      html.contains(
        "<th scope=\"col\" class=\"broken\"><a href=\"../../years/2024/\">2024年</a><small class=\"note\">2024年起口径有变</small>"
      ))
    #expect(html.contains("<dd>2024年起口径有变：含灵活就业</dd>"))
    #expect(html.contains("<span>同口径比较 1个单位 2024年起口径有变，不作比较</span>"))
    #expect(rendered["indicators/org.members/data.csv"].contains("2024,"))
  }

  @Test("Units of one level are ranked, the best first; equals share a place")
  func ranking() async {
    let rendered = await RenderedSite(
      county().report("c", "2024-annual-summary", figures: "会员人数: 500\n")
        .report("c/a", "2024-annual-summary", figures: "会员人数: 5\n")
        .report("c/b", "2024-annual-summary", figures: "会员人数: 9\n")
        .report("c/d", "2024-annual-summary", figures: "会员人数: 5\n"))
    let html = rendered[members]
    let places = html.components("<table class=\"places\">").dropFirst().map {
      $0.components("</table>")[0].components("<tr><td>").dropFirst().map {
        RenderedSite.words("<td>" + $0)
      }
    }
    #expect(places == [["1乙9", "2甲5", "2丙5"]])
    #expect(html.contains("<h3>镇 <small class=\"count\">3个单位中3个有数据</small></h3>"))
  }

  @Test("Where less is better the least comes first")
  func less() async {
    let rendered = await RenderedSite(
      county().with(
        "indicators.yml",
        "indicators:\n  - {id: x, labels: {zh-Hans: 争议}, nature: flow, direction: down}\n"
      )
      .report("c/a", "2024-annual-summary", figures: "争议: 5\n")
      .report("c/b", "2024-annual-summary", figures: "争议: 9\n"))
    let html = rendered["indicators/x/index.html"]
    #expect(html.components("<tr><td>1</td>").last?.contains(">甲</a>") == true)
  }

  @Test("A neutral indicator is never ranked, and says so")
  func neutral() async {
    let rendered = await RenderedSite(
      county().report("c/a", "2024-annual-summary", figures: "帮扶资金: 5\n")
        .report("c/b", "2024-annual-summary", figures: "帮扶资金: 9\n"))
    let html = rendered["indicators/aid.funds/index.html"]
    #expect(html.contains("本指标不评高低，不排名。"))
    #expect(!html.contains("class=\"places\""))
    #expect(!html.contains("2024年排名"))
  }

  @Test("Units of one level of which one is above another are ranked apart")
  func nested() async {
    var builder = SiteBuilder()
    for path in ["a", "a/x", "a/y", "b"] {
      builder = builder.unit(path, path, "级别: federation\n")
        .report(path, "2024-annual-summary", figures: "会员人数: 1\n")
    }
    let rendered = await RenderedSite(builder)
    #expect(rendered[members].contains("<h3>工会联合会（第1层） "))
    #expect(rendered[members].contains("<h3>工会联合会（第2层） "))
  }

  @Test("A rate of which no unit gives both parts has no total, and says why")
  func rateWithoutParts() async {
    let rendered = await RenderedSite(
      county().with(
        "indicators.yml",
        """
        indicators:
          - {id: r, labels: {zh-Hans: 建会率}, measure: "%", nature: rate, rollup: ratio, numerator: n, denominator: d, direction: up}
          - {id: n, labels: {zh-Hans: 已建}, measure: 家, nature: stock, rollup: sum}
          - {id: d, labels: {zh-Hans: 应建}, measure: 家, nature: stock, rollup: sum}

        """
      )
      .report("c/a", "2024-annual-summary", figures: "建会率: 90%\n")
      .report("c/b", "2024-annual-summary", figures: "已建: 3\n应建: 4\n"))
    let html = rendered["indicators/r/index.html"]
    #expect(rendered.cells(ofRow: "县总", in: "indicators/r/index.html") == ["75%由下级汇总 1/3"])
    #expect(rendered.cells(ofRow: "乙", in: "indicators/r/index.html") == ["75%按分子分母算出"])
    #expect(
      html.contains(
        "<dd><a href=\"../../indicators/n/\">已建</a> ÷ <a href=\"../../indicators/d/\">应建</a></dd>"))
    let without = await RenderedSite(
      county().report("c/a", "2024-annual-summary", figures: "建会率: 90%\n"))
    #expect(
      without.cells(ofRow: "县总", in: "indicators/org.unit_rate/index.html")
        == ["下级没有给出确数的分子和分母，不能重算比率"])
  }

  @Test("A list is put one after another with the names of the units")
  func list() async {
    let rendered = await RenderedSite(
      county().with(
        "indicators.yml",
        "indicators:\n  - {id: l, labels: {zh-Hans: 等级}, nature: stock, rollup: list}\n"
      )
      .report("c/a", "2023-annual-summary", figures: "等级: 3\n")
      .report("c/a", "2024-annual-summary", figures: "等级: 3\n")
      .report("c/b", "2024-annual-summary", figures: "等级: 4\n"))
    #expect(
      rendered.cells(ofRow: "县总", in: "indicators/l/index.html").last == "逐条列出，不相加甲 3 乙 4")
    #expect(!rendered["indicators/l/index.html"].contains("同口径比较 "))
  }

  @Test("Figures in measures that do not agree are not added")
  func measures() async {
    let rendered = await RenderedSite(
      county().report("c/a", "2024-annual-summary", figures: "新名: 3场\n")
        .report("c/b", "2024-annual-summary", figures: "新名: 4元\n")
        .with(
          "indicators.yml",
          "indicators:\n  - {id: m, labels: {zh-Hans: 新名}, nature: flow, rollup: sum}\n"))
    #expect(
      rendered.cells(ofRow: "县总", in: "indicators/m/index.html") == ["计量单位不同，不能相加"])
  }

  @Test("An indicator of a unit's own names the unit; one that only reports name says so")
  func origins() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit(
        "a", "甲", "indicators:\n  - {id: own.x, labels: {zh-Hans: 自定}, nature: flow}\n"
      )
      .report("a", "2024-annual-summary", figures: "自定: 3\n无名 指标: 4\n"))
    #expect(
      rendered["indicators/own.x/index.html"].contains(
        "<dd>单位自定：<a href=\"../../units/a/\">甲</a></dd>"))
    #expect(
      rendered["indicators/无名-指标/index.html"].contains("<dd>没有定义，只在报告里出现</dd>"))
  }

  @Test("Names that would not do in an address are made to; no two share one")
  func addresses() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").report(
        "a", "2024-annual-summary",
        figures: "甲/乙: 1\n甲 乙: 2\n甲?乙: 3\nＡ..Ｂ: 4\n../../x: 5\npage: 6\n100%率: 7\n"))
    for name in ["甲-乙", "甲-乙-2", "甲-乙-3", "x", "page-2", "100-率"] {
      #expect(rendered.files["indicators/\(name)/index.html"] != nil, "\(name)")
    }
    #expect(rendered.paths.count == Set(rendered.paths).count)
    #expect(rendered.paths.allSatisfy { !$0.contains("..") && !$0.contains("//") })
    #expect(LinkWalk(rendered.files, isServed: true).broken() == [])
  }

  @Test("Rows and tagged figures of a report lead to the unit's row")
  func links() async {
    let site = await SiteBuilder().unit("a", "甲").unit("a/b c", "乙")
      .report(
        "a/b c", "2024-annual-summary", figures: "会员人数: 3\n",
        body: "会员[3人](figure:org.members), 上年[2人](figure:org.members.previous)。"
      )
      .load().site
    let rendered = RenderedSite(site)
    let report = rendered["units/a/b-c/2024-annual-summary/index.html"]
    let url = "href=\"../../../../indicators/org.members/#u.a/b-c\""
    #expect(report.contains("<th scope=\"row\"><a \(url)>会员人数</a>"))
    #expect(report.contains("<a class=\"figure\" \(url)><data value=\"3\">3人</data></a>"))
    #expect(rendered[members].contains("<tr id=\"u.a/b-c\">"))
    #expect(LinkWalk(rendered.files, isServed: true).broken() == [])
  }

  @Test("Switched off, there are no such pages and nothing leads to them")
  func off() async {
    let rendered = await RenderedSite(
      county().with("site.yml", "title: 站\nlanguage: zh-Hans\npages: {indicators: false}\n")
        .report(
          "c/a", "2024-annual-summary", figures: "会员人数: 3\n",
          body: "会员[3人](figure:org.members)。"))
    #expect(rendered.paths.filter { $0.hasPrefix("indicators/") } == [])
    #expect(
      rendered.files.values.allSatisfy {
        !String(decoding: $0, as: UTF8.self).contains("indicators/")
      })
    #expect(
      rendered["units/c/a/2024-annual-summary/index.html"].contains(
        "<a class=\"figure\" href=\"#f.org.members\">"))
  }

  @Test("The list has what is used by topic, with the site's latest value; the rest is closed away")
  func list2() async {
    let rendered = await RenderedSite(
      county().report("c", "2023-annual-summary", figures: "会员人数: 9\n")
        .report("c", "2024-annual-summary", figures: "会员人数: 12\n")
        .report("c/a", "2024-annual-summary", figures: "集体合同: 7\n"))
    let list = "indicators/index.html"
    let cells = rendered.cells(ofRow: "会员人数", in: list)
    #expect(cells.first == "12 2024年")
    #expect(cells.dropFirst(2) == ["1个单位，2年", "期末数", "越多越好"])
    #expect(rendered[list].contains("<svg class=\"spark\""))
    #expect(rendered.cells(ofRow: "集体合同", in: list).first == "7由下级汇总 2024年")
    let unused = rendered[list].components("<details class=\"unused\">").last ?? ""
    #expect(unused.contains("建会率") && unused.contains("帮扶资金"))
    #expect(rendered.files["indicators/data.csv"] != nil)
  }

  @Test("2,000 units go over twenty pages, chart and ranking on the first alone, one data file")
  func paging() async {
    var builder = SiteBuilder().unit("c", "县")
    for number in 1...2000 {
      builder = builder.unit("c/u\(10_000 + number)", "单位\(number)", "级别: town\n")
        .report(
          "c/u\(10_000 + number)", "2024-annual-summary", figures: "会员人数: \(number)\n")
    }
    let rendered = await RenderedSite(builder)
    let base = "indicators/org.members/"
    #expect(rendered.files[base + "page/21/index.html"] != nil)
    #expect(rendered.files[base + "page/22/index.html"] == nil)
    let first = rendered[base + "index.html"]
    #expect(first.components("<tr><td>").count - 1 == 300)
    #expect(first.contains("<summary>第51至300个单位</summary>"))
    #expect(first.contains("其余1700个单位见下面的各单位各年数据。"))
    let second = rendered[base + "page/2/index.html"]
    #expect(!second.contains("<figure") && !second.contains("ranking"))
    #expect(second.components("<tr id=\"u.").count - 1 == 100)
    #expect(first.utf8.count < 200_000)
    #expect(rendered[base + "data.csv"].split(separator: "\r\n").count == 2002)
    #expect(rendered.files[base + "page/2/data.csv"] == nil)
    #expect(
      rendered["units/c/u10150/2024-annual-summary/index.html"].contains(
        "indicators/org.members/page/2/#u.c/u10150\""))
  }

  @Test("The data has every figure once, and says what was computed")
  func data() async {
    let rendered = await RenderedSite(
      county().report("c/a", "2023-annual-summary", figures: "会员人数: 10\n")
        .report("c/a", "2024-annual-summary", figures: "会员人数: 12\n")
        .report("c/b", "2025-annual-plan", more: "目标:\n  会员人数: 8\n"))
    let rows = rendered["indicators/org.members/data.csv"].split(separator: "\r\n").dropFirst()
    #expect(
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false)[0] }
        == ["县总", "县总", "甲", "甲", "乙"])
    #expect(rows.first?.hasSuffix("由下级汇总 1/3") == true)
    #expect(rows.contains { $0.hasPrefix("甲,") && $0.contains("2024") && $0.contains(",2,20,") })
  }

  @Test("An English site has these pages in English")
  func english() async {
    let rendered = await RenderedSite(
      SiteBuilder().with("site.yml", "title: Site\nlanguage: en\n").unit("a", "Alpha")
        .report("a", "2024-annual-summary", figures: "会员人数: 3\n"))
    let html = rendered[members]
    let main = html.components("<main").last?.components("</main>").first ?? ""
    #expect(main.contains("stock (as at the end of the period)"))
    let han = main.unicodeScalars.filter { $0.properties.isIdeographic }
    #expect(String(String.UnicodeScalarView(han)) == "会员人数")
  }
}

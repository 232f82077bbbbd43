import Testing
import UnionModel
import UnionTestSupport

@testable import UnionContent

@Suite("Units that name units, reports that are expected, old addresses")
struct ReferenceTests {
  @Test("Where a unit belonged before: by folder, name, short name, or nowhere")
  func moved() async throws {
    let builder = SiteBuilder()
      .unit(
        "a/x", "甲一",
        """
        曾隶属:
          - {至: 2023-06-30, 原上级: 乙县}
          - {until: 2019-12-31, from: b/c}
          - {until: 2015-12-31, from: 无}
          - {until: 2021-12-31, from: 乙县总工会}
          - {until: 2020-12-31, from: c}

        """
      )
      .unit("a", "甲").unit("b", "乙县总工会", "简称: 乙县\n").unit("b/c", "丙")
    #expect(await builder.messages() == "")
    let site = await builder.load().site
    let unit = try #require(site.units.first { $0.path == "a/x" })
    #expect(unit.moved.map(\.until.year) == [2015, 2019, 2020, 2021, 2023])
    #expect(
      unit.moved.map { $0.from.map { site.units[$0].path } } == [nil, "b/c", "b/c", "b", "b"])
  }

  @Test("Counted in one that is counted in another is no circle")
  func chain() async {
    let site = SiteBuilder().unit("a", "甲", "计入: 乙\n").unit("b", "乙", "计入: 丙\n").unit("c", "丙")
    #expect(await site.messages() == "")
    #expect(await site.load().site.units.map(\.countedInUnit) == [1, 2, nil])
  }

  @Test("A circle is told of each unit in it, and counts nowhere")
  func circle() async {
    let site = SiteBuilder().unit("a", "甲", "计入: 乙\n").unit("b", "乙", "counted_in: 甲\n")
      .unit("c", "丙", "计入: 甲\n")
    #expect(
      await site.messages() == """
        content/units/a/unit.md:3:5: 错误: 计入绕了一圈, 又回到自己: 甲 → 乙 → 甲 [counted-in-circle]
           3 | 计入: 乙
             |       ^^
           提示: 核对这几个单位的 计入, 去掉写错的一处
        content/units/b/unit.md:3:13: 错误: 计入绕了一圈, 又回到自己: 乙 → 甲 → 乙 [counted-in-circle]
           3 | counted_in: 甲
             |             ^^
           提示: 核对这几个单位的 计入, 去掉写错的一处

        """)
    #expect(await site.load().site.units.map(\.countedInUnit) == [nil, nil, 0])
  }

  @Test(
    "Expected reports in both languages",
    arguments: [
      ("annual-summary", "annual-summary"), ("年度总结", "annual-summary"), ("年度工作计划", "annual-plan"),
      ("上半年总结", "first-half-summary"), ("半年小结", "first-half-summary"),
      ("下半年计划", "second-half-plan"), ("一季度总结", "q1-summary"), ("第四季度计划", "q4-plan"),
      ("Q3_summary", "q3-summary"), ("总结", "annual-summary"), ("second half plan", nil),
      ("annual-sumary", nil), ("2024-01-01至2024-06-30总结", nil), ("", nil), ("年度", nil),
    ] as [(String, String?)])
  func expected(text: String, name: String?) {
    #expect(ExpectedReportText.report(text)?.name == name)
  }

  @Test("Kept in one form, each once")
  func expects() async {
    let site = SiteBuilder().with("site.yml", "due: {年度总结: 01-20, first-half-plan: 7月1日}\n")
      .unit("a", "甲", "应报: [年度总结, annual-summary, 上半年计划]\n")
    #expect(await site.messages() == "")
    let loaded = await site.load().site
    #expect(loaded.units.first?.expects?.map(\.name) == ["annual-summary", "first-half-plan"])
    #expect(loaded.settings.due.map(\.report.name) == ["annual-summary", "first-half-plan"])
  }

  @Test("Old addresses in their one form")
  func aliases() async {
    let site = SiteBuilder().unit("a", "甲", "旧网址: /units/老/, OLD/a.html\n")
      .report("a", "2024-annual-summary", more: "aliases:\n  - 2024/zongjie\n  - /b/index.html\n")
      .with("pages/p.md", "---\n标题: 页\n旧网址: [guanyu]\n---\n")
    #expect(await site.messages() == "")
    let loaded = await site.load().site
    #expect(loaded.units.first?.aliases == ["units/老/", "OLD/a.html"])
    #expect(loaded.reports.first?.aliases == ["2024/zongjie/", "b/"])
    #expect(loaded.pages.first?.aliases == ["guanyu/"])
  }

  @Test(
    "What is no address below the root",
    arguments: [
      "https://example.org/a", "../a", "/a/../b", "a?b", "a#b", "//a", "/", "a//b", "a b", "./a",
      "a/.b",
      "a%20b", "a/data.csv",
    ])
  func noAlias(text: String) {
    #expect(AliasText.normalised(text) == nil)
  }

  @Test(
    "One mistake, told whole",
    arguments: [
      Mistake(
        "moved from nowhere known", in: "units/b/unit.md",
        "---\n标题: 乙\n曾隶属: [{至: 2023-06-30, 原上级: 甲公会}]\n---\n",
        told: """
          content/units/b/unit.md:3:28: 错误: “原上级” 里的 “甲公会” 不存在 [reference-unknown]
             3 | 曾隶属: [{至: 2023-06-30, 原上级: 甲公会}]
               |                                   ^^^^^^
             提示: 您是不是要写 “甲工会”?

          """),
      Mistake(
        "moved without a day", in: "units/b/unit.md",
        "---\n标题: 乙\n曾隶属:\n  - 原上级: 甲工会\n---\n",
        told: """
          content/units/b/unit.md:4:5: 错误: 缺少字段 “until” [missing-key]
             4 |   - 原上级: 甲工会
               |     ^^^^^^^^^^^^^^
             提示: 在这里补上 until: …

          """),
      Mistake(
        "expected report that is none", in: "units/b/unit.md",
        "---\n标题: 乙\n应报: [annual-sumary, 年度总节, 三月报]\n---\n",
        told: """
          content/units/b/unit.md:3:6: 错误: “应报” 不能是 “annual-sumary” [not-one-of]
             3 | 应报: [annual-sumary, 年度总节, 三月报]
               |        ^^^^^^^^^^^^^
             提示: 您是不是要写 “annual-summary”?
          content/units/b/unit.md:3:21: 错误: “应报” 不能是 “年度总节” [not-one-of]
             3 | 应报: [annual-sumary, 年度总节, 三月报]
               |                       ^^^^^^^^
             提示: 您是不是要写 “年度总结”?
          content/units/b/unit.md:3:27: 错误: “应报” 不能是 “三月报” [not-one-of]
             3 | 应报: [annual-sumary, 年度总节, 三月报]
               |                                 ^^^^^^
             提示: 可以写: 年度总结、年度计划、上半年总结、下半年计划、一季度总结

          """),
      Mistake(
        "due date of nothing", in: "site.yml", "截止: {annual-sumary: 01-20}\n",
        told: """
          content/site.yml:1:6: 错误: “截止” 不能是 “annual-sumary” [not-one-of]
             1 | 截止: {annual-sumary: 01-20}
               |        ^^^^^^^^^^^^^
             提示: 您是不是要写 “annual-summary”?

          """),
      Mistake(
        "two due dates of one report", in: "site.yml", "截止: {annual-summary: 01-20, 年度总结: 01-31}\n",
        told: """
          content/site.yml:1:29: 错误: “截止” 里的 “年度总结” 写了两次 [said-twice]
             1 | 截止: {annual-summary: 01-20, 年度总结: 01-31}
               |                               ^^^^^^^^
             提示: 合成一项, 只写一次

          """),
      Mistake(
        "old address elsewhere", in: "units/b/unit.md",
        "---\n标题: 乙\n旧网址: ['https://example.org/b']\n---\n",
        told: """
          content/units/b/unit.md:3:7: 错误: 旧网址 “https://example.org/b” 不是本站里的网址 [bad-alias]
             3 | 旧网址: ['https://example.org/b']
               |          ^^^^^^^^^^^^^^^^^^^^^^^
             提示: 只写域名后面的部分, 如 /units/旧名/, 不带 ? 和 #

          """),
      Mistake(
        "old address where another unit is", in: "units/b/unit.md",
        "---\n标题: 乙\n旧网址: /Units/A\n---\n",
        told: """
          content/units/b/unit.md: 错误: 旧网址 /Units/A/ 上已经有别的页面或文件 [alias-taken]
             另见: content/units/a/unit.md
             提示: 删去这个旧网址, 或改正它

          """),
      Mistake(
        "old address where the site makes pages", in: "units/b/unit.md",
        "---\n标题: 乙\n旧网址: /years/2019/\n---\n",
        told: """
          content/units/b/unit.md: 错误: 旧网址 /years/2019/ 上已经有别的页面或文件 [alias-taken]
             提示: 删去这个旧网址, 或改正它

          """),
      Mistake(
        "page in a folder that the site makes", in: "pages/awards/2024.md", "# 奖\n",
        told: """
          content/pages/awards/2024.md: 错误: 网址 /awards 是网站自动生成的, 不能另用 [reserved-address]
             提示: 写上不同的 网址名; 附件就改文件名

          """),
    ])
  func mistake(_ mistake: Mistake) async {
    #expect(await mistake.messages() == mistake.told)
  }

  @Test("Two units with one old address, and a unit where a calendar is")
  func doubled() async {
    let site = SiteBuilder().unit("a", "甲", "旧网址: old\n").unit("b", "乙", "旧网址: /old/\n")
    #expect(
      await site.messages() == """
        content/units/b/unit.md: 错误: 旧网址 /old/ 上已经有别的页面或文件 [alias-taken]
           另见: content/units/a/unit.md
           提示: 删去这个旧网址, 或改正它

        """)
    let calendar = SiteBuilder().unit("a", "甲").unit("a/2025-months", "乙")
      .report("a", "2025-annual-plan", more: "月历: {3月: 甲}\n")
    #expect(
      await calendar.messages() == """
        content/units/a/2025-months/unit.md: 错误: 网址 /units/a/2025-months 是网站自动生成的, 不能另用 [reserved-address]
           提示: 写上不同的 网址名; 附件就改文件名

        """)
  }
}

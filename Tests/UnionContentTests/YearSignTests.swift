import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionContent

@Suite("A report's title and date are of its year")
struct YearSignTests {
  private func told(
    _ name: String, _ matter: String, body: String = "正文。", language: Language = .chinese
  ) async -> String {
    await SiteBuilder().unit("a", "甲").with(
      "units/a/\(name).md", "---\n\(matter)---\n\(body)\n"
    ).load().problems.map(ProblemText(language: language).text).joined()
  }

  @Test("A title of another year, told once whatever the date")
  func title() async {
    #expect(
      await told("2024年工作总结", "标题: 2023年工作总结\n日期: 2023-12-20\n") == """
        content/units/a/2024年工作总结.md:2:5: 警告: 这篇报告算作 2024 年的, 标题里说的却是 2023 年 [year-disagrees]
           2 | 标题: 2023年工作总结
             |       ^^^^^^^^^^^^^^
           提示: 核对文件名里的年度、标题和日期, 改正写错的; 确实如此的, 在 接受 里说明原因

        """)
  }

  @Test("A year of the future in the file's name")
  func future() async {
    let told = await told("2042年工作总结", "标题: 甲工会2024年度工作总结\n")
    #expect(told.contains("2:5: 警告: 这篇报告算作 2042 年的, 标题里说的却是 2024 年 ["), "\(told)")
  }

  @Test("A title that is the text's first heading")
  func heading() async {
    let told = await told("2024年工作总结", "类型: 总结\n", body: "# 二〇二三年工作总结")
    #expect(told.contains("4:1: 警告: 这篇报告算作 2024 年的, 标题里说的却是 2023 年 ["), "\(told)")
  }

  @Test(
    "A day that cannot be that of the report",
    arguments: [
      ("2024年工作总结", "2023-12-20", "这篇报告是 2024 年的总结, 日期 2023-12-20 却在这段时间开始以前"),
      ("2024年下半年工作总结", "2024-06-30", "这篇报告是 2024 年的总结, 日期 2024-06-30 却在这段时间开始以前"),
      ("2022年工作总结", "2024-07-01", "这篇报告是 2022 年的总结, 日期 2024-07-01 却在这段时间结束一年半以后"),
      ("2023年工作计划", "2024-01-01", "这篇报告是 2023 年的计划, 日期 2024-01-01 却在这段时间结束以后"),
      ("2026年工作计划", "2024-06-30", "这篇报告是 2026 年的计划, 日期 2024-06-30 却在这段时间开始一年半以前"),
    ])
  func date(name: String, date: String, message: String) async {
    #expect(
      await told(name, "标题: 甲\n日期: \(date)\n") == """
        content/units/a/\(name).md:3:5: 警告: \(message) [year-disagrees]
           3 | 日期: \(date)
             |       ^^^^^^^^^^
           提示: 核对文件名里的年度、标题和日期, 改正写错的; 确实如此的, 在 接受 里说明原因

        """)
  }

  @Test("In English")
  func english() async {
    let title = await told("2024-annual-summary", "title: Report for 2022/23\n", language: .english)
    #expect(title.contains("this report is taken for 2024, but its title says 2022 ["), "\(title)")
    let date = await told(
      "2024-annual-summary", "title: Report\ndate: 2023-12-20\n", language: .english)
    #expect(
      date.contains(
        "this report is a summary of 2024, but is dated 2023-12-20, before that time began ["))
  }

  @Test(
    "Titles that go with the year",
    arguments: [
      ("2024年工作总结", "2024年工作总结和2025年工作打算"), ("2024年工作计划", "2023年总结及2024年计划"),
      ("2024年工作总结", "二○二四年工作总结"), ("2024年工作总结", "慰问职工2023名的一年"),
      ("2024年工作总结", "工作总结（2025年1月10日）"), ("2023年工作计划", "2021—2025年工作计划"),
      ("2024年工作总结", "2023、2024年工作总结"), ("2024年工作总结", "年度工作总结"),
      ("2023-04-01_2024-03-31-summary", "Report for 2023/24"),
      ("2023-04-01_2024-03-31-summary", "2023年度工作总结"),
      ("2024-annual-summary", "Report for 2023-24"), ("2024-annual-summary", "The 2024 Report"),
    ])
  func good(name: String, title: String) async {
    #expect(await told(name, "标题: \(title)\n") == "")
  }

  @Test(
    "Days that go with the year",
    arguments: [
      ("2024年工作总结", "2024-12-20"), ("2024年工作总结", "2024-01-01"), ("2024年工作总结", "2026-06-30"),
      ("2024年工作计划", "2023-12-20"), ("2024年工作计划", "2024-12-31"), ("2024年工作计划", "2022-07-01"),
    ])
  func goodDays(name: String, date: String) async {
    #expect(await told(name, "标题: 甲\n日期: \(date)\n") == "")
  }

  @Test("Meant")
  func accepted() async {
    let matter = "标题: 2023年工作总结\n接受: [{规则: year-disagrees, 原因: 补报}]\n"
    #expect(await told("2024年工作总结", matter) == "")
  }
}

@Suite("Files named like a report")
struct OtherFormTests {
  @Test("One that is read as none")
  func told() async {
    let site = SiteBuilder().unit("a", "甲").with("units/a/2021年工作总结.docx", "x")
    #expect(
      await site.messages() == """
        content/units/a/2021年工作总结.docx: 警告: 文件名像一篇报告, 但 .docx 文件不会当作报告来读, 只作附件 [report-not-markdown]
           提示: 把文字另存成 2021年工作总结.md; 本来就是附件的, 在 site.yml 的 接受 里说明原因

        """)
  }

  @Test("In English")
  func english() async {
    let problems = await SiteBuilder().unit("a", "甲").with("units/a/2021-annual-plan.PDF", "x")
      .load().problems
    #expect(
      problems.map(ProblemText(language: .english).text).joined().contains(
        "the file is named like a report, but a .pdf file is not read as one; it is an attachment ["
      ))
  }

  @Test(
    "Others are attachments",
    arguments: [
      "a/2021年获奖名单.docx", "a/工作总结.docx", "a/附件/2021年工作总结.docx", "a/2024年工作总结.docx",
      "a/2021年工作总结.jpg",
    ])
  func silent(path: String) async {
    let site = SiteBuilder().unit("a", "甲").report("a", "2024-annual-summary")
    #expect(await site.with("units/\(path)", "x").messages() == "")
  }

  @Test("Meant")
  func accepted() async {
    let site = SiteBuilder().unit("a", "甲").with("units/a/2021年工作总结.docx", "x").with(
      "site.yml", "标题: 站\n接受: [{规则: report-not-markdown, 原因: 扫描件}]\n")
    #expect(await site.messages() == "")
  }

  @Test(
    "What names its year at a glance names it when read with care",
    arguments: [
      "2024年工作总结", "甲2024年", "2024年", "一2024年", "2024年5月", "2024年十月", "12024年", "20245年",
      "2023年、2024年", "2021-2024年总结", "甲2024 年", "2024年\u{301}", "2024年度", "〇2024年", "２2024年",
      "a2024年", "2024年b", "2024年二月", "计划2024年至2025年", "十2024年总结",
    ])
  func namedAtAGlance(_ title: String) {
    for year in 2020...2026 where TitleYears.isNamed(year, in: title) {
      #expect(TitleYears(title).name(year...year))
    }
  }

  @Test(
    "Nearly all titles name their year at a glance",
    arguments: ["2024年工作总结", "甲县总工会2024年计划", "2024年"])
  func glance(_ title: String) { #expect(TitleYears.isNamed(2024, in: title)) }
}

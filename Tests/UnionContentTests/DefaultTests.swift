import Testing
import UnionModel
import UnionTestSupport

@Suite("What the place says need not be said again")
struct DefaultTests {
  private func report(_ name: String, _ text: String) async -> Report? {
    let site = SiteBuilder().unit("a", "甲工会").with("units/a/\(name)", text)
    #expect(await site.messages() == "")
    return await site.load().site.reports.first
  }

  @Test("The title: the front matter's, else the first heading, else the file's name")
  func title() async {
    let name = "2024年工作总结.md"
    #expect(await report(name, "---\n标题: 甲\n---\n# 乙\n")?.title == "甲")
    #expect(await report(name, "# 乙\n正文。\n")?.title == "乙")
    #expect(await report(name, "## 一、丙\n正文。\n")?.title == "2024年工作总结")
    #expect(await report(name, "正文。")?.title == "2024年工作总结")
    #expect(await report(name, "---\n标题: 总结: 2024\n---\n")?.title == "总结: 2024")
  }

  @Test("Year, period and kind from the file's name")
  func fileName() async {
    let read = await report("2024年上半年工作总结.md", "正文。")
    #expect(read?.period == Period(year: 2024, span: .firstHalf) && read?.kind == .summary)
    #expect(read?.slug == "2024-first-half-summary")
  }

  @Test("An ending in capitals, as some systems write it")
  func capitals() async {
    let read = await report("2024年工作总结.MD", "正文。")
    #expect(read?.title == "2024年工作总结" && read?.period.year == 2024)
  }

  @Test("A range of dates belongs to the year in which it ends, unless it says otherwise")
  func range() async {
    let name = "2023-10-01_2024-09-30-summary.md"
    #expect(await report(name, "正文。")?.period.year == 2024)
    #expect(await report(name, "正文。")?.slug == "2023-10-01_2024-09-30-summary")
    #expect(await report(name, "---\n年度: 2023\n---\n")?.period.year == 2023)
  }

  @Test("What the front matter says counts before the file's name")
  func frontMatter() async {
    let builder = SiteBuilder().unit("a", "甲工会")
      .report("a", "2024-annual-summary", more: "年度: 2023\n类型: 计划\n")
    let read = await builder.load().site.reports.first
    #expect(read?.period.year == 2023 && read?.kind == .plan)
  }

  @Test("The language: the site's, unless the report says otherwise")
  func language() async {
    #expect(await report("2024年总结.md", "正文。")?.language == "zh-Hans")
    #expect(await report("2024年总结.md", "---\nlang: en\n---\n")?.language == "en")
  }

  @Test("Lists in every form", arguments: ["甲, 乙", "甲，乙", "甲、乙", "[甲, 乙]", "\n  - 甲\n  - 乙"])
  func lists(text: String) async {
    let read = await report("2024年总结.md", "---\n旧网址: \(text)\n标签: \(text)\n---\n")
    #expect(read?.aliases == ["甲/", "乙/"])
    #expect(read?.tags == ["甲", "乙"])
  }

  @Test("The unit may be named in every way it is called", arguments: ["甲工会", "甲", "老甲", "a"])
  func unit(name: String) async {
    let site = SiteBuilder().unit("a", "甲工会", "简称: 甲\n曾用名: 老甲\n")
      .report("a", "2024-annual-summary", more: "单位: \(name)\n")
    #expect(await site.messages() == "")
  }
}

import Testing
import UnionModel
import UnionTestSupport

@testable import UnionContent

@Suite("What first users write")
struct FirstUserTests {
  private func message(_ report: String) async -> String {
    await SiteBuilder().unit("a", "甲").with("units/a/2024-annual-summary.md", report).messages()
  }

  @Test("Fields without the line above them")
  func unopened() async {
    #expect(
      await message("标题: 总结\n数据:\n  会员人数: 3\n---\n正文\n") == """
        content/units/a/2024-annual-summary.md:1:1: 错误: 这里像是文件头, 但上面没有 --- [front-matter-unopened]
           1 | 标题: 总结
             | ^^^^
           提示: 在第一个字段的上一行和最后一个字段的下一行各写一行 ---

        """)
    #expect(await message("会议: 讨论了工会工作\n") == "")
  }

  @Test("An indicator among the fields of the report")
  func outsideBlock() async {
    #expect(
      await message("---\n标题: 总结\n会员人数: 3\n---\n正文\n") == """
        content/units/a/2024-annual-summary.md:3:1: 错误: “会员人数” 是指标, 不能直接写在这里 [indicator-outside-block]
           3 | 会员人数: 3
             | ^^^^^^^^
           提示: 把它移到 “数据:” 下面, 行首空两格

        """)
  }

  @Test("A scale behind the tag is no part of the number, and would be off by 10,000")
  func scaleOutside() async {
    let told = await message("---\n标题: 总结\n---\n资金[3.8](figure:帮扶资金)万元。\n")
    #expect(told.contains("4:21: 错误: “万” 写在数据标记外面, 不会算进数值 [figure-scale-outside]"), "\(told)")
    #expect(await message("---\n标题: 总结\n---\n资金[3.8万元](figure:帮扶资金)。\n") == "")
  }

  @Test("A report that Notepad named, and an empty one")
  func endings() async {
    let told = await SiteBuilder().unit("a", "甲").with("units/a/2024年工作总结.md.txt", "x")
      .with("units/a/2024-annual-summary.md", " \n").messages()
    #expect(told.contains("2024年工作总结.md.txt: 警告: 以 .md.txt 结尾的文件不会当作报告来读 [report-ending]"))
    #expect(told.contains("[report-empty]"))
  }

  @Test("The currency of a report is that of its amounts")
  func currency() async throws {
    let site = await SiteBuilder().unit("a", "甲")
      .report(
        "a", "2024-annual-summary", figures: "会员人数: 3\n帮扶资金: 120万",
        more: "币种: 英镑\n"
      ).load().site
    let figures = try #require(site.reports.first).figures
    #expect(figures.map { $0.detail?.currency } == [nil, "GBP"])
  }

  @Test("元 is yuan in a site that counts in pounds, and nothing is said where it counts in yuan")
  func yuan() async {
    let builder = SiteBuilder().unit("a", "甲").report(
      "a", "2024-annual-summary", figures: "帮扶资金: 3.8万元"
    ).report("a", "2023-annual-summary", figures: "帮扶资金: 3.8万")
      .report("a", "2022-annual-summary", body: "[5元](figure:帮扶资金)")
    func currencies(_ site: SiteBuilder) async -> [String?] {
      await site.load().site.reports.flatMap(\.figures).map { $0.detail?.currency }
    }
    let pounds = builder.with("site.yml", "title: Site\ncurrency: GBP\n")
    #expect(await currencies(pounds) == ["CNY", nil, "CNY"])
    #expect(await currencies(builder) == [nil, nil, nil])
    let hongKong = builder.with("site.yml", "title: 站\ncurrency: HKD\n")
    #expect(await currencies(hongKong) == [nil, nil, nil])
  }

  @Test("A sign of money belongs to money")
  func currencySign() async {
    let builder = SiteBuilder().unit("a", "甲")
    let site = await builder.report("a", "2024-annual-summary", figures: "帮扶资金: £1,200").load().site
    #expect(site.reports.first?.figures.first?.detail?.currency == "GBP")
    let told = await builder.report("a", "2024-annual-summary", figures: "会员人数: ¥38").messages()
    #expect(told.contains("[measure-mismatch]"))
  }

  @Test("Line ends of old Macs")
  func carriageReturns() async {
    let site = await SiteBuilder().unit("a", "甲").with(
      "units/a/2024-annual-summary.md", "---\r标题: 旧的\r---\r正文\r"
    ).load().site
    #expect(site.reports.first?.title == "旧的")
  }

  @Test("A link to a file on the writer's own computer")
  func ownComputer() async {
    #expect(
      await message("---\n标题: 总结\n---\n见[名单](d:\\名单.xlsx)。\n").contains(
        "提示: 这是一台电脑里的位置, 读者打不开: 把文件放在报告旁边, 链接里只写文件名"))
    #expect(
      await message("---\n标题: 总结\n---\n见[名单](javascript:1)。\n").contains(
        "提示: 只用 http、https、mailto、tel 或站内地址"))
  }

  @Test("Another word for the title")
  func titleWord() async {
    #expect(await message("---\n题目: 总结\n---\n正文\n") == "")
  }

  @Test("Who came from its parent is not told to have meant that")
  func formerParent() async {
    let told = await SiteBuilder().unit("a", "清溪镇总工会").unit("b", "云溪镇总工会")
      .unit("b/c", "甲工会", "曾隶属: [{至: 2022-12-31, 原上级: 清西镇总工会}]\n")
      .unit("b/d", "乙工会", "曾隶属: [{至: 2022-12-31, 原上级: 云西镇总工会}]\n").messages()
    #expect(told.contains("“清西镇总工会” 不存在"))
    #expect(told.contains("您是不是要写 “清溪镇总工会”?"))
    #expect(!told.contains("您是不是要写 “云溪镇总工会”?"))
  }
}

import Diagnostics
import Parallel
import PersonalData
import Testing
import UnionContent
import UnionModel
import UnionTestSupport

@Suite("Personal data stops a site")
struct PersonalDataTests {
  private static let identity = "350102199001011238"
  private static let card = "6228480012345678903"
  private static let mobile = "13800001234"

  private static func site() -> SiteBuilder {
    SiteBuilder().unit("a", "甲工会").report("a", "2024-annual-summary")
  }

  @Test("With kind, place and cure, and nowhere in full")
  func message() async {
    let site = SiteBuilder().unit("a", "甲工会")
      .report("a", "2024-annual-summary", body: "困难职工张某，身份证号\(Self.identity)，住甲镇。")
    #expect(
      await site.messages() == """
        content/units/a/2024-annual-summary.md:4:12: 错误: 这里有身份证号 (35*************238), 个人信息不能发布 [personal-data]
           4 | 困难职工张某，身份证号35*************238，住甲镇。
             |                       ^^^^^^^^^^^^^^^^^^
           提示: 用 unionsite mask 加文件名遮盖, 或删去

        """)
  }

  @Test(
    "Wherever text stands that is published",
    arguments: [
      ("units/a/2024-annual-plan.md", "---\n标题: 张某13800001234\n---\n正文。\n"),
      ("units/a/2024-annual-plan.md", "---\n标题: 计划\n摘要: 电话 138 0000 1234\n---\n正文。\n"),
      (
        "units/a/2024-annual-plan.md",
        "---\n标题: 计划\n---\n| 姓名 | 电话 |\n|---|---|\n| 张某 | 13800001234 |\n"
      ),
      ("units/a/2024-annual-plan.md", "---\n标题: 计划\n---\n[拨打](tel:13800001234)\n"),
      ("units/a/unit.md", "---\n标题: 甲工会\n---\n联系电话：１３８００００１２３４\n"),
      ("pages/about.md", "---\n标题: 联系我们\n---\n+86 138-0000-1234\n"),
      ("site.yml", "title: 站\nfooter: [联系电话 13800001234]\n"),
      ("topics.yml", "topics:\n  - id: org\n    labels: {zh-Hans: 组织13800001234}\n"),
      ("units/a/list.csv", "姓名,电话\n张某,13800001234\n"),
      ("units/a/pages.html", "<p>13800001234</p>"),
      ("units/a/data.JSON", "{\"phone\": \"13800001234\"}"),
      ("pages/list.txt", "13800001234"),
      ("units/a/张某13800001234.jpg", "x"),
    ])
  func places(path: String, text: String) async {
    let problems = await Self.site().with(path, text).load().problems
    let found = problems.filter { $0.finding.rule == "personal-data" }
    #expect(found.map(\.finding) == [.personalData(.mobile, digits: "13800001234")])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.place.start.path == "content/" + path)
    let told =
      problems.map { ProblemJSON(language: .english).json(for: $0) }.joined()
      + problems.map(ProblemText(language: .chinese).text).joined()
    let shown = told.replacing("content/" + path, with: "")
    for number in ["13800001234", "0000 1234", "0000-1234", "００００"] {
      #expect(!shown.contains(number))
    }
  }

  @Test("In a list that Excel saved in the encoding of Windows")
  func otherEncoding() async throws {
    let gb: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 0x2C] + Array("\(Self.card)\n".utf8)
    var files = Self.site().files.mapValues { Array($0.utf8) }
    files["units/a/list.csv"] = gb
    let loaded = try await ContentLoader(workers: .init(count: 2)).load(MemoryContent(bytes: files))
    #expect(loaded.problems.map(\.finding) == [.personalData(.bankCard, digits: Self.card)])
    #expect(loaded.problems.first?.place.start.column == 4)
  }

  @Test("Not in what is no text, and not in numbers that are nobody's")
  func harmless() async {
    let site = Self.site().with("units/a/photo.jpg", "13800001234")
      .with("units/a/form.docx", "13800001234")
      .with("units/a/list.csv", "姓名,电话\n张某,138****1234\n")
      .report("a", "2024-annual-plan", body: "热线12351，办公室0591-87654321，金额13800001234元。")
    #expect(await site.messages() == "")
  }

  @Test("A bare figure is a sum however long; a telephone among the figures is none")
  func figures() async {
    let sums = SiteBuilder().unit("a", "甲工会").report(
      "a", "2024-annual-summary",
      figures: "帮扶资金: 13912345678\n会员人数: {value: 13812345678, note: 全市}")
    #expect(await sums.load().problems.isEmpty)
    let telephone = SiteBuilder().unit("a", "甲工会").report(
      "a", "2024-annual-summary", figures: "联系电话: 13912345678")
    #expect(await telephone.load().problems.map(\.finding.rule).contains("personal-data"))
    let card = SiteBuilder().unit("a", "甲工会").report(
      "a", "2024-annual-summary", figures: "帮扶资金: \(Self.identity)")
    #expect(await card.load().problems.map(\.finding.rule).contains("personal-data"))
  }

  @Test("Another problem of the same line does not show it either")
  func otherFrames() async {
    let site = SiteBuilder().unit("a", "甲工会").report(
      "a", "2024-annual-summary", more: "电话: \(Self.mobile)\n日期: \(Self.identity)\n")
    let messages = await site.messages()
    #expect(messages.contains("unknown-key") && messages.contains("bad-date"))
    #expect(!messages.contains(Self.mobile) && !messages.contains(Self.identity))
  }

  @Test("A draft that nobody sees yet is warned of")
  func draft() async {
    let site = SiteBuilder().unit("a", "甲工会").report(
      "a", "2024-annual-summary", more: "草稿: 是\n", body: Self.identity)
    #expect(await site.load(drafts: .tolerate).problems.map(\.severity) == [.warning])
    #expect(await site.load(drafts: .takeIn).problems.map(\.severity) == [.error])
  }

  @Test("Of a long list the first twenty are told, and that there are more")
  func longList() async {
    let rows = (0..<3_000).map { "职工\($0),1380000\(1000 + $0)\n" }.joined()
    let problems = await Self.site().with("units/a/list.csv", rows).load().problems
    #expect(problems.count == 21)
    #expect(problems.last?.finding == .tooManyProblems(limit: 20))
    #expect(problems.map(\.place.start.line) == Array(1...21))
    #expect(problems[12].place.start.column == 6)
  }
}

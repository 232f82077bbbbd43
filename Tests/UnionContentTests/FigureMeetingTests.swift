import Diagnostics
import Markdown
import Testing
import UnionModel
import UnionTestSupport

@Suite("Figures of one report meet")
struct FigureMeetingTests {
  private func report(_ figures: String = "", _ body: String = "正文。") async throws -> (
    report: Report, site: Site, messages: String
  ) {
    let builder = SiteBuilder().unit("a", "甲工会")
      .report("a", "2024-annual-summary", figures: figures, body: body)
    let site = await builder.load().site
    return (try #require(site.reports.first), site, await builder.messages())
  }

  @Test("Said twice with equal values is no problem, and one figure")
  func equal() async throws {
    let read = try await report(
      "会员人数: 38000", "会员[3.8万人](figure:org.members), 共[３８，０００人](figure:会员人数)。")
    #expect(read.messages == "")
    #expect(read.report.figures.map(\.quantity) == [.number(Number(38_000))])
    #expect(read.report.text.content.taggedValues == [Number(38_000), Number(38_000)])
  }

  @Test("One name in two blocks with different values is told")
  func twoBlocks() async throws {
    let builder = SiteBuilder().unit("a", "甲工会").report(
      "a", "2024-annual-summary", figures: "会员人数: 1", more: "figures: {会员人数: 2}\n")
    #expect(
      await builder.messages() == """
        content/units/a/2024-annual-summary.md:5:9: 错误: “会员人数” 说了两次, 数值不同: 2 与 1 [figure-contradiction]
           5 |   会员人数: 1
             |             ^
           另见: content/units/a/2024-annual-summary.md:3:11
           提示: 核对后留下正确的一个

        """)
  }

  @Test("A figure in the text alone counts, at its own place")
  func inTextAlone() async throws {
    let read = try await report("", "会员[7488人](figure:org.members)。")
    let figure = try #require(read.report.figures.first)
    #expect(figure.quantity == .number(Number(7488)) && figure.measure == Measure("人"))
    #expect(figure.line == 4 && figure.column == 4)
  }

  @Test("Roles go to their lists")
  func roles() async throws {
    let read = try await report(
      "",
      "目标[500人](figure:org.members.target), 上年[300人](figure:org.members.previous), 增加[100人](figure:org.members.change)。"
    )
    #expect(read.messages == "")
    #expect(read.report.figures.isEmpty)
    #expect(read.report.targets.map(\.quantity) == [.number(Number(500))])
    #expect(read.report.declared.map(\.role) == [.previous, .change])
  }

  @Test(
    "A change may be said in percent or in points",
    arguments: ["[15%](figure:org.members.change)", "[2个百分点](figure:建会率.change)"])
  func changeInPercent(text: String) async throws {
    let read = try await report("", "增长\(text)。")
    #expect(read.messages == "")
    #expect(read.report.declared.count == 1)
  }

  @Test("Parts stand in one figure, whether before or after their whole")
  func parts() async throws {
    let read = try await report(
      "",
      "五星[3份](figure:集体合同?part=五星), 共[8份](figure:集体合同), 四星[5份](figure:集体合同?part=四星)。")
    #expect(read.messages == "")
    let figure = try #require(read.report.figures.first)
    #expect(read.report.figures.count == 1)
    #expect(figure.quantity == .number(Number(8)))
    #expect(figure.detail?.parts.map(\.name) == ["五星", "四星"])
  }

  @Test("Parts of a target are the target's")
  func partsOfTarget() async throws {
    let read = try await report("", "力争五星[3份](figure:集体合同.target?part=五星)。")
    #expect(read.report.figures.isEmpty)
    #expect(read.report.targets.first?.detail?.parts.map(\.name) == ["五星"])
  }

  @Test(
    "家, 个, 户 and 所 are one measure", arguments: ["5家", "5个", "5户", "5所", "5個", "5戶"])
  func oneMeasure(text: String) async throws {
    let builder = SiteBuilder().with(
      "indicators.yml", "indicators:\n  - {id: org.units, labels: 建会单位, measure: 家}\n"
    ).unit("a", "甲工会").report("a", "2024-annual-summary", figures: "建会单位: \(text)")
    #expect(await builder.messages() == "")
    let site = await builder.load().site
    #expect(site.reports.first?.figures.first?.measure == Measure("家"))
  }

  @Test(
    "In the long form the order of the parts does not matter",
    arguments: [
      "{value: 300, qualifier: 约, measure: 位}", "{measure: 位, qualifier: 约, value: 300}",
      "{程度: 约, 值: 300}", "{value: 约300}",
    ])
  func longForm(text: String) async throws {
    let read = try await report("会员人数: \(text)")
    #expect(read.messages == "")
    let figure = try #require(read.report.figures.first)
    #expect(figure.quantity == .number(Number(300)) && figure.qualifier == .about)
  }

  @Test(
    "Thousands may be parted by a comma within braces, too",
    arguments: [
      "{value: 2,460, note: 含退休}", "{值: 2,460人}", "{note: 含退休, value: 近2,460}",
    ])
  func commaInBraces(text: String) async throws {
    let read = try await report("会员人数: \(text)")
    #expect(read.messages == "")
    #expect(read.report.figures.first?.quantity == .number(Number(2460)))
  }

  @Test("What only looks like thousands is told", arguments: ["{value: 2, 460}", "{value: 2,46}"])
  func noThousands(text: String) async throws {
    #expect(try await report("会员人数: \(text)").messages.contains("[unknown-key]"))
  }

  @Test("Everything of the long form is kept")
  func longFormDetail() async throws {
    let read = try await report(
      "帮扶资金: {range: [3万, 5万], note: 含物资, as_of: 2024-11-30, currency: USD, of: {春节: 1万, 夏季: 近2万}}"
    )
    #expect(read.messages == "")
    let figure = try #require(read.report.figures.first)
    let detail = try #require(figure.detail)
    #expect(figure.quantity == .range(Number(30_000), Number(50_000)))
    #expect(detail.note == "含物资" && detail.asOf?.description == "2024-11-30")
    #expect(detail.currency == "USD")
    #expect(
      detail.parts == [
        FigurePart(name: "春节", quantity: .number(Number(10_000)), qualifier: .exact),
        FigurePart(name: "夏季", quantity: .number(Number(20_000)), qualifier: .under),
      ])
  }

  @Test("Full-width colons and digits mean what they look like")
  func fullWidth() async throws {
    let builder = SiteBuilder().unit("a", "甲工会").with(
      "units/a/总结.md", "---\n年度：２０２４\n类型：总结\n数据：\n  会员人数：７４８８\n---\n")
    #expect(await builder.messages() == "")
    let report = try #require(await builder.load().site.reports.first)
    #expect(report.period == Period(year: 2024, span: .annual) && report.kind == .summary)
    #expect(report.figures.first?.quantity == .number(Number(7488)))
  }

  @Test("Places are counted in characters, also behind emoji and quotes")
  func places() async throws {
    let read = try await report("", "“👨‍👩‍👧”、e\u{301}，[7488人](figure:org.members)。")
    #expect(read.report.figures.first?.column == 8)
  }
}

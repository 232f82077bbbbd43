import Testing
import UnionModel
import UnionTestSupport

@testable import UnionNew

@Suite("A new report")
struct NewReportTests {
  private let builder = SiteBuilder().unit("a", "甲工会")
    .report(
      "a", "2024-annual-summary", figures: "会员人数: 7488\n帮扶资金: 3.8万元\n建会率: 约90%\n",
      more: "下期目标:\n  集体合同: 50\n",
      body: "## 一、组织建设\n\n正文[40份](figure:集体合同)。\n\n### (一)*建会*\n\n## 二、2025年打算\n\n> ## 引文\n"
    )
    .report("a", "2025-annual-plan", more: "目标:\n  集体合同: 不少于45\n  会员人数: 7600\n")

  private func report(
    _ builder: SiteBuilder, _ kind: Report.Kind = .summary, year: Int = 2025,
    span: Period.Span? = nil, isDraft: Bool = false
  ) async throws -> NewReport {
    let today = try #require(CalendarDate(year: 2026, month: 1, day: 10))
    let site = await builder.load().site
    let wish = ReportWish(unit: 0, kind: kind, span: span, year: year, in: site, today: today)
    return try #require(NewReport(wish, in: site, date: today, isDraft: isDraft))
  }

  @Test(
    "A summary: last year's indicators in their order, its values and the plan's targets beside")
  func summary() async throws {
    let report = try await report(builder)
    #expect(report.file.path == "content/units/a/2025-annual-summary.md")
    #expect(
      report.file.text == """
        ---
        标题: 2025-annual-summary
        日期: 2026-01-10
        数据:
          # 数字写在冒号后面, 如 7488、2500余、3.8万元; 没有数据写 缺, 没有发生写 0
          会员人数:   # 2024年 7488人; 计划 7600人
          帮扶资金:   # 2024年 38000元
          建会率:     # 2024年 约90%
          集体合同:   # 2024年 40份; 计划 不少于45份; 总结里定的目标 50份
        # 下期目标:   # 下一年的目标: 有就去掉这两行开头的 #, 再写数
        #   会员人数:
        ---

        ## 一、组织建设

        ### (一)建会

        ## 二、2026年打算

        """)
  }

  @Test("A plan: what was planned and promised, with the result beside")
  func plan() async throws {
    let text = try await report(builder, .plan, year: 2026).file.text
    #expect(
      text.contains(
        """
        目标:
          # 数字写在冒号后面, 如 7488、2500余、3.8万元; 没有数据写 缺, 没有发生写 0
          集体合同:   # 2024年 40份; 2025年计划 不少于45份; 总结里定的目标 50份
          会员人数:   # 2024年 7488人; 2025年计划 7600人
        ---
        """), "\(text)")
  }

  @Test("The title follows the last one, with its year moved on and the unit's new name")
  func title() async throws {
    let site = SiteBuilder().unit("a", "乙工会", "更名:\n  - {至: 2024-12-31, 标题: 甲工会}\n")
      .with(
        "units/a/2024-annual-summary.md", "---\n标题: 甲工会关于2024年工作的总结\n---\n正文。\n")
    #expect(try await report(site).file.text.hasPrefix("---\n标题: 乙工会关于2025年工作的总结\n"))
  }

  @Test("The first report of a unit: the usual headings, and the first indicator of each topic")
  func first() async throws {
    let text = try await report(SiteBuilder().unit("a", "甲工会"), .plan, year: 2026).file.text
    #expect(
      text == """
        ---
        标题: 2026年甲工会工作计划
        日期: 2026-01-10
        目标:
          # 数字写在冒号后面, 如 7488、2500余、3.8万元; 用不着的行删去, 别的指标照样加一行
          会员人数:
          集体合同:
          帮扶资金:
        ---

        ## 一、总体要求

        ## 二、重点工作

        ## 三、保障措施

        """)
  }

  @Test("A number typed into the first report of a unit is one of its figures")
  func typed() async throws {
    let site = SiteBuilder().unit("a", "甲工会")
    let file = try await report(site).file
    let path = try #require(file.path.split(separator: "content/").last)
    let text = file.text.replacing("  会员人数:\n", with: "  会员人数: 7488\n")
    let (loaded, problems) = await site.with(String(path), text).load()
    #expect(problems.isEmpty, "\(problems)")
    let told = loaded.reports.flatMap(\.figures).filter { !$0.quantity.isMissing }
    #expect(told.map(\.quantity) == [.number(Number(7488))])
  }

  @Test("The first report of a unit has the indicators of the home page, eight at most")
  func headlines() async throws {
    let names = (1...10).map { "指标\("甲乙丙丁戊己庚辛壬癸".map(String.init)[$0 - 1])" }
    let catalogue = names.enumerated().map {
      "  - id: x.i\($0.offset)\n    labels: {zh-Hans: \($0.element)}\n    nature: stock\n"
    }.joined()
    let site = SiteBuilder().with("indicators.yml", "indicators:\n" + catalogue)
      .with(
        "site.yml",
        "title: 测试站\nlanguage: zh-Hans\nheadlines: [\(names.joined(separator: ", "))]\n"
      ).unit("a", "甲工会")
    let text = try await report(site).file.text
    #expect(text.contains("\n  指标甲:\n") && text.contains("\n  指标辛:\n"), "\(text)")
    #expect(!text.contains("\n  指标壬:"))
  }

  @Test("A fiscal year moves on in the title, and its comments name it in short")
  func fiscalYear() async throws {
    let site = SiteBuilder().with("site.yml", "title: T\nlanguage: en\n").unit("a", "Branch")
      .with(
        "units/a/2022-04-01_2023-03-31-summary.md",
        "---\ntitle: Annual report 2022–23\nyear: 2022\nfigures:\n  Members: 1275\n  Aid:\n---\n## After 2022/23\n"
      )
    let text = try await report(site, year: 2023).file.text
    #expect(text.hasPrefix("---\ntitle: Annual report 2023–24\nyear: 2023\n"), "\(text)")
    #expect(text.contains("  Members:   # 2022–23 1275\n"), "\(text)")
    #expect(text.contains("\n  Aid:\n"), "\(text)")
    #expect(text.contains("\n## After 2023/24\n"), "\(text)")
  }

  @Test("What is not known is left out of the comments; the plan stays")
  func notKnown() async throws {
    let site = SiteBuilder().unit("a", "甲工会")
      .report("a", "2024-annual-summary", more: "数据:\n  会员人数:\n  集体合同: 40\n")
      .report("a", "2025-annual-plan", more: "目标:\n  会员人数: 7600\n")
    let text = try await report(site).file.text
    #expect(text.contains("  会员人数:   # 计划 7600人\n"), "\(text)")
    #expect(text.contains("  集体合同:   # 2024年 40份\n"), "\(text)")
  }

  @Test("A half-year without an earlier one goes by the last whole year")
  func half() async throws {
    let report = try await report(builder, year: 2025, span: .firstHalf)
    #expect(report.file.path.hasSuffix("/2025-first-half-summary.md"))
    #expect(report.file.text.hasPrefix("---\n标题: 2025年上半年甲工会工作总结\n"))
    #expect(report.file.text.contains("会员人数:   # 2024年 7488人\n"))
  }

  @Test(
    "Language, scope, sum since January and currency are those of the last report; a draft says so")
  func kept() async throws {
    let site = SiteBuilder().unit("a", "Branch").report(
      "a", "2024-annual-summary", figures: "Aid: 3800\n",
      more: "lang: en\n口径: 本级\n币种: GBP\n", body: "## Work in 2024\n")
    let text = try await report(site, isDraft: true).file.text
    for line in ["lang: en", "scope: own", "currency: GBP", "draft: yes   # "] {
      #expect(text.contains("\n" + line), "\(line)")
    }
    #expect(text.contains("  Aid:   # 2024 3800 GBP\n"), "\(text)")
    #expect(text.contains("## Work in 2025\n"))
  }

  @Test(
    "What is written loads without a problem, as missing figures",
    arguments: [
      Report.Kind.summary, .plan,
    ])
  func loads(kind: Report.Kind) async throws {
    for site in [builder, SiteBuilder().unit("a", "甲工会")] {
      let file = try await report(site, kind, year: kind == .summary ? 2025 : 2026).file
      let path = try #require(file.path.split(separator: "content/").last)
      let (loaded, problems) = await site.with(String(path), file.text).load()
      #expect(problems.isEmpty, "\(problems)")
      let report = try #require(loaded.reports.last { $0.kind == kind })
      let told = (report.figures + report.targets).filter { !$0.quantity.isMissing }
      #expect(told.isEmpty)
    }
  }

  @Test(
    "Every name of the sample's catalogue can be a line", arguments: ["zh-Hans", "zh-Hant", "en"])
  func names(language: String) async throws {
    let sample = try #require(await SampleContent.load()).site
    let notes = FigureNote(site: sample, words: SourceWords(tag: language))
    let own = sample.catalogue.indicators.indices.filter {
      sample.catalogue.indicators[$0].origin == .catalogue
    }
    let count = own.count
    let lines = own.map { "  \(notes.name($0)):   # 2024年 1: 2\n" }.joined()
    func text(_ name: String) throws -> String {
      let bytes = try #require(TestFile.read(TestFile.packageRoot + "/content/" + name))
      return String(decoding: bytes, as: UTF8.self)
    }
    let site = SiteBuilder().with("indicators.yml", try text("indicators.yml"))
      .with("topics.yml", try text("topics.yml")).unit("a", "甲")
      .with("units/a/2025-annual-summary.md", "---\n标题: x\n数据:\n\(lines)---\n")
    let (loaded, problems) = await site.load()
    #expect(problems.isEmpty, "\(problems)")
    #expect(loaded.reports.first?.figures.count == count)
  }
}

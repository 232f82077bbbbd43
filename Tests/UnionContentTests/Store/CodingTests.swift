import Diagnostics
import Markdown
import Parallel
import Store
import Testing
import UnionModel
import UnionTestSupport

@testable import UnionContent

/// What is encoded comes back whole.
struct CodingTests {
  @Test func aReportThatUsesEverythingComesBack() throws {
    let read = everything
    let report = try #require(read.report)
    let encoded = FactsEncoding.encode(read, report, unit: "a")
    let back = try decode(encoded.bytes)
    #expect(SiteDescription.describe(back) == SiteDescription.describe(read))
  }

  @Test func aTextThatUsesEverythingComesBack() throws {
    var writer = ByteWriter()
    TextCoding.write(text, to: &writer)
    let back = try writer.bytes.withUnsafeBufferPointer { (bytes) throws(MalformedBytes) in
      try TextCoding.read(UnsafeRawBufferPointer(bytes))
    }
    #expect(SiteDescription.of(back) == SiteDescription.of(text))
  }

  @Test func theHeadsOfSectionsComeBackAlone() throws {
    var writer = ByteWriter()
    TextCoding.write(text, to: &writer)
    let back = try writer.bytes.withUnsafeBufferPointer { (bytes) throws(MalformedBytes) in
      var heads: [SectionHead] = []
      for section in text.places.indices {
        heads.append(try TextCoding.head(of: section, in: UnsafeRawBufferPointer(bytes)))
      }
      return heads
    }
    #expect(!back.isEmpty)
    #expect(back == text.places.indices.map { text.head(of: $0) })
  }

  @Test(
    arguments: [
      0, 1, -1, 3.8, -0.000_000_001, 999_999_999_999_999, -999_999_999_999_999,
    ] as [Double])
  func numbersComeBack(_ value: Double) throws {
    for more in [Int128(0), 1, Number.one, Int128.max / 2, Int128.min / 2] {
      let number = Number(billionths: Int128(value * 1e9) + more)
      var writer = ByteWriter()
      writer.write(number)
      let back = try writer.bytes.withUnsafeBufferPointer { (bytes) throws(MalformedBytes) in
        var reader = ByteReader(UnsafeRawBufferPointer(bytes))
        return try reader.figureNumber()
      }
      #expect(back == number)
    }
  }

  @Test(arguments: [
    Period.Span.annual, .firstHalf, .secondHalf, .quarter(1), .quarter(4),
    .dates(Self.day(2023, 10, 1), Self.day(2024, 2, 29)),
  ])
  func periodsComeBack(_ span: Period.Span) throws {
    var writer = ByteWriter()
    writer.write(Period(year: 2024, span: span))
    let back = try writer.bytes.withUnsafeBufferPointer { (bytes) throws(MalformedBytes) in
      var reader = ByteReader(UnsafeRawBufferPointer(bytes))
      return try reader.period()
    }
    #expect(back == Period(year: 2024, span: span))
  }

  @Test func damagedFactsThrowOrGiveAReport() throws {
    let read = everything
    let bytes = FactsEncoding.encode(read, try #require(read.report), unit: "a").bytes
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0xFF
      _ = try? decode(damaged)
      #expect(throws: MalformedBytes()) { try decode(Array(bytes[..<index])) }
    }
  }

  @Test func whereAFigureStandsIsNoneOfTheFacts() throws {
    var read = everything
    let report = try #require(read.report)
    let before = FactsEncoding.encode(read, report, unit: "a")
    read.report?.figures[0].line += 1
    read.unknownNames[0].place.start.line += 1
    let after = FactsEncoding.encode(read, try #require(read.report), unit: "a")
    #expect(before.bytes != after.bytes)
    #expect(before.fingerprint == after.fingerprint)
    #expect(FactsEncoding.encode(read, report, unit: "b").fingerprint != before.fingerprint)
  }

  private func decode(_ bytes: [UInt8]) throws(MalformedBytes) -> ReportReader.ReadReport {
    try bytes.withUnsafeBufferPointer { (bytes) throws(MalformedBytes) in
      let bytes = UnsafeRawBufferPointer(bytes)
      var read = try FactsDecoding.decode(
        bytes, unit: 3, path: "units/a/2024-q3-plan.md", shown: "content/units/a/2024-q3-plan.md"
      ) {
        ReportStatements()
      }
      read.report?.statements = try StatementsDecoding.decode(bytes)
      return read
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day")
    }
    return date
  }

  /// A new object each time: `dump` shows what an object holds only where it meets it first.
  private func detail() -> FigureDetail {
    FigureDetail(
      note: "规模以上", asOf: Self.day(2024, 6, 30), currency: "USD",
      parts: [FigurePart(name: "五星", quantity: .range(Number(1), Number(2)), qualifier: .about)])
  }

  private var everything: ReportReader.ReadReport {
    var report = Report(
      unit: 3, period: Period(year: 2024, span: .quarter(3)), kind: .plan, title: "三季度计划",
      language: "zh-Hant", slug: "my-slug", body: MarkdownDocument(),
      source: "units/a/2024-q3-plan.md")
    report.date = Self.day(2024, 2, 29)
    report.received = Self.day(9999, 12, 31)
    report.summary = "一句话"
    report.isDraft = true
    report.isCumulative = true
    report.scope = .own
    report.tags = ["甲", "乙"]
    report.weight = -7
    report.aliases = ["old/page.html"]
    for (index, qualifier) in Qualifier.allCases.enumerated() {
      report.figures.append(
        Figure(
          indicator: index, quantity: .number(Number(billionths: 3_800_000_001)),
          qualifier: qualifier, measure: Measure("元"), detail: detail(), line: 8, column: 3))
    }
    report.targets = [Figure(indicator: 300, quantity: .missing, measure: .percent)]
    report.nextTargets = [Figure(indicator: 1, quantity: .range(Number(-5), Number(7)))]
    for role in [TaggedFigure.Role.value, .change, .previous, .target] {
      report.declared.append(
        DeclaredFigure(figure: Figure(indicator: 2, quantity: .number(Number(124))), role: role))
    }
    report.honours = [
      Honour(title: "奖状", level: "省级", from: "省总", recipient: "某班组", date: Self.day(2024, 4, 28)),
      Honour(title: "奖"),
    ]
    report.standards = [
      Standard(name: "书屋", state: .reached), Standard(name: "星级", state: .grade("五星")),
      Standard(name: "小家", state: .notReached),
    ]
    report.months = [
      MonthPlan(first: 12, last: 1, tasks: ["一", "二"], heading: 4),
      MonthPlan(first: 3, last: 3, tasks: []),
    ]
    report.sections = [
      Section(topics: [1, 5], isProblems: true), Section(isNextSteps: true),
    ]
    var read = ReportReader.ReadReport(report: report)
    read.isDraft = true
    read.unknownNames = [
      ReportReader.UnknownName(
        name: "新事",
        place: SourceSpan(
          start: SourcePosition(path: "content/units/a/2024-q3-plan.md", line: 9, column: 3),
          length: 2, lineText: "  新事: 4件"), measure: Measure("件")),
      ReportReader.UnknownName(
        name: "别的",
        place: SourceSpan(file: "content/units/a/2024-q3-plan.md"), measure: nil),
    ]
    read.accepts = [Acceptance(rule: "html-dropped", value: "b"), Acceptance(rule: "x")]
    return read
  }

  private var text: ReportText.Content {
    var body = MarkdownDocument(
      html: Array("<h2>组织</h2>".utf8),
      slots: [
        MarkdownSlot(offset: 3, content: .idPrefix),
        MarkdownSlot(offset: 3, content: .address(link: 0)),
        MarkdownSlot(offset: 9, content: .figureOpen(figure: 200)),
        MarkdownSlot(offset: 12, content: .figureClose(figure: 0)),
      ],
      headings: [
        MarkdownHeading(level: 2, id: "组织", text: "组织", htmlStart: 0, range: 4..<10, isNested: true)
      ],
      links: [MarkdownLink(destination: "../2024/", isImage: true, range: 3..<3)],
      figures: [
        TaggedFigure(indicator: "org", role: .previous, part: "五星", text: "4家", range: 1..<5),
        TaggedFigure(indicator: "org", role: .value, part: nil, text: "", range: 5..<9),
      ], excerpt: "组织……")
    body.footnotesStart = 7
    body.footnotes = [
      MarkdownFootnote(html: 7..<9, references: [1, 2], backReferences: [7..<8, 8..<9])
    ]
    var content = ReportText.Content(body: body)
    content.places = [SectionPlace(heading: 0, html: 0..<7)]
    content.taggedIndicators = [4, 400]
    content.taggedValues = [Number(4), nil]
    return content
  }
}

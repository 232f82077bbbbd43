import Diagnostics
import Markdown
import Store
import UnionModel

/// Takes out what every build needs of every report of what `FactsEncoding` put in;
/// `StatementsDecoding` takes out the rest.
struct FactsDecoding {
  private var head: ByteReader
  private var namePlaces: ByteReader

  /// What was read of the report of a unit at a path below the content folder, which is shown as
  /// `shown`. Its text is empty, and what it states is fetched when somebody asks for it.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, unit: Int, path: String, shown: @autoclosure () -> String,
    statements: @escaping @Sendable () -> ReportStatements
  ) throws(MalformedBytes) -> ReportReader.ReadReport {
    var decoding = try FactsDecoding(bytes)
    let report = try decoding.report(unit: unit, path: path, statements)
    let read = try decoding.rest(report, shown)
    try decoding.head.end()
    try decoding.namePlaces.end()
    return read
  }

  private init(_ bytes: UnsafeRawBufferPointer) throws(MalformedBytes) {
    let parts = try FactsParts(bytes)
    head = ByteReader(parts.head)
    namePlaces = ByteReader(parts.namePlaces)
  }

  private mutating func report(
    unit: Int, path: String, _ statements: @escaping @Sendable () -> ReportStatements
  ) throws(MalformedBytes) -> Report {
    let period = try head.period()
    let kind: Report.Kind = try head.flag() ? .plan : .summary
    let title = try head.text()
    let date = try head.optionalDate()
    let received = try head.optionalDate()
    var report = Report(
      unit: unit, period: period, kind: kind, title: title, language: try head.text(), slug: "",
      body: MarkdownDocument(), source: path)
    report.date = date
    report.received = received
    report.summary = try head.optionalText()
    report.isDraft = try head.flag()
    report.isCumulative = try head.flag()
    report.scope = try head.flag() ? .own : .whole
    report.tags = try head.texts()
    report.weight = try head.signed()
    report.slug = try head.text()
    report.aliases = try head.texts()
    report.sections = try head.list { (reader) throws(MalformedBytes) in try reader.section() }
    let lists = ReportStatements.Lists(rawValue: try head.byte())
    if !lists.isEmpty { report.keepStatements(lists, fetch: statements) }
    return report
  }

  private mutating func rest(
    _ report: Report, _ shown: () -> String
  ) throws(MalformedBytes) -> ReportReader.ReadReport {
    var read = ReportReader.ReadReport(report: report)
    read.isDraft = try head.flag()
    for _ in 0..<(try head.length()) {
      let name = try head.text()
      let measure = try head.optionalText().map { Measure($0) }
      let start = SourcePosition(
        path: shown(), line: try namePlaces.signed(), column: try namePlaces.signed())
      let place = SourceSpan(
        start: start, length: try namePlaces.signed(), lineText: try namePlaces.text())
      read.unknownNames.append(
        ReportReader.UnknownName(name: name, place: place, measure: measure))
    }
    read.accepts = try head.list { (reader) throws(MalformedBytes) in
      Acceptance(rule: try reader.text(), value: try reader.optionalText())
    }
    return read
  }
}

/// What `FactsEncoding` wrote of a report, part by part.
struct FactsParts {
  let head: UnsafeRawBufferPointer
  let measures: UnsafeRawBufferPointer
  let statements: UnsafeRawBufferPointer
  let namePlaces: UnsafeRawBufferPointer
  let places: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) throws(MalformedBytes) {
    var reader = ByteReader(bytes)
    head = try reader.slice()
    measures = try reader.slice()
    statements = try reader.slice()
    namePlaces = try reader.slice()
    places = try reader.slice()
    try reader.end()
  }
}

import Diagnostics
import Markdown
import Store
import UnionModel

/// Takes out what `FactsEncoding` put in.
struct FactsDecoding {
  private var facts: ByteReader
  private var places: ByteReader
  private let measures: [Measure]

  /// What was read of the report of a unit at a path below the content folder, which is shown as
  /// `shown`. Its text is empty.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, unit: Int, path: String, shown: String
  ) throws(MalformedBytes) -> ReportReader.ReadReport {
    var decoding = try FactsDecoding(bytes)
    let report = try decoding.report(unit: unit, path: path)
    let read = try decoding.rest(report, shown: shown)
    try decoding.facts.end()
    try decoding.places.end()
    return read
  }

  private init(_ bytes: UnsafeRawBufferPointer) throws(MalformedBytes) {
    var parts = ByteReader(bytes)
    facts = ByteReader(try parts.slice())
    places = ByteReader(try parts.slice())
    try parts.end()
    measures = try facts.list { (reader) throws(MalformedBytes) in Measure(try reader.text()) }
  }

  private mutating func report(unit: Int, path: String) throws(MalformedBytes) -> Report {
    let period = try facts.period()
    let kind: Report.Kind = try facts.flag() ? .plan : .summary
    let title = try facts.text()
    let date = try facts.optionalDate()
    let received = try facts.optionalDate()
    var report = Report(
      unit: unit, period: period, kind: kind, title: title, language: try facts.text(), slug: "",
      body: MarkdownDocument(), source: path)
    report.date = date
    report.received = received
    report.summary = try facts.optionalText()
    report.isDraft = try facts.flag()
    report.isCumulative = try facts.flag()
    report.scope = try facts.flag() ? .own : .whole
    report.tags = try facts.texts()
    report.weight = try facts.signed()
    report.slug = try facts.text()
    report.aliases = try facts.texts()
    report.figures = try figures()
    report.targets = try figures()
    report.nextTargets = try figures()
    for _ in 0..<(try facts.length()) {
      let role = try TaggedFigure.Role(code: facts.byte())
      report.declared.append(DeclaredFigure(figure: try figure(), role: role))
    }
    report.honours = try facts.list { (reader) throws(MalformedBytes) in try reader.honour() }
    report.standards = try facts.list { (reader) throws(MalformedBytes) in try reader.standard() }
    report.months = try facts.list { (reader) throws(MalformedBytes) in try reader.monthPlan() }
    report.sections = try facts.list { (reader) throws(MalformedBytes) in try reader.section() }
    return report
  }

  private mutating func rest(
    _ report: Report, shown: String
  ) throws(MalformedBytes) -> ReportReader.ReadReport {
    var read = ReportReader.ReadReport(report: report)
    read.isDraft = try facts.flag()
    for _ in 0..<(try facts.length()) {
      let name = try facts.text()
      let measure = try measure()
      let start = SourcePosition(
        path: shown, line: try places.signed(), column: try places.signed())
      let place = SourceSpan(
        start: start, length: try places.signed(), lineText: try places.text())
      read.unknownNames.append(
        ReportReader.UnknownName(name: name, place: place, measure: measure))
    }
    read.accepts = try facts.list { (reader) throws(MalformedBytes) in
      Acceptance(rule: try reader.text(), value: try reader.optionalText())
    }
    return read
  }

  private mutating func figures() throws(MalformedBytes) -> [Figure] {
    let count = try facts.length()
    var figures: [Figure] = []
    figures.reserveCapacity(count)
    for _ in 0..<count { figures.append(try figure()) }
    return figures
  }

  private mutating func figure() throws(MalformedBytes) -> Figure {
    let indicator = try facts.count()
    let (quantity, qualifier) = try facts.quantity()
    let measure = try measure()
    let detail = try facts.optional { (reader) throws(MalformedBytes) in
      try reader.figureDetail()
    }
    guard let line = Int32(exactly: try places.signed()),
      let column = Int32(exactly: try places.signed())
    else { throw MalformedBytes() }
    return Figure(
      indicator: indicator, quantity: quantity, qualifier: qualifier, measure: measure,
      detail: detail, line: line, column: column)
  }

  private mutating func measure() throws(MalformedBytes) -> Measure? {
    let number = try facts.count()
    if number == 0 { return nil }
    guard number <= measures.count else { throw MalformedBytes() }
    return measures[number - 1]
  }
}

import Diagnostics
import Glibc
import Store
import UnionModel

/// What was read of a report but its text, as bytes: what every build needs of every report, what it
/// states, and apart from that where these were said, which only problems tell. So a line more above a
/// figure changes no page.
struct FactsEncoding {
  private var head = ByteWriter(capacity: 512)
  private var statements = ByteWriter(capacity: 1024)
  /// Where the names stand that the catalogue does not have.
  private var namePlaces = ByteWriter()
  /// Where the figures stand.
  private var places = ByteWriter(capacity: 256)
  /// The measures met so far; figures count in here.
  private var measures: [Measure] = []
  /// How many bytes the name of each has: nearly all others are told apart by that.
  private var lengths: [Int] = []

  /// The bytes of all parts, each with its length, and the fingerprint of the facts for a unit's
  /// report. Its text, and what the report has from its place (unit and path), are not in them.
  static func encode(
    _ read: ReportReader.ReadReport, _ report: Report, unit: String
  ) -> (bytes: [UInt8], fingerprint: UInt64) {
    var encoding = FactsEncoding()
    encoding.write(report)
    encoding.write(read)
    encoding.write(report.statements)
    var measures = ByteWriter()
    measures.write(list: encoding.measures) { $0.write($1.name) }
    var all = ByteWriter(capacity: 2048)
    all.write(slice: encoding.head.bytes)
    all.write(slice: measures.bytes)
    all.write(slice: encoding.statements.bytes)
    let fingerprint = ContentHash.of(all.bytes, seed: ContentHash.of(unit))
    all.write(slice: encoding.namePlaces.bytes)
    all.write(slice: encoding.places.bytes)
    return (all.bytes, fingerprint)
  }

  private mutating func write(_ report: Report) {
    head.write(report.period)
    head.write(report.kind == .plan)
    head.write(report.title)
    head.write(report.date) { $0.write($1) }
    head.write(report.received) { $0.write($1) }
    head.write(report.language)
    head.write(report.summary) { $0.write($1) }
    head.write(report.isDraft)
    head.write(report.isCumulative)
    head.write(report.scope == .own)
    head.write(list: report.tags) { $0.write($1) }
    head.write(report.weight)
    head.write(report.slug)
    head.write(list: report.aliases) { $0.write($1) }
    head.write(list: report.sections) { $0.write($1) }
    head.write(byte: report.statements.lists.rawValue)
  }

  private mutating func write(_ read: ReportReader.ReadReport) {
    head.write(read.isDraft)
    head.write(list: read.unknownNames) {
      $0.write($1.name)
      $0.write($1.measure) { $0.write($1.name) }
    }
    for unknown in read.unknownNames {
      // The path is that of the report.
      namePlaces.write(unknown.place.start.line)
      namePlaces.write(unknown.place.start.column)
      namePlaces.write(unknown.place.length)
      namePlaces.write(unknown.place.lineText)
    }
    head.write(list: read.accepts) {
      $0.write($1.rule)
      $0.write($1.value) { $0.write($1) }
    }
  }

  private mutating func write(_ told: ReportStatements) {
    write(told.figures)
    write(told.targets)
    write(told.nextTargets)
    statements.write(UInt64(told.declared.count))
    for declared in told.declared {
      statements.write(byte: declared.role.code)
      write(declared.figure)
    }
    statements.write(list: told.honours) { $0.write($1) }
    statements.write(list: told.standards) { $0.write($1) }
    statements.write(list: told.months) { $0.write($1) }
  }

  private mutating func write(_ figures: [Figure]) {
    statements.write(UInt64(figures.count))
    for figure in figures { write(figure) }
  }

  private mutating func write(_ figure: Figure) {
    statements.write(UInt64(figure.indicator))
    statements.write(figure.quantity, figure.qualifier)
    statements.write(UInt64(number(of: figure.measure)))
    statements.write(figure.detail) { $0.write($1) }
    places.write(Int(figure.line))
    places.write(Int(figure.column))
  }

  /// The measure's place in the list, from 1; 0 for none.
  private mutating func number(of measure: Measure?) -> Int {
    guard let measure else { return 0 }
    let length = measure.name.utf8.count
    for place in measures.indices where lengths[place] == length {
      if measures[place].name.isWritten(as: measure.name) { return place + 1 }
    }
    measures.append(measure)
    lengths.append(length)
    return measures.count
  }
}

extension String {
  /// Whether another text is the same bytes; telling Chinese words apart by letters is slow.
  fileprivate func isWritten(as other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { other in
        guard text.count == other.count, let start = text.baseAddress,
          let otherStart = other.baseAddress
        else { return text.count == other.count }
        return memcmp(start, otherStart, text.count) == 0
      }
    }
  }
}

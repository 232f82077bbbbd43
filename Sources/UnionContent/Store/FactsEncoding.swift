import Diagnostics
import Glibc
import Store
import UnionModel

/// What was read of a report but its text, as bytes: what a page may show of it, and apart from that
/// where it was said, which only problems tell. So a line more above a figure changes no page.
struct FactsEncoding {
  private var facts = ByteWriter(capacity: 1024)
  private var places = ByteWriter(capacity: 256)
  /// The measures met so far; figures count in here.
  private var measures: [Measure] = []
  /// How many bytes the name of each has: nearly all others are told apart by that.
  private var lengths: [Int] = []

  /// The bytes of both parts, each with its length, and the fingerprint of the facts for a unit's
  /// report. Its text, and what the report has from its place (unit and path), are not in them.
  static func encode(
    _ read: ReportReader.ReadReport, _ report: Report, unit: String
  ) -> (bytes: [UInt8], fingerprint: UInt64) {
    var encoding = FactsEncoding()
    encoding.write(report)
    encoding.write(read)
    var measures = ByteWriter()
    measures.write(list: encoding.measures) { $0.write($1.name) }
    let count = measures.bytes.count + encoding.facts.bytes.count
    var all = ByteWriter(capacity: count + encoding.places.bytes.count + 8)
    all.write(UInt64(count))
    let start = all.bytes.count
    measures.bytes.withUnsafeBytes { all.append($0) }
    encoding.facts.bytes.withUnsafeBytes { all.append($0) }
    let fingerprint = all.bytes.withUnsafeBytes {
      ContentHash.of(UnsafeRawBufferPointer(rebasing: $0[start...]), seed: ContentHash.of(unit))
    }
    all.write(slice: encoding.places.bytes)
    return (all.bytes, fingerprint)
  }

  private mutating func write(_ report: Report) {
    facts.write(report.period)
    facts.write(report.kind == .plan)
    facts.write(report.title)
    facts.write(report.date) { $0.write($1) }
    facts.write(report.received) { $0.write($1) }
    facts.write(report.language)
    facts.write(report.summary) { $0.write($1) }
    facts.write(report.isDraft)
    facts.write(report.isCumulative)
    facts.write(report.scope == .own)
    facts.write(list: report.tags) { $0.write($1) }
    facts.write(report.weight)
    facts.write(report.slug)
    facts.write(list: report.aliases) { $0.write($1) }
    write(report.figures)
    write(report.targets)
    write(report.nextTargets)
    facts.write(UInt64(report.declared.count))
    for declared in report.declared {
      facts.write(byte: declared.role.code)
      write(declared.figure)
    }
    facts.write(list: report.honours) { $0.write($1) }
    facts.write(list: report.standards) { $0.write($1) }
    facts.write(list: report.months) { $0.write($1) }
    facts.write(list: report.sections) { $0.write($1) }
  }

  private mutating func write(_ read: ReportReader.ReadReport) {
    facts.write(read.isDraft)
    facts.write(UInt64(read.unknownNames.count))
    for unknown in read.unknownNames {
      facts.write(unknown.name)
      facts.write(UInt64(number(of: unknown.measure)))
      // The path is that of the report.
      places.write(unknown.place.start.line)
      places.write(unknown.place.start.column)
      places.write(unknown.place.length)
      places.write(unknown.place.lineText)
    }
    facts.write(list: read.accepts) {
      $0.write($1.rule)
      $0.write($1.value) { $0.write($1) }
    }
  }

  private mutating func write(_ figures: [Figure]) {
    facts.write(UInt64(figures.count))
    for figure in figures { write(figure) }
  }

  private mutating func write(_ figure: Figure) {
    facts.write(UInt64(figure.indicator))
    facts.write(figure.quantity, figure.qualifier)
    facts.write(UInt64(number(of: figure.measure)))
    facts.write(figure.detail) { $0.write($1) }
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

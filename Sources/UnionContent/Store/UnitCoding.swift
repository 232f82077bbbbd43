import Markdown
import Store
import UnionModel

/// A unit as bytes: what its `unit.md` says of itself. What it says of others, or defines, is not among
/// that; nor are problems.
enum UnitCoding {
  /// Whether bytes can hold all that was read of a unit.
  static func canHold(_ read: UnitReader.ReadUnit) -> Bool {
    read.problems.isEmpty && read.unit.body.problems.isEmpty && read.indicators.isEmpty
      && read.moved.isEmpty && read.countedInAt == nil
  }

  /// Writes a unit.
  static func write(_ read: UnitReader.ReadUnit, to out: inout ByteWriter) {
    let unit = read.unit
    out.write(unit.title)
    out.write(unit.short)
    out.write(unit.level) { $0.write($1) }
    out.write(list: unit.otherNames) { $0.write($1) }
    out.write(list: unit.renamed) {
      $0.write($1.until)
      $0.write($1.title)
    }
    out.write(unit.opened) { $0.write($1) }
    out.write(unit.closed) { $0.write($1) }
    out.write(unit.expects) {
      $0.write(list: $1) {
        $0.write($1.period(of: 0))
        $0.write($1.kind == .plan)
      }
    }
    out.write(unit.weight)
    out.write(list: unit.aliases) { $0.write($1) }
    out.write(unit.fingerprint) { $0.write(fixed: $1) }
    out.write(read.slug) { $0.write($1) }
    out.write(list: read.accepts) {
      $0.write($1.rule)
      $0.write($1.value) { $0.write($1) }
    }
    TextCoding.write(ReportText.Content(body: unit.body), to: &out)
  }

  /// Reads a unit that takes all of the bytes; `path` is below the content folder, `folder` below
  /// `content/units`.
  static func read(
    _ bytes: UnsafeRawBufferPointer, path: String, folder: String
  ) throws(MalformedBytes) -> UnitReader.ReadUnit {
    var reader = ByteReader(bytes)
    var unit = Unit(
      path: folder, title: try reader.text(), body: MarkdownDocument(), source: path)
    unit.short = try reader.text()
    unit.level = try reader.optionalText()
    unit.otherNames = try reader.texts()
    unit.renamed = try reader.list { (reader) throws(MalformedBytes) in
      Renaming(until: try reader.date(), title: try reader.text())
    }
    unit.opened = try reader.optionalDate()
    unit.closed = try reader.optionalDate()
    unit.expects = try reader.optional { (reader) throws(MalformedBytes) in
      try reader.list { (reader) throws(MalformedBytes) in try expected(&reader) }
    }
    unit.weight = try reader.signed()
    unit.aliases = try reader.texts()
    unit.fingerprint = try reader.flag() ? try reader.fixed() : nil
    let slug = try reader.optionalText()
    let accepts = try reader.list { (reader) throws(MalformedBytes) in
      Acceptance(rule: try reader.text(), value: try reader.optionalText())
    }
    unit.body = try TextCoding.read(reader.take(reader.left)).body
    return UnitReader.ReadUnit(
      unit: unit, indicators: [], slug: slug, accepts: accepts, problems: [])
  }

  private static func expected(
    _ reader: inout ByteReader
  ) throws(MalformedBytes) -> ExpectedReport {
    let span = try reader.period().span
    let report = ExpectedReport(span: span, kind: try reader.flag() ? .plan : .summary)
    guard let report else { throw MalformedBytes() }
    return report
  }
}

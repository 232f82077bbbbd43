import Diagnostics
import Store

/// The problems of a build, kept so that the next one can tell them again without looking for them, where
/// nothing has changed.
struct ToldProblems {
  /// So many are kept at most: a site with more has another trouble than the time of a build.
  static let limit = 2_000

  /// The problems; what was found is words from now on, see `ToldFinding`.
  let all: [Problem]

  init(_ problems: [Problem]) { all = problems }

  /// Reads what `write` wrote.
  init(_ reader: inout ByteReader) throws(MalformedBytes) {
    all = try reader.list { (reader) throws(MalformedBytes) in
      let place = try Self.span(&reader)
      let told = ToldFinding(
        rule: try reader.text(), chinese: try Self.wording(&reader),
        english: try Self.wording(&reader))
      guard let severity = Severity(rawValue: try reader.text()) else { throw MalformedBytes() }
      let also = try reader.list { (reader) throws(MalformedBytes) in try Self.position(&reader) }
      return Problem(.told(told), at: place, severity: severity, also: also)
    }
  }

  /// Writes them.
  func write(to writer: inout ByteWriter) {
    writer.write(list: all) { writer, problem in
      Self.write(problem.place.start, to: &writer)
      writer.write(UInt64(problem.place.length))
      writer.write(problem.place.lineText)
      writer.write(problem.finding.rule)
      Self.write(problem.finding.wording(in: .chinese), to: &writer)
      Self.write(problem.finding.wording(in: .english), to: &writer)
      writer.write(problem.severity.rawValue)
      writer.write(list: problem.also) { Self.write($1, to: &$0) }
    }
  }

  private static func write(_ position: SourcePosition, to writer: inout ByteWriter) {
    writer.write(position.path)
    writer.write(UInt64(position.line))
    writer.write(UInt64(position.column))
  }

  private static func write(_ wording: Wording, to writer: inout ByteWriter) {
    writer.write(wording.message)
    writer.write(wording.cure) { $0.write($1) }
  }

  private static func position(_ reader: inout ByteReader) throws(MalformedBytes) -> SourcePosition
  {
    SourcePosition(
      path: try reader.text(), line: try reader.count(), column: try reader.count())
  }

  private static func span(_ reader: inout ByteReader) throws(MalformedBytes) -> SourceSpan {
    SourceSpan(
      start: try position(&reader), length: try reader.count(), lineText: try reader.text())
  }

  private static func wording(_ reader: inout ByteReader) throws(MalformedBytes) -> Wording {
    let message = try reader.text()
    let cure = try reader.optional { (reader) throws(MalformedBytes) in try reader.text() }
    return Wording(message, cure)
  }
}

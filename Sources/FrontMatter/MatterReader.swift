public import Diagnostics

/// Reads YAML-ish text into fields with positions.
///
/// Lines such as `key: value` are read one by one and forgivingly: a full-width colon, a colon in
/// the value, `>95%`, tabs and full-width spaces mean what they look like. What needs YAML (quotes,
/// brackets, block text, anchors) is read by libyaml. After a mistake, reading goes on.
public enum MatterReader {
  /// Reads a file that begins with front matter between two `---` lines and goes on with a body.
  ///
  /// A file whose first line that is not blank is no `---` has no front matter. At most 256 KiB of
  /// front matter are read.
  public static func readReport(_ source: SourceText) -> MatterDocument {
    let bytes = source.bytes
    guard let (opening, openingKind) = Fence.opening(in: bytes) else { return MatterDocument() }
    var drafts = ProblemDrafts()
    if case .mistyped = openingKind { drafts.add(mistyped: opening, in: bytes) }
    let end: Int
    let bodyStart: Int
    if let (closing, kind) = Fence.closing(from: opening.next, in: bytes) {
      if case .mistyped = kind { drafts.add(mistyped: closing, in: bytes) }
      end = closing.start
      bodyStart = closing.next
    } else {
      drafts.add(.frontMatterUnclosed, opening.content..<opening.end)
      end = BodyGuess.bodyStart(from: opening.next, in: bytes)
      bodyStart = end
    }
    let entries = read(
      opening.next..<end, of: source, limit: MatterLimits.reportBytes, from: opening, &drafts)
    return MatterDocument(
      entries: entries, hasMatter: true, bodyStart: bodyStart,
      problems: drafts.problems(in: source))
  }

  /// Reads a file that is all fields, such as `site.yml`: at most 4 MiB. A `---` before the first
  /// field and a `---` or `...` after the last one may be there.
  public static func readFields(_ source: SourceText) -> MatterDocument {
    let bytes = source.bytes
    var drafts = ProblemDrafts()
    let first = MatterLine.meaningful(from: 0, in: bytes, limit: bytes.count)
    var start = 0
    if let first, case .exact? = Fence.kind(of: first, in: bytes, dotsToo: false) {
      start = first.next
    }
    var end = bytes.count
    if let (closing, kind) = Fence.closing(from: start, in: bytes), case .exact = kind,
      MatterLine.meaningful(from: closing.next, in: bytes, limit: bytes.count) == nil
    {
      end = closing.start
    }
    let entries = read(
      start..<end, of: source, limit: MatterLimits.fieldBytes, from: first, &drafts)
    return MatterDocument(
      entries: entries, hasMatter: true, bodyStart: bytes.count,
      problems: drafts.problems(in: source))
  }

  private static func read(
    _ range: Range<Int>, of source: SourceText, limit: Int, from first: MatterLine?,
    _ drafts: inout ProblemDrafts
  ) -> [MatterEntry] {
    if range.count > limit {
      let place = first.map { $0.content..<$0.end } ?? 0..<0
      drafts.add(.frontMatterTooLarge(limit: limit), place)
      return []
    }
    var reader = FieldReader(source.bytes, range, drafts)
    let entries = reader.readAll()
    drafts = reader.drafts
    return entries
  }
}

extension ProblemDrafts {
  fileprivate mutating func add(mistyped line: MatterLine, in bytes: [UInt8]) {
    add(.fenceMistyped(bytes.text(line.content..<line.end)), line.content..<line.end)
  }
}

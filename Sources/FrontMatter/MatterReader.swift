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
    guard let opening = Fence.opening(in: bytes) else { return MatterDocument() }
    if let closing = Fence.closing(from: opening.line.next, in: bytes) {
      let document = readReport(source, from: opening, to: closing)
      let inside = opening.line.next..<closing.line.start
      if document.problems.isEmpty || !BodyGuess.holdsBody(inside, in: bytes) { return document }
    }
    return readReport(source, from: opening, to: nil)
  }

  private static func readReport(_ source: SourceText, from opening: Fence, to closing: Fence?)
    -> MatterDocument
  {
    let bytes = source.bytes
    var drafts = ProblemDrafts()
    drafts.addIfMistyped(opening, in: bytes)
    let range: Range<Int>
    if let closing {
      drafts.addIfMistyped(closing, in: bytes)
      range = opening.line.next..<closing.line.start
    } else {
      drafts.add(.frontMatterUnclosed, opening.line.content..<opening.line.end)
      range = opening.line.next..<BodyGuess.bodyStart(from: opening.line.next, in: bytes)
    }
    let entries = read(
      range, of: source, limit: MatterLimits.reportBytes, from: opening.line, &drafts)
    return MatterDocument(
      entries: entries, hasMatter: true, bodyStart: closing?.line.next ?? range.upperBound,
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
    if let closing = Fence.closing(from: start, in: bytes), closing.isCertain,
      MatterLine.meaningful(from: closing.line.next, in: bytes, limit: bytes.count) == nil
    {
      end = closing.line.start
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
  fileprivate mutating func addIfMistyped(_ fence: Fence, in bytes: [UInt8]) {
    guard case .mistyped = fence.kind else { return }
    let range = fence.line.content..<fence.line.end
    add(.fenceMistyped(bytes.text(range)), range)
  }
}

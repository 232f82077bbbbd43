import Diagnostics

/// The problems met while reading, as offsets; positions are worked out once, at the end, in one
/// walk over the file.
struct ProblemDrafts {
  private struct Draft {
    var finding: Finding
    var range: Range<Int>
    var also: Int?
  }

  private var drafts: [Draft] = []

  /// Whether nothing was found.
  var isEmpty: Bool { drafts.isEmpty }

  /// Whether so much was found that no more is kept.
  var isFull: Bool { drafts.count > MatterLimits.problems }

  /// Notes a problem; `also` is the offset of another place that belongs to it.
  mutating func add(_ finding: Finding, _ range: Range<Int>, also: Int? = nil) {
    if isFull { return }
    drafts.append(
      drafts.count == MatterLimits.problems
        ? Draft(finding: .tooManyProblems(limit: MatterLimits.problems), range: range)
        : Draft(finding: finding, range: range, also: also))
  }

  /// The problems in the order of the file. O(file + shown lines)
  func problems(in source: SourceText) -> [Problem] {
    if drafts.isEmpty { return [] }
    let sorted = drafts.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    var lines = LineNumbers(
      of: sorted.flatMap { [$0.range.lowerBound] + ($0.also.map { [$0] } ?? []) })
    lines.count(in: source.bytes)
    var shown = 0
    var problems: [Problem] = []
    for draft in sorted {
      let span = lines.span(of: draft.range, in: source)
      problems.append(
        Problem(
          draft.finding, at: span,
          also: draft.also.map { [lines.position(of: $0, in: source)] } ?? []))
      // One endless line with many mistakes would be copied for each of them.
      shown += span.lineText.utf8.count
      if shown > MatterLimits.problemBytes { break }
    }
    return problems
  }
}

/// The lines of some offsets, found in one walk over the file.
private struct LineNumbers {
  private var offsets: [Int]
  private var found: [Int: (number: Int, start: Int)] = [:]

  init(of offsets: [Int]) { self.offsets = offsets.sorted() }

  mutating func count(in bytes: [UInt8]) {
    var number = 1
    var start = 0
    var at = 0
    for offset in offsets {
      let stop = min(offset, bytes.count)
      while at < stop {
        if bytes[at] == UInt8(ascii: "\n") {
          number += 1
          start = at + 1
        }
        at += 1
      }
      found[offset] = (number, start)
    }
  }

  func position(of offset: Int, in source: SourceText) -> SourcePosition {
    guard let line = found[offset] else { return source.position(at: offset) }
    let column = source.text(line.start..<max(line.start, offset)).count + 1
    return SourcePosition(path: source.path, line: line.number, column: column)
  }

  func span(of range: Range<Int>, in source: SourceText) -> SourceSpan {
    let start = min(range.lowerBound, source.bytes.count)
    let line = source.lineRange(at: start)
    let end = max(start, min(range.upperBound, line.upperBound))
    return SourceSpan(
      start: position(of: range.lowerBound, in: source),
      length: max(1, source.text(start..<end).count), lineText: source.text(line))
  }
}

import Diagnostics

/// Turns findings into problems with their lines, as many as are worth their price.
enum ProblemPlaces {
  /// What was found, and where in the file.
  struct Found {
    var finding: Finding
    var range: Range<Int>
  }

  /// No more are shown for one text: nobody reads them.
  static let maxProblems = 100
  /// What making positions may cost in all, in bytes looked at.
  private static let budget = 8 << 20
  /// A longer line is not shown with a problem.
  private static let maxLine = 20_000

  /// The problems by place. A place costs all bytes before it, so late ones of a huge text are few.
  static func problems(_ found: [Found], in source: SourceText) -> [Problem] {
    var problems: [Problem] = []
    var spent = 0
    for found in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard problems.count < maxProblems, spent < budget else { break }
      problems.append(problem(found.finding, in: source, found.range))
      spent += found.range.lowerBound + 10 * source.lineRange(at: found.range.lowerBound).count
    }
    return problems
  }

  /// One problem. Of a line without end only the beginning is counted out.
  static func problem(_ finding: Finding, in source: SourceText, _ range: Range<Int>) -> Problem {
    let line = source.lineRange(at: range.lowerBound)
    guard line.count > maxLine else { return Problem(finding, in: source, range) }
    var start = source.position(at: line.lowerBound)
    if range.lowerBound - line.lowerBound < maxLine {
      start = source.position(at: range.lowerBound)
    }
    return Problem(finding, at: SourceSpan(start: start, length: 1, lineText: ""))
  }
}

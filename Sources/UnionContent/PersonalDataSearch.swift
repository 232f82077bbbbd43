import Diagnostics
import PersonalData

/// The numbers of persons in a file that is to be published, as problems.
enum PersonalDataSearch {
  /// So many numbers of one file are kept at most.
  private static let most = 1_000
  /// So many of one file are told; whoever masks the file need not know more.
  private static let told = 20

  /// A problem for each number but those that the file accepts, and those that are amounts for they stand
  /// where a figure does.
  static func problems(
    in source: SourceText, accepting accepts: [Acceptance] = [], amounts: [Range<Int>] = []
  ) -> [Problem] {
    let numbers = PersonalNumbers.found(in: source.bytes)
    if numbers.isEmpty { return [] }
    var lines = LineWalk(source)
    var problems: [Problem] = []
    for number in numbers where !accepts.contains(where: { $0.covers(number.kind, number.digits) })
    {
      if number.kind != .identity, amounts.contains(where: { $0.overlaps(number.range) }) {
        continue
      }
      let place = lines.span(number.range)
      if problems.count == most {
        return problems + [Problem(.tooManyProblems(limit: most), at: place)]
      }
      problems.append(Problem(.personalData(number.kind, digits: number.digits), at: place))
    }
    return problems
  }

  /// The same of the name of a file, which is part of its address.
  static func problems(inName path: String, shownAs shown: String) -> [Problem] {
    PersonalNumbers.found(in: Array(path.utf8)).map {
      Problem(.personalData($0.kind, digits: $0.digits), file: shown)
    }
  }

  /// The problems, sorted by place, with the first numbers of each file and a word that there are more.
  static func shortened(_ problems: [Problem]) -> [Problem] {
    var count = 0
    var path = ""
    return problems.compactMap { problem in
      guard isOfNumbers(problem.finding) else { return problem }
      count = problem.place.start.path == path ? count + 1 : 1
      path = problem.place.start.path
      if count <= told { return problem }
      return count == told + 1
        ? Problem(
          .tooManyProblems(limit: told), at: problem.place, severity: problem.severity) : nil
    }
  }
}

extension PersonalDataSearch {
  /// Whether a finding is a number, or the word that there are more.
  private static func isOfNumbers(_ finding: Finding) -> Bool {
    if case .personalData = finding { return true }
    return finding == .tooManyProblems(limit: most)
  }
}

/// Finds the places of ranges that come in their order, in one walk through a text.
private struct LineWalk {
  private let source: SourceText
  private var line = 0..<0
  private var number = 1
  private var text = ""
  /// A place in the line and its column, from which the next is counted.
  private var counted = (offset: 0, column: 1)

  init(_ source: SourceText) {
    self.source = source
    enter(source.lineRange(at: 0))
  }

  private mutating func enter(_ range: Range<Int>) {
    line = range
    text = source.text(range)
    counted = (range.lowerBound, 1)
  }

  mutating func span(_ range: Range<Int>) -> SourceSpan {
    if range.lowerBound > line.upperBound {
      let next = source.lineRange(at: range.lowerBound)
      for index in line.upperBound..<next.lowerBound where source.bytes[index] == 0x0A {
        number += 1
      }
      enter(next)
    }
    counted.column += source.text(counted.offset..<range.lowerBound).count
    counted.offset = range.lowerBound
    return SourceSpan(
      start: SourcePosition(path: source.path, line: number, column: counted.column),
      length: max(1, source.text(range).count), lineText: text)
  }
}

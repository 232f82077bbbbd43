import Markdown
import UnionModel

/// Files the parts of a report under topics, by the words of their headings.
///
/// A part goes from its heading to the next one of its level or above. A heading is filed under the
/// topic whose word it holds; of several words the longest counts, of equally long ones that of the
/// earlier topic. A heading that joins several things (维权与帮扶) is filed piece by piece: it is cut at
/// 与 和 及 、 and their like, but never within a word (和谐企业). A part within another is listed for what
/// the other is not filed under already.
struct SectionFiling: Sendable {
  private let topics: HeadingWords
  /// The topic of each word.
  private let topicOfWord: [Int]
  private let marks = OutlookWords()

  init(_ topics: [Topic]) {
    var words: [String] = []
    var owners: [Int] = []
    for (index, topic) in topics.enumerated() {
      for word in topic.headings {
        words.append(word)
        owners.append(index)
      }
    }
    self.topics = HeadingWords(words)
    topicOfWord = owners
  }

  /// The parts of a report's text that are about something known, in order. O(headings²) at worst, by
  /// their depth.
  func sections(of report: Report) -> [Section] {
    let headings = report.body.headings
    let title = Self.title(of: report)
    var listed: [Section] = []
    // The parts that the next heading is within: their level, and what they are filed under.
    var open: [(level: Int, filed: Filed)] = []
    for (index, heading) in headings.enumerated() where !heading.isNested && index != title {
      open.removeAll { $0.level >= heading.level }
      var filed = file(heading.text, of: report)
      for outer in open { filed.remove(outer.filed) }
      open.append((heading.level, filed))
      guard !filed.isEmpty else { continue }
      listed.append(
        Section(
          heading: index, html: heading.htmlStart..<Self.end(of: index, in: report.body),
          topics: filed.topics, isProblems: filed.isProblems, isNextSteps: filed.isNextSteps))
    }
    return listed
  }

  /// What one heading is about.
  private struct Filed {
    var topics: [Int] = []
    var isProblems = false
    var isNextSteps = false

    var isEmpty: Bool { topics.isEmpty && !isProblems && !isNextSteps }

    mutating func remove(_ other: Filed) {
      topics.removeAll { other.topics.contains($0) }
      isProblems = isProblems && !other.isProblems
      isNextSteps = isNextSteps && !other.isNextSteps
    }
  }

  private func file(_ heading: String, of report: Report) -> Filed {
    let outlook = marks.find(in: heading, of: report)
    return Filed(
      topics: topics(of: heading), isProblems: outlook.isProblems,
      isNextSteps: outlook.isNextSteps)
  }

  /// The topics of a heading, ascending.
  private func topics(of heading: String) -> [Int] {
    let matches = topics.matches(in: heading)
    guard let first = matches.first else { return [] }
    if matches.count == 1 { return [topicOfWord[first.word]] }
    let cuts = HeadingCuts.cuts(in: heading).filter { cut in
      !matches.contains {
        $0.range.lowerBound < cut.upperBound && cut.lowerBound < $0.range.upperBound
      }
    }
    var best: [Int: HeadingWords.Match] = [:]
    for match in matches {
      let piece = cuts.count { $0.lowerBound < match.range.lowerBound }
      guard let other = best[piece] else {
        best[piece] = match
        continue
      }
      let (length, otherLength) = (match.range.count, other.range.count)
      if length > otherLength
        || length == otherLength && topicOfWord[match.word] < topicOfWord[other.word]
      {
        best[piece] = match
      }
    }
    return Set(best.values.map { topicOfWord[$0.word] }).sorted()
  }

  /// The heading that is the report's title: the only one of the first level, where it is the first;
  /// or the first that says what the title says.
  private static func title(of report: Report) -> Int? {
    guard let first = report.body.headings.first else { return nil }
    if first.text == report.title { return 0 }
    let isAlone = !report.body.headings.dropFirst().contains { $0.level == 1 }
    return first.level == 1 && isAlone ? 0 : nil
  }

  private static func end(of index: Int, in body: MarkdownDocument) -> Int {
    let level = body.headings[index].level
    let next = body.headings[(index + 1)...].first { !$0.isNested && $0.level <= level }
    return next?.htmlStart ?? body.textEnd
  }
}

/// Where a heading joins several things.
enum HeadingCuts {
  private static let words = HeadingWords([
    "与", "和", "及", "、", "，", "；", "暨", "與", "·", " and ", " & ", ", ", "; ",
  ])

  /// The bytes of each joint.
  static func cuts(in heading: String) -> [Range<Int>] {
    words.matches(in: heading).map(\.range)
  }
}

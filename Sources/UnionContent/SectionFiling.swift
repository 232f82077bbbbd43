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
  /// The topics' words, then those of problems and next steps, then the joints: so that a heading is
  /// looked through once.
  private let words: HeadingWords
  /// The topic of each of the topics' words.
  private let topicOfWord: [Int]
  private let outlook = OutlookWords()

  /// What joins several things in a heading.
  private static let joints = [
    "与", "和", "及", "、", "，", "；", "暨", "與", "·", " and ", " & ", ", ", "; ",
  ]

  init(_ topics: [Topic]) {
    var names: [String] = []
    var owners: [Int] = []
    for (index, topic) in topics.enumerated() {
      for word in topic.headings {
        names.append(word)
        owners.append(index)
      }
    }
    words = HeadingWords(names + outlook.words + Self.joints)
    topicOfWord = owners
  }

  /// Files the parts of a report's text that are about something known, in order. O(headings²) at
  /// worst, by their depth.
  func file(_ report: inout Report) {
    let body = report.body
    let headings = body.headings
    let title = Self.title(of: report)
    var listed: [Section] = []
    var places: [SectionPlace] = []
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
          topics: filed.topics, isProblems: filed.isProblems, isNextSteps: filed.isNextSteps))
      places.append(
        SectionPlace(heading: index, html: heading.htmlStart..<Self.end(of: index, in: body)))
    }
    report.sections = listed
    report.text.content.places = places
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
    var filed = Filed()
    let matches = words.matches(in: heading)
    let outlookEnd = topicOfWord.count + outlook.words.count
    for match in matches where topicOfWord.count..<outlookEnd ~= match.word {
      outlook.take(
        match.word - topicOfWord.count, at: match.range, in: heading, of: report,
        &filed.isProblems, &filed.isNextSteps)
    }
    if report.kind == .summary, !filed.isNextSteps {
      filed.isNextSteps = outlook.namesNextYear(heading, of: report)
    }
    filed.topics = topics(matches, joints: outlookEnd)
    return filed
  }

  /// The topics of a heading, ascending: of each piece between two joints that of its longest word.
  private func topics(_ matches: [HeadingWords.Match], joints: Int) -> [Int] {
    var topics: [Int] = []
    var best: (length: Int, topic: Int)?
    // The end of the words met so far: a joint before it is within one.
    var end = 0
    func close() {
      if let found = best?.topic, !topics.contains(found) { topics.append(found) }
      best = nil
    }
    for match in matches {
      if match.word >= joints {
        if match.range.lowerBound >= end { close() }
      } else if match.word < topicOfWord.count {
        end = max(end, match.range.upperBound)
        let topic = topicOfWord[match.word]
        let length = match.range.count
        guard let other = best else {
          best = (length, topic)
          continue
        }
        if length > other.length || length == other.length && topic < other.topic {
          best = (length, topic)
        }
      }
    }
    close()
    return topics.count > 1 ? topics.sorted() : topics
  }

  /// The heading that is the report's title: the only one of the first level, where it is the first;
  /// or the first that says what the title says.
  private static func title(of report: Report) -> Int? {
    let headings = report.body.headings
    guard let first = headings.first else { return nil }
    if first.text == report.title { return 0 }
    let isAlone = !headings.dropFirst().contains { $0.level == 1 }
    return first.level == 1 && isAlone ? 0 : nil
  }

  private static func end(of index: Int, in body: MarkdownDocument) -> Int {
    let level = body.headings[index].level
    let next = body.headings[(index + 1)...].first { !$0.isNested && $0.level <= level }
    return next?.htmlStart ?? body.textEnd
  }
}

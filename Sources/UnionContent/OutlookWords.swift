import UnionModel

/// Tells by a heading whether a part says what is wanting (不足) or what comes next (打算).
struct OutlookWords: Sendable {
  private struct Word {
    var text: String
    /// What makes something else of it where it stands before (解决问题; one letter alone right
    /// before) or right behind (困难职工).
    var notBefore: [String] = []
    var notBehind: [String] = []
  }

  /// Words for what is wanting.
  private static let problems: [Word] = [
    Word(text: "不足"), Word(text: "短板", notBefore: ["补", "強", "强", "補"]),
    Word(
      text: "问题", notBefore: ["解决", "化解", "处理", "反映", "排查"],
      notBehind: ["导向", "整改", "清单", "解决"]),
    Word(
      text: "問題", notBefore: ["解決", "化解", "處理", "反映", "排查"],
      notBehind: ["導向", "整改", "清單", "解決"]),
    Word(text: "困难", notBefore: ["解决", "解", "排", "帮", "克服"], notBehind: hardship),
    Word(text: "困難", notBefore: ["解決", "解", "排", "幫", "克服"], notBehind: hardship),
    Word(text: "差距", notBefore: ["缩小", "縮小"]), Word(text: "薄弱", notBefore: ["加强", "加強"]),
    Word(text: "欠缺"), Word(text: "problem", notBefore: ["solving", "solve"]),
    Word(text: "shortcoming"), Word(text: "weakness"), Word(text: "challenge"),
    Word(text: "difficulties"), Word(text: "lessons learn"),
  ]

  /// 困难 before a person or a help is hardship, which is a topic.
  private static let hardship = [
    "职", "職", "教", "帮", "幫", "群", "党", "黨", "家", "人", "企", "女", "学", "學", "劳", "勞", "户",
    "戶", "农", "農", "救", "补", "補", "子", "送", "慰", "员", "員", "会", "會",
  ]

  /// Words for what comes next.
  private static let nextSteps: [Word] = [
    "打算", "下一步", "下步", "今后", "今後", "明年", "来年", "來年", "下年", "下一年", "次年", "思路", "展望",
    "工作安排", "工作计划", "工作計劃", "努力方向", "下阶段", "下階段", "下一阶段", "下一階段", "工作设想", "工作設想",
    "next step", "next year", "plans for", "outlook", "looking ahead", "the year ahead",
  ].map { Word(text: $0) }

  /// The words to look for in a heading.
  let words: [String]
  private let all: [Word]
  private let firstNextStep: Int

  init() {
    // The last is for reports that leave room in their year.
    all = Self.problems + Self.nextSteps + [Word(text: "下半年")]
    firstNextStep = Self.problems.count
    words = all.map(\.text)
  }

  /// Takes in what a word found in a heading of a report announces. A plan is nothing but next steps;
  /// none of its parts is marked so.
  func take(
    _ place: Int, at range: Range<Int>, in heading: String, of report: Report,
    _ isProblems: inout Bool, _ isNextSteps: inout Bool
  ) {
    if place < firstNextStep {
      if !isProblems { isProblems = holds(all[place], range, heading) }
    } else if report.kind == .summary {
      let isSecondHalf = place == all.count - 1
      if !isSecondHalf || report.period.span == .firstHalf { isNextSteps = true }
    }
  }

  private func holds(_ word: Word, _ range: Range<Int>, _ heading: String) -> Bool {
    if word.notBefore.isEmpty, word.notBehind.isEmpty { return true }
    let bytes = heading.utf8
    let before = (String(bytes.prefix(range.lowerBound)) ?? "").lowercased()
    let behind = String(bytes.dropFirst(range.upperBound)) ?? ""
    return !word.notBehind.contains(where: behind.hasPrefix)
      && !word.notBefore.contains { $0.count == 1 ? before.hasSuffix($0) : before.contains($0) }
  }

  /// Whether a heading of an annual summary names the year after: 2025年重点工作.
  func namesNextYear(_ heading: String, of report: Report) -> Bool {
    guard report.period.span == .annual else { return false }
    var digits = 0
    var value = 0
    for byte in heading.utf8 {
      if (0x30...0x39).contains(byte) {
        value = digits < 5 ? value * 10 + Int(byte) - 0x30 : value
        digits += 1
      } else {
        // 年 begins with this byte.
        if digits == 4, value == report.period.year + 1, byte == 0xE5 { return true }
        (digits, value) = (0, 0)
      }
    }
    return false
  }
}

public import UnionModel

/// Reads periods and kinds as people write them, in front matter and in file names.
public enum PeriodText {
  /// 全年, 上半年, 第三季度, annual, first-half, q3, `2023-10-01..2024-09-30`; nil for anything else.
  public static func span(_ text: String) -> Period.Span? {
    if let known = names[text] { return known }
    let word = text.lowercased().filter { !$0.isWhitespace }
    if let known = names[word] { return known }
    return dates(text).map { .dates($0.0, $0.1) }
  }

  /// What a `period` may be, for "可以写".
  static let choices = ["全年", "上半年", "下半年", "一季度", "2023-10-01至2024-09-30"]

  private static let names: [String: Period.Span] = [
    "全年": .annual, "年度": .annual, "全年度": .annual, "年": .annual, "annual": .annual,
    "year": .annual, "full-year": .annual, "上半年": .firstHalf, "first-half": .firstHalf,
    "h1": .firstHalf, "半年": .firstHalf, "下半年": .secondHalf, "second-half": .secondHalf,
    "h2": .secondHalf, "一季度": .quarter(1), "第一季度": .quarter(1), "q1": .quarter(1),
    "二季度": .quarter(2), "第二季度": .quarter(2), "q2": .quarter(2), "三季度": .quarter(3),
    "第三季度": .quarter(3), "q3": .quarter(3), "四季度": .quarter(4), "第四季度": .quarter(4),
    "q4": .quarter(4),
  ]

  /// Two dates with a mark between them.
  static func dates(_ text: String) -> (CalendarDate, CalendarDate)? {
    for mark in ["..", "_", "/", "至", "到", "~", "—", " - ", " to "] {
      for cut in cuts(text, at: mark) {
        if let from = DateText.date(cut.before), let to = DateText.date(cut.after) {
          return (from, to)
        }
      }
    }
    return nil
  }

  private static func cuts(_ text: String, at mark: String) -> [(before: String, after: String)] {
    let letters = Array(text)
    let wanted = Array(mark)
    guard letters.count > wanted.count else { return [] }
    return (0...(letters.count - wanted.count)).compactMap { start in
      guard letters[start..<start + wanted.count].elementsEqual(wanted) else { return nil }
      return (
        trimmed(letters[..<start]), trimmed(letters[(start + wanted.count)...])
      )
    }
  }

  private static func trimmed(_ letters: ArraySlice<Character>) -> String {
    var letters = letters
    while letters.first?.isWhitespace == true { letters.removeFirst() }
    while letters.last?.isWhitespace == true { letters.removeLast() }
    return String(letters)
  }

  /// 总结, 计划, summary, plan; nil for anything else.
  public static func kind(_ text: String) -> Report.Kind? {
    switch text.lowercased() {
    case "总结", "工作总结", "總結", "工作總結", "summary", "report", "小结", "报告": .summary
    case "计划", "工作计划", "計劃", "工作計劃", "plan", "打算", "要点": .plan
    default: nil
    }
  }
}

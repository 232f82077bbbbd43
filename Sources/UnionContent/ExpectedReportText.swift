import Diagnostics
import FrontMatter
import UnionModel

/// Reads what units are to hand in: `annual-summary`, 年度总结, 上半年计划, 一季度总结.
enum ExpectedReportText {
  /// The report meant; nil for anything else.
  static func report(_ text: String) -> ExpectedReport? {
    var word = text.lowercased().filter { !$0.isWhitespace }
    word = String(word.map { $0 == "_" ? "-" : $0 })
    for ending in kinds {
      guard word.hasSuffix(ending.word) else { continue }
      var span = word.dropLast(ending.word.count)
      if span.last == "-" { span.removeLast() }
      if span.isEmpty { return ExpectedReport(span: .annual, kind: ending.kind) }
      return PeriodText.span(String(span)).flatMap {
        ExpectedReport(span: $0, kind: ending.kind)
      }
    }
    return nil
  }

  /// The longer words first.
  private static let kinds: [(word: String, kind: Report.Kind)] = [
    ("工作总结", .summary), ("工作總結", .summary), ("工作计划", .plan), ("工作計劃", .plan),
    ("总结", .summary), ("總結", .summary), ("小结", .summary), ("小結", .summary), ("计划", .plan),
    ("計劃", .plan), ("summary", .summary), ("plan", .plan),
  ]

  /// What may be written, for "可以写".
  static let choices = ["年度总结", "年度计划", "上半年总结", "下半年计划", "一季度总结"]

  private static let known: [String] =
    ["年度", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度"].flatMap { [$0 + "总结", $0 + "计划"] }
    + ["annual", "first-half", "second-half", "q1", "q2", "q3", "q4"].flatMap {
      [$0 + "-summary", $0 + "-plan"]
    }

  /// The report meant by a word of the field `key`; a problem where it means none.
  static func read(
    _ text: String, key: String, _ range: Range<Int>, _ fields: inout Fields
  ) -> ExpectedReport? {
    if let report = report(text) { return report }
    fields.report(
      .notOneOf(
        key: key, value: text, choices: choices, suggestion: NearMiss.best(for: text, among: known)),
      range)
    return nil
  }

  /// The list of one field, each report once.
  static func list(_ entry: MatterEntry, _ fields: inout Fields) -> [ExpectedReport] {
    var reports: [ExpectedReport] = []
    for (text, range) in fields.placedTexts(entry) {
      guard let report = read(text, key: entry.key, range, &fields), !reports.contains(report)
      else { continue }
      reports.append(report)
    }
    return reports
  }
}

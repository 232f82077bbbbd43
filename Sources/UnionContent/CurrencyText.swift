import Diagnostics
import FrontMatter
import UnionModel

/// Reads the currency of a report: a code of three letters (ISO 4217) or its Chinese name.
enum CurrencyText {
  private static let names: [String: String] = [
    "人民币": "CNY", "元": "CNY", "英镑": "GBP", "美元": "USD", "欧元": "EUR", "港币": "HKD",
    "港元": "HKD", "澳门元": "MOP", "新台币": "TWD", "日元": "JPY",
  ]

  /// The code; nil with a problem for anything else.
  static func read(_ entry: MatterEntry, _ fields: inout Fields) -> String? {
    guard let text = fields.text(entry) else { return nil }
    if let code = names[text] { return code }
    let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if isCode { return text }
    let choices = ["CNY", "GBP", "USD", "EUR", "HKD"] + names.keys.sorted()
    fields.report(
      .notOneOf(
        key: entry.key, value: text, choices: choices,
        suggestion: NearMiss.best(for: text, among: choices)),
      entry.value.range)
    return nil
  }
}

extension Report {
  /// Gives every amount of money that has no currency of its own the report's.
  mutating func setCurrency(_ code: String) {
    for place in figures.indices { figures[place].setCurrency(code) }
    for place in targets.indices { targets[place].setCurrency(code) }
    for place in nextTargets.indices { nextTargets[place].setCurrency(code) }
  }
}

extension Figure {
  fileprivate mutating func setCurrency(_ code: String) {
    guard let measure, FigureFields.money.contains(measure.name), detail?.currency == nil else {
      return
    }
    detail = FigureDetail(
      note: detail?.note, asOf: detail?.asOf, currency: code, parts: detail?.parts ?? [])
  }
}

import Diagnostics
import UnionModel

/// What is written into new files, in the language of the site.
struct SourceWords: Sendable {
  let language: Language
  /// Whether reports are in Traditional script.
  let isTraditional: Bool

  init(tag: String) {
    language = Language(tag: tag)
    isTraditional = tag.lowercased().hasPrefix("zh-hant")
  }

  func text(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  /// 2024年云岭镇总工会工作总结 / Northfield District Union: report for 2024.
  func title(_ unit: String, _ period: Period, _ kind: Report.Kind) -> String {
    let name = periodName(period)
    switch (kind, language) {
    case (.summary, .chinese): return name + unit + (isTraditional ? "工作總結" : "工作总结")
    case (.plan, .chinese): return name + unit + (isTraditional ? "工作計劃" : "工作计划")
    case (.summary, .english): return "\(unit): report for \(name)"
    case (.plan, .english): return "\(unit): plan for \(name)"
    }
  }

  /// 2024年, 2024年上半年 / 2024, the first half of 2024.
  func periodName(_ period: Period) -> String {
    let year = text("\(period.year)年", "\(period.year)")
    switch period.span {
    case .annual: return year
    case .firstHalf: return text(year + "上半年", "the first half of " + year)
    case .secondHalf: return text(year + "下半年", "the second half of " + year)
    case .quarter(let number):
      let chinese =
        ["一", "二", "三", "四"].indices.contains(number - 1)
        ? ["一", "二", "三", "四"][number - 1] : "\(number)"
      return text("\(year)\(chinese)季度", "quarter \(number) of \(year)")
    case .dates(let from, let to):
      return fiscalYear(period).map { text($0 + "年度", $0) }
        ?? text("\(from)至\(to)", "\(from) to \(to)")
    }
  }

  /// The same in few words: 2024年, 2024年上半年, 2023–24年度 / 2024, 2024 first half, 2024 Q3, 2023–24.
  func shortName(_ period: Period) -> String {
    guard language == .english else { return periodName(period) }
    switch period.span {
    case .annual, .dates: return periodName(period)
    case .firstHalf: return "\(period.year) first half"
    case .secondHalf: return "\(period.year) second half"
    case .quarter(let number): return "\(period.year) Q\(number)"
    }
  }

  /// 2023–24, for a range of twelve whole months in two years.
  private func fiscalYear(_ period: Period) -> String? {
    guard case .dates(let from, let to) = period.span, to.year == from.year + 1, from.day == 1,
      from.month == to.month + 1, to.day == CalendarDate.days(inMonth: to.month, of: to.year)
    else { return nil }
    let end = to.year % 100
    return "\(from.year)–" + (end < 10 ? "0" : "") + "\(end)"
  }

  // The names of fields.
  var titleKey: String { text("标题", "title") }
  var shortKey: String { text("简称", "short") }
  var levelKey: String { text("级别", "level") }
  var dateKey: String { text("日期", "date") }
  var languageKey: String { text("语言", "lang") }
  var draftKey: String { text("草稿", "draft") }
  var yes: String { text("是", "yes") }
  var figuresKey: String { text("数据", "figures") }
  var targetsKey: String { text("目标", "targets") }
  var nextTargetsKey: String { text("下期目标", "next_targets") }
  var ownScope: String { text("口径: 本级", "scope: own") }
  var cumulative: String { text("累计: 是", "cumulative: yes") }
  var currencyKey: String { text("币种", "currency") }
  var yearKey: String { text("年度", "year") }
}

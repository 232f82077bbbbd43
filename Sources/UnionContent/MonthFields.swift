import Diagnostics
import FrontMatter
import UnionModel

/// Reads the month calendar of a report: `{3月: …, 七、八月份: [… , …]}`.
enum MonthFields {
  /// The months by the first, with what is set down for each; `year` is that of the report.
  static func read(_ entry: MatterEntry, year: Int, _ fields: inout Fields) -> [MonthPlan] {
    var plans: [MonthPlan] = []
    for part in fields.map(entry) {
      guard let stretches = MonthText(year: year).months(part.key) else {
        fields.report(.badMonths(part.key, suggestion: suggestion(part.key)), part.keyRange)
        continue
      }
      let tasks = tasks(part, &fields)
      for stretch in stretches {
        if plans.contains(where: { $0.first == stretch.first && $0.last == stretch.last }) {
          fields.report(.saidTwice(key: entry.key, name: part.key), part.keyRange)
        } else if !tasks.isEmpty {
          plans.append(MonthPlan(first: stretch.first, last: stretch.last, tasks: tasks))
        }
      }
    }
    return MonthPlan.sorted(plans)
  }

  /// One text is one task; only a semicolon parts it, for 、 stands within tasks.
  private static func tasks(_ entry: MatterEntry, _ fields: inout Fields) -> [String] {
    guard case .scalar(let text, let quoted) = entry.value.content else {
      return fields.texts(entry)
    }
    if quoted { return [text] }
    return text.split { ";\u{FF1B}".contains($0) }.map(Fields.trimmed).filter { !$0.isEmpty }
  }

  /// 三月分 → 三月, Marhc → March, 13月 → 12月: the nearest month in the same kind of letters.
  private static func suggestion(_ text: String) -> String? {
    let names =
      (1...12).map { "\($0)月" }
      + ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].flatMap {
        [$0 + "月份", $0 + "月"]
      }
      + [
        "全年", "January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December",
      ]
    return NearMiss.best(for: text, among: names)
  }
}

extension MonthPlan {
  /// By the first month; of those that begin together the longer first, so that the whole year leads.
  static func sorted(_ plans: [MonthPlan]) -> [MonthPlan] {
    plans.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.first != other.first { return one.first < other.first }
      let lengths = (one.stretch.months.count, other.stretch.months.count)
      return lengths.0 != lengths.1 ? lengths.0 > lengths.1 : left.offset < right.offset
    }.map(\.element)
  }

  var stretch: MonthStretch { MonthStretch(first: first, last: last) }
}

import Mustache
import UnionCompare

/// The words of month calendars.
struct MonthWords: Sendable {
  let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  /// `青穗镇2025年月历`.
  func title(_ unit: String, _ year: Int) -> String {
    isChinese ? "\(unit)\(year)年月历" : "\(unit): \(year) by month"
  }

  /// `2025年月历`, where the unit is known.
  func link(_ year: Int) -> String { isChinese ? "\(year)年月历" : "\(year) by month" }

  /// `3月`, `7—8月`, `12月至次年1月`; with its year where the calendar has months of two.
  func months(_ entry: MonthCalendar.Entry, withYear: Bool) -> String {
    if entry.isWholeYear { return isChinese ? "全年" : "Whole year" }
    let year = withYear ? (isChinese ? "\(entry.year)年" : " \(entry.year)") : ""
    if !isChinese {
      let first = Self.names[entry.first - 1]
      if entry.first == entry.last { return first + year }
      let last = Self.names[entry.last - 1]
      if entry.first < entry.last { return "\(first) to \(last)\(year)" }
      return withYear
        ? "\(first) \(entry.year) to \(last) \(entry.year + 1)" : "\(first) to \(last) next year"
    }
    if entry.first == entry.last { return "\(year)\(entry.first)月" }
    return entry.first < entry.last
      ? "\(year)\(entry.first)—\(entry.last)月" : "\(year)\(entry.first)月至次年\(entry.last)月"
  }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// What the page is about, for search engines.
  func about(_ unit: String, _ year: Int, tasks: Int) -> String {
    isChinese
      ? "\(unit)\(year)年计划的月历，\(tasks)项工作。"
      : "What \(unit) plans for \(year), month by month: \(tasks) \(tasks == 1 ? "task" : "tasks")."
  }

  /// The heads of the columns of the data.
  var columns: KeyValuePairs<String, String> {
    isChinese
      ? [
        "unit": "单位", "unit_path": "单位网址", "year": "年度", "first_day": "第一天", "last_day": "最后一天",
        "months": "月份", "task": "工作", "report": "报告", "report_path": "报告网址",
      ]
      : [
        "unit": "Unit", "unit_path": "Unit address", "year": "Year", "first_day": "First day",
        "last_day": "Last day", "months": "Months", "task": "Task", "report": "Report",
        "report_path": "Report address",
      ]
  }

  static let shape = Shape<MonthWords>(
    "month-words", about: "月历的用语",
    [
      .text("calendar", "日历文件的链接") {
        $0.isChinese ? "加到手机或电脑的日历（.ics）" : "Add to a calendar (.ics)"
      },
      .text("plans", "出自哪些报告") { $0.isChinese ? "出自" : "From" },
      .text("nothing", "没有写到的月份") { $0.isChinese ? "计划里没有写" : "The plan says nothing" },
    ])
}

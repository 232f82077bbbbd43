import Mustache
import UnionCompare

/// The words of awards.
struct AwardWords: Sendable {
  let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  /// The list of years.
  var title: String { isChinese ? "荣誉" : "Awards" }

  /// `2024年荣誉`.
  func title(_ year: Int) -> String { isChinese ? "\(year)年荣誉" : "Awards of \(year)" }

  /// `共12项`.
  func count(_ number: Int) -> String {
    isChinese ? "共\(number)项" : number == 1 ? "1 award" : "\(number) awards"
  }

  /// 国家级, 省级 …
  func level(_ level: HonourLevel) -> String {
    switch level {
    case .national: isChinese ? "国家级" : "National"
    case .province: isChinese ? "省级" : "Provincial"
    case .city: isChinese ? "市级" : "City"
    case .county: isChinese ? "县级" : "County"
    case .other: isChinese ? "其他" : "Other"
    }
  }

  /// What the pages are about, for search engines.
  func about(_ years: [Int], _ number: Int) -> String {
    let span = years.count > 1 ? "\(years[0])–\(years[years.count - 1])" : "\(years.first ?? 0)"
    return isChinese ? "\(span)年各单位获得的荣誉，\(count(number))。" : "\(count(number)), \(span)."
  }

  /// The heads of the columns of a year's data.
  var columns: KeyValuePairs<String, String> {
    isChinese
      ? [
        "year": "年度", "unit": "单位", "unit_path": "单位网址", "award": "荣誉", "level": "级别",
        "level_as_written": "级别原文", "given_by": "颁发", "recipient": "获得者", "date": "日期",
        "report_path": "报告网址",
      ]
      : [
        "year": "Year", "unit": "Unit", "unit_path": "Unit address", "award": "Award",
        "level": "Level", "level_as_written": "Level as written", "given_by": "Given by",
        "recipient": "Recipient", "date": "Date", "report_path": "Report address",
      ]
  }

  /// The heads of the columns of the data of all years.
  var countColumns: KeyValuePairs<String, String> {
    isChinese
      ? ["year": "年度", "level": "级别", "count": "项数"]
      : ["year": "Year", "level": "Level", "count": "Awards"]
  }

  static let shape = Shape<AwardWords>(
    "award-words", about: "荣誉页的用语",
    [
      .text("year", "年度") { $0.isChinese ? "年度" : "Year" },
      .text("total", "合计") { $0.isChinese ? "合计" : "Total" },
      .text("award", "荣誉名称") { $0.isChinese ? "荣誉" : "Award" },
      .text("recipient", "获得者") { $0.isChinese ? "获得者" : "Awarded to" },
      .text("itself", "获得者就是本单位") { $0.isChinese ? "本单位" : "the unit" },
      .text("from", "颁发单位") { $0.isChinese ? "颁发" : "Given by" },
      .text("report", "出自哪篇报告") { $0.isChinese ? "报告" : "Report" },
      .text("all_years", "各年荣誉") { $0.isChinese ? "各年荣誉" : "All years" },
      .text("explained", "说明") {
        $0.isChinese
          ? "按各单位报告里写的列出。没有写级别的，按颁发单位归类；也看不出的，归到其他。"
          : "As the units reported them. Where a report gives no level, it is taken from who gave the award; where that does not tell either, the award is under Other."
      },
    ])
}

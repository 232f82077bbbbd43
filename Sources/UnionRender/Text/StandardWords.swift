import Mustache
import UnionCompare
import UnionModel

/// The words of standards reached.
struct StandardWords: Sendable {
  let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  /// The latest state of all.
  var title: String { isChinese ? "达标情况" : "Standards reached" }

  /// `2024年达标情况`.
  func title(_ year: Int) -> String {
    isChinese ? "\(year)年达标情况" : "Standards reached, \(year)"
  }

  /// 达到, 五星, 未达到.
  func state(_ state: Standard.State) -> String {
    switch state {
    case .reached: isChinese ? "达到" : "Reached"
    case .grade(let grade): grade
    case .notReached: isChinese ? "未达到" : "Not reached"
    }
  }

  /// `上年：四星`.
  func before(_ state: Standard.State) -> String {
    isChinese ? "上年：\(self.state(state))" : "Year before: \(self.state(state))"
  }

  /// What units are counted on a page.
  func units(_ number: Int) -> String {
    isChinese ? "\(number)个单位报了达标情况" : number == 1 ? "1 unit" : "\(number) units"
  }

  /// What is left out of the table.
  func hidden(_ number: Int) -> String {
    isChinese
      ? "另有\(number)项只有少数单位提到，见数据文件"
      : "\(number) more, which few units name, are in the data files"
  }

  /// What the pages are about, for search engines.
  func about(_ year: Int?, units: Int, _ names: [String]) -> String {
    let list = names.prefix(6).joined(separator: isChinese ? "、" : ", ")
    let head = year.map(title) ?? title
    return isChinese ? "\(head)：\(units)个单位，\(list)。" : "\(head): \(self.units(units)), \(list)."
  }

  /// The heads of the columns of the data.
  var columns: KeyValuePairs<String, String> {
    isChinese
      ? [
        "unit": "单位", "unit_path": "单位网址", "standard": "标准", "year": "年度", "state": "状态",
        "grade": "等级", "previous_state": "上年状态", "previous_grade": "上年等级", "movement": "变化",
        "report_path": "报告网址",
      ]
      : [
        "unit": "Unit", "unit_path": "Unit address", "standard": "Standard", "year": "Year",
        "state": "State", "grade": "Grade", "previous_state": "State the year before",
        "previous_grade": "Grade the year before", "movement": "Movement",
        "report_path": "Report address",
      ]
  }

  /// The state in data files: 达到, 未达到.
  func plain(_ state: Standard.State) -> String {
    self.state(state == .notReached ? .notReached : .reached)
  }

  /// 新达到, 未再提及; nil for neither.
  func movement(_ movement: StandardBoard.Movement) -> String? {
    switch movement {
    case .new: isChinese ? "新达到" : "New"
    case .notStated: isChinese ? "未再提及" : "Not mentioned"
    case .none: nil
    }
  }

  static let shape = Shape<StandardWords>(
    "standard-words", about: "达标页的用语",
    [
      .text("standard", "标准") { $0.isChinese ? "标准" : "Standard" },
      .text("reached", "达到") { $0.isChinese ? "达到" : "Reached" },
      .text("not_reached", "未达到") { $0.isChinese ? "未达到" : "Not reached" },
      .text("new", "今年新达到") { $0.movement(.new) },
      .text("not_stated", "上年达到, 今年的总结没有提到") { $0.movement(.notStated) },
      .text("nothing", "没有说") { $0.isChinese ? "没有说" : "Nothing said" },
      .text("by_standard", "各项标准") { $0.isChinese ? "各项标准" : "By standard" },
      .text("by_unit", "各单位") { $0.isChinese ? "各单位" : "By unit" },
      .text("all_years", "最近情况和各年的链接") {
        $0.isChinese ? "各年达标情况" : "Standards by year"
      },
      .text("explained", "说明") {
        $0.isChinese
          ? "按各单位总结里写的列出。没有提到的标准用 — 表示，不等于没有达到；上年达到、今年没有提到的，标作“未再提及”，也不等于失去。"
          : "As the units’ summaries say. A dash is a standard of which nothing is said, not one that was missed; what was reached the year before and is not mentioned this year need not be lost."
      },
    ])
}

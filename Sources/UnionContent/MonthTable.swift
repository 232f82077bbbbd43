/// The columns of a table whose rows are months: which hold what is planned, and which say who does it
/// or how it went.
struct MonthTable {
  private var isOpen = false
  private var hasMonths = false
  private var names: [Int: String] = [:]

  /// Begins a row; one that is not of months, before any that is, is the head.
  mutating func beginRow(isOfMonths: Bool) {
    isOpen = true
    if isOfMonths { hasMonths = true } else if !hasMonths { names = [:] }
  }

  /// Takes the name of a column from the head.
  mutating func name(_ column: Int, _ text: String) {
    if !hasMonths { names[column] = text }
  }

  /// Whether the cells of a column are what is planned. Where the head names the columns of which it
  /// is certain, these; else all but those that are certainly something else.
  func holdsTasks(_ column: Int) -> Bool {
    if names.values.contains(where: Self.namesTasks) {
      return names[column].map(Self.namesTasks) ?? false
    }
    return !(names[column].map(Self.namesOther) ?? false)
  }

  /// Ends the table; false where none was open.
  mutating func end() -> Bool {
    defer { self = MonthTable() }
    return isOpen
  }

  private static func namesTasks(_ name: String) -> Bool {
    let words = [
      "工作", "事项", "活动", "内容", "任务", "安排", "项目", "事項", "活動", "內容", "任務", "項目", "task",
      "work", "event", "activit", "what",
    ]
    return !namesOther(name) && words.contains { name.lowercased().contains($0) }
  }

  private static func namesOther(_ name: String) -> Bool {
    let words = [
      "负责", "责任", "牵头", "配合", "部门", "科室", "地点", "备注", "时限", "说明", "预算", "经费", "对象",
      "負責", "責任", "牽頭", "部門", "地點", "備註", "時限", "說明", "預算", "經費", "對象", "who", "where",
      "note", "lead", "responsib", "budget",
    ]
    return words.contains { name.lowercased().contains($0) }
  }
}

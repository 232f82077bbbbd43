import Mustache

/// What a unit sets down for a year, month by month.
struct MonthsView: Sendable {
  /// A month, or several.
  struct Entry: Sendable {
    var id: String
    var label: String
    var tasks: [Task]

    static let shape = Shape<Entry>(
      "months-entry", about: "一个月, 或写在一起的几个月",
      [
        .text("id", "在页面上的位置") { $0.id }, .text("label", "月份") { $0.label },
        .list("tasks", "工作; 没有写到的月份为空", Task.shape) { $0.tasks },
      ])
  }

  /// One thing to do.
  struct Task: Sendable {
    var text: String
    /// Nil where all are from one report.
    var report: LinkView?

    static let shape = Shape<Task>(
      "months-task", about: "一项工作",
      [
        .text("text", "做什么") { $0.text },
        .record("report", "出自哪篇报告; 只有一篇时为空", LinkView.shape) { $0.report },
      ])
  }

  var frame: FrameView
  var title: String
  var unit: LinkView
  var plans: [LinkView]
  var entries: [Entry]
  var calendarURL: String
  var dataURL: String?
  var dataJSONURL: String?
  var previous: LinkView?
  var next: LinkView?
  var terms: MonthWords

  static let shape = Shape<MonthsView>(
    "months", about: "一个单位一年的月历",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title }, .record("unit", "单位", LinkView.shape) { $0.unit },
      .list("plans", "出自哪些报告", LinkView.shape) { $0.plans },
      .list("entries", "全年、各月, 按先后", Entry.shape) { $0.entries },
      .text("calendar_url", "日历文件 (.ics)") { $0.calendarURL },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .record("previous", "上一年的月历", LinkView.shape) { $0.previous },
      .record("next", "下一年的月历", LinkView.shape) { $0.next },
      .flag("has_neighbours", "有没有上一年或下一年的月历") { $0.previous != nil || $0.next != nil },
      .record("terms", "月历的用语", MonthWords.shape) { $0.terms },
    ])
}

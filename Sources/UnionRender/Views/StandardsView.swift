import Mustache

/// Who has reached which standard: of all years the latest, or of one year.
struct StandardsView: Sendable {
  /// How many units stand where with one standard in a year.
  struct Count: Sendable {
    var name: String
    var reached: String
    var new: String
    var notReached: String
    var notStated: String

    static let shape = Shape<Count>(
      "standards-count", about: "一项标准一年的单位数",
      [
        .text("name", "标准") { $0.name }, .text("reached", "达到的单位数") { $0.reached },
        .text("new", "其中新达到的") { $0.new }, .text("not_reached", "未达到的") { $0.notReached },
        .text("not_stated", "上年达到、今年没有提到的") { $0.notStated },
      ])
  }

  /// A unit.
  struct Row: Sendable {
    var unit: LinkView
    var cells: [Cell]

    static let shape = Shape<Row>(
      "standards-row", about: "一个单位",
      [
        .record("unit", "单位", LinkView.shape) { $0.unit },
        .list("cells", "各项标准", Cell.shape) { $0.cells },
      ])
  }

  /// One standard of one unit.
  struct Cell: Sendable {
    /// Nil where nothing is said.
    var text: String?
    var isReached = false
    /// The year it was said for, with the report; only where all years are shown.
    var year: LinkView?
    /// 新达到, 未再提及.
    var movement: String?
    /// The state of the year before, where it was another.
    var before: String?

    static let shape = Shape<Cell>(
      "standards-cell", about: "一个单位的一项标准",
      [
        .text("text", "达到、等级或未达到; 没有说时为空") { $0.text },
        .flag("reached", "是否达到") { $0.isReached },
        .record("year", "哪一年的情况; 只在汇总各年的页上", LinkView.shape) { $0.year },
        .text("movement", "新达到或未再提及") { $0.movement },
        .text("before", "上年的情况; 与今年相同时为空") { $0.before },
      ])
  }

  var frame: FrameView
  var title: String
  var units: String
  var years: [LinkView]
  var counts: [Count]
  var columns: [String]
  var rows: [Row]
  var hidden: String?
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]
  var previous: LinkView?
  var next: LinkView?
  var terms: StandardWords

  static let shape = Shape<StandardsView>(
    "standards", about: "达标情况: 各年最近的, 或一年的",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title }, .text("units", "有多少单位") { $0.units },
      .list("years", "最近情况和各年的页面", LinkView.shape) { $0.years },
      .list("counts", "各项标准的单位数; 只在一年的第一页上", Count.shape) { $0.counts },
      .texts("columns", "各项标准的名称") { $0.columns },
      .list("rows", "各单位", Row.shape) { $0.rows },
      .text("hidden", "表里没有列出的标准") { $0.hidden },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
      .record("previous", "上一年", LinkView.shape) { $0.previous },
      .record("next", "下一年", LinkView.shape) { $0.next },
      .flag("has_neighbours", "有没有上一年或下一年") { $0.previous != nil || $0.next != nil },
      .record("terms", "达标页的用语", StandardWords.shape) { $0.terms },
    ])
}

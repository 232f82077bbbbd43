import Mustache

/// Who has handed in: units × expected reports.
struct StatusView: Sendable {
  /// A report that is expected.
  struct Column: Sendable {
    var label: String
    var due: String
    var counts: String

    static let shape = Shape<Column>(
      "status-column", about: "应报的一种报告",
      [
        .text("label", "报告, 如 年度总结") { $0.label }, .text("due", "报送期限") { $0.due },
        .text("counts", "应报几篇, 已报几篇") { $0.counts },
      ])
  }

  /// Units that stand alike.
  struct Group: Sendable {
    var id: String
    var title: String
    var rows: [Row]

    static let shape = Shape<Group>(
      "status-group", about: "一组单位: 还没报的, 或其余的",
      [
        .text("id", "在页面上的位置") { $0.id }, .text("title", "标题, 带个数") { $0.title },
        .list("rows", "各单位", Row.shape) { $0.rows },
      ])
  }

  /// A unit.
  struct Row: Sendable {
    var unit: LinkView
    var cells: [Cell]

    static let shape = Shape<Row>(
      "status-row", about: "一个单位",
      [
        .record("unit", "单位", LinkView.shape) { $0.unit },
        .list("cells", "各种报告", Cell.shape) { $0.cells },
      ])
  }

  /// One report of one unit.
  struct Cell: Sendable {
    var state: String
    var mark: String
    var label: String
    var url: String?
    var date: String?
    var dateISO: String?
    var later: String?

    static let shape = Shape<Cell>(
      "status-cell", about: "一个单位的一篇应报报告",
      [
        .text(
          "state",
          "on-time、late、present、draft、missing、not-yet-due、not-expected 或 not-applicable"
        ) { $0.state },
        .text("mark", "记号, 如 ✓ ✗") { $0.mark }, .text("label", "文字, 如 已报、未报") { $0.label },
        .text("url", "报告; 没有时为空") { $0.url }, .text("date", "收到的日期") { $0.date },
        .text("date_iso", "收到的日期, 给机器读") { $0.dateISO },
        .text("later", "统计日以后才收到时的说明") { $0.later },
      ])
  }

  var frame: FrameView
  var terms: StatusWords
  var title: String
  var total: String
  var shares: [ShareView]
  var asOf: String?
  var notes: [String]
  var yearURL: String
  var plansURL: String?
  var columns: [Column]
  var jumps: [LinkView]
  var groups: [Group]
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]
  var previous: LinkView?
  var next: LinkView?

  static let shape = Shape<StatusView>(
    "status", about: "一年的报送情况",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .record("terms", "这种页面的用语", StatusWords.shape) { $0.terms },
      .text("title", "标题") { $0.title }, .text("total", "应报几篇, 已报几篇等") { $0.total },
      .list("shares", "各种情况的篇数", ShareView.shape) { $0.shares },
      .text("as_of", "统计到哪一天, 这一天从哪里来") { $0.asOf },
      .texts("notes", "说明, 如 统计日以后又收到几篇") { $0.notes },
      .text("year_url", "年度页") { $0.yearURL }, .text("plans_url", "计划与结果页") { $0.plansURL },
      .list("columns", "应报的各种报告", Column.shape) { $0.columns },
      .list("jumps", "到各组单位的链接", LinkView.shape) { $0.jumps },
      .list("groups", "本页各组单位, 还没报的在前", Group.shape) { $0.groups },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
      .record("previous", "上一年", LinkView.shape) { $0.previous },
      .record("next", "下一年", LinkView.shape) { $0.next },
      .flag("has_neighbours", "有没有上一年或下一年") { $0.previous != nil || $0.next != nil },
    ])
}

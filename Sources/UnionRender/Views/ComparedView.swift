import Mustache

/// A year with the one before, indicator by indicator, unit by unit.
struct ComparedView: Sendable {
  /// One indicator.
  struct Group: Sendable {
    var id: String
    var label: String
    var url: String?
    var measure: String?
    var rows: [Row]
    var totals: [TotalView]

    static let shape = Shape<Group>(
      "compared-group", about: "一个指标",
      [
        .text("id", "在页面上的位置") { $0.id }, .text("label", "指标名称") { $0.label },
        .text("url", "指标页面; 没有时为空") { $0.url },
        .text("measure", "计量单位") { $0.measure },
        .list("rows", "各单位", Row.shape) { $0.rows },
        .list("totals", "合计和同口径比较; 只在第一页", TotalView.shape) { $0.totals },
      ])
  }

  /// One unit.
  struct Row: Sendable {
    /// Of `LinkView`; one for all rows of the unit.
    var unit: Value
    var figure: FigureView?
    var previous: FigureView?
    var change: ChangeView

    static let shape = Shape<Row>(
      "compared-row", about: "一个单位的本年、上年和增减",
      [
        .ready("unit", "单位", LinkView.shape.layout) { $0.unit },
        .record("figure", "本年", FigureView.shape) { $0.figure },
        .record("previous", "上年", FigureView.shape) { $0.previous },
        .record("change", "增减", ChangeView.shape) { $0.change },
      ])
  }

  /// The groups of one topic.
  struct Topic: Sendable {
    var id: String
    var title: String
    var groups: [Group]

    static let shape = Shape<Topic>(
      "compared-topic", about: "一个工作板块",
      [
        .text("id", "在页面上的位置") { $0.id }, .text("title", "板块名称") { $0.title },
        .list("groups", "各指标", Group.shape) { $0.groups },
      ])
  }

  var frame: FrameView
  var title: String
  var thisYear: String
  var lastYear: String
  var yearURL: String
  var yearFigures: String
  var topics: [Topic]
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]

  static let shape = Shape<ComparedView>(
    "compared", about: "一年与上一年对比",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title }, .text("this_year", "本年") { $0.thisYear },
      .text("last_year", "上年") { $0.lastYear }, .text("year_url", "年度页") { $0.yearURL },
      .text("year_figures", "到年度页的链接上的字") { $0.yearFigures },
      .list("topics", "各工作板块", Topic.shape) { $0.topics },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
    ])
}

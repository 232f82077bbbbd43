import Mustache

/// What a unit's children come to in one year.
struct RollUpView: Sendable {
  /// One indicator.
  struct Row: Sendable {
    var indicator: Int
    var label: String
    var url: String?
    var measure: String?
    var own: FigureView?
    var total: FigureView?
    var obstacle: String?
    var counted: String
    var gap: ChangeView?
    var likeUnits: String?
    var likePrevious: FigureView?
    var likeCurrent: FigureView?
    var likeChange: ChangeView?
    var items: [Item]

    static let shape = Shape<Row>(
      "rollup-row", about: "一个指标的下级汇总",
      [
        .text("label", "指标名称") { $0.label },
        .text("url", "指标页面; 没有时为空") { $0.url }, .text("measure", "计量单位") { $0.measure },
        .record("own", "本单位自己报的数", FigureView.shape) { $0.own },
        .record("total", "下级合计; 不能合计时为空", FigureView.shape) { $0.total },
        .text("obstacle", "为什么不能合计") { $0.obstacle },
        .text("counted", "几个单位中有几个填报") { $0.counted },
        .record("gap", "本单位报数减合计; 一致或无从比较时为空", ChangeView.shape) { $0.gap },
        .text("like_units", "同口径比较的单位数; 没有时为空") { $0.likeUnits },
        .record("like_previous", "这些单位上年合计", FigureView.shape) { $0.likePrevious },
        .record("like_current", "这些单位本年合计", FigureView.shape) { $0.likeCurrent },
        .record("like_change", "同口径增减", ChangeView.shape) { $0.likeChange },
        .list("items", "逐条列出的指标: 各单位的数", Item.shape) { $0.items },
      ])
  }

  /// One entry of a list.
  struct Item: Sendable {
    var unit: LinkView
    var figure: FigureView

    static let shape = Shape<Item>(
      "rollup-item", about: "逐条列出的一个数",
      [
        .record("unit", "单位", LinkView.shape) { $0.unit },
        .record("figure", "数值", FigureView.shape) { $0.figure },
      ])
  }

  var id: String
  var title: String
  var isLatest: Bool
  var rows: [Row]

  static let shape = Shape<RollUpView>(
    "rollup", about: "一年的下属单位汇总",
    [
      .text("id", "在页面上的位置") { $0.id }, .text("title", "标题, 带年份") { $0.title },
      .flag("latest", "是否最近一年") { $0.isLatest },
      .list("rows", "各指标", Row.shape) { $0.rows },
    ])
}

/// One event in a unit's history.
struct EventView: Sendable {
  var date: String
  var dateISO: String
  var text: String

  static let shape = Shape<EventView>(
    "event", about: "单位沿革里的一件事: 成立、更名、调整隶属、撤销",
    [
      .text("date", "日期") { $0.date }, .text("date_iso", "日期, 给机器读") { $0.dateISO },
      .text("text", "发生了什么") { $0.text },
    ])
}

/// The two data files of one of several tables of a page.
struct DataLinksView: Sendable {
  var csv: String
  var json: String

  static let shape = Shape<DataLinksView>(
    "data-files", about: "一张表的数据文件",
    [
      .text("data_url", "数据文件, CSV") { $0.csv },
      .text("data_json_url", "同样的数据, JSON") { $0.json },
    ])
}

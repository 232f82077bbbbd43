import Mustache

/// A unit: who it is, its figures by year, its reports, its units.
struct UnitView: Sendable {
  var frame: FrameView
  var title: String
  var level: String?
  var parent: LinkView?
  var otherNames: [String]
  var history: [EventView]
  var body: [UInt8]
  var series: [SeriesView]
  var dataURL: String?
  var dataJSONURL: String?
  var reports: [ReportLinkView]
  var children: [UnitLinkView]
  var moreLinks: [LinkView]
  var rollUps: [RollUpView]
  var rollUpData: DataLinksView?
  var terms: RollUpWords

  static let shape = Shape<UnitView>(
    "unit", about: "一个单位",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "名称") { $0.title }, .text("level", "级别") { $0.level },
      .record("parent", "上级单位", LinkView.shape) { $0.parent },
      .texts("other_names", "曾用名") { $0.otherNames },
      .list("history", "沿革: 成立、更名、调整、撤销", EventView.shape) { $0.history },
      .html("body", "unit.md 的正文") { $0.body },
      .list("series", "各年数据, 每种时段一张表", SeriesView.shape) { $0.series },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .list("reports", "报告, 新的在前", ReportLinkView.shape) { $0.reports },
      .list("children", "下属单位", UnitLinkView.shape) { $0.children },
      .list("more_links", "月历, 新的在前", LinkView.shape) { $0.moreLinks },
      .list("rollups", "下属单位汇总, 每年一张表, 新的在前", RollUpView.shape) { $0.rollUps },
      .record("rollup_data", "汇总的数据文件; 没有汇总时为空", DataLinksView.shape) { $0.rollUpData },
      .record("terms", "汇总的用语", RollUpWords.shape) { $0.terms },
    ])
}

/// A table of figures by year.
struct SeriesView: Sendable {
  /// A year at the head of the table.
  struct Year: Sendable {
    var label: String
    var url: String?

    static let shape = Shape<Year>(
      "series-year", about: "表头里的一年",
      [.text("label", "年份") { $0.label }, .text("url", "这一年的报告") { $0.url }])
  }

  /// One indicator.
  struct Row: Sendable {
    let head: RowHead
    let cells: [Cell]
    /// A small line over the years; empty where there are fewer than two figures.
    let trend: [UInt8]

    static let shape = Shape<Row>(
      "series-row", about: "一个指标的各年数值",
      [
        .text("id", "指标编号") { $0.head.indicatorID },
        .text("label", "指标名称") { $0.head.label },
        .text("url", "指标页面; 没有时为空", isThere: { $0.head.isLinked }) { $0.head.url },
        .text("measure", "计量单位") { $0.head.measure },
        .list("cells", "各年", Cell.shape) { $0.cells },
        .html("trend", "走势小图 (SVG); 不到两个数时为空") { $0.trend },
      ])
  }

  /// One year of one indicator.
  struct Cell: Sendable {
    let figure: FigureView?
    let change: ChangeView?

    static let shape = Shape<Cell>(
      "series-cell", about: "一个指标一年的数值和增减",
      [
        .record("figure", "数值; 报告没有提到时为空", FigureView.shape) { $0.figure },
        .record("change", "与上年相比; 第一年为空", ChangeView.shape) { $0.change },
      ])
  }

  /// The indicators of one topic.
  struct Group: Sendable {
    /// Nil where the table has one group alone.
    var title: String?
    var rows: [Row]

    static let shape = Shape<Group>(
      "series-group", about: "一个工作板块的各指标",
      [
        .text("title", "板块名称; 整张表只有一个板块时为空") { $0.title },
        .list("rows", "各指标", Row.shape) { $0.rows },
      ])
  }

  let id: String
  let title: String
  let years: [Year]
  let groups: [Group]
  private let hasTrends: Bool

  init(id: String, title: String, years: [Year], groups: [Group]) {
    self.id = id
    self.title = title
    self.years = years
    self.groups = groups
    hasTrends = groups.contains { $0.rows.contains { !$0.trend.isEmpty } }
  }

  static let shape = Shape<SeriesView>(
    "series", about: "一种时段的各年数据",
    [
      .text("id", "在页面上的位置") { $0.id },
      .text("title", "时段") { $0.title }, .list("years", "各年", Year.shape) { $0.years },
      .list("groups", "各工作板块", Group.shape) { $0.groups },
      .flag("has_trends", "有没有走势图") { $0.hasTrends },
      .text("columns", "表格有几列") { "\(1 + $0.years.count + ($0.hasTrends ? 1 : 0))" },
    ])
}

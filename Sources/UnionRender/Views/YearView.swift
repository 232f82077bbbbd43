import Mustache

/// Every unit's figures of a year, a table a topic.
struct YearView: Sendable {
  /// The table of one topic.
  struct Table: Sendable {
    var id: String
    var title: String
    var columns: [Column]
    var rows: [Row]

    static let shape = Shape<Table>(
      "year-table", about: "一个工作板块的表",
      [
        .text("id", "在页面上的位置") { $0.id }, .text("title", "板块名称") { $0.title },
        .list("columns", "各指标", Column.shape) { $0.columns },
        .list("rows", "各单位", Row.shape) { $0.rows },
      ])
  }

  /// An indicator at the head of a table.
  struct Column: Sendable {
    var label: String
    var url: String?
    var measure: String?

    static let shape = Shape<Column>(
      "year-column", about: "表头里的一个指标",
      [
        .text("label", "指标名称") { $0.label },
        .text("url", "指标页面; 没有时为空") { $0.url }, .text("measure", "计量单位") { $0.measure },
      ])
  }

  /// A unit.
  struct Row: Sendable {
    /// Of `LinkView`; one for all rows of the unit.
    var unit: Value
    var cells: [Cell]

    static let shape = Shape<Row>(
      "year-row", about: "一个单位",
      [
        .ready("unit", "单位", LinkView.shape.layout) { $0.unit },
        .list("cells", "各指标的数值", Cell.shape) { $0.cells },
      ])
  }

  /// One figure of one unit.
  struct Cell: Sendable {
    var figure: FigureView?

    static let shape = Shape<Cell>(
      "year-cell", about: "一个单位一个指标的数值",
      [.record("figure", "数值; 没有提到时为空", FigureView.shape) { $0.figure }])
  }

  var frame: FrameView
  var title: String
  var reporting: String
  var previous: LinkView?
  var next: LinkView?
  var comparedURL: String?
  var plans: LinkView?
  var status: LinkView?
  var tables: [Table]
  var movers: [MoversView]
  var bands: [String]
  var terms: MoversWords
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]
  var topics: [LinkView]
  /// Of `TopicWords`; one for all pages.
  var topicTerms: Value
  var moreLinks: [LinkView]

  static let shape = Shape<YearView>(
    "year", about: "一年各单位的数据",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title }, .text("reporting", "有多少单位交了年度总结") { $0.reporting },
      .record("previous", "上一年", LinkView.shape) { $0.previous },
      .record("next", "下一年", LinkView.shape) { $0.next },
      .flag("has_neighbours", "有没有上一年或下一年") { $0.previous != nil || $0.next != nil },
      .text("compared_url", "与上年对比的页面") { $0.comparedURL },
      .record("plans", "计划与结果; 没有计划时为空", LinkView.shape) { $0.plans },
      .record("status", "报送情况", LinkView.shape) { $0.status },
      .list("tables", "各工作板块", Table.shape) { $0.tables },
      .list("movers", "与上年相比: 各指标的升降分布; 只在第一页", MoversView.shape) { $0.movers },
      .texts("bands", "升降各档的名称") { $0.bands },
      .record("terms", "升降分布的用语", MoversWords.shape) { $0.terms },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
      .list("topics", "这一年有内容的工作板块", LinkView.shape) { $0.topics },
      .ready("topic_terms", "工作板块的用语", TopicWords.shape.layout) { $0.topicTerms },
      .list("more_links", "这一年的荣誉、达标", LinkView.shape) { $0.moreLinks },
    ])
}

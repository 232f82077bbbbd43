import Mustache

/// A topic: its figures by year, and who wrote about it when.
struct TopicView: Sendable {
  /// An indicator.
  struct Row: Sendable {
    var label: String
    var url: String?
    var measure: String?
    /// The line through the years.
    var trend: [UInt8]
    var cells: [FigureView?]

    static let shape = Shape<Row>(
      "topic-row", about: "一个指标的各年数值",
      [
        .text("label", "指标名称") { $0.label },
        .text("url", "指标页面; 没有时为空") { $0.url }, .text("measure", "计量单位") { $0.measure },
        .html("trend", "走势 (SVG)") { $0.trend },
        .list("cells", "各年", Cell.shape) { $0.cells.map { Cell(figure: $0) } },
      ])
  }

  /// A year of an indicator.
  struct Cell: Sendable {
    var figure: FigureView?

    static let shape = Shape<Cell>(
      "topic-cell", about: "一个指标一年的数值",
      [.record("figure", "数值; 没有提到时为空", FigureView.shape) { $0.figure }])
  }

  /// A unit in the table of who wrote when.
  struct Writer: Sendable {
    var unit: LinkView
    /// One a year: what it wrote, with the way there.
    var years: [LinkView]

    static let shape = Shape<Writer>(
      "topic-writer", about: "一个单位哪年写到",
      [
        .record("unit", "单位", LinkView.shape) { $0.unit },
        .list("years", "各年: 在总结还是计划里写到; 未写; 没有报告时是“—”", LinkView.shape) { $0.years },
      ])
  }

  var frame: FrameView
  var title: String
  var years: [TopicLinkView]
  var scope: String
  var scopeURL: String?
  var figureYears: [String]
  var rows: [Row]
  var without: String?
  var matrixYears: [LinkView]
  var writers: [Writer]
  var terms: Value
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]

  static let shape = Shape<TopicView>(
    "topic", about: "一个工作板块",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title },
      .list("years", "有内容的各年, 新的在前", TopicLinkView.shape) { $0.years },
      .text("scope", "数据是谁的: 最上一级单位, 或全部单位汇总") { $0.scope },
      .text("scope_url", "这个单位的页面; 是汇总则为空") { $0.scopeURL },
      .texts("figure_years", "数据表的各年") { $0.figureYears },
      .list("rows", "各指标", Row.shape) { $0.rows },
      .text("without", "还没有数据的指标") { $0.without },
      .list("matrix_years", "哪个单位哪年写到: 各年", LinkView.shape) { $0.matrixYears },
      .list("writers", "哪个单位哪年写到: 各单位", Writer.shape) { $0.writers },
      .ready("terms", "工作板块的用语", TopicWords.shape.layout) { $0.terms },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
    ])
}

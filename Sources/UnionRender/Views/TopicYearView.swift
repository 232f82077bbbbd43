import Mustache

/// What every unit wrote about a topic in a year.
struct TopicYearView: Sendable {
  /// A unit.
  struct Writer: Sendable {
    var id: String
    var unit: LinkView
    var summaries: [Source]
    var plans: [Source]
    var figuresLabel: String
    var rows: [Row]

    static let shape = Shape<Writer>(
      "topic-year-unit", about: "一个单位写的和报的",
      [
        .text("id", "在页面上的位置") { $0.id },
        .record("unit", "单位", LinkView.shape) { $0.unit },
        .list("summaries", "总结, 全年的在前", Source.shape) { $0.summaries },
        .list("plans", "计划", Source.shape) { $0.plans },
        .text("figures_label", "数据表的名称") { $0.figuresLabel },
        .list("rows", "这一板块的数据", Row.shape) { $0.rows },
      ])
  }

  /// A report.
  struct Source: Sendable {
    var label: String
    var report: LinkView
    var isDraft: Bool
    var sections: [SectionView]

    static let shape = Shape<Source>(
      "topic-year-report", about: "一篇报告里写这一板块的部分",
      [
        .text("label", "时段和类型") { $0.label },
        .record("report", "报告", LinkView.shape) { $0.report },
        .flag("draft", "是否草稿") { $0.isDraft },
        .list("sections", "各部分", SectionView.shape) { $0.sections },
      ])
  }

  /// A figure of the unit.
  struct Row: Sendable {
    var label: String
    var url: String?
    var measure: String?
    var figure: FigureView?
    var change: ChangeView

    static let shape = Shape<Row>(
      "topic-year-row", about: "一个数据",
      [
        .text("label", "指标名称") { $0.label },
        .text("url", "指标页面; 没有时为空") { $0.url }, .text("measure", "计量单位") { $0.measure },
        .record("figure", "本年; 没有提到时为空", FigureView.shape) { $0.figure },
        .record("change", "与上年相比", ChangeView.shape) { $0.change },
      ])
  }

  var frame: FrameView
  var title: String
  var counts: String
  var yearURL: String?
  var yearFigures: String
  var year: String
  var topicURL: String
  var topic: String
  var writers: [Writer]
  var silent: String?
  var silentUnits: [LinkView]
  var silentMore: String?
  var previous: LinkView?
  var next: LinkView?
  var terms: Value
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]

  static let shape = Shape<TopicYearView>(
    "topic-year", about: "一个工作板块一年各单位怎么写",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title }, .text("counts", "多少单位、报告写到") { $0.counts },
      .text("year", "年份") { $0.year }, .text("year_url", "这一年的数据") { $0.yearURL },
      .text("year_figures", "到这一年数据的链接上的字") { $0.yearFigures },
      .text("topic", "板块名称") { $0.topic }, .text("topic_url", "板块页") { $0.topicURL },
      .list("writers", "各单位", Writer.shape) { $0.writers },
      .text("silent", "有多少单位交了报告没有写; 只在最后一页") { $0.silent },
      .list("silent_units", "这些单位, 最多六十个", LinkView.shape) { $0.silentUnits },
      .text("silent_more", "没有列全时的说明") { $0.silentMore },
      .record("previous", "上一年", LinkView.shape) { $0.previous },
      .record("next", "下一年", LinkView.shape) { $0.next },
      .flag("has_neighbours", "有没有上一年或下一年") { $0.previous != nil || $0.next != nil },
      .ready("terms", "工作板块的用语", TopicWords.shape.layout) { $0.terms },
      .text("data_url", "数据文件, CSV: 各单位写这一板块的部分") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
    ])
}

import Mustache

/// All topics.
struct TopicsView: Sendable {
  /// One topic.
  struct Topic: Sendable {
    var id: String
    var title: String
    var url: String
    var years: [TopicLinkView]
    var figures: [Headline]

    static let shape = Shape<Topic>(
      "topics-topic", about: "一个工作板块",
      [
        .text("id", "在页面上的位置") { $0.id }, .text("title", "板块名称") { $0.title },
        .text("url", "板块页") { $0.url },
        .list("years", "有内容的最近几年, 新的在前", TopicLinkView.shape) { $0.years },
        .list("figures", "主要数据", Headline.shape) { $0.figures },
      ])
  }

  /// The latest value of an indicator.
  struct Headline: Sendable {
    var label: String
    var url: String?
    var measure: String?
    var figure: FigureView
    var year: String

    static let shape = Shape<Headline>(
      "topic-headline", about: "一个主要数据",
      [
        .text("label", "指标名称") { $0.label },
        .text("url", "指标页面; 没有时为空") { $0.url }, .text("measure", "计量单位") { $0.measure },
        .record("figure", "数值", FigureView.shape) { $0.figure },
        .text("year", "是哪一年的") { $0.year },
      ])
  }

  var frame: FrameView
  var title: String
  var scope: String
  var topics: [Topic]
  var terms: Value
  var dataURL: String?
  var dataJSONURL: String?

  static let shape = Shape<TopicsView>(
    "topics", about: "全部工作板块",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title }, .text("scope", "主要数据是谁的") { $0.scope },
      .list("topics", "各板块", Topic.shape) { $0.topics },
      .ready("terms", "工作板块的用语", TopicWords.shape.layout) { $0.terms },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
    ])
}

/// A topic, or a year of one, in a list.
struct TopicLinkView: Sendable {
  var label: String
  var url: String
  /// How much was written; nil where nothing was.
  var counts: String?

  static let shape = Shape<TopicLinkView>(
    "topic-link", about: "列表中的一个板块, 或板块的一年",
    [
      .text("label", "板块名称或年份") { $0.label }, .text("url", "网址") { $0.url },
      .text("counts", "有多少单位、报告写到; 没有时为空") { $0.counts },
    ])
}

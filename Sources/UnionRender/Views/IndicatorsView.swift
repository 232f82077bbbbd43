import Mustache

/// All indicators, a table a topic.
struct IndicatorsView: Sendable {
  /// One indicator.
  struct Row: Sendable {
    var label: String
    var url: String
    var measure: String?
    var nature: String
    var direction: String
    var extent: String?
    var latest: FigureView?
    var latestYear: String?
    var spark: [UInt8]

    static let shape = Shape<Row>(
      "indicators-row", about: "列表里的一个指标",
      [
        .text("label", "指标名称") { $0.label }, .text("url", "指标页面") { $0.url },
        .text("measure", "计量单位") { $0.measure }, .text("nature", "期末数、期内数或比率") { $0.nature },
        .text("direction", "高低怎样评价") { $0.direction },
        .text("extent", "多少单位多少年有数据; 只有目标时为空") { $0.extent },
        .record("latest", "最近一年全站数值; 没有时为空", FigureView.shape) { $0.latest },
        .text("latest_year", "那是哪一年") { $0.latestYear },
        .html("spark", "各年走势的小图") { $0.spark },
      ])
  }

  /// The indicators of a topic.
  struct Topic: Sendable {
    var id: String
    var title: String
    var rows: [Row]

    static let shape = Shape<Topic>(
      "indicators-topic", about: "一个工作板块的指标",
      [
        .text("id", "在页面上的位置") { $0.id }, .text("title", "板块名称") { $0.title },
        .list("rows", "各指标", Row.shape) { $0.rows },
      ])
  }

  var frame: FrameView
  var title: String
  var topics: [Topic]
  var unused: [Row]
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]
  var terms: IndicatorWords

  static let shape = Shape<IndicatorsView>(
    "indicators", about: "全部指标",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "标题") { $0.title },
      .list("topics", "有数据或目标的指标, 按工作板块", Topic.shape) { $0.topics },
      .list("unused", "有定义、还没有数据的指标", Row.shape) { $0.unused },
      .text("data_url", "数据文件 (CSV)") { $0.dataURL },
      .text("data_json_url", "数据文件 (JSON)") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
      .record("terms", "指标页面的用语", IndicatorWords.shape) { $0.terms },
    ])
}

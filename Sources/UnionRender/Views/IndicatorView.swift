import Mustache

/// An indicator: its definition, all its years, all its units.
struct IndicatorView: Sendable {
  /// A change of the definition.
  struct Break: Sendable {
    var label: String
    var note: String?

    static let shape = Shape<Break>(
      "indicator-break", about: "一次口径变化",
      [.text("label", "从哪一年起") { $0.label }, .text("note", "怎样变的") { $0.note }])
  }

  /// What an indicator means.
  struct Definition: Sendable {
    var id: String
    var otherNames: [String]
    var topic: String?
    var measure: String?
    var nature: String
    var rollUp: String
    var numerator: LinkView?
    var denominator: LinkView?
    var direction: String
    var note: String?
    var breaks: [Break]
    var origin: String
    var originUnit: LinkView?

    static let shape = Shape<Definition>(
      "indicator-definition", about: "一个指标的定义",
      [
        .text("id", "编号") { $0.id }, .texts("other_names", "其他名称") { $0.otherNames },
        .text("topic", "工作板块") { $0.topic }, .text("measure", "计量单位") { $0.measure },
        .text("nature", "期末数、期内数或比率") { $0.nature }, .text("rollup", "下级的数怎样汇总") { $0.rollUp },
        .record("numerator", "分子", LinkView.shape) { $0.numerator },
        .record("denominator", "分母", LinkView.shape) { $0.denominator },
        .text("direction", "高低怎样评价") { $0.direction }, .text("note", "口径说明") { $0.note },
        .list("breaks", "口径变化", Break.shape) { $0.breaks },
        .text("origin", "在哪里定义") { $0.origin },
        .record("origin_unit", "哪个单位定义的; 不是单位定义的为空", LinkView.shape) { $0.originUnit },
      ])
  }

  /// A year at the head of the table.
  struct Year: Sendable {
    var label: String
    var url: String?
    var isBroken: Bool
    var breakNote: String?

    static let shape = Shape<Year>(
      "indicator-year", about: "表头里的一年",
      [
        .text("label", "年份") { $0.label }, .text("url", "这一年的页面") { $0.url },
        .flag("broken", "口径是否从这一年起变了") { $0.isBroken },
        .text("break_note", "口径变化的说明") { $0.breakNote },
      ])
  }

  /// A unit with its years.
  struct Row: Sendable {
    var id: String
    /// Of `LinkView`.
    var unit: Value
    var depth: String
    var cells: [Cell]

    static let shape = Shape<Row>(
      "indicator-row", about: "一个单位的各年",
      [
        .text("id", "在页面上的位置") { $0.id },
        .ready("unit", "单位", LinkView.shape.layout) { $0.unit },
        .text("depth", "第几层, 0 到 5") { $0.depth },
        .list("cells", "各年", Cell.shape) { $0.cells },
      ])
  }

  /// A unit in a year.
  struct Cell: Sendable {
    var figure: FigureView?
    var isGap = false
    var isBroken = false
    var notes: [String] = []
    var obstacle: String?
    var items: [RollUpView.Item] = []
    var more: String?

    static let shape = Shape<Cell>(
      "indicator-cell", about: "一个单位一年的数",
      [
        .record("figure", "数值", FigureView.shape) { $0.figure },
        .flag("gap", "是否什么也没有说") { $0.isGap },
        .flag("broken", "口径是否从这一年起变了") { $0.isBroken },
        .texts("notes", "目标, 以及只有半年、季度数时的那些数") { $0.notes },
        .text("obstacle", "为什么不能由下级合计") { $0.obstacle },
        .list("items", "逐条列出的指标: 下级各单位的数", RollUpView.Item.shape) { $0.items },
        .text("more", "没有列完时, 还有多少") { $0.more },
      ])
  }

  /// What is to be said of a year as a whole.
  struct Coverage: Sendable {
    var year: String
    var clauses: [String]

    static let shape = Shape<Coverage>(
      "indicator-coverage", about: "一年有多少单位填报, 同口径比较如何",
      [.text("year", "年份") { $0.year }, .texts("clauses", "各句") { $0.clauses }])
  }

  /// The units of one level in their order.
  struct Ranking: Sendable {
    var title: String
    var extent: String
    var chart: [UInt8]
    var entries: [Entry]
    var rest: [Entry]
    var restTitle: String?
    var unranked: String?

    static let shape = Shape<Ranking>(
      "indicator-ranking", about: "同一级别各单位的排名",
      [
        .text("title", "级别") { $0.title }, .text("extent", "多少单位有数据") { $0.extent },
        .html("chart", "条形图") { $0.chart },
        .list("entries", "前50名; 不评高低的指标为空", Entry.shape) { $0.entries },
        .list("rest", "第51名起, 至多到第300个", Entry.shape) { $0.rest },
        .text("rest_title", "它们的标题") { $0.restTitle },
        .text("unranked", "更多的在哪里") { $0.unranked },
      ])
  }

  /// One place of a ranking.
  struct Entry: Sendable {
    var place: String
    var unit: LinkView
    var figure: FigureView

    static let shape = Shape<Entry>(
      "indicator-entry", about: "一个名次",
      [
        .text("place", "名次, 并列的相同") { $0.place },
        .record("unit", "单位", LinkView.shape) { $0.unit },
        .record("figure", "数值", FigureView.shape) { $0.figure },
      ])
  }

  /// The latest figure of the site as a whole.
  struct Latest: Sendable {
    var year: String
    /// Whose figure it is; nil where it is that of several units.
    var unit: String?
    var figure: FigureView

    static let shape = Shape<Latest>(
      "indicator-latest", about: "一个指标全站最近一年的数",
      [
        .text("year", "年份") { $0.year }, .text("unit", "哪个单位的; 由各单位合计时为空") { $0.unit },
        .record("figure", "数值", FigureView.shape) { $0.figure },
      ])
  }

  var frame: FrameView
  var title: String
  var measure: String?
  var extent: String?
  var latest: Latest?
  var definition: Definition?
  var chart: [UInt8]
  var unitsChart: [UInt8]
  var coverage: [Coverage]
  var years: [Year]
  var rows: [Row]
  var rankingTitle: String?
  var rankings: [Ranking]
  var isNeutral: Bool
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]
  var terms: IndicatorWords

  static let shape = Shape<IndicatorView>(
    "indicator", about: "一个指标",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("title", "名称") { $0.title }, .text("measure", "计量单位") { $0.measure },
      .text("extent", "多少单位多少年有数据") { $0.extent },
      .record("latest", "全站最近一年的数; 没有时为空, 只在第一页", Latest.shape) { $0.latest },
      .record("definition", "定义; 只在第一页", Definition.shape) { $0.definition },
      .html("chart", "各年的折线图; 只在第一页") { $0.chart },
      .html("units_chart", "下属各单位的小折线图; 不到两个单位时为空, 只在第一页") { $0.unitsChart },
      .list("coverage", "各年填报和同口径比较; 只在第一页", Coverage.shape) { $0.coverage },
      .list("years", "各年", Year.shape) { $0.years },
      .flag("many_years", "是否超过六年, 打印时要横放") { $0.years.count > 6 },
      .list("rows", "各单位", Row.shape) { $0.rows },
      .text("ranking_title", "排名的标题; 没有数据时为空") { $0.rankingTitle },
      .list("rankings", "最近一年的排名, 每个级别一个; 只在第一页", Ranking.shape) { $0.rankings },
      .flag("neutral", "是否不评高低, 不排名") { $0.isNeutral },
      .text("data_url", "数据文件 (CSV)") { $0.dataURL },
      .text("data_json_url", "数据文件 (JSON)") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
      .record("terms", "指标页面的用语", IndicatorWords.shape) { $0.terms },
    ])
}

import Mustache
import UnionModel

/// The home page.
struct HomeView: Sendable {
  /// One figure of the latest year, large.
  struct Headline: Sendable {
    var label: String
    var url: String?
    var measure: String?
    var figure: FigureView
    var change: ChangeView?
    /// What was promised for the year, with what became of it; nil where nothing was.
    var target: FigureView?
    var outcome: OutcomeView?
    /// A small line over the years; empty where there are fewer than two figures.
    var trend: [UInt8] = []

    static let shape = Shape<Headline>(
      "headline", about: "首页上的一个主要数据",
      [
        .text("label", "指标名称") { $0.label },
        .text("url", "指标页面; 没有时为空") { $0.url }, .text("measure", "计量单位") { $0.measure },
        .record("figure", "数值", FigureView.shape) { $0.figure },
        .record("change", "增减", ChangeView.shape) { $0.change },
        .record("target", "本年目标; 没有时为空", FigureView.shape) { $0.target },
        .record("outcome", "目标的完成情况; 没有目标时为空", OutcomeView.shape) { $0.outcome },
        .html("trend", "走势小图 (SVG); 不到两个数时为空") { $0.trend },
      ])
  }

  /// How far hand-in has come in a year.
  struct Progress: Sendable {
    var label: String
    var url: String
    var score: Score
    var counts: String
    var shares: [ShareView]
    var owingTitle: String
    var owing: [LinkView]
    var owingMore: String?

    static let shape = Shape<Progress>(
      "progress", about: "首页上一年的报送进度",
      [
        .text("label", "哪一年的报送情况") { $0.label }, .text("url", "报送情况页") { $0.url },
        .record("score", "已报几篇, 应报几篇", Score.shape) { $0.score },
        .text("counts", "应报几篇, 已报几篇等") { $0.counts },
        .list("shares", "各种情况的篇数", ShareView.shape) { $0.shares },
        .text("owing_title", "“还没报的”") { $0.owingTitle },
        .list("owing", "还没报的单位, 前几个", LinkView.shape) { $0.owing },
        .text("owing_more", "另有几个; 没有时为空") { $0.owingMore },
      ])
  }

  /// How the plans of the latest year were kept.
  struct Plans: Sendable {
    var label: String
    var url: String
    var score: Score
    var counts: String
    var shares: [ShareView]
    var missedTitle: String
    var missed: [Missed]
    var missedMore: String?

    static let shape = Shape<Plans>(
      "home-plans", about: "首页上最近一年的计划完成情况",
      [
        .text("label", "哪一年的计划与结果") { $0.label }, .text("url", "计划与结果页") { $0.url },
        .record("score", "完成几项, 共几项", Score.shape) { $0.score },
        .text("counts", "共几项目标, 完成几项") { $0.counts },
        .list("shares", "各种完成情况的项数", ShareView.shape) { $0.shares },
        .text("missed_title", "“未完成的目标”") { $0.missedTitle },
        .list("missed", "未完成的目标, 前几项", Missed.shape) { $0.missed },
        .text("missed_more", "另有几项; 没有时为空") { $0.missedMore },
      ])
  }

  /// A target that was missed.
  struct Missed: Sendable {
    var unit: String
    var label: String
    var url: String
    var outcome: OutcomeView

    static let shape = Shape<Missed>(
      "home-missed", about: "一项未完成的目标",
      [
        .text("unit", "单位简称") { $0.unit }, .text("label", "指标名称") { $0.label },
        .text("url", "计划与结果页上的单位") { $0.url },
        .record("outcome", "差多少", OutcomeView.shape) { $0.outcome },
      ])
  }

  /// How many of how many.
  struct Score: Sendable {
    var label: String
    var count: Int
    var total: Int

    static let shape = Shape<Score>(
      "score", about: "多少项中的多少项",
      [
        .text("label", "名称, 如 已报、完成") { $0.label }, .text("count", "其中几项") { "\($0.count)" },
        .text("total", "共几项") { "\($0.total)" },
      ])
  }

  var frame: FrameView
  var lead: String?
  var year: String?
  var yearURL: String?
  var yearFigures: String?
  var headlineUnit: LinkView?
  var headlines: [Headline]
  var reporting: String?
  var progress: [Progress]
  var plans: Plans?
  var years: [YearLinks]
  var newest: [ReportLinkView]
  var units: [UnitLinkView]
  var topics: [TopicLinkView]
  /// Of `TopicWords`; one for all pages.
  var topicTerms: Value
  var moreLinks: [LinkView]

  static let shape = Shape<HomeView>(
    "home", about: "首页",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("lead", "网站简介") { $0.lead },
      .text("year", "最近一个有年度总结的年份") { $0.year },
      .text("year_url", "这一年的页面") { $0.yearURL },
      .text("year_figures", "到这一年数据的链接上的字") { $0.yearFigures },
      .record("headline_unit", "主要数据是哪个单位的", LinkView.shape) { $0.headlineUnit },
      .list("headlines", "主要数据", Headline.shape) { $0.headlines },
      .text("reporting", "有多少单位交了年度总结") { $0.reporting },
      .list("progress", "报送进度, 新的在前", Progress.shape) { $0.progress },
      .record("plans", "最近一年的计划完成情况; 没有时为空", Plans.shape) { $0.plans },
      .list("years", "各年度", YearLinks.shape) { $0.years },
      .list("newest", "最新报告", ReportLinkView.shape) { $0.newest },
      .list("units", "最上一级单位", UnitLinkView.shape) { $0.units },
      .list("topics", "工作板块", TopicLinkView.shape) { $0.topics },
      .ready("topic_terms", "工作板块的用语", TopicWords.shape.layout) { $0.topicTerms },
      .list("more_links", "荣誉、达标的页面", LinkView.shape) { $0.moreLinks },
    ])
}

/// The pages of one year.
struct YearLinks: Sendable {
  var label: String
  var url: String
  /// Nil for the first year, which has none before it.
  var comparedURL: String?

  static let shape = Shape<YearLinks>(
    "year-links", about: "一个年度的各个页面",
    [
      .text("label", "年份") { $0.label }, .text("url", "年度页") { $0.url },
      .text("compared_url", "与上年对比的页面") { $0.comparedURL },
    ])
}

/// A report in a list.
struct ReportLinkView: Sendable {
  let context: PageContext
  /// The report, by its index in `Site.reports`.
  let index: Int
  let linker: Linker

  private var report: Report { _read { yield context.site.reports[index] } }
  private var unit: Unit { _read { yield context.site.units[context.site.reports[index].unit] } }

  static let shape = Shape<ReportLinkView>(
    "report-link", about: "列表中的一篇报告",
    [
      .text("title", "标题") { $0.report.title },
      .text("url", "网址", isThere: { _ in true }) {
        $0.linker.link(to: $0.context.addresses.reports[$0.index])
      },
      .text("unit", "单位简称") { $0.unit.short },
      .text("unit_url", "单位页", isThere: { _ in true }) {
        $0.linker.link(to: $0.context.addresses.units[$0.report.unit])
      },
      .text("period", "时段") { $0.context.words.period($0.report.period) },
      .text("kind", "总结或计划") { $0.context.words.kind($0.report.kind) },
      .text("label", "时段和类型") { $0.context.words.reportName($0.report) },
      .text("lang", "报告的语言; 与网站相同时为空") { $0.context.otherLanguage($0.report.language) },
      .text("date", "日期", isThere: { $0.report.date != nil }) {
        $0.report.date.map($0.context.words.date)
      },
      .flag("draft", "是否草稿") { $0.report.isDraft },
    ])
}

/// A unit in a list or tree.
struct UnitLinkView: Sendable {
  var title: String
  var url: String
  var level: String?
  var reportCount: String?
  var children: [UnitLinkView]

  static let shape: Shape<UnitLinkView> = Shape(
    "unit-link", about: "列表或树中的一个单位",
    [
      .text("title", "名称") { $0.title }, .text("url", "网址") { $0.url },
      .text("level", "级别") { $0.level }, .text("report_count", "有几篇报告") { $0.reportCount },
      .list("children", "下属单位", UnitLinkView.shape) { $0.children },
    ])
}

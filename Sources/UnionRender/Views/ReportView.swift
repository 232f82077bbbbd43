import Mustache
import UnionModel

/// A report.
struct ReportView: Sendable {
  /// A heading in the contents list.
  struct Heading: Sendable {
    var label: String
    var url: String
    var isMain: Bool

    static let shape = Shape<Heading>(
      "heading", about: "目录里的一个标题",
      [
        .text("label", "标题") { $0.label }, .text("url", "网址") { $0.url },
        .flag("main", "是否一级章节") { $0.isMain },
      ])
  }

  let context: PageContext
  /// The report, by its index in `Site.reports`.
  let index: Int
  let linker: Linker
  let frame: FrameView
  /// Of the text, where it is not the site's.
  let language: String?
  let headings: [Heading]
  let body: [UInt8]
  let contradictions: [ContradictionView]
  let rows: [FigureRowView]
  let hasTargets: Bool
  let hasPrevious: Bool
  let targets: [FigureRowView]
  let nextTargets: [FigureRowView]
  let hasData: Bool
  let previous: LinkView?
  let next: LinkView?
  let outlook: OutlookView?
  let outlookURL: String?
  let topics: [LinkView]
  let months: LinkView?

  private var address: Address { context.addresses.reports[index] }
  private var date: CalendarDate? { context.site.reports[index].date }
  private var terms: PlanWords { PlanWords(context.words) }
  private var differing: ContradictionWords { ContradictionWords(context.words) }

  static let shape = Shape<ReportView>(
    "report", about: "一篇报告",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .text("lang", "报告的语言; 与网站相同时为空") { $0.language },
      .record("terms", "计划与结果的用语", PlanWords.shape) { $0.terms },
      .text("title", "标题") { $0.context.site.reports[$0.index].title },
      .record("unit", "单位", LinkView.shape) { $0.context.unit(ofReport: $0.index, $0.linker) },
      .text("period", "时段") { $0.context.periodText($0.index) },
      .text("kind", "总结或计划") { $0.context.words.kind($0.context.site.reports[$0.index].kind) },
      .text("date", "日期", isThere: { $0.date != nil }) { $0.date.map($0.context.words.date) },
      .text("date_iso", "日期, 给机器读", isThere: { $0.date != nil }) { $0.date?.description },
      .text("summary", "摘要") { $0.context.site.reports[$0.index].summary },
      .flag("draft", "是否草稿") { $0.context.site.reports[$0.index].isDraft },
      .texts("tags", "标签") { $0.context.site.reports[$0.index].tags },
      .list("headings", "目录", Heading.shape) { $0.headings },
      .html("body", "正文") { $0.body },
      .list("contradictions", "与别处说法不一致的地方", ContradictionView.shape) { $0.contradictions },
      .record("differing", "说法不一致时的用语", ContradictionWords.shape) { $0.differing },
      .list("rows", "数据, 与上年同期和目标对照", FigureRowView.shape) { $0.rows },
      .flag("has_targets", "是否有目标可对照") { $0.hasTargets },
      .flag("has_previous", "是否有上年同期可对照") { $0.hasPrevious },
      .list("targets", "本期目标 (计划)", FigureRowView.shape) { $0.targets },
      .flag("has_plan_targets", "计划有没有目标") { !$0.targets.isEmpty },
      .flag("has_outcomes", "目标表里的目标有没有结果可对照") { $0.targets.contains { $0.outcome != nil } },
      .list("next_targets", "下期目标", FigureRowView.shape) { $0.nextTargets },
      .text("data_url", "数据文件, CSV") {
        $0.hasData ? $0.context.csvLink(of: $0.address, $0.linker) : nil
      },
      .text("data_json_url", "同样的数据, JSON") {
        $0.hasData ? $0.context.jsonLink(of: $0.address, $0.linker) : nil
      },
      .record("previous", "上一年的同类报告", LinkView.shape) { $0.previous },
      .record("next", "下一年的同类报告", LinkView.shape) { $0.next },
      .record("months", "月历; 报告没有按月安排时为空", LinkView.shape) { $0.months },
      .flag("has_neighbours", "有没有上一年或下一年的同类报告") { $0.previous != nil || $0.next != nil },
      .record("outlook", "上一年的总结说的问题和打算", OutlookView.shape) { $0.outlook },
      .text("outlook_url", "下一年的总结里与本篇的问题和打算对照的地方") { $0.outlookURL },
      .list("topics", "本篇写到、别的单位也写到的工作板块", LinkView.shape) { $0.topics },
      .ready("topic_terms", "工作板块的用语", TopicWords.shape.layout) { $0.context.topicTerms },
    ])
}

/// One figure of a report with what it is compared with.
struct FigureRowView: Sendable {
  let head: RowHead
  var figure: FigureView
  let previous: FigureView?
  let change: ChangeView
  let target: FigureView?
  /// What the target came to, beside a target that stands alone.
  var result: FigureView?
  var outcome: OutcomeView?
  /// How the target is read, and where it was promised.
  var notes: [String] = []
  var parts: [PartView]

  static let shape = Shape<FigureRowView>(
    "figure-row", about: "一行数据",
    [
      .text("id", "在页面上的位置") { $0.head.id },
      .text("label", "指标名称") { $0.head.label },
      .text("url", "指标页面; 没有时为空", isThere: { $0.head.isLinked }) { $0.head.url },
      .text("measure", "计量单位") { $0.head.measure },
      .record("figure", "本期", FigureView.shape) { $0.figure },
      .record("previous", "上年同期", FigureView.shape) { $0.previous },
      .record("change", "增减", ChangeView.shape) { $0.change },
      .record("target", "目标", FigureView.shape) { $0.target },
      .record("result", "目标的结果; 只在目标表里有", FigureView.shape) { $0.result },
      .record("outcome", "目标的完成情况; 没有目标或还没有总结时为空", OutcomeView.shape) { $0.outcome },
      .texts("notes", "目标的说明: 怎样算完成, 出自哪里") { $0.notes },
      .list("parts", "其中", PartView.shape) { $0.parts },
    ])
}

/// What a row says of its indicator. A class, so that to be asked costs no copy.
final class RowHead: Sendable {
  private let context: PageContext
  private let links: IndicatorLinks
  private let indicator: Int
  /// The first figure of the row, of which its measure is, where the indicator has none.
  private let figure: Figure?
  /// The table that it stands in.
  private let table: PageContext.RowTable

  init(
    _ indicator: Int, _ figure: Figure?, _ context: PageContext, _ links: IndicatorLinks,
    in table: PageContext.RowTable = .figures
  ) {
    self.indicator = indicator
    self.figure = figure
    self.context = context
    self.links = links
    self.table = table
  }

  var id: String { context.rowID(indicator, in: table) }
  var indicatorID: String { context.indicatorTexts[indicator].id }
  var label: String { context.label(indicator) }
  var isLinked: Bool { context.showsIndicators }
  var url: String? { context.url(indicator, links) }
  var measure: String? { context.measure(indicator, figure) }
}

/// A part of a figure.
struct PartView: Sendable {
  var label: String
  var display: String
  var change: ChangeView?

  static let shape = Shape<PartView>(
    "part", about: "一个数据的组成部分",
    [
      .text("label", "名称") { $0.label }, .text("display", "数值") { $0.display },
      .record("change", "与上年同一部分相比; 上年没有时为空", ChangeView.shape) { $0.change },
    ])
}

/// Something that two places say differently.
struct ContradictionView: Sendable {
  var label: String
  var text: String
  var url: String?

  static let shape = Shape<ContradictionView>(
    "contradiction", about: "一处前后不一致的说法",
    [
      .text("label", "指标名称") { $0.label }, .text("text", "两处各怎么说") { $0.text },
      .text("url", "另一处的网址; 是算出来的则为空") { $0.url },
    ])
}

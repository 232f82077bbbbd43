import Mustache

/// Plan against result: every unit's targets of a year.
struct PlansView: Sendable {
  /// One unit.
  struct UnitPart: Sendable {
    var id: String
    var unit: LinkView
    var shares: [ShareView]
    var periods: [PeriodPart]

    static let shape = Shape<UnitPart>(
      "plans-unit", about: "一个单位一年的目标",
      [
        .text("id", "在页面上的位置") { $0.id }, .record("unit", "单位", LinkView.shape) { $0.unit },
        .list("shares", "各种完成情况的项数", ShareView.shape) { $0.shares },
        .list("periods", "各时段, 多数单位只有全年", PeriodPart.shape) { $0.periods },
      ])
  }

  /// One period of a unit.
  struct PeriodPart: Sendable {
    var title: String
    var isAlone: Bool
    var plan: LinkView?
    var summary: LinkView?
    var counts: String?
    var notes: [String]
    var nextYear: String?
    var hasResults: Bool
    var rows: [Row]

    static let shape = Shape<PeriodPart>(
      "plans-period", about: "一个单位一个时段的目标",
      [
        .text("title", "时段") { $0.title },
        .flag("alone", "是否这个单位唯一的、全年的时段") { $0.isAlone },
        .record("plan", "计划; 没有时为空", LinkView.shape) { $0.plan },
        .record("summary", "总结; 没有时为空", LinkView.shape) { $0.summary },
        .text("counts", "几项目标, 完成几项") { $0.counts },
        .texts("notes", "说明, 如 还没有总结") { $0.notes },
        .text("next_year", "下一年; 没有要跟踪的目标时为空") { $0.nextYear },
        .flag("has_results", "有没有结果可对照") { $0.hasResults },
        .list("rows", "各项目标, 未完成的在前", Row.shape) { $0.rows },
      ])
  }

  /// One target.
  struct Row: Sendable {
    var label: String
    var url: String?
    var measure: String?
    var target: FigureView
    var notes: [String]
    var result: FigureView?
    var outcome: OutcomeView
    var next: Next?

    static let shape = Shape<Row>(
      "plans-row", about: "一项目标",
      [
        .text("label", "指标名称") { $0.label }, .text("url", "指标页面") { $0.url },
        .text("measure", "计量单位") { $0.measure },
        .record("target", "目标", FigureView.shape) { $0.target },
        .texts("notes", "目标的说明: 怎样算完成, 出自哪里") { $0.notes },
        .record("result", "结果; 没有提到时为空", FigureView.shape) { $0.result },
        .record("outcome", "完成情况", OutcomeView.shape) { $0.outcome },
        .record("next", "没有完成的, 下一年怎样安排", Next.shape) { $0.next },
      ])
  }

  /// What the next year makes of a target that was not met.
  struct Next: Sendable {
    var target: FigureView?
    var remark: String
    var url: String?
    var outcome: OutcomeView?

    static let shape = Shape<Next>(
      "plans-next", about: "没有完成的目标, 下一年怎样安排",
      [
        .record("target", "下一年的目标; 没有提到时为空", FigureView.shape) { $0.target },
        .text("remark", "文字, 如 与原目标相同、计划没有提到") { $0.remark },
        .text("url", "下一年的计划; 没有时为空") { $0.url },
        .record("outcome", "下一年的完成情况; 还没有总结时为空", OutcomeView.shape) { $0.outcome },
      ])
  }

  var frame: FrameView
  var terms: PlanWords
  var title: String
  var total: String
  var shares: [ShareView]
  var coverage: [String]
  var yearURL: String
  var statusURL: String?
  var units: [UnitPart]
  var unplanned: [LinkView]
  var dataURL: String?
  var dataJSONURL: String?
  var parts: [LinkView]
  var previous: LinkView?
  var next: LinkView?

  static let shape = Shape<PlansView>(
    "plans", about: "一年的计划与结果对照",
    [
      .record("frame", "页头、导航、页脚", FrameView.shape) { $0.frame },
      .record("terms", "这种页面的用语", PlanWords.shape) { $0.terms },
      .text("title", "标题") { $0.title }, .text("total", "共几项目标, 完成几项") { $0.total },
      .list("shares", "各种完成情况的项数", ShareView.shape) { $0.shares },
      .texts("coverage", "几个单位有计划没有总结等") { $0.coverage },
      .text("year_url", "年度页") { $0.yearURL }, .text("status_url", "报送情况页") { $0.statusURL },
      .list("units", "本页各单位", UnitPart.shape) { $0.units },
      .flag("has_overview", "本页是否不止一个单位") { $0.units.count > 1 },
      .list("unplanned", "本页有总结、没有计划的单位", LinkView.shape) { $0.unplanned },
      .text("data_url", "数据文件, CSV") { $0.dataURL },
      .text("data_json_url", "同样的数据, JSON") { $0.dataJSONURL },
      .list("parts", "分页; 只有一页时为空", LinkView.shape) { $0.parts },
      .record("previous", "上一年", LinkView.shape) { $0.previous },
      .record("next", "下一年", LinkView.shape) { $0.next },
      .flag("has_neighbours", "有没有上一年或下一年") { $0.previous != nil || $0.next != nil },
    ])
}

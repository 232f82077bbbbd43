import Mustache

/// How the units of a year moved in one indicator.
struct MoversView: Sendable {
  /// A unit that moved, with how far.
  struct Mover: Sendable {
    var unit: LinkView
    var change: ChangeView

    static let shape = Shape<Mover>(
      "mover", about: "升降最大的一个单位",
      [
        .record("unit", "单位", LinkView.shape) { $0.unit },
        .record("change", "增减", ChangeView.shape) { $0.change },
      ])
  }

  var label: String
  var url: String?
  var measure: String?
  var bands: [String]
  var unclear: String
  /// The distribution as a picture.
  var picture: [UInt8]
  var risen: [Mover]
  var fallen: [Mover]

  static let shape = Shape<MoversView>(
    "movers", about: "一个指标上各单位的升降分布",
    [
      .text("label", "指标名称") { $0.label },
      .text("url", "指标页面; 没有时为空") { $0.url }, .text("measure", "计量单位") { $0.measure },
      .texts("bands", "各档的单位数, 由降到升") { $0.bands },
      .text("unclear", "无法分档的单位数") { $0.unclear },
      .html("picture", "分布图 (SVG)") { $0.picture },
      .list("risen", "升幅最大的单位", Mover.shape) { $0.risen },
      .list("fallen", "降幅最大的单位", Mover.shape) { $0.fallen },
    ])
}

/// What the units of an indicator come to, under its table.
struct TotalView: Sendable {
  var title: String
  var figure: FigureView?
  var previous: FigureView?
  var change: ChangeView?
  var note: String?

  static let shape = Shape<TotalView>(
    "total", about: "表下面的一行合计: 合计, 或同口径比较",
    [
      .text("title", "是什么合计, 几个单位") { $0.title },
      .record("figure", "本年", FigureView.shape) { $0.figure },
      .record("previous", "上年", FigureView.shape) { $0.previous },
      .record("change", "增减; 不同口径的合计不作比较, 为空", ChangeView.shape) { $0.change },
      .text("note", "为什么没有合计") { $0.note },
    ])
}

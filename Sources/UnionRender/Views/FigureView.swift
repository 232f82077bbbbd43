import Mustache

/// A figure ready to show.
struct FigureView: Sendable {
  var display: String
  /// The number for machines (`data value`); nil where it is no single number.
  var value: String?
  var isMissing: Bool
  var note: String?
  /// How it was computed; nil where a report says it.
  var origin: String?
  /// What can be computed instead, where that contradicts.
  var otherwise: String?

  static let shape = Shape<FigureView>(
    "figure", about: "一个数值",
    [
      .text("display", "给人看的写法, 如 2500余") { $0.display },
      .text("value", "给机器读的数; 范围或缺失时为空") { $0.value },
      .flag("missing", "是否缺失") { $0.isMissing }, .text("note", "说明") { $0.note },
      .text("origin", "怎样算出来的; 报告里直接说的为空") { $0.origin },
      .text("otherwise", "与按各时段或分子分母算出的数不一致时的说明") { $0.otherwise },
    ])
}

/// A change ready to show.
struct ChangeView: Sendable {
  var display: String
  var percent: String?
  var direction: String
  var judgement: String
  var reason: String?

  static let shape = Shape<ChangeView>(
    "change", about: "与上年同期相比的增减",
    [
      .text("display", "增减, 如 +124; 无法计算时为 —") { $0.display },
      .text("percent", "增减幅度, 如 +12.5%; 没有时为空") { $0.percent },
      .text("direction", "up、down、same、unclear, 或空") { $0.direction },
      .text("judgement", "better、worse, 或空") { $0.judgement },
      .flag("better", "是否向好") { $0.judgement == "better" },
      .flag("worse", "是否变差") { $0.judgement == "worse" },
      .text("reason", "为什么不作比较") { $0.reason },
    ])
}

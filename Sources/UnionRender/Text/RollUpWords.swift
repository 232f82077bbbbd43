import Mustache
import UnionCompare
import UnionModel

/// The words of roll-ups: what units come to together.
struct RollUpWords: Sendable {
  let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  /// `2024年下属单位汇总`.
  func title(_ year: Int) -> String {
    isChinese ? "\(year)年下属单位汇总" : "Units below together, \(year)"
  }

  /// The name of the data file.
  var title: String { isChinese ? "下属单位汇总" : "units below together" }

  /// The columns of the data file.
  var columns: KeyValuePairs<String, String> {
    if isChinese {
      return [
        "year": "年度", "indicator_id": "指标编号", "indicator": "指标", "measure": "计量单位",
        "own_low": "本单位报数下限", "own_high": "本单位报数上限", "total_low": "下级合计下限",
        "total_high": "下级合计上限", "reported": "自报单位数", "computed": "由其下级汇总的单位数",
        "expected": "应有单位数", "obstacle": "不能合计的原因", "like_units": "同口径单位数",
        "like_previous_low": "同口径上年下限", "like_previous_high": "同口径上年上限",
        "like_low": "同口径本年下限", "like_high": "同口径本年上限", "like_change": "同口径增减",
        "like_change_percent": "同口径增减幅度(%)",
      ]
    }
    return [
      "year": "year", "indicator_id": "indicator id", "indicator": "indicator",
      "measure": "measure", "own_low": "said, low", "own_high": "said, high",
      "total_low": "sum, low", "total_high": "sum, high", "reported": "units that reported",
      "computed": "units by their own units", "expected": "units there are",
      "obstacle": "why there is no sum", "like_units": "units in both years",
      "like_previous_low": "year before, low", "like_previous_high": "year before, high",
      "like_low": "like for like, low", "like_high": "like for like, high",
      "like_change": "change", "like_change_percent": "change (%)",
    ]
  }

  /// `42个中38个` and how many of them with what their own units report.
  func counted(_ rollUp: RollUp) -> String {
    let known = rollUp.reported + rollUp.computed
    let plain = isChinese ? "\(rollUp.expected)个中\(known)个" : "\(known) of \(rollUp.expected)"
    guard rollUp.computed > 0 else { return plain }
    return plain
      + (isChinese
        ? "，其中\(rollUp.computed)个由其下级汇总" : ", \(rollUp.computed) by their own units")
  }

  /// `同口径36个单位`.
  func like(_ units: Int) -> String {
    isChinese ? "\(units)个单位" : units == 1 ? "1 unit" : "\(units) units"
  }

  /// Why there is no total.
  func obstacle(_ obstacle: RollUp.Obstacle) -> String {
    switch obstacle {
    case .measures: isChinese ? "计量单位不同，不能相加" : "different measures; not added"
    case .currencies: isChinese ? "币种不同，不能相加" : "different currencies; not added"
    case .noParts:
      isChinese
        ? "下级没有给出确数的分子和分母，不能重算比率" : "no unit gives both parts as plain numbers; no rate computed"
    case .list: isChinese ? "逐条列出，不相加" : "listed, not added"
    }
  }

  /// Where a computed value comes from; nil for one that was reported.
  func origin(_ origin: UnitValue.Origin) -> String? {
    switch origin {
    case .reported: nil
    case .halves: isChinese ? "按半年、季度数合计" : "from halves or quarters"
    case .ratio: isChinese ? "按分子分母算出" : "from its two parts"
    case .children: isChinese ? "由下级汇总" : "from the units below"
    }
  }

  /// The same with what the value counts, where that is not the usual; nil where all is usual.
  func origin(_ value: UnitValue) -> String? {
    if value.origin == .reported, !value.basis.isOwn, !value.basis.isCumulative { return nil }
    let said = [
      origin(value.origin), value.basis.isOwn ? own : nil,
      value.basis.isCumulative ? cumulative : nil,
    ].compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: isChinese ? "，" : "; ")
  }

  /// Of a figure that leaves the children out.
  var own: String { isChinese ? "只计本级，不含下级" : "without the units below" }
  /// Of a figure that counts from January on.
  var cumulative: String { isChinese ? "年初起累计" : "since January" }

  /// What computed figures say against a reported one.
  func otherwise(_ display: String) -> String {
    isChinese ? "按各时段或分子分母计算为 \(display)" : "computed from its parts: \(display)"
  }

  static let shape = Shape<RollUpWords>(
    "rollup-words", about: "下属单位汇总的用语",
    [
      .text("own", "本单位自报") { $0.isChinese ? "本单位报数" : "The unit’s own figure" },
      .text("total", "下级合计") { $0.isChinese ? "下级合计" : "Sum of units" },
      .text("units", "填报单位数") { $0.isChinese ? "填报单位" : "Units counted" },
      .text("gap", "报数与合计之差") { $0.isChinese ? "报数减合计" : "Own figure less sum" },
      .text("like_for_like", "同口径比较") {
        $0.isChinese ? "同口径（两年都报的单位）" : "Like for like (units in both years)"
      },
      .text("explained", "汇总的口径说明") {
        $0.isChinese
          ? "下级合计只加两类数：单位自己报的，和没有自报而由其下级汇总的。没报的不算作零。本单位报数与合计不一致时两个数都列出，不作修改。"
          : "The sum adds what units reported themselves and, where they did not, what their own units come to. What is not reported is not taken for zero. Where the unit itself says otherwise, both are shown."
      },
      .text("trend", "走势") { $0.isChinese ? "走势" : "Trend" },
      .text("history", "沿革") { $0.isChinese ? "沿革" : "History" },
    ])
}

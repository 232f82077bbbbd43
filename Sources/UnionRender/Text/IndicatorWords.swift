import Mustache
import UnionCompare
import UnionModel

/// The words of the pages of indicators.
struct IndicatorWords: Sendable {
  let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  var unitsBelow: String { isChinese ? "各单位走势" : "Units side by side" }

  var title: String { isChinese ? "指标" : "Indicators" }

  // The definition

  func nature(_ nature: Indicator.Nature) -> String {
    switch nature {
    case .stock: isChinese ? "期末数（到期末为止有多少）" : "stock (as at the end of the period)"
    case .flow: isChinese ? "期内数（这段时间里发生多少）" : "flow (what happened in the period)"
    case .rate: isChinese ? "比率" : "rate"
    }
  }

  /// The same in a cell of a list.
  func shortNature(_ nature: Indicator.Nature) -> String {
    switch nature {
    case .stock: isChinese ? "期末数" : "stock"
    case .flow: isChinese ? "期内数" : "flow"
    case .rate: isChinese ? "比率" : "rate"
    }
  }

  func rollUp(_ indicator: Indicator) -> String {
    switch indicator.rollUp {
    case .sum where indicator.nature == .rate:
      isChinese ? "比率不能相加，不汇总" : "none: rates are not added"
    case .sum: isChinese ? "各单位的数相加" : "the units’ figures are added up"
    case .ratio:
      isChinese
        ? "分子、分母各自合计，再相除；不把比率相加或平均"
        : "numerators and denominators are added, then divided; rates are neither added nor averaged"
    case .list: isChinese ? "逐条列出，不相加" : "listed one after another, not added"
    case .none: isChinese ? "不汇总" : "none"
    }
  }

  func direction(_ indicator: Indicator) -> String {
    switch indicator.direction {
    case .up where indicator.nature == .rate: isChinese ? "越高越好" : "higher is better"
    case .up: isChinese ? "越多越好" : "more is better"
    case .down where indicator.nature == .rate: isChinese ? "越低越好" : "lower is better"
    case .down: isChinese ? "越少越好" : "lower is better"
    case .neutral: isChinese ? "不评高低" : "no judgement"
    }
  }

  /// Where it is defined, but for a unit, which is a link.
  func origin(_ origin: Indicator.Origin) -> String {
    switch origin {
    case .catalogue: isChinese ? "指标目录" : "the catalogue"
    case .unit: isChinese ? "单位自定" : "a unit"
    case .reports:
      isChinese ? "没有定义，只在报告里出现" : "not defined; only reports name it"
    }
  }

  func broken(_ year: Int) -> String {
    isChinese ? "\(year)年起口径有变" : "definition changed in \(year)"
  }

  // Years and units

  /// How many units and years give it; nil where none do.
  func extent(units: Int, years: Int) -> String? {
    if units == 0 { return nil }
    return isChinese
      ? "\(units)个单位，\(years)年" : "\(count(units, "unit")), \(count(years, "year"))"
  }

  func count(_ number: Int, _ name: String) -> String {
    number == 1 ? "1 \(name)" : "\(number) \(name)s"
  }

  /// `42个单位中38个填报` and how many of them through their own units.
  func coverage(_ rollUp: RollUp) -> String {
    let known = rollUp.reported + rollUp.computed
    var out =
      isChinese
      ? "\(rollUp.expected)个单位中\(known)个填报"
      : "\(known) of \(count(rollUp.expected, "unit")) reported"
    if rollUp.computed > 0 {
      out +=
        isChinese ? "（\(rollUp.computed)个由其下级汇总）" : " (\(rollUp.computed) by their own units)"
    }
    return out
  }

  func total(_ display: String) -> String {
    isChinese ? "下级合计\(display)" : "\(display) together"
  }

  func like(_ units: Int, _ change: String) -> String {
    isChinese
      ? "同口径比较 \(units)个单位 \(change)"
      : "like for like, \(count(units, "unit")): \(change)"
  }

  func gap(_ change: String) -> String {
    isChinese ? "上级报数减下级合计 \(change)" : "the parent unit’s own figure less the sum: \(change)"
  }

  /// Where a figure of a unit with children comes from: `由下级汇总 38/42`.
  func fromBelow(_ rollUp: RollUp) -> String {
    let known = rollUp.reported + rollUp.computed
    return isChinese
      ? "由下级汇总 \(known)/\(rollUp.expected)" : "from units below, \(known)/\(rollUp.expected)"
  }

  /// A sum that stands where the unit itself says that its figure is missing.
  func fromBelowForMissing(_ rollUp: RollUp) -> String {
    fromBelow(rollUp) + (isChinese ? "，自报缺" : "; its own is missing")
  }

  func target(_ display: String, _ period: String?) -> String {
    guard let period else { return isChinese ? "目标 \(display)" : "target \(display)" }
    return isChinese ? "目标（\(period)）\(display)" : "target (\(period)) \(display)"
  }

  func part(_ display: String, _ period: String) -> String { "\(period) \(display)" }

  func more(_ units: Int) -> String {
    isChinese ? "还有\(units)个单位" : "and \(count(units, "more unit"))"
  }

  /// The line of all units together.
  var wholeSite: String { isChinese ? "全部单位合计" : "All units together" }

  // The ranking

  /// `2024年：镇`.
  func group(_ level: String?) -> String {
    level ?? (isChinese ? "没有注明级别的单位" : "Units without a level")
  }

  func unitsBelow(_ depth: Int, _ group: String) -> String {
    isChinese ? "\(group)（第\(depth + 1)层）" : "\(group) (tier \(depth + 1))"
  }

  func rankingTitle(_ year: String) -> String {
    isChinese ? "\(year)排名" : "Ranking, \(year)"
  }

  func comparisonTitle(_ year: String) -> String {
    isChinese ? "\(year)各单位" : "Units, \(year)"
  }

  func ranked(_ known: Int, of all: Int) -> String {
    isChinese ? "\(all)个单位中\(known)个有数据" : "\(known) of \(count(all, "unit")) reported it"
  }

  func rest(_ from: Int, _ to: Int) -> String {
    isChinese ? "第\(from)至\(to)个单位" : "Units \(from) to \(to)"
  }

  func unranked(_ count: Int) -> String {
    isChinese ? "其余\(count)个单位见下面的各单位各年数据。" : "For the other \(count) see the table of all units."
  }

  func barsCut(_ shown: Int, of all: Int) -> String {
    isChinese ? "图中是前\(shown)个，共\(all)个" : "the first \(shown) of \(all)"
  }

  // Descriptions and data

  func about(_ label: String, _ extent: String?, _ years: ClosedRange<Int>?) -> String {
    guard let extent, let years else {
      return isChinese ? "\(label)的定义。" : "Definition of \(label)."
    }
    let span =
      years.count == 1
      ? "\(years.lowerBound)" : "\(years.lowerBound)\(isChinese ? "至" : " to ")\(years.upperBound)"
    return isChinese
      ? "\(label)：\(span)年各单位数据（\(extent)）、定义、排名。"
      : "\(label): figures of all units, \(span) (\(extent)), definition, ranking."
  }

  func aboutList(_ count: Int) -> String {
    isChinese
      ? "\(count)个指标的定义和各年数据。" : "\(self.count(count, "indicator")): definitions and figures."
  }

  func dataColumns() -> KeyValuePairs<String, String> {
    [
      "indicator_id": isChinese ? "指标编号" : "indicator id",
      "indicator": isChinese ? "指标" : "indicator", "topic": isChinese ? "工作板块" : "topic",
      "measure": isChinese ? "计量单位" : "measure", "nature": isChinese ? "性质" : "nature",
      "rollup": isChinese ? "汇总方式" : "roll-up", "direction": isChinese ? "方向" : "direction",
      "units": isChinese ? "单位数" : "units", "years": isChinese ? "年数" : "years",
      "latest_year": isChinese ? "最近一年" : "latest year",
      "latest": isChinese ? "最近一年全站数值" : "latest value of the site",
    ]
  }

  static let shape = Shape<IndicatorWords>(
    "indicator-words", about: "指标页面的用语",
    [
      .text("title", "指标列表的标题") { $0.title },
      .text("definition", "定义") { $0.isChinese ? "定义" : "Definition" },
      .text("id", "编号") { $0.isChinese ? "编号" : "Id" },
      .text("other_names", "其他名称") { $0.isChinese ? "其他名称" : "Other names" },
      .text("topic", "工作板块") { $0.isChinese ? "工作板块" : "Topic" },
      .text("nature", "性质") { $0.isChinese ? "性质" : "Nature" },
      .text("rollup", "汇总方式") { $0.isChinese ? "汇总方式" : "Roll-up" },
      .text("formula", "计算方法") { $0.isChinese ? "计算方法" : "Formula" },
      .text("direction", "高低怎样评价") { $0.isChinese ? "高低" : "Direction" },
      .text("breaks", "口径变化") { $0.isChinese ? "口径变化" : "Changes of definition" },
      .text("origin", "在哪里定义") { $0.isChinese ? "定义在" : "Defined in" },
      .text("by_year", "全站各年") { $0.isChinese ? "各年" : "Year by year" },
      .text("units_below", "各单位走势") { $0.unitsBelow },
      .text("units_below_explained", "各单位走势的说明") {
        $0.isChinese
          ? "最上一级以下的单位，最多十二个；各图纵轴不同，只看走势，不比高低。"
          : "The units below the top, at most twelve. Each has an axis of its own: compare the course, not the height."
      },
      .text("all_units", "各单位各年数据") { $0.isChinese ? "各单位各年数据" : "All units, all years" },
      .text("coverage", "填报单位数和同口径比较") {
        $0.isChinese ? "填报和同口径比较" : "Who reported, like for like"
      },
      .text("place", "名次") { $0.isChinese ? "名次" : "Place" },
      .text("neutral", "不排名的说明") {
        $0.isChinese
          ? "本指标不评高低，不排名。" : "Neither more nor less is better here, so there is no ranking."
      },
      .text("levels_apart", "为什么分级别排名") {
        $0.isChinese ? "只在同一级别的单位之间排名。" : "Only units of the same level are ranked together."
      },
      .text("unrivalled", "没有排名的说明") {
        $0.isChinese
          ? "同一级别里没有两个单位都有数据，所以没有排名。"
          : "No two units of the same level reported a figure, so there is no ranking."
      },
      .text("extent", "多少单位多少年有数据") { $0.isChinese ? "填报" : "Reported by" },
      .text("latest", "最近一年全站数值") { $0.isChinese ? "最近" : "Latest" },
      .text("trend", "各年走势") { $0.isChinese ? "走势" : "Trend" },
      .text("unused", "定义了还没有用过的指标") {
        $0.isChinese ? "有定义、还没有数据的指标" : "Defined, but without figures yet"
      },
      .text("gap", "没有数据的格子, 念给看不见的人听") { $0.isChinese ? "没有数据" : "no figure" },
      .text("explained", "表里记号的说明") {
        $0.isChinese
          ? "“—”是报告没有提到，“缺”是报告写明缺数，都不算作零。"
          : "“—”: not mentioned in any report; “missing”: the report says so. Neither counts as zero."
      },
    ])
}

import Mustache
import UnionModel

/// The words of the pages of topics, and of what one report says of another's problems.
struct TopicWords: Sendable {
  private let isChinese: Bool

  init(_ words: Words) { isChinese = words.countsInTenThousands }

  /// The list of topics, and its link in the navigation.
  var topics: String { isChinese ? "工作板块" : "Topics" }

  /// `组织建设: 2024年各单位怎么写`.
  func title(_ topic: String, _ year: Int) -> String {
    isChinese ? "\(topic)：\(year)年各单位怎么写" : "\(topic): what the units wrote in \(year)"
  }

  /// `9个单位, 14篇报告`.
  func counts(units: Int, reports: Int) -> String {
    isChinese
      ? "\(units)个单位，\(reports)篇报告"
      : Self.count(units, "unit") + ", " + Self.count(reports, "report")
  }

  /// What the list of topics is about.
  func about(_ topics: [String]) -> String {
    isChinese
      ? "按工作板块看各单位的报告：\(topics.joined(separator: "、"))。"
      : "What the units report, by topic: \(topics.joined(separator: ", "))."
  }

  /// What a topic's page is about.
  func about(_ topic: String, years: (first: Int, last: Int)?) -> String {
    guard let years else {
      return isChinese ? "\(topic)：还没有报告写到。" : "\(topic): no report writes about it yet."
    }
    let span =
      years.first == years.last
      ? "\(years.first)" : "\(years.first)\(isChinese ? "年至" : " to ")\(years.last)"
    return isChinese
      ? "\(topic)：\(span)年各单位的总结和计划怎么写，各年主要数据。"
      : "\(topic): what the units wrote from \(span), and the main figures by year."
  }

  /// What a topic's page of a year is about.
  func about(_ topic: String, _ year: Int, _ units: [String]) -> String {
    let few = units.prefix(6).joined(separator: isChinese ? "、" : ", ")
    let more = units.count > 6 ? (isChinese ? "等\(units.count)个单位" : " and others") : ""
    return isChinese
      ? "\(year)年的总结和计划里怎么写\(topic)：\(few)\(more)。"
      : "\(topic) in the reports of \(year): \(few)\(more)."
  }

  /// The way to the rest of a section: `全文 (2310字)`.
  func whole(_ characters: Int) -> String {
    isChinese ? "全文（\(characters)字）" : "Full text (\(characters) characters)"
  }

  /// What kinds of report a unit writes about a topic in: 总结、计划.
  func kinds(_ kinds: [String]) -> String { kinds.joined(separator: isChinese ? "、" : ", ") }

  /// A unit with a report that does not write about the topic.
  var notWritten: String { isChinese ? "未写" : "not written" }

  /// The figures beside a unit's text: `青穗镇 组织建设数据`.
  func figures(_ unit: String, _ topic: String) -> String {
    isChinese ? "\(unit) \(topic)数据" : "\(unit): figures on \(topic)"
  }

  /// Whose figures the table of a topic has; nil is all units together.
  func figures(of unit: String?) -> String {
    guard let unit else { return isChinese ? "全部单位汇总" : "All units together" }
    return unit
  }

  /// The units that have a report and do not write about the topic.
  func silent(_ count: Int) -> String {
    isChinese
      ? "另有\(count)个单位交了本年的报告，没有专门写这一板块"
      : Self.count(count, "more unit") + " reported this year and did not write about this topic"
  }

  /// Behind the first few names of a long list.
  func more(_ count: Int) -> String { isChinese ? "等\(count)个单位" : "\(count) in all" }

  /// The columns of the data file of a topic's year.
  var sectionColumns: KeyValuePairs<String, String> {
    isChinese
      ? [
        "unit": "单位", "unit_path": "单位网址", "report": "报告", "kind": "类型", "period_slug": "时段编号",
        "heading": "标题", "address": "网址", "characters": "字数",
      ]
      : [
        "unit": "unit", "unit_path": "unit address", "report": "report", "kind": "kind",
        "period_slug": "period id", "heading": "heading", "address": "address",
        "characters": "characters",
      ]
  }

  /// The columns of the data file of a topic.
  var figureColumns: KeyValuePairs<String, String> {
    isChinese
      ? [
        "scope": "范围", "year": "年度", "indicator": "指标编号", "label": "指标", "low": "数值下限",
        "high": "数值上限", "measure": "计量单位", "origin": "来源",
      ]
      : [
        "scope": "of", "year": "year", "indicator": "indicator id", "label": "indicator",
        "low": "low", "high": "high", "measure": "measure", "origin": "origin",
      ]
  }

  /// The columns of the data file of all topics.
  var countColumns: KeyValuePairs<String, String> {
    isChinese
      ? [
        "topic": "板块编号", "label": "板块", "year": "年度", "units": "单位数", "reports": "报告数",
        "sections": "段落数",
      ]
      : [
        "topic": "topic id", "label": "topic", "year": "year", "units": "units",
        "reports": "reports", "sections": "sections",
      ]
  }

  private static func count(_ number: Int, _ name: String) -> String {
    number == 1 ? "1 \(name)" : "\(number) \(name)s"
  }

  static let shape = Shape<TopicWords>(
    "topic-words", about: "工作板块的用语",
    [
      .text("topics", "工作板块") { $0.topics },
      .text("others", "报告页末尾的小标题") {
        $0.isChinese ? "同一板块，其他单位怎么写" : "What other units wrote"
      },
      .text("of_year", "年度页上的小标题") { $0.isChinese ? "各板块怎么写" : "What the units wrote" },
      .text("plans", "计划部分的小标题") { $0.isChinese ? "计划里怎么说" : "What the plan says" },
      .text("nothing", "板块没有内容时的说明") {
        $0.isChinese ? "还没有报告写到这一板块。" : "No report writes about this topic yet."
      },
      .text("no_figures", "板块没有数据时的说明") {
        $0.isChinese ? "这一板块还没有数据。" : "There are no figures on this topic yet."
      },
      .text("without", "没有数据的指标前面的话") { $0.isChinese ? "还没有数据的指标" : "Indicators without figures" },
      .text("trend", "走势一列的表头") { $0.isChinese ? "走势" : "Trend" },
      .text("main", "主要数据") { $0.isChinese ? "主要数据" : "Main figures" },
      .text("years", "各年怎么写") { $0.isChinese ? "各年怎么写" : "Year by year" },
      .text("matrix", "哪个单位哪年写到") { $0.isChinese ? "哪个单位哪年写到" : "Who wrote when" },
      .text("matrix_explained", "这张表的说明") {
        $0.isChinese
          ? "“总结”“计划”：当年的总结或计划里有专门写这一板块的部分。“未写”：交了报告，没有专门写。“—”：当年没有报告。最多列最近十二年。"
          : "“summary”, “plan”: a part of that report is about the topic. “not written”: there is a report without such a part. “—”: no report. The latest twelve years at most."
      },
      .text("source", "原文链接前面的话") { $0.isChinese ? "原文" : "From" },
      .text("outlook", "上一年说的问题和打算") {
        $0.isChinese ? "上一年说的问题和打算" : "Last year’s problems and plans"
      },
      .text("outlook_explained", "它的说明") {
        $0.isChinese
          ? "抄自上一年的总结，可与本年的正文对照" : "From last year’s report, to be read beside this one"
      },
      .text("outlook_next", "到下一年报告的链接") {
        $0.isChinese
          ? "本篇说的问题和打算，在下一年的总结旁对照" : "These problems and plans beside the next year’s report"
      },
    ])
}

/// The words of data files.
struct DataWords: Sendable {
  let yes: String
  let no: String
  /// The columns of a table of figures.
  let figureColumns: [DataColumn]

  /// In the language of the theme's words.
  static func of(_ words: Words) -> DataWords { words.countsInTenThousands ? .chinese : .english }

  private static func columns(_ labels: [String]) -> [DataColumn] {
    zip(figureIDs, labels).map { DataColumn(id: $0, label: $1) }
  }

  /// What programs call the columns of a table of figures; never changed, only added to.
  private static let figureIDs = [
    "unit", "unit_path", "year", "period", "period_slug", "period_type", "indicator", "label",
    "low", "high", "qualifier", "measure", "previous_low", "previous_high", "previous_qualifier",
    "change", "change_percent", "target_low", "target_high", "target_qualifier", "note",
  ]

  private static let chinese = DataWords(
    yes: "是", no: "否",
    figureColumns: columns([
      "单位", "单位网址", "年度", "时段", "时段编号", "时段类型", "指标编号", "指标", "数值下限", "数值上限", "程度", "计量单位",
      "上年下限", "上年上限", "上年程度", "增减", "增减幅度(%)", "目标下限", "目标上限", "目标程度", "说明",
    ]))

  private static let english = DataWords(
    yes: "yes", no: "no",
    figureColumns: columns([
      "unit", "unit address", "year", "period", "period id", "period type", "indicator id",
      "indicator", "low", "high", "qualifier", "measure", "previous low", "previous high",
      "previous qualifier", "change", "change (%)", "target low", "target high",
      "target qualifier", "note",
    ]))
}

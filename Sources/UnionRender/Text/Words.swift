import UnionModel

/// The theme's own words in one language; all wording of the built site that no author wrote.
struct Words: Sendable {
  // Names of pages and parts
  let home: String
  let units: String
  let reports: String
  let years: String
  let compared: String
  let figures: String
  let contents: String
  let children: String
  let newestReports: String
  let targets: String
  let nextTargets: String
  let notFoundTitle: String
  let notFoundText: String
  let skipToContent: String
  let data: String
  let breadcrumbs: String
  let mainNavigation: String
  let pages: String
  // Columns
  let indicator: String
  let unit: String
  let measure: String
  let thisPeriod: String
  let lastPeriod: String
  let change: String
  let changePercent: String
  let target: String
  let note: String
  let period: String
  let kind: String
  let dateLabel: String
  let level: String
  let otherNames: String
  let parent: String
  // Figures
  let missing: String
  let about: String
  let atLeast: String
  let atMost: String
  let cannotTell: String
  let rangeMark: String
  let percentagePoints: String
  let otherMeasure: String
  let otherPeriod: String
  let noFigures: String
  let noReports: String
  let of: String
  // Periods and kinds
  let annual: String
  let firstHalf: String
  let secondHalf: String
  let summary: String
  let plan: String
  let previousYear: String
  let nextYear: String
  let otherIndicators: String
  let draft: String
  let tags: String
  let better: String
  let worse: String
  private let isChinese: Bool

  /// The words for a language tag: English for `en…`, otherwise Chinese.
  static func forTag(_ tag: String) -> Words {
    tag.lowercased().hasPrefix("en") ? .english : .chinese
  }

  /// The link to the latest year in the navigation.
  var yearsInNavigation: String { isChinese ? "年度数据" : "Figures by year" }

  /// A qualifier's name in a data file.
  func qualifierName(_ figure: Figure) -> String {
    if figure.quantity.isMissing { return missing }
    guard isChinese else { return figure.qualifier.rawValue }
    switch figure.qualifier {
    case .exact: return "确数"
    case .about: return "约"
    case .over: return "余"
    case .under: return "近"
    case .atLeast: return "至少"
    case .atMost: return "至多"
    }
  }

  /// A unit's level; the words of the model in the reader's language, others as they were written.
  func level(_ written: String) -> String {
    guard let names = Self.levels[written.lowercased()] else { return written }
    return isChinese ? names.chinese : names.english
  }

  private static let levels: [String: (chinese: String, english: String)] = [
    "national": ("全国", "National"), "province": ("省", "Province"), "city": ("市", "City"),
    "district": ("区", "District"), "county": ("县", "County"), "town": ("镇", "Town"),
    "township": ("乡", "Township"), "street": ("街道", "Subdistrict"),
    "community": ("社区", "Community"), "village": ("村", "Village"),
    "industry": ("产业（系统）", "Industry"), "enterprise": ("企业", "Enterprise"),
    "school": ("学校", "School"), "hospital": ("医院", "Hospital"),
    "institution": ("机关事业单位", "Institution"), "branch": ("分会", "Branch"),
    "federation": ("工会联合会", "Federation"),
  ]

  // Marks: full width in Chinese, as GB/T 15834 wants them, and without spaces around

  /// Between a name and what is said of it.
  var colon: String { isChinese ? "：" : ": " }
  /// Between the parts of a sentence.
  var comma: String { isChinese ? "，" : ", " }
  /// Between sentences that belong together.
  var semicolon: String { isChinese ? "；" : "; " }
  /// Between words on either side of a break, where the language has one.
  var space: String { isChinese ? "" : " " }
  var openBracket: String { isChinese ? "（" : "(" }
  var closeBracket: String { isChinese ? "）" : ")" }

  /// A remark in brackets, to stand behind what it is about.
  func bracketed(_ remark: String) -> String { space + openBracket + remark + closeBracket }

  func year(_ year: Int) -> String { isChinese ? "\(year)年" : "\(year)" }

  func yearFigures(_ year: Int) -> String {
    isChinese ? "\(year)年各单位数据" : "Figures of all units, \(year)"
  }

  /// The link to the figures of a year, under the year's label.
  func figures(of year: String) -> String { isChinese ? "\(year)数据" : "Figures, \(year)" }

  func yearCompared(_ year: Int) -> String {
    isChinese ? "\(year)年与\(year - 1)年对比" : "\(year) compared with \(year - 1)"
  }

  func inYear(_ part: String, _ year: Int) -> String {
    isChinese ? "\(year)年\(part)" : "\(part) \(year)"
  }

  func quarter(_ number: Int) -> String {
    let numerals = ["一", "二", "三", "四"]
    guard isChinese, (1...4).contains(number) else { return "Q\(number)" }
    return "第\(numerals[number - 1])季度"
  }

  func dayOfYear(_ month: Int, _ day: Int) -> String {
    isChinese ? "\(month)月\(day)日" : "\(day) \(Self.months[month - 1])"
  }

  func date(_ date: CalendarDate) -> String {
    isChinese
      ? "\(date.year)年\(date.month)月\(date.day)日"
      : "\(date.day) \(Self.months[date.month - 1]) \(date.year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Of a figure that is not of its period's end.
  func asOf(_ day: CalendarDate) -> String { isChinese ? "截至\(date(day))" : "as of \(date(day))" }

  /// Before a negative bound of a change.
  var notBelow: String { isChinese ? "不低于" : "not below " }
  var notAbove: String { isChinese ? "不高于" : "not above " }

  /// Why a figure of the unit alone is not compared with one of the unit with its children.
  var otherScope: String {
    isChinese ? "一年只计本级，一年含下级，不作比较" : "with and without the units below; not compared"
  }

  /// Before a percentage too small to be written with one decimal.
  var lessThan: String { isChinese ? "不足" : "under " }

  /// The least whole number whose digits are grouped: Chinese leaves four digits together (GB/T 15835).
  var groupsFrom: Int { isChinese ? 10_000 : 1000 }

  /// The sign that stands before an amount of money; nil where the currency is named beside it, as in
  /// Chinese, or where a sign would say too little.
  func moneySign(_ currency: String) -> String? {
    if isChinese { return nil }
    return switch currency {
    case "GBP": "£"
    case "EUR": "€"
    case "USD": "$"
    case "HKD": "HK$"
    default: nil
    }
  }

  /// Whether large numbers are shown in 万 and 亿; English has no words for them.
  var countsInTenThousands: Bool { isChinese }

  func scale(_ scale: Int) -> String {
    switch scale {
    case 10_000: "万"
    case 100_000_000: "亿"
    default: ""
    }
  }

  /// A measure as a reader sees it: money by the site's currency where that is not yuan and no sign
  /// stands before each amount; in English a Chinese measure word says nothing, and there is none.
  func measure(_ measure: Measure, currency: String) -> String? {
    if measure.agrees(with: Measure("元")), moneySign(currency) != nil { return nil }
    if measure.agrees(with: Measure("元")), currency != "CNY" { return currency }
    guard !isChinese, measure.name.utf8.contains(where: { $0 >= 0x80 }) else {
      return measure.name
    }
    return measure.agrees(with: Measure("元")) ? currency : nil
  }

  /// A number with its qualifier: 约300, 2500余, 近300, 至少90.
  func qualified(_ text: String, _ qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact: text
    case .about: about + text
    case .over:
      // 95%余 is no Chinese.
      !isChinese ? "over " + text : text.hasSuffix("%") ? "超过" + text : text + "余"
    case .under: isChinese ? "近" + text : "nearly " + text
    case .atLeast: atLeast + text
    case .atMost: atMost + text
    }
  }

  func kind(_ kind: Report.Kind) -> String {
    switch kind {
    case .summary: summary
    case .plan: plan
    }
  }

  func seriesBreak(_ year: Int) -> String {
    isChinese ? "\(year)年起口径有变，不作比较" : "definition changed in \(year); not compared"
  }

  func reporting(_ count: Int) -> String {
    isChinese
      ? "\(count)个单位有本年度总结" : "\(count) \(count == 1 ? "unit" : "units") reported for the year"
  }

  func reportCount(_ count: Int) -> String {
    isChinese ? "\(count)篇" : count == 1 ? "1 report" : "\(count) reports"
  }

  func page(_ number: Int, of total: Int) -> String {
    isChinese ? "第\(number)页，共\(total)页" : "page \(number) of \(total)"
  }
}

extension Words {
  static let chinese = Words(
    home: "首页", units: "单位", reports: "报告", years: "年度", compared: "年度对比", figures: "数据",
    contents: "目录", children: "下属单位", newestReports: "最新报告", targets: "本期目标",
    nextTargets: "下期目标", notFoundTitle: "没有这个页面",
    notFoundText: "您要找的页面不在这里，可能已经改了网址。请从首页或单位列表进入。", skipToContent: "跳到正文",
    data: "下载本页数据", breadcrumbs: "当前位置", mainNavigation: "主导航", pages: "分页",
    indicator: "指标", unit: "单位", measure: "计量单位", thisPeriod: "本期", lastPeriod: "上年同期",
    change: "增减", changePercent: "增减幅度", target: "目标", note: "说明", period: "时段", kind: "类型",
    dateLabel: "日期", level: "级别", otherNames: "曾用名", parent: "上级", missing: "缺", about: "约",
    atLeast: "至少", atMost: "至多", cannotTell: "无法判断", rangeMark: "至", percentagePoints: "个百分点",
    otherMeasure: "计量单位不同，不作比较", otherPeriod: "起止时间不同，不作比较", noFigures: "没有数据",
    noReports: "还没有报告", of: "其中",
    annual: "全年", firstHalf: "上半年", secondHalf: "下半年", summary: "总结", plan: "计划",
    previousYear: "上一年", nextYear: "下一年", otherIndicators: "其他指标", draft: "草稿",
    tags: "标签", better: "向好", worse: "变差", isChinese: true)

  static let english = Words(
    home: "Home", units: "Units", reports: "Reports", years: "Years", compared: "Year on year",
    figures: "Figures", contents: "Contents", children: "Units below",
    newestReports: "Newest reports",
    targets: "Targets", nextTargets: "Targets for the next period",
    notFoundTitle: "This page does not exist",
    notFoundText: "The page may have moved. Please start from the home page or the list of units.",
    skipToContent: "Skip to content", data: "Download this page’s data",
    breadcrumbs: "You are here", mainNavigation: "Main navigation", pages: "Pages",
    indicator: "Indicator", unit: "Unit", measure: "Measure", thisPeriod: "This period",
    lastPeriod: "Year before", change: "Change", changePercent: "Change in %", target: "Target",
    note: "Note", period: "Period", kind: "Kind", dateLabel: "Date", level: "Level",
    otherNames: "Other names", parent: "Part of", missing: "missing", about: "about ",
    atLeast: "at least ", atMost: "at most ", cannotTell: "cannot tell", rangeMark: " to ",
    percentagePoints: " percentage points", otherMeasure: "different measures; not compared",
    otherPeriod: "periods of other dates; not compared",
    noFigures: "No figures", noReports: "No reports yet", of: "of which", annual: "annual",
    firstHalf: "first half", secondHalf: "second half", summary: "summary", plan: "plan",
    previousYear: "Year before", nextYear: "Year after", otherIndicators: "Other indicators",
    draft: "draft", tags: "Tags", better: "better", worse: "worse",
    isChinese: false)
}

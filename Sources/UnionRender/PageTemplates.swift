import Diagnostics
import Mustache

/// The compiled template of each family of pages.
///
/// A new family is a constant here and an entry in `init`; the reference for webmasters and
/// `unionsite new template --list` take theirs from the same entries.
struct PageTemplates: Sendable {
  let home: PageProgram
  let units: PageProgram
  let unit: PageProgram
  let report: PageProgram
  let year: PageProgram
  let compared: PageProgram
  let topics: PageProgram
  let topic: PageProgram
  let topicYear: PageProgram
  let plans: PageProgram
  let status: PageProgram
  let indicators: PageProgram
  let indicator: PageProgram
  let page: PageProgram
  let notFound: PageProgram
  let redirect: PageProgram
  let months: PageProgram
  let awards: PageProgram
  let awardsYear: PageProgram
  let standards: PageProgram
  /// The names of all templates that each of these is made of, its own among them.
  private(set) var sources: [String: [String]] = [:]

  /// Asks for each program by its entry: template, data, address, and what it is for in one line.
  private init(_ program: (PageTemplate) -> Program) {
    func page<View>(
      _ name: String, _ shape: Shape<View>, _ url: String, _ about: String
    ) -> PageProgram {
      PageProgram(
        name: name,
        program: program(PageTemplate(name: name, layout: shape.layout, url: url, about: about)))
    }
    home = page("home", HomeView.shape, "/", "首页: 最近一年的主要数据, 最新报告, 各年度, 各单位")
    units = page("units", UnitsView.shape, "/units/", "全部单位, 上下级排成一棵树")
    unit = page("unit", UnitView.shape, "/units/单位/", "一个单位: 简介, 各年数据, 报告, 下属单位")
    report = page("report", ReportView.shape, "/units/单位/报告/", "一篇报告: 目录, 正文, 数据与上年和目标对照")
    year = page("year", YearView.shape, "/years/2024/", "一年各单位的数据")
    compared = page("compared", ComparedView.shape, "/years/2024/compared/", "一年与上一年对比")
    topics = page("topics", TopicsView.shape, "/topics/", "全部工作板块: 各年有多少单位写到, 主要数据")
    topic = page("topic", TopicView.shape, "/topics/板块/", "一个工作板块: 各年数据, 哪个单位哪年写到")
    topicYear = page(
      "topic-year", TopicYearView.shape, "/topics/板块/2024/", "一个工作板块一年各单位怎么写, 旁边是数据")
    plans = page("plans", PlansView.shape, "/years/2024/plans/", "一年的计划与结果对照")
    status = page("status", StatusView.shape, "/years/2024/status/", "一年的报送情况: 谁报了, 谁还没报")
    indicators = page(
      "indicators", IndicatorsView.shape, "/indicators/", "全部指标, 按工作板块排列")
    indicator = page(
      "indicator", IndicatorView.shape, "/indicators/org.members/", "一个指标: 定义, 各年走势, 各单位各年数据, 排名")
    self.page = page("page", PageView.shape, "/about/", "普通页面, 来自 content/pages/")
    notFound = page("404", PageView.shape, "/404.html", "网址不存在时服务器给出的页面")
    months = page("months", MonthsView.shape, "/units/单位/2025-months/", "一个单位一年的月历")
    awards = page("awards", AwardsView.shape, "/awards/", "各年的荣誉数, 按级别")
    awardsYear = page("awards-year", AwardsYearView.shape, "/awards/2024/", "一年的荣誉, 按级别")
    standards = page(
      "standards", StandardsView.shape, "/standards/", "达标情况: 最近的; /standards/2024/ 是一年的")
    redirect = page("redirect", RedirectView.shape, "/旧网址/", "旧网址上的页面, 转到新网址")
  }

  /// All page templates, in the order above.
  static var all: [PageTemplate] {
    var all: [PageTemplate] = []
    _ = PageTemplates {
      all.append($0)
      return Program()
    }
    return all
  }

  /// Compiles all; nil where any has errors, with the problems of all of them.
  static func compile(_ theme: Theme) -> (templates: PageTemplates?, problems: [Problem]) {
    let set = TemplateSet(theme.templates)
    var problems: Set<Problem> = []
    var isWhole = true
    var sources: [String: [String]] = [:]
    var templates = PageTemplates { page in
      sources[page.name] = set.closure(of: page.name)
      let compiled = set.compile(page.name, for: page.layout)
      problems.formUnion(compiled.problems)
      if compiled.program == nil { isWhole = false }
      return compiled.program ?? Program()
    }
    templates.sources = sources
    return (isWhole ? templates : nil, problems.sorted())
  }
}

/// A compiled template.
struct PageProgram: Sendable {
  /// Its name: `report`.
  let name: String
  let program: Program
  /// What it shows of the frame, of what is made before the page is written.
  let frame: ShownFrame

  init(name: String, program: Program) {
    self.name = name
    self.program = program
    let layout = FrameView.shape.layout
    frame = ShownFrame(
      breadcrumbs: program.reads("breadcrumbs", of: layout),
      structuredData: program.reads("structured_data", of: layout))
  }
}

/// Which parts of the frame a page shows.
struct ShownFrame: Sendable {
  let breadcrumbs: Bool
  let structuredData: Bool

  static let all = ShownFrame(breadcrumbs: true, structuredData: true)
}

/// What a webmaster is told of the template of a family of pages.
struct PageTemplate: Sendable {
  /// The template's name: `report`.
  let name: String
  /// The names that it may use.
  let layout: Layout
  /// The address of such a page, by an example or by words for what differs.
  let url: String
  /// What the page is for, in one line.
  let about: String
}

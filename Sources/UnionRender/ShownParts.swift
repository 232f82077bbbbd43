import Mustache
import UnionModel

/// What of reports and units their templates show, of the parts that cost something to find: the rest
/// is not looked for.
struct ShownParts: Sendable {
  /// What became of targets, on the pages of reports or in their data.
  let plans: Bool
  let contradictions: Bool
  let outlook: Bool
  /// The report of the year before and that of the year after.
  let neighbours: Bool
  let topics: Bool
  let months: Bool
  /// The change beside each figure of a unit.
  let changes: Bool
  /// The small lines of a unit's indicators, or a column that is there for them.
  let trends: Bool
  let rollUps: Bool
  let children: Bool
  let monthsOfUnit: Bool
  /// The main figures on the home page.
  let headlines: Bool
  /// Whether any page may show what units come to together.
  let readsRollUps: Bool

  /// What templates show of a site without some families of pages.
  init(_ templates: PageTemplates, without switchedOff: Set<PageFamily>) {
    let hasData = !switchedOff.contains(.data)
    func shows<View>(_ template: PageProgram, _ names: [String], of shape: Shape<View>) -> Bool {
      names.contains { template.program.reads($0, of: shape.layout) }
    }
    let report = templates.report
    plans =
      hasData || shows(report, ["outcome", "notes"], of: FigureRowView.shape)
      || shows(report, ["targets", "has_plan_targets", "has_outcomes"], of: ReportView.shape)
    contradictions = shows(report, ["contradictions"], of: ReportView.shape)
    outlook = shows(report, ["outlook", "outlook_url"], of: ReportView.shape)
    neighbours = shows(report, ["previous", "next", "has_neighbours"], of: ReportView.shape)
    topics = shows(report, ["topics"], of: ReportView.shape)
    months = shows(report, ["months"], of: ReportView.shape)
    let unit = templates.unit
    changes = shows(unit, ["change"], of: SeriesView.Cell.shape)
    trends =
      shows(unit, ["trend"], of: SeriesView.Row.shape)
      || shows(unit, ["has_trends", "columns"], of: SeriesView.shape)
    rollUps = hasData || shows(unit, ["rollups", "rollup_data"], of: UnitView.shape)
    children = shows(unit, ["children"], of: UnitView.shape)
    monthsOfUnit = shows(unit, ["more_links"], of: UnitView.shape)
    headlines = shows(templates.home, ["headlines", "headline_unit"], of: HomeView.shape)
    readsRollUps =
      rollUps || headlines
      || !switchedOff.isSuperset(of: [.years, .compared, .topics, .indicators])
  }
}

import Diagnostics
import Mustache

/// The compiled template of each family of pages.
struct PageTemplates: Sendable {
  let home: Program
  let units: Program
  let unit: Program
  let report: Program
  let year: Program
  let compared: Program
  let page: Program
  let notFound: Program
  let redirect: Program

  /// Compiles all; nil where any has errors, with the problems of all of them.
  static func compile(_ theme: Theme) -> (templates: PageTemplates?, problems: [Problem]) {
    let set = TemplateSet(theme.templates)
    var problems: Set<Problem> = []
    func program(_ name: String, _ layout: Layout) -> Program? {
      let compiled = set.compile(name, for: layout)
      problems.formUnion(compiled.problems)
      return compiled.program
    }
    let home = program("home", HomeView.shape.layout)
    let units = program("units", UnitsView.shape.layout)
    let unit = program("unit", UnitView.shape.layout)
    let report = program("report", ReportView.shape.layout)
    let year = program("year", YearView.shape.layout)
    let compared = program("compared", ComparedView.shape.layout)
    let page = program("page", PageView.shape.layout)
    let notFound = program("404", PageView.shape.layout)
    let redirect = program("redirect", RedirectView.shape.layout)
    let sorted = problems.sorted()
    guard let home, let units, let unit, let report, let year, let compared, let page,
      let notFound, let redirect
    else { return (nil, sorted) }
    return (
      PageTemplates(
        home: home, units: units, unit: unit, report: report, year: year, compared: compared,
        page: page, notFound: notFound, redirect: redirect), sorted
    )
  }
}

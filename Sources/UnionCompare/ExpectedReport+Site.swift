import UnionModel

extension ExpectedReport {
  /// What a site expects of a unit that says nothing else: what has a due date, else the annual
  /// summary alone.
  static func usual(in site: Site) -> [ExpectedReport] {
    let due = site.settings.due.map(\.report)
    return due.isEmpty ? [annualSummary] : due
  }

  /// What a unit (index in `Site.units`) is expected to hand in.
  static func expected(of unit: Int, usual: [ExpectedReport], in site: Site) -> [ExpectedReport] {
    site.units[unit].expects ?? usual
  }

  /// The day and month on which it is due, or nil where the site does not say.
  func dueDate(in site: Site) -> DueDate? {
    site.settings.due.first { $0.report == self }
  }

  /// Whether a report is this one. A statistical or fiscal year of its own days is a whole year too.
  func isMet(by report: Report) -> Bool {
    guard report.kind == kind else { return false }
    return report.period.span == span || span == .annual && report.period.isAboutAYear
  }

  /// The order in which reports of a year come in: a plan at the beginning of its period, a summary
  /// at the end; unlike for unlike reports.
  var order: (CalendarDate?, Int, Int) {
    let period = Period(year: 2000, span: span)
    return (
      kind == .plan ? period.start : period.end, kind == .plan ? 0 : 1, period.type.order
    )
  }

  /// Whether it stands before another in a table.
  func comes(before other: ExpectedReport) -> Bool {
    let (date, kind, type) = order
    let (otherDate, otherKind, otherType) = other.order
    if let date, let otherDate, date != otherDate { return date < otherDate }
    return (kind, type) < (otherKind, otherType)
  }
}

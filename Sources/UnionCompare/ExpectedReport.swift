public import UnionModel

/// What a unit hands in each year: a kind of report for a part of the year.
public struct ExpectedReport: Sendable, Hashable {
  /// The part of the year.
  public let span: Period.Span
  /// A summary or a plan.
  public let kind: Report.Kind

  /// An expected report.
  public init(span: Period.Span, kind: Report.Kind) {
    self.span = span
    self.kind = kind
  }

  /// By its name (`annual-summary`, `first-half-plan`, `q3-summary`), nil for any other.
  init?(_ name: String) {
    guard let cut = name.lastIndex(of: "-"),
      let kind = Report.Kind(rawValue: String(name[name.index(after: cut)...]))
    else { return nil }
    switch name[..<cut] {
    case "annual": span = .annual
    case "first-half", "h1": span = .firstHalf
    case "second-half", "h2": span = .secondHalf
    case "q1": span = .quarter(1)
    case "q2": span = .quarter(2)
    case "q3": span = .quarter(3)
    case "q4": span = .quarter(4)
    default: return nil
    }
    self.kind = kind
  }

  /// The summary of a whole year: what every unit hands in where nothing else is said.
  public static let annualSummary = ExpectedReport(span: .annual, kind: .summary)

  /// What a site expects of a unit that says nothing else: what has a due date, else the annual
  /// summary alone.
  static func usual(in site: Site) -> [ExpectedReport] {
    let due = site.settings.due.compactMap { ExpectedReport($0.report) }
    return due.isEmpty ? [annualSummary] : due
  }

  /// What a unit (index in `Site.units`) is expected to hand in.
  static func expected(of unit: Int, usual: [ExpectedReport], in site: Site) -> [ExpectedReport] {
    site.units[unit].expects.map { $0.compactMap { ExpectedReport($0) } } ?? usual
  }

  /// The day and month on which it is due, or nil where the site does not say.
  func dueDate(in site: Site) -> DueDate? {
    site.settings.due.first { ExpectedReport($0.report) == self }
  }

  /// The period of a year that it is about.
  func period(of year: Int) -> Period { Period(year: year, span: span) }

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
}

extension ExpectedReport {
  /// Whether it stands before another in a table.
  func comes(before other: ExpectedReport) -> Bool {
    let (date, kind, type) = order
    let (otherDate, otherKind, otherType) = other.order
    if let date, let otherDate, date != otherDate { return date < otherDate }
    return (kind, type) < (otherKind, otherType)
  }
}

public import UnionModel

/// Who has handed in what of a year, as of a day: units × expected reports.
public struct HandInBoard: Sendable {
  /// One report that is expected of units.
  public struct Column: Sendable {
    /// What is expected.
    public let expected: ExpectedReport
    /// The period it is about.
    public let period: Period
    /// The last day on which it is in time; nil where the site does not say.
    public let due: CalendarDate?
    /// How all units stand with it.
    public fileprivate(set) var counts = HandInCounts()

    /// Whether the day it is due is past; where that is not known, whether its period is.
    func isOver(_ asOf: CalendarDate?) -> Bool {
      guard let asOf, let last = due ?? period.end else { return false }
      return asOf > last
    }
  }

  /// One unit.
  public struct Row: Sendable {
    /// The unit's index in `Site.units`.
    public let unit: Int
    /// How it stands, one a column.
    public let cells: [HandIn]
    /// The unit's own counts.
    public let counts: HandInCounts

    /// Whether the unit owes a report.
    public var owes: Bool { cells.contains { $0.isOwed } }
  }

  /// The year.
  public let year: Int
  /// The day as of which all is said; nil for a site without reports.
  public let asOf: AsOf?
  /// What any unit is expected to hand in, in the order of the year.
  public let columns: [Column]
  /// All units of the site, by their order.
  public let rows: [Row]
  /// The counts of all units.
  public let counts: HandInCounts

  /// The board of a year. O(units × columns + reports).
  public init(year: Int, in site: Site, asOf: AsOf?) {
    self.year = year
    self.asOf = asOf
    let usual = ExpectedReport.usual(in: site)
    let drafts = Self.drafts(of: year, in: site)
    var columns = Self.columns(of: year, usual: usual, in: site)
    var rows: [Row] = []
    rows.reserveCapacity(site.units.count)
    var total = HandInCounts()
    for unit in site.units.indices {
      let expected = ExpectedReport.expected(of: unit, usual: usual, in: site)
      let reports = site.units[unit].reports.filter { site.filing(of: $0).period.year == year }
      var counts = HandInCounts()
      var cells: [HandIn] = []
      cells.reserveCapacity(columns.count)
      for place in columns.indices {
        let wanted = columns[place].expected
        let cell = HandIn(
          of: unit, columns[place], isExpected: expected.contains(wanted),
          report: Self.report(wanted, among: reports, in: site),
          hasDraft: drafts[unit]?.contains(wanted) == true, asOf: asOf?.date, in: site)
        cells.append(cell)
        counts.add(cell)
        total.add(cell)
        columns[place].counts.add(cell)
      }
      rows.append(Row(unit: unit, cells: cells, counts: counts))
    }
    self.columns = columns
    self.rows = rows
    counts = total
  }

  /// The report of a year that is wanted; one of the very span before a year of other days.
  private static func report(
    _ wanted: ExpectedReport, among reports: [Int], in site: Site
  ) -> Int? {
    reports.first {
      site.reports[$0].period.span == wanted.span && wanted.isMet(by: site.reports[$0])
    }
      ?? reports.first { wanted.isMet(by: site.reports[$0]) }
  }

  /// What any unit is expected to hand in. What the site began to collect in a later year is not
  /// missing in this one.
  private static func columns(
    of year: Int, usual: [ExpectedReport], in site: Site
  ) -> [Column] {
    var wanted: Set<ExpectedReport> = []
    for unit in site.units.indices {
      wanted.formUnion(ExpectedReport.expected(of: unit, usual: usual, in: site))
    }
    wanted = wanted.filter { !hasBegunLater($0, than: year, in: site) }
    return wanted.sorted { $0.comes(before: $1) }.map { expected in
      Column(
        expected: expected, period: expected.period(of: year),
        due: due(expected, year, in: site))
    }
  }

  /// Whether the first that any unit wrote is of a later year; false where nobody has written one.
  private static func hasBegunLater(_ expected: ExpectedReport, than year: Int, in site: Site)
    -> Bool
  {
    let written = site.reports.lazy.filter { expected.isMet(by: $0) }.map(\.period.year)
    var first = Int.max
    for other in written {
      if other <= year { return false }
      first = min(first, other)
    }
    let isDrafted = site.drafts.contains {
      $0.kind == expected.kind && $0.period.span == expected.span && $0.period.year <= year
    }
    return first != Int.max && !isDrafted
  }

  /// The day a report of a year is due: for a summary the first such day after its period, for a plan
  /// that day of its own year; nil where the site does not say.
  private static func due(_ expected: ExpectedReport, _ year: Int, in site: Site) -> CalendarDate? {
    guard let date = expected.dueDate(in: site) else { return nil }
    let inYear = CalendarDate.day(date.month, date.day, of: year)
    guard expected.kind == .summary, let inYear, let end = expected.period(of: year).end else {
      return inYear
    }
    return inYear > end ? inYear : CalendarDate.day(date.month, date.day, of: year + 1)
  }

  /// The drafts of a year that are left out of the site, by unit.
  private static func drafts(of year: Int, in site: Site) -> [Int: [ExpectedReport]] {
    var byUnit: [Int: [ExpectedReport]] = [:]
    for draft in site.drafts where draft.period.year == year {
      let span = draft.period.isAboutAYear ? .annual : draft.period.span
      guard let report = ExpectedReport(span: span, kind: draft.kind) else { continue }
      byUnit[draft.unit, default: []].append(report)
    }
    return byUnit
  }
}

public import UnionModel

/// What the reports of a unit set down by months for one year.
public struct MonthCalendar: Sendable, Hashable {
  /// The unit's index in `Site.units`.
  public let unit: Int
  /// The year that the reports belong to.
  public let year: Int
  /// The reports with months (indices in `Site.reports`), in order.
  public let reports: [Int]

  /// A stretch of months with what is to be done.
  public struct Entry: Sendable, Hashable {
    /// The year of the first month; another one than the calendar's where the reports are of a year
    /// that begins in the one before.
    public var year: Int
    /// The first month, 1 to 12.
    public var first: Int
    /// The last month; before `first` where the stretch runs over the new year.
    public var last: Int
    /// What is to be done; none for a month of which nothing is said.
    public var tasks: [Task]

    /// Whether it is the whole year.
    public var isWholeYear: Bool { first == 1 && last == 12 }
    /// The first day.
    public var start: CalendarDate? { CalendarDate(year: year, month: first, day: 1) }
    /// The first day after it.
    public var end: CalendarDate? {
      let lastYear = last < first ? year + 1 : year
      return last == 12
        ? CalendarDate(year: lastYear + 1, month: 1, day: 1)
        : CalendarDate(year: lastYear, month: last + 1, day: 1)
    }
  }

  /// One thing to do.
  public struct Task: Sendable, Hashable {
    /// What, plain text.
    public var text: String
    /// The report that sets it down (index in `Site.reports`).
    public var report: Int
  }

  /// The calendars of a site, by unit and year. O(reports).
  public static func all(in site: Site) -> [MonthCalendar] {
    site.units.indices.flatMap { all(of: $0, in: site) }
  }

  /// The calendars of a unit, by year.
  public static func all(of unit: Int, in site: Site) -> [MonthCalendar] {
    let reports = site.units[unit].reports.filter { site.reports[$0].states(.months) }
    return Set(reports.map { site.reports[$0].period.year }).sorted().map { year in
      MonthCalendar(
        unit: unit, year: year, reports: reports.filter { site.reports[$0].period.year == year })
    }
  }

  /// The whole year first, then the months in order, those together that were named together; months
  /// of which nothing is said are there without tasks. A year that begins in September begins so here.
  public func entries(in site: Site) -> [Entry] {
    var entries: [Entry] = []
    for report in reports {
      for plan in site.reports[report].months {
        let tasks = plan.tasks.map { Task(text: $0, report: report) }
        let year = Self.year(of: plan.first, site.reports[report].period)
        if let same = entries.firstIndex(where: {
          $0.first == plan.first && $0.last == plan.last && $0.year == year
        }) {
          entries[same].tasks += tasks
        } else {
          entries.append(Entry(year: year, first: plan.first, last: plan.last, tasks: tasks))
        }
      }
    }
    let told = Set(entries.filter { !$0.isWholeYear }.flatMap(\.months))
    let begin = Self.begin(of: reports.first.map { site.reports[$0].period }, else: year)
    for step in 0..<12 {
      let month = (begin.month - 1 + step) % 12 + 1
      let year = begin.year + (begin.month - 1 + step) / 12
      if told.contains(year * 12 + month) { continue }
      entries.append(Entry(year: year, first: month, last: month, tasks: []))
    }
    return entries.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.isWholeYear != other.isWholeYear { return one.isWholeYear }
      if (one.year, one.first) != (other.year, other.first) {
        return (one.year, one.first) < (other.year, other.first)
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The first month of a period.
  private static func begin(of period: Period?, else year: Int) -> (year: Int, month: Int) {
    if case .dates(let from, let to) = period?.span, from.year < to.year {
      return (from.year, from.month)
    }
    return (period?.year ?? year, 1)
  }

  /// The year of a month within a period.
  private static func year(of month: Int, _ period: Period) -> Int {
    let begin = begin(of: period, else: period.year)
    return month >= begin.month ? begin.year : begin.year + 1
  }
}

extension MonthCalendar.Entry {
  /// The months, counted through the years.
  fileprivate var months: [Int] {
    let length = last >= first ? last - first : last + 12 - first
    return (0...length).map { year * 12 + first + $0 }
  }
}

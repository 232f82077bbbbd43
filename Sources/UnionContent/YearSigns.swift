import Diagnostics
import UnionModel

/// Rule: the years that a report's title names, and the day that it is dated, go with its period.
///
/// A wrong year in a file's name puts the report, and with it the home page, into that year.
struct YearSigns {
  let period: Period
  let kind: Report.Kind

  /// The title names years, and none of them is of the period. A title may name others beside it
  /// (总结和明年打算); of a period from one year to the next either will do.
  func finding(title: String) -> Finding? {
    if TitleYears.isNamed(period.year, in: title) { return nil }
    let years = TitleYears(title)
    let own = min(start.year, period.year)...max(end.year, period.year)
    if years.all.isEmpty || years.name(own) { return nil }
    return .yearDisagrees(.title(years.all.map(\.lowerBound)), year: period.year)
  }

  /// A summary is dated before its period begins, or long after its end; a plan after the end, or
  /// long before the beginning. Long is more than a year and a half.
  func finding(date: CalendarDate) -> Finding? {
    let sign: YearSign? =
      switch kind {
      case .summary where date < start: .summaryBefore(date.description)
      case .summary where Self.months(from: end, to: date) > 18: .summaryLongAfter(date.description)
      case .plan where date > end: .planAfter(date.description)
      case .plan where Self.months(from: date, to: start) > 18: .planLongBefore(date.description)
      default: nil
      }
    return sign.map { .yearDisagrees($0, year: period.year) }
  }

  private static func months(from: CalendarDate, to: CalendarDate) -> Int {
    (to.year - from.year) * 12 + to.month - from.month
  }

  private let start: CalendarDate
  private let end: CalendarDate

  /// Nil for a period outside the calendar.
  init?(period: Period, kind: Report.Kind) {
    let first =
      switch period.span {
      case .annual, .firstHalf: CalendarDate(year: period.year, month: 1, day: 1)
      case .secondHalf: CalendarDate(year: period.year, month: 7, day: 1)
      case .quarter(let number): CalendarDate(year: period.year, month: number * 3 - 2, day: 1)
      case .dates(let from, _): from as CalendarDate?
      }
    guard let first, let last = period.end else { return nil }
    (start, end) = (first, last)
    self.period = period
    self.kind = kind
  }
}

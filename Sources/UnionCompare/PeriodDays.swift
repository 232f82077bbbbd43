import UnionModel

extension Period {
  /// The day on which the period begins, or nil for a year outside the calendar.
  var start: CalendarDate? {
    switch span {
    case .annual, .firstHalf: CalendarDate(year: year, month: 1, day: 1)
    case .secondHalf: CalendarDate(year: year, month: 7, day: 1)
    case .quarter(let number): CalendarDate(year: year, month: number * 3 - 2, day: 1)
    case .dates(let from, _): from
    }
  }

  /// Whether it is a range of dates as long as a year, but for a week: a statistical year.
  var isAboutAYear: Bool {
    guard case .dates(let from, let to) = span else { return false }
    return (358...373).contains(to.dayNumber - from.dayNumber + 1)
  }
}

extension CalendarDate {
  /// A count of days in which neighbours differ by one.
  fileprivate var dayNumber: Int {
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400 + day
    for earlier in 1..<max(month, 1) { days += Self.days(inMonth: earlier, of: year) }
    return days
  }

  /// The day after; nil at the end of the calendar.
  var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }

  /// The day of a year; 29 February is the 28th where there is none.
  static func day(_ month: Int, _ day: Int, of year: Int) -> CalendarDate? {
    guard (1...12).contains(month) else { return nil }
    return CalendarDate(
      year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }
}

public import UnionModel

extension Period {
  /// The day on which the period begins, or nil for a year outside the calendar.
  public var start: CalendarDate? {
    switch span {
    case .annual, .firstHalf: CalendarDate(year: year, month: 1, day: 1)
    case .secondHalf: CalendarDate(year: year, month: 7, day: 1)
    case .quarter(let number): CalendarDate(year: year, month: number * 3 - 2, day: 1)
    case .dates(let from, _): from
    }
  }
}

extension CalendarDate {
  /// The day of a year; 29 February is the 28th where there is none.
  static func day(_ month: Int, _ day: Int, of year: Int) -> CalendarDate? {
    guard (1...12).contains(month) else { return nil }
    return CalendarDate(
      year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }
}

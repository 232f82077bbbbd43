/// The stretch of time a report is about.
public struct Period: Sendable, Hashable {
  /// The part of the year.
  public enum Span: Sendable, Hashable {
    /// The whole year.
    case annual
    /// January to June.
    case firstHalf
    /// July to December.
    case secondHalf
    /// A quarter, 1 to 4.
    case quarter(Int)
    /// From one day to another, both included: a fiscal or statistical year, or any other range.
    case dates(CalendarDate, CalendarDate)
  }

  /// The year it belongs to; for a range of dates that in which it ends, unless the report says
  /// otherwise.
  public var year: Int
  /// The part of the year.
  public var span: Span

  /// A period.
  public init(year: Int, span: Span) {
    self.year = year
    self.span = span
  }

  /// What a series is made of: periods of one type follow each other, and types are never mixed.
  public var type: PeriodType {
    switch span {
    case .annual: .annual
    case .firstHalf: .firstHalf
    case .secondHalf: .secondHalf
    case .quarter(let number): .quarter(number)
    case .dates(let from, let to):
      .dates(
        fromMonth: from.month, fromDay: from.day, toMonth: to.month, toDay: to.day,
        years: to.year - from.year)
    }
  }

  /// The period as part of an address: `2024-annual`, `2024-q3`, `2023-10-01_2024-09-30`.
  public var slug: String {
    switch span {
    case .annual: "\(year)-annual"
    case .firstHalf: "\(year)-first-half"
    case .secondHalf: "\(year)-second-half"
    case .quarter(let number): "\(year)-q\(number)"
    case .dates(let from, let to): "\(from)_\(to)"
    }
  }

  /// The day on which the period ends, or nil for a year outside the calendar.
  public var end: CalendarDate? {
    switch span {
    case .annual, .secondHalf: CalendarDate(year: year, month: 12, day: 31)
    case .firstHalf: CalendarDate(year: year, month: 6, day: 30)
    case .quarter(let number):
      CalendarDate(
        year: year, month: number * 3,
        day: CalendarDate.days(inMonth: number * 3, of: year))
    case .dates(_, let to): to
    }
  }

  /// The same period `years` later (earlier where negative): the one it is compared with.
  public func shifted(byYears years: Int) -> Period {
    switch span {
    case .dates(let from, let to):
      Period(year: year + years, span: .dates(from.shifted(years), to.shifted(years)))
    default: Period(year: year + years, span: span)
    }
  }
}

extension CalendarDate {
  /// The same day `years` later; 29 February becomes 28 where there is none.
  fileprivate func shifted(_ years: Int) -> CalendarDate {
    let moved = year + years
    return CalendarDate(
      year: moved, month: month, day: min(day, CalendarDate.days(inMonth: month, of: moved)))
      ?? self
  }
}

/// The kinds of period that make a series each.
public enum PeriodType: Sendable, Hashable {
  /// Whole years.
  case annual
  /// First halves.
  case firstHalf
  /// Second halves.
  case secondHalf
  /// One quarter, 1 to 4.
  case quarter(Int)
  /// Ranges that begin and end on the same days of the year and span as many years.
  case dates(fromMonth: Int, fromDay: Int, toMonth: Int, toDay: Int, years: Int)

  /// The order in which series are shown: years first, then halves, quarters, ranges; of two types
  /// never the same.
  public var order: Int {
    switch self {
    case .annual: 0
    case .firstHalf: 1
    case .secondHalf: 2
    case .quarter(let number): 2 + number
    case .dates(let month, let day, let toMonth, let toDay, let years):
      100 + (((month * 32 + day) * 13 + toMonth) * 32 + toDay) * 10_000 + years
    }
  }
}

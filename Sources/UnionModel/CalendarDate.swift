/// A day of the calendar, without time or zone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// A date, or nil where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days of a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The day after; the last day of the calendar stays.
  public var dayAfter: CalendarDate {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1) ?? self
  }

  /// The days from 1 January of the year 1 to this one.
  public var dayNumber: Int {
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400
    for earlier in 1..<month { days += Self.days(inMonth: earlier, of: year) }
    return days + day - 1
  }

  /// ISO 8601: `2024-12-20`.
  public var description: String {
    String(repeating: "0", count: max(0, 4 - String(year).utf8.count)) + "\(year)"
      + (month < 10 ? "-0" : "-") + "\(month)" + (day < 10 ? "-0" : "-") + "\(day)"
  }

  /// Orders by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate {
  /// The date of a number of seconds since 1970 in UTC (`SOURCE_DATE_EPOCH`), or nil outside the
  /// years 1 to 9999. Days are counted in eras of 400 years, which are all alike.
  public init?(secondsSince1970 seconds: Int) {
    let days = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
    guard abs(days) < 4_000_000 else { return nil }
    var day = days + 719_162  // days since 0001-01-01
    guard day >= 0 else { return nil }
    var year = 1 + day / 146_097 * 400
    day %= 146_097
    while true {
      let length = Self.days(inMonth: 2, of: year) == 29 ? 366 : 365
      if day < length { break }
      day -= length
      year += 1
    }
    var month = 1
    while day >= Self.days(inMonth: month, of: year) {
      day -= Self.days(inMonth: month, of: year)
      month += 1
    }
    self.init(year: year, month: month, day: day + 1)
  }
}

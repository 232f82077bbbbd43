import Glibc
import UnionModel

/// The day on which new files are dated.
enum Today {
  /// That of `SOURCE_DATE_EPOCH` where it is set, else of the clock, where this machine is.
  /// Nil for a clock beyond the calendar.
  static var date: CalendarDate? { SourceDate.environment?.date ?? clock }

  private static var clock: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

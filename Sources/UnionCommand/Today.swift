import ArgumentParser
import Diagnostics
import Glibc
import UnionModel

/// The day on which new files are dated.
enum Today {
  /// That of `SOURCE_DATE_EPOCH` where it is set, else of the clock, where this machine is. A clock
  /// beyond the calendar ends the program.
  static func date(_ language: Language) throws -> CalendarDate {
    if let date = SourceDate.environment?.date ?? clock { return date }
    Console.note(
      language == .chinese ? "错误: 不知道今天是哪一天\n" : "error: the clock has no day of the calendar\n")
    throw ExitCode(2)
  }

  private static var clock: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

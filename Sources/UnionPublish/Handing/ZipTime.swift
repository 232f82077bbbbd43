import Glibc

/// A time as archives have it: without a zone, in steps of two seconds, from 1980 to 2107.
struct ZipTime: Equatable {
  /// Hours, minutes and half seconds.
  var time: UInt16
  /// Years since 1980, months and days.
  var date: UInt16

  /// The first there is, for archives that nobody gave a time.
  static let first = ZipTime(time: 0, date: 1 << 5 | 1)
  private static let last = ZipTime(time: 23 << 11 | 59 << 5 | 29, date: 127 << 9 | 12 << 5 | 31)

  private init(time: UInt16, date: UInt16) {
    self.time = time
    self.date = date
  }

  /// Seconds since 1970, as UTC tells them: the same on every machine.
  init(seconds: Int) {
    var moment = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&moment, &parts) != nil else {
      self = seconds < 0 ? .first : .last
      return
    }
    if parts.tm_year < 80 {
      self = .first
    } else if parts.tm_year > 207 {
      self = .last
    } else {
      time = UInt16(parts.tm_hour << 11 | parts.tm_min << 5 | min(parts.tm_sec, 59) / 2)
      date = UInt16((parts.tm_year - 80) << 9 | (parts.tm_mon + 1) << 5 | parts.tm_mday)
    }
  }
}

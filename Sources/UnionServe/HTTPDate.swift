/// Times as HTTP writes them (RFC 9110 section 5.6.7), in whole seconds since 1970.
enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func text(_ time: Int) -> String {
    let day = time >= 0 ? time / 86400 : (time - 86399) / 86400
    let second = time - day * 86400
    let (year, month, date) = civil(day)
    let name = days[((day % 7) + 7) % 7]
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(name), \(padded(date, 2)) \(months[month - 1]) \(padded(year, 4)) "
      + "\(clock.joined(separator: ":")) GMT"
  }

  /// Reads the form that is written today; nil for anything else, which is then as if it were not there.
  static func time(_ text: String) -> Int? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 6, words[0].utf8.count == 4, words[0].last == ",", words[5] == "GMT",
      let date = number(words[1], 2), let month = months.firstIndex(of: String(words[2])),
      let year = number(words[3], 4), (1...31).contains(date)
    else { return nil }
    let clock = words[4].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, let hour = number(clock[0], 2), let minute = number(clock[1], 2),
      let second = number(clock[2], 2), hour < 24, minute < 60, second <= 60
    else { return nil }
    return dayNumber(year, month + 1, date) * 86400 + hour * 3600 + minute * 60 + second
  }

  private static func number(_ text: Substring, _ digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(text) : nil
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Days since 1970 of a date, counted in years that begin in March.
  private static func dayNumber(_ year: Int, _ month: Int, _ date: Int) -> Int {
    let start = month > 2 ? year : year - 1
    let month = (month + 9) % 12
    return start * 365 + start / 4 - start / 100 + start / 400 + (month * 153 + 2) / 5 + date
      - 719469
  }

  private static func civil(_ day: Int) -> (year: Int, month: Int, date: Int) {
    var year = 1970 + Int((Double(day) / 365.2425).rounded(.down))
    while dayNumber(year + 1, 1, 1) <= day { year += 1 }
    while dayNumber(year, 1, 1) > day { year -= 1 }
    var month = 12
    while dayNumber(year, month, 1) > day { month -= 1 }
    return (year, month, day - dayNumber(year, month, 1) + 1)
  }
}

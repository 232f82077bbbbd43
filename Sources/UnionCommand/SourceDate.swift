import Glibc
import UnionModel

/// The moment that a build is said to be of, for builds that can be repeated: the environment variable
/// `SOURCE_DATE_EPOCH`, seconds since 1970 in UTC (reproducible-builds.org).
struct SourceDate {
  /// What the variable says.
  let text: String
  /// Its day; nil where it is no such number.
  let date: CalendarDate?

  /// What a variable says.
  init(_ text: String) {
    self.text = text
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    date = isNumber ? Int(text).flatMap { CalendarDate(secondsSince1970: $0) } : nil
  }

  /// That of this process; nil where it is not set, or is empty.
  static var environment: SourceDate? {
    guard let value = getenv("SOURCE_DATE_EPOCH") else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : SourceDate(text)
  }
}

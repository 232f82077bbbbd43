import UnionCompare
import UnionModel

extension PeriodType {
  /// What programs call it: `annual`, `first-half`, `q1`, `10-01_09-30`; the years that a range spans
  /// beyond the turn of the year it needs stand behind it: `01-01_12-31+1`.
  var id: String {
    switch self {
    case .annual: return "annual"
    case .firstHalf: return "first-half"
    case .secondHalf: return "second-half"
    case .quarter(let number): return "q\(number)"
    case .dates(let fromMonth, let fromDay, let toMonth, let toDay, let years):
      let usual = (toMonth, toDay) < (fromMonth, fromDay) ? 1 : 0
      return Self.day(fromMonth, fromDay) + "_" + Self.day(toMonth, toDay)
        + (years == usual ? "" : "+\(years - usual)")
    }
  }

  private static func day(_ month: Int, _ day: Int) -> String {
    (month < 10 ? "0" : "") + "\(month)" + (day < 10 ? "-0" : "-") + "\(day)"
  }
}

extension Period {
  /// Its first and last day (ISO 8601): `2024-01-01/2024-06-30`; nil for a year outside the calendar.
  var dates: String? {
    guard let start, let end else { return nil }
    return "\(start)/\(end)"
  }
}

public import UnionModel

/// The day as of which it is said who has handed in, and where it comes from.
public struct AsOf: Sendable, Hashable {
  /// Where the day comes from.
  public enum Origin: Sendable, Hashable, CaseIterable {
    /// `as_of` in `site.yml`.
    case settings
    /// The moment the build is said to be of (`SOURCE_DATE_EPOCH`).
    case sourceDate
    /// The newest date of a report: the day it came in or that it is dated.
    case newestReport
    /// No report has a date: the day after the last period that a summary tells of, or the first day
    /// of the last that is planned.
    case newestPeriod
  }

  /// The day.
  public let date: CalendarDate
  /// Where it comes from.
  public let origin: Origin

  /// A day.
  public init(date: CalendarDate, origin: Origin) {
    self.date = date
    self.origin = origin
  }

  /// The day of a site: the setting, else `sourceDate`, else what the reports say; nil for a site
  /// without reports. The day's own clock is never asked, so that a build can be repeated.
  /// O(reports).
  public init?(of site: Site, sourceDate: CalendarDate? = nil) {
    if let date = site.settings.asOf {
      self.init(date: date, origin: .settings)
    } else if let sourceDate {
      self.init(date: sourceDate, origin: .sourceDate)
    } else if let date = site.reports.lazy.compactMap(Self.newest).max() {
      self.init(date: date, origin: .newestReport)
    } else if let date = site.reports.lazy.compactMap(Self.known).max() {
      self.init(date: date, origin: .newestPeriod)
    } else {
      return nil
    }
  }

  /// The first day on which a report can be known of.
  private static func known(_ report: Report) -> CalendarDate? {
    report.kind == .plan ? report.period.start : report.period.end?.dayAfter
  }

  /// The later of the two dates of a report.
  private static func newest(_ report: Report) -> CalendarDate? {
    guard let date = report.date, let received = report.received else {
      return report.date ?? report.received
    }
    return max(date, received)
  }
}

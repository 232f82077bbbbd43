import UnionModel

/// What the list of pages tells search engines of a report.
struct ReportDate: Sendable, Hashable {
  /// Whether it is still a draft, of which they are not told.
  let isDraft: Bool
  /// The day it is dated.
  let date: CalendarDate?

  /// That of a report.
  init(_ report: Report) {
    isDraft = report.isDraft
    date = report.date
  }
}

public import UnionModel

/// The report that somebody wants to begin.
public struct ReportWish: Sendable, Hashable {
  /// The unit's index in `Site.units`.
  public var unit: Int
  /// Summary or plan.
  public var kind: Report.Kind
  /// Its period.
  public var period: Period

  /// A report of a unit. What is not said follows from what the unit wrote so far and from today: a
  /// range of dates follows on the last one where the unit reports by ranges; else a summary is of the
  /// last period that is more than half over, a plan of the first that is not.
  public init(
    unit: Int, kind: Report.Kind, span: Period.Span?, year: Int?, in site: Site, today: CalendarDate
  ) {
    self.unit = unit
    self.kind = kind
    switch span {
    case let span?: period = Period(year: year ?? Self.year(span, kind, today), span: span)
    case nil:
      let own = site.reports.filter { $0.unit == unit && $0.kind == kind }
      if let range = own.last, case .dates = range.period.span,
        !own.contains(where: { $0.period.span == .annual })
      {
        period = range.period.shifted(byYears: year.map { $0 - range.period.year } ?? 1)
      } else {
        period = Period(year: year ?? Self.year(.annual, kind, today), span: .annual)
      }
    }
  }

  /// The year of the last span that is more than half over; for a plan, that of the first which is
  /// not; of a range of dates that in which it ends.
  static func year(_ span: Period.Span, _ kind: Report.Kind, _ today: CalendarDate) -> Int {
    let isPastMiddle = (today.month, today.day) >= middle(of: span)
    if case .dates(_, let to) = span { return to.year }
    switch kind {
    case .summary: return isPastMiddle ? today.year : today.year - 1
    case .plan: return isPastMiddle ? today.year + 1 : today.year
    }
  }

  private static func middle(of span: Period.Span) -> (month: Int, day: Int) {
    switch span {
    case .annual, .dates: (7, 1)
    case .firstHalf: (4, 1)
    case .secondHalf: (10, 1)
    case .quarter(let number): (number * 3 - 1, 15)
    }
  }

  /// The file that such a report has already, below the content folder; a draft counts.
  public func existing(in site: Site) -> String? {
    site.reports.first { $0.unit == unit && $0.kind == kind && $0.period == period }?.source
      ?? site.drafts.first { $0.unit == unit && $0.kind == kind && $0.period == period }?.source
  }
}

import UnionModel

/// What a unit has written so far that a new report of it goes by.
struct ReportHistory {
  /// The last report of the kind before the wished one: of the same type of period, else of a whole
  /// year.
  let previous: Report?
  /// The plan for the wished period, or for a plan the one before it.
  let plan: Report?
  /// The last summary before the wished period.
  let summary: Report?

  init(_ wish: ReportWish, in site: Site) {
    let own = site.reports.filter { $0.unit == wish.unit && $0.period != wish.period }
    func last(_ kind: Report.Kind, _ type: PeriodType) -> Report? {
      own.filter {
        $0.kind == kind && $0.period.type == type && $0.period.year < wish.period.year
      }.max { $0.period.year < $1.period.year }
    }
    let type = wish.period.type
    summary = last(.summary, type) ?? last(.summary, .annual)
    switch wish.kind {
    case .summary:
      previous = summary
      plan = site.reports.first {
        $0.unit == wish.unit && $0.kind == .plan && $0.period == wish.period
      }
    case .plan:
      plan = last(.plan, type) ?? last(.plan, .annual)
      previous = plan
    }
  }
}

import UnionModel

/// A line to be filled in: an indicator, and what is known of it.
struct ReportRow {
  /// The indicator's name as reports write it.
  var name: String
  /// Last year's value, the plan's target; empty where nothing is known.
  var note: String

  /// The indicators of the reports that a new one follows, in their order, each once.
  static func rows(_ history: ReportHistory, of wish: ReportWish, _ notes: FigureNote)
    -> [ReportRow]
  {
    let summary = history.summary
    let plan = history.plan
    let order: [Figure] =
      switch wish.kind {
      case .summary: (summary?.figures ?? []) + (plan?.targets ?? []) + (summary?.nextTargets ?? [])
      case .plan: (plan?.targets ?? []) + (summary?.nextTargets ?? [])
      }
    // A first plan sets targets for what the summary counts.
    let figures = order.isEmpty ? summary?.figures ?? [] : order
    var seen: Set<Int> = []
    return figures.filter { seen.insert($0.indicator).inserted }.map { figure in
      let index = figure.indicator
      let parts = [
        notes.text(summary?.figures.first { $0.indicator == index }, of: summary?.period),
        wish.kind == .summary
          ? notes.planned(plan?.targets.first { $0.indicator == index })
          : notes.planned(plan?.targets.first { $0.indicator == index }, of: plan?.period),
        notes.promised(summary?.nextTargets.first { $0.indicator == index }),
      ]
      return ReportRow(
        name: notes.name(index), note: parts.compactMap(\.self).joined(separator: "; "))
    }
  }

  /// The indicators of the site's home page, for a unit that has written nothing yet.
  static func headlines(of site: Site) -> [ReportRow] {
    site.settings.headlines.filter { site.catalogue.index(named: $0) != nil }
      .map { ReportRow(name: $0, note: "") }
  }
}

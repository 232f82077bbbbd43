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

  /// A handful of the main indicators, for a unit that has written nothing yet: those of the site's home
  /// page, else the first of each topic.
  static func main(of site: Site, _ notes: FigureNote) -> [ReportRow] {
    let headlines = site.settings.headlines.compactMap { site.catalogue.index(named: $0) }
    let chosen = headlines.isEmpty ? firstOfTopics(site.catalogue) : headlines
    var seen: Set<Int> = []
    return chosen.filter { seen.insert($0).inserted }.prefix(most)
      .map { ReportRow(name: notes.name($0), note: "") }
  }

  private static let most = 8

  private static func firstOfTopics(_ catalogue: Catalogue) -> [Int] {
    let indicators = catalogue.indicators
    var topics: Set<String?> = []
    return indicators.indices.filter {
      indicators[$0].origin == .catalogue && topics.insert(indicators[$0].topic).inserted
    }
  }
}

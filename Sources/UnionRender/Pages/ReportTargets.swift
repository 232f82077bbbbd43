import UnionCompare
import UnionModel

/// The targets of a report, with what became of them.
extension PageContext {
  /// The targets that stand in a table of their own: all of a plan; of a summary those that it does not
  /// tell the result of.
  func targetsAlone(_ report: Report, _ plans: PlanResults) -> [Figure] {
    if report.kind == .plan { return report.targets }
    return plans.rows.lazy.map(\.promise.target).filter { target in
      !report.figures.contains { $0.indicator == target.indicator }
    }
  }

  /// The row of a figure, with what became of its target.
  func judged(_ row: FigureRowView, _ compared: ReportRow, _ plans: PlanResults) -> FigureRowView {
    guard compared.target != nil, plans.summary != nil,
      let result = plans.row(of: compared.figure.indicator)
    else { return row }
    var row = row
    row.outcome = view(result.outcome, of: result.indicator, result.promise.target)
    row.notes = planNotes(result)
    return row
  }

  /// A row of a table of targets; with its outcome where there is a result, or a summary that might
  /// tell one. `plans` is nil for what the next period is to bring.
  func promise(
    _ target: Figure, _ table: RowTable, _ links: IndicatorLinks, _ plans: PlanResults? = nil
  ) -> FigureRowView {
    var shown = rowView(
      target, in: table, links, previous: nil, target: nil,
      change: view(.noData, of: target.indicator))
    guard let plans, let result = plans.row(of: target.indicator),
      plans.summary != nil || result.result != nil
    else { return shown }
    shown.result = result.result.map { view($0) }
    shown.outcome = view(result.outcome, of: result.indicator, result.promise.target)
    shown.notes = planNotes(result)
    return shown
  }
}

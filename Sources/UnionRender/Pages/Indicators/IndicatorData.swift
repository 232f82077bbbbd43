import UnionCompare
import UnionModel

extension IndicatorYears {
  /// All units and years in one table. What no report says has a note of where it comes from.
  func data() -> FigureTable {
    let mentions = index.mentions(of: indicator)
    var table = context.tables.table(
      context.label(indicator), rows: max(mentions.count, index.units(of: indicator).count))
    var next = mentions.startIndex
    for unit in index.units(of: indicator) {
      while next < mentions.endIndex, mentions[next].unit < unit { next += 1 }
      let start = next
      while next < mentions.endIndex, mentions[next].unit == unit { next += 1 }
      add(Int(unit), cells(of: Int(unit), mentions[start..<next]), to: &table)
    }
    return table
  }

  private func add(_ unit: Int, _ cells: [UnitCell], to table: inout FigureTable) {
    var before: (year: Int, figure: Figure, type: PeriodType)?
    for (year, cell) in zip(years, cells) {
      for part in cell.parts {
        table.add(
          index.figure(part, in: context.site), of: indicator,
          in: table.subject(unit, index.period(part, in: context.site)), previous: nil,
          change: .noData, target: nil)
      }
      let period =
        cell.valueMention.map { index.period($0, in: context.site) }
        ?? Period(year: year, span: .annual)
      let figure = figure(cell)
      let previous = before.flatMap { $0.year == year - 1 ? $0 : nil }
      var target: Figure?
      for mention in cell.targets {
        let promised = index.period(mention, in: context.site)
        if promised == period {
          target = index.figure(mention, in: context.site)
        } else {
          table.add(
            nil, of: indicator, in: table.subject(unit, promised), previous: nil, change: .noData,
            target: index.figure(mention, in: context.site))
        }
      }
      if figure != nil || target != nil {
        table.add(
          figure, of: indicator, in: table.subject(unit, period), previous: previous?.figure,
          change: change(previous, figure, period), target: target)
      }
      before = figure.map { (year, $0, period.type) }
    }
  }

  private func change(
    _ previous: (year: Int, figure: Figure, type: PeriodType)?, _ figure: Figure?,
    _ period: Period
  ) -> Change {
    guard let previous, let figure else { return .noData }
    if previous.type != period.type { return .otherPeriod }
    return Change.between(
      previous.figure, figure, of: context.site.catalogue.indicators[indicator],
      from: period.year - 1, to: period.year, siteCurrency: context.site.settings.currency)
  }

  /// The figure of a cell; one that was computed says so in its note.
  private func figure(_ cell: UnitCell) -> Figure? {
    if let value = cell.value, !value.figure.quantity.isMissing || cell.rollUp?.total == nil {
      return context.rollUpWords.origin(value.origin).map { value.figure.noted($0) }
        ?? value.figure
    }
    guard let rollUp = cell.rollUp, let total = rollUp.total else { return nil }
    return total.noted(context.indicatorWords.fromBelow(rollUp))
  }
}

extension Figure {
  /// The same figure with one more note.
  fileprivate func noted(_ note: String) -> Figure {
    var copy = self
    copy.detail = FigureDetail(
      note: [detail?.note, note].compactMap { $0 }.joined(separator: "; "), asOf: detail?.asOf,
      currency: detail?.currency, parts: detail?.parts ?? [])
    return copy
  }
}

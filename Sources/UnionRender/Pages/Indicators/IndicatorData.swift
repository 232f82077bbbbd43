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
      add(unit, cells(of: unit, mentions[start..<next]), to: &table)
    }
    return table
  }

  private func add(_ unit: Int, _ cells: [UnitCell], to table: inout FigureTable) {
    var before: Before?
    for (year, cell) in zip(years, cells) {
      for part in cell.parts {
        table.add(
          index.figure(part, in: context.site), of: indicator,
          in: table.subject(unit, part.period(in: context.site)), previous: nil,
          change: .noData, target: nil)
      }
      let period =
        cell.valueMention.map { $0.period(in: context.site) }
        ?? Period(year: year, span: .annual)
      let figure = figure(cell)
      let previous = before.flatMap { $0.year == year - 1 ? $0 : nil }
      var target: Figure?
      for mention in cell.targets {
        let promised = mention.period(in: context.site)
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
          change: change(previous, figure, period, basis(cell)), target: target)
      }
      before = figure.map {
        Before(
          year: year, figure: $0, type: period.type, basis: basis(cell))
      }
    }
  }

  /// What stands in the row of the year before.
  private struct Before {
    let year: Int
    let figure: Figure
    let type: PeriodType
    /// What the unit's own figure counts; nil for a roll-up.
    let basis: UnitValue.Basis?
  }

  /// What the unit's own figure counts; nil where there is only a roll-up, or nothing.
  private func basis(_ cell: UnitCell) -> UnitValue.Basis? {
    cell.value.flatMap { $0.figure.quantity.isMissing ? nil : $0.basis }
  }

  /// A roll-up is compared with nothing here: it may be of other units than the year before.
  private func change(
    _ previous: Before?, _ figure: Figure?, _ period: Period, _ basis: UnitValue.Basis?
  ) -> Change {
    guard let previous, let figure, let basis, let earlier = previous.basis else { return .noData }
    if earlier.isOwn != basis.isOwn { return .otherScope }
    if previous.type != period.type { return .otherPeriod }
    return rule.change(to: period.year, previous.figure, figure)
  }

  /// The figure of a cell; one that was computed says so in its note.
  private func figure(_ cell: UnitCell) -> Figure? {
    if let value = cell.value, !value.figure.quantity.isMissing || cell.rollUp?.total == nil {
      return context.rollUpWords.origin(value.origin).map { noted(value.figure, $0) }
        ?? value.figure
    }
    guard let rollUp = cell.rollUp, let total = rollUp.total else { return nil }
    return noted(total, context.indicatorWords.fromBelow(rollUp))
  }

  /// The same figure with one more note.
  private func noted(_ figure: Figure, _ note: String) -> Figure {
    var copy = figure
    let detail = figure.detail
    copy.detail = FigureDetail(
      note: [detail?.note, note].compactMap { $0 }.joined(separator: context.words.semicolon),
      asOf: detail?.asOf,
      currency: detail?.currency, parts: detail?.parts ?? [])
    return copy
  }
}

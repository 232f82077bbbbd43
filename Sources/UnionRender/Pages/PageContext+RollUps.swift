import UnionCompare
import UnionModel

extension PageContext {
  /// What the children of a unit come to, the latest year first; nothing for a unit without any.
  func rollUpViews(of unit: Int, _ linker: Linker) -> [RollUpView] {
    guard wasParent(unit) else { return [] }
    let found = years.reversed().compactMap { year in
      rollUps[year.year].map { (year: year.year, rows: $0.of(unit)) }
    }
    .filter { !$0.rows.isEmpty }
    let links = indicatorLinks(linker, unit: unit)
    return found.enumerated().map { place, year in
      let own = UnitYear(of: unit, year: year.year, in: site)
      return RollUpView(
        id: "rollup.\(year.year)", title: rollUpWords.title(year.year), isLatest: place == 0,
        rows: year.rows.map { row($0, own: own.value(of: $0.indicator), links, linker) })
    }
  }

  private func row(_ rollUp: RollUp, own: UnitValue?, _ links: IndicatorLinks, _ linker: Linker)
    -> RollUpView.Row
  {
    let like = rollUp.likeForLike
    return RollUpView.Row(
      indicator: rollUp.indicator, label: label(rollUp.indicator),
      url: url(rollUp.indicator, links),
      measure: measure(rollUp.indicator, rollUp.total ?? own?.figure),
      own: own.map { view($0) }, total: rollUp.total.map { view($0) },
      obstacle: rollUp.obstacle.map { rollUpWords.obstacle($0) },
      counted: rollUpWords.counted(rollUp),
      gap: rollUp.gap.flatMap { gap in
        gap.direction == .same ? nil : view(.difference(gap), of: rollUp.indicator).withoutJudgement
      },
      likeUnits: like.map { rollUpWords.like($0.units) },
      likePrevious: like.map { view($0.previous) }, likeCurrent: like.map { view($0.current) },
      likeChange: like.map { view($0.change, of: rollUp.indicator) },
      items: rollUp.items.map {
        RollUpView.Item(unit: unitLink($0.unit, linker), figure: view($0.figure))
      })
  }

  /// A value ready to show, with where it comes from where no report says it so.
  func view(_ value: UnitValue) -> FigureView {
    var shown = view(value.figure)
    shown.origin = rollUpWords.origin(value)
    shown.otherwise = value.computed.map { otherwise($0) }
    return shown
  }

  /// What stands beside a reported figure that can be computed and comes to another.
  func otherwise(_ computed: Figure) -> String {
    rollUpWords.otherwise(numbers.figure(computed, in: indicatorTexts[computed.indicator].scale))
  }

  /// What befell a unit, oldest first.
  func history(of unit: Int) -> [EventView] {
    let unit = site.units[unit]
    var events: [(date: CalendarDate, text: String)] = []
    if let opened = unit.opened { events.append((opened, historyWords.opened)) }
    for (place, renaming) in unit.renamed.enumerated() {
      let next =
        unit.renamed.indices.contains(place + 1)
        ? unit.renamed[place + 1].title : unit.title
      events.append((renaming.until.dayAfter, historyWords.renamed(renaming.title, next)))
    }
    for (place, move) in unit.moved.enumerated() {
      let next = unit.moved.indices.contains(place + 1) ? unit.moved[place + 1].from : unit.parent
      events.append((move.until.dayAfter, historyWords.moved(name(move.from), name(next))))
    }
    if let closed = unit.closed { events.append((closed, historyWords.closed)) }
    return events.sorted { $0.date < $1.date }.map {
      EventView(date: words.date($0.date), dateISO: $0.date.description, text: $0.text)
    }
  }

  private func name(_ unit: Int?) -> String? { unit.map { site.units[$0].short } }

  private var historyWords: HistoryWords { HistoryWords(words) }
}

import Mustache
import UnionCompare
import UnionModel

extension IndicatorYears {
  /// The number of units that one cell of a list names.
  private static let listed = 20

  /// The head of the table of all units.
  func heads(_ linker: Linker) -> [IndicatorView.Year] {
    let off = context.site.settings.switchedOff
    let told = Set(context.years.map(\.year))
    let terms = context.indicatorWords
    return zip(years, breaks).map { year, broken in
      IndicatorView.Year(
        label: context.words.year(year),
        url: told.contains(year) && !off.contains(.years)
          ? linker.link(to: SiteAddresses.year(year)) : nil,
        isBroken: broken != nil, breakNote: broken.map { terms.broken($0.year) })
    }
  }

  /// For each year the change of definition that lies between it and the year before; none before the
  /// first.
  private var breaks: [SeriesBreak?] {
    let all = context.site.catalogue.indicators[indicator].breaks
    return years.indices.map { place in
      place == 0 ? nil : all.last { years[place - 1] < $0.year && $0.year <= years[place] }
    }
  }

  /// The rows of some units, in the order of the tree.
  func rows(_ units: ArraySlice<Int>, _ linker: Linker) -> [IndicatorView.Row] {
    guard let first = units.first, let last = units.last else { return [] }
    let all = index.mentions(of: indicator, units: first...last)
    let isBroken = breaks.map { $0 != nil }
    var next = all.startIndex
    return units.map { unit in
      while next < all.endIndex, all[next].unit < unit { next += 1 }
      let start = next
      while next < all.endIndex, all[next].unit == unit { next += 1 }
      return IndicatorView.Row(
        id: context.unitRowID(unit),
        unit: LinkView.shape.value(of: context.unitLink(unit, linker)),
        depth: "\(min(context.depth(of: unit), 5))",
        cells: zip(cells(of: unit, all[start..<next]), isBroken).map { view($0, $1, linker) })
    }
  }

  private func view(_ cell: UnitCell, _ isBroken: Bool, _ linker: Linker) -> IndicatorView.Cell {
    let terms = context.indicatorWords
    var view = IndicatorView.Cell(isBroken: isBroken)
    if let value = cell.value {
      view.figure = context.view(value)
      if let mention = cell.valueMention { addPeriod(of: mention, to: &view) }
    }
    let isMissing = cell.value?.figure.quantity.isMissing == true
    if let rollUp = cell.rollUp, cell.value == nil || isMissing {
      if let total = rollUp.total {
        var shown = context.view(total)
        shown.origin = isMissing ? terms.fromBelowForMissing(rollUp) : terms.fromBelow(rollUp)
        view.figure = shown
      } else {
        view.obstacle = rollUp.obstacle.map { context.rollUpWords.obstacle($0) }
        view.items = rollUp.items.prefix(Self.listed).map {
          RollUpView.Item(
            unit: context.unitLink($0.unit, linker), figure: context.view($0.figure))
        }
        let rest = rollUp.items.count - view.items.count
        if rest > 0 { view.more = terms.more(rest) }
      }
    }
    for part in cell.parts {
      let period = context.words.periodType(part.period(in: context.site).type)
      view.notes.append(terms.part(display(part), period))
    }
    for target in cell.targets {
      let type = target.period(in: context.site).type
      view.notes.append(
        terms.target(display(target), type == .annual ? nil : context.words.periodType(type)))
    }
    view.isGap = view.figure == nil && view.obstacle == nil && cell.parts.isEmpty
    return view
  }

  /// A year that is not the calendar's says so.
  private func addPeriod(of mention: IndicatorIndex.Mention, to view: inout IndicatorView.Cell) {
    let type = mention.period(in: context.site).type
    if type != .annual { view.notes.append(context.words.periodType(type)) }
  }

  private func display(_ mention: IndicatorIndex.Mention) -> String {
    context.view(index.figure(mention, in: context.site)).display
  }

  /// What is to be said of each year as a whole, the latest first.
  func coverage() -> [IndicatorView.Coverage] {
    years.indices.reversed().compactMap { place in
      rollUp(place).map {
        IndicatorView.Coverage(year: context.words.year(years[place]), clauses: clauses($0))
      }
    }
  }

  private func clauses(_ rollUp: RollUp) -> [String] {
    let terms = context.indicatorWords
    var clauses = [terms.coverage(rollUp)]
    if let total = rollUp.total {
      let measure = context.words.countsInTenThousands ? context.measure(indicator, total) : nil
      clauses.append(terms.total(context.view(total).display + (measure ?? "")))
    }
    if let obstacle = rollUp.obstacle { clauses.append(context.rollUpWords.obstacle(obstacle)) }
    if let like = rollUp.likeForLike, rollUp.obstacle != .list {
      let change = context.view(like.change, of: indicator)
      let percent = change.percent.map(context.words.bracketed) ?? ""
      clauses.append(terms.like(like.units, change.reason ?? change.display + percent))
    }
    if let gap = rollUp.gap, gap.direction != .same {
      clauses.append(terms.gap(context.view(.difference(gap), of: indicator).display))
    }
    return clauses
  }
}

extension PageContext {
  var indicatorWords: IndicatorWords { IndicatorWords(words) }

  /// The place of a unit's row on the pages of indicators.
  func unitRowID(_ unit: Int) -> String {
    let address = site.units[unit].address
    guard address.utf8.contains(where: { $0 <= 0x20 }) else { return "u." + address }
    return "u." + String(address.map { $0.isWhitespace ? "-" : $0 })
  }

  /// How many units are above a unit.
  func depth(of unit: Int) -> Int {
    var depth = 0
    var above = site.units[unit].parent
    while let parent = above {
      depth += 1
      above = site.units[parent].parent
    }
    return depth
  }
}

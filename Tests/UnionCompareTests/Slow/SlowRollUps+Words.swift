import UnionCompare
import UnionModel

extension SlowRollUps {
  /// What is found of an indicator for the units below one (nil: at the top), in words; nil where
  /// none of them says anything.
  func words(_ indicator: Int, totalOf top: Int?, before: SlowRollUps) -> String? {
    let rule = site.catalogue.indicators[indicator].rollUp
    let nature = site.catalogue.indicators[indicator].nature
    if rule == .none || rule == .sum && nature == .rate { return nil }
    let inside = contributors(indicator, totalOf: top)
    if inside.isEmpty { return nil }
    let total = total(indicator, inside)
    return "\(site.catalogue.indicators[indicator].id): "
      + [
        total.text, count(indicator, inside, totalOf: top),
        "gap " + gap(indicator, total.figure, of: top),
        "like " + like(indicator, inside, totalOf: top, before: before),
      ].joined(separator: "; ")
  }

  private func total(_ indicator: Int, _ inside: [Int]) -> (figure: Figure?, text: String) {
    switch site.catalogue.indicators[indicator].rollUp {
    case .sum:
      switch sum(inside.map { units[$0].known(indicator) }, indicator) {
      case .nothing: return (nil, "nothing")
      case .measures: return (nil, "measures")
      case .currencies: return (nil, "currencies")
      case .sum(let figure): return (figure, figure.words)
      }
    case .ratio:
      let figure = rate(indicator, inside.compactMap { parts($0, ratio(indicator)) })
      return (figure, figure?.words ?? "noParts")
    case .list, .none:
      let items = inside.sorted().map { "\($0) \(units[$0].known(indicator)?.words ?? "")" }
      return (nil, "list " + items.joined(separator: ", "))
    }
  }

  private func sum(_ figures: [Figure?], _ indicator: Int) -> SlowSum {
    SlowSum(
      figures.compactMap { $0 }, of: indicator, siteCurrency: site.settings.currency)
  }

  private func rate(_ indicator: Int, _ parts: [(above: Figure, below: Figure)]) -> Figure? {
    guard let ratio = ratio(indicator), let above = sum(parts.map(\.above), indicator).figure,
      let below = sum(parts.map(\.below), indicator).figure,
      let share = SlowYear.share(above, below, ratio)
    else { return nil }
    return SlowYear.rounded(share)
  }

  private func count(_ indicator: Int, _ inside: [Int], totalOf top: Int?) -> String {
    let isRatio = site.catalogue.indicators[indicator].rollUp == .ratio
    let adding = inside.filter { !isRatio || parts($0, ratio(indicator)) != nil }
    let children = tree.children(of: top)
    let reported = children.filter { adding.contains($0) }
    let computed = children.filter { child in
      !reported.contains(child) && adding.contains { tree.isBelow($0, child) }
    }
    let expected = children.filter { child in
      if reported.contains(child) || computed.contains(child) { return true }
      return concerns(child, indicator) && !isHeldByAnother(child, indicator, totalOf: top)
    }
    return "\(reported.count)+\(computed.count) of \(expected.count)"
  }

  /// A unit's own indicator concerns that unit, those above and those below it.
  private func concerns(_ unit: Int, _ indicator: Int) -> Bool {
    guard case .unit(let owner) = site.catalogue.indicators[indicator].origin else { return true }
    return unit == owner || tree.isBelow(owner, unit) || tree.isBelow(unit, owner)
  }

  private func gap(_ indicator: Int, _ total: Figure?, of top: Int?) -> String {
    guard let top, covers(top, indicator), let total, let own = units[top].known(indicator),
      case .difference(let difference) = Change.between(
        total, own, of: site.catalogue.indicators[indicator], from: 0, to: 0,
        siteCurrency: site.settings.currency)
    else { return "none" }
    return difference.words
  }

  /// The units that are in the total in both years, counting the same.
  private func like(
    _ indicator: Int, _ inside: [Int], totalOf top: Int?, before: SlowRollUps
  ) -> String {
    let rule = site.catalogue.indicators[indicator].rollUp
    if rule == .list || top.map({ !before.tree.has($0) }) == true { return "none" }
    let earlier = before.contributors(indicator, totalOf: top)
    var both = inside.filter { unit in
      earlier.contains(unit) && units[unit].type == before.units[unit].type
        && units[unit].scope == before.units[unit].scope
    }
    let sums: (Figure?, Figure?)
    if rule == .ratio {
      let ratio = ratio(indicator)
      both = both.filter { parts($0, ratio) != nil && before.parts($0, ratio) != nil }
      sums = (
        rate(indicator, both.compactMap { before.parts($0, ratio) }),
        rate(indicator, both.compactMap { parts($0, ratio) })
      )
    } else {
      sums = (
        sum(both.map { before.units[$0].known(indicator) }, indicator).figure,
        sum(both.map { units[$0].known(indicator) }, indicator).figure
      )
    }
    guard let previous = sums.0, let current = sums.1 else { return "none" }
    let change = Change.between(
      previous, current, of: site.catalogue.indicators[indicator], from: year - 1, to: year,
      siteCurrency: site.settings.currency)
    return "\(both.count): \(previous.words) → \(current.words) \(change.words)"
  }
}

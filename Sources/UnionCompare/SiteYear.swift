public import UnionModel

/// All units' own figures of a year, with the tree of that year.
public struct SiteYear: Sendable {
  let year: Int
  let tree: UnitTree
  /// By index in `Site.units`.
  let units: [UnitYear]
  /// The type of most units' years; the calendar year where there are as many of each.
  let type: PeriodType
  /// By unit, whether it was there and its year is of that type.
  private let isCounted: [Bool]
  private let holders: Holders

  /// O(units × depth + figures × log figures).
  public init(_ year: Int, in site: Site) {
    self.year = year
    let tree = UnitTree(year: year, in: site)
    self.tree = tree
    holders = Holders(tree, in: site)
    let units = site.units.indices.map { UnitYear(of: $0, year: year, in: site) }
    self.units = units
    var counts: [PeriodType: Int] = [:]
    for unit in units where tree.has(unit.unit) && !unit.values.isEmpty {
      counts[unit.type, default: 0] += 1
    }
    let most = counts.max { one, other in
      one.value != other.value
        ? one.value < other.value : one.key.order > other.key.order
    }
    let type = most?.key ?? .annual
    self.type = type
    isCounted = units.map { tree.has($0.unit) && $0.type == type }
  }

  /// What a unit itself says of an indicator; nil where that is nothing, or of a year of another type.
  func addend(_ unit: Int, _ indicator: Int, _ rule: AddingRule) -> Addend? {
    guard isCounted[unit] else { return nil }
    switch rule {
    case .none: return nil
    case .sum, .list: return units[unit].knownFigure(indicator).map { .figure($0) }
    case .openRate: return units[unit].isKnown(indicator) ? .nothing : nil
    case .rate(let ratio):
      if let parts = parts(unit, ratio) { return .parts(parts) }
      return units[unit].isKnown(indicator) ? .nothing : nil
    }
  }

  private func parts(_ unit: Int, _ ratio: Ratio) -> RateParts? {
    guard let above = units[unit].knownFigure(ratio.numerator), above.isClosedNumber,
      let below = units[unit].knownFigure(ratio.denominator), below.isClosedNumber
    else { return nil }
    return RateParts(above: above, below: below)
  }

  /// Whether it says anything.
  private func gives(_ unit: Int, _ indicator: Int, _ rule: AddingRule) -> Bool {
    guard isCounted[unit] else { return false }
    if units[unit].isKnown(indicator) { return true }
    guard case .rate(let ratio) = rule else { return false }
    return parts(unit, ratio) != nil
  }

  /// Whether it says so of itself with its children.
  func covers(_ unit: Int, _ indicator: Int, _ rule: AddingRule) -> Bool {
    units[unit].scope == .whole && gives(unit, indicator, rule)
  }

  /// In how many totals what a unit itself says is: that of the unit above, that of the one above
  /// that, and so on to the site's. O(depth × log figures).
  func reach(_ unit: Int, _ indicator: Int, _ rule: AddingRule) -> Int {
    var reach = 0
    var top = unit
    while true {
      let above = tree.parent(of: top)
      if !holders.isEmpty, isHeld(from: unit, to: top, indicator, rule) { return reach }
      reach += 1
      guard let above, !covers(above, indicator, rule) else { return reach }
      top = above
    }
  }

  /// Whether a unit, or one between it and `top`, is counted in another in the total that has `top`
  /// for a child.
  private func isHeld(
    from unit: Int, to top: Int, _ indicator: Int, _ rule: AddingRule
  ) -> Bool {
    var next: Int? = unit
    while let held = next {
      if isHeld(held, in: tree.parent(of: top), indicator, rule) { return true }
      if held == top { return false }
      next = tree.parent(of: held)
    }
    return false
  }

  /// Whether a unit is counted in another, by a figure that the other gives, in the total of `parent`
  /// (nil: the site).
  func isHeld(_ unit: Int, in parent: Int?, _ indicator: Int, _ rule: AddingRule) -> Bool {
    holders.of(unit).contains { holder in
      if let parent, holder.unit == parent || !tree.contains(parent, holder.unit) { return false }
      return holder.isNamed
        ? gives(holder.unit, indicator, rule) : covers(holder.unit, indicator, rule)
    }
  }
}

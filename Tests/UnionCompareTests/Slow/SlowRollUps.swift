import UnionModel

/// The totals of a year: for each, the units whose figures are in it are collected by the rules, one
/// by one, and then added up.
final class SlowRollUps {
  let site: Site
  let year: Int
  let tree: SlowTree
  let type: PeriodType
  let units: [SlowYear]
  private let holders: [Set<SlowHolders.Holder>]

  init(_ year: Int, in site: Site) {
    self.site = site
    self.year = year
    let tree = SlowTree(year: year, in: site)
    self.tree = tree
    let units = site.units.indices.map { SlowYear(of: $0, year, in: site) }
    self.units = units
    holders = site.units.indices.map { SlowHolders(site: site, tree: tree).of($0) }
    let types = units.filter { tree.has($0.unit) && !$0.values.isEmpty }.map(\.type)
    let counted = Set(types).map { type in (type, types.count { $0 == type }) }
    type =
      counted.min { ($1.1, $0.0.order) < ($0.1, $1.0.order) }?.0 ?? .annual
  }

  func ratio(_ indicator: Int) -> Ratio? {
    site.catalogue.indicators[indicator].rollUp == .ratio
      ? site.catalogue.ratios.first { $0.indicator == indicator } : nil
  }

  /// Both parts of a rate, where a unit gives both as closed numbers.
  func parts(_ unit: Int, _ ratio: Ratio?) -> (above: Figure, below: Figure)? {
    guard let ratio, let above = units[unit].known(ratio.numerator),
      let below = units[unit].known(ratio.denominator), SlowYear.isClosed(above),
      SlowYear.isClosed(below)
    else { return nil }
    return (above, below)
  }

  /// Whether a unit itself says anything of an indicator in a year of the common type.
  func gives(_ unit: Int, _ indicator: Int) -> Bool {
    tree.has(unit) && units[unit].type == type
      && (units[unit].known(indicator) != nil || parts(unit, ratio(indicator)) != nil)
  }

  /// Whether what it says contains its children.
  func covers(_ unit: Int, _ indicator: Int) -> Bool {
    gives(unit, indicator) && units[unit].scope == .whole
  }

  /// Whether a unit's own figure is in a total (nil: the site's).
  func isIn(_ unit: Int, _ indicator: Int, totalOf top: Int?) -> Bool {
    guard gives(unit, indicator), tree.isBelow(unit, top) else { return false }
    let between = tree.line(above: unit).prefix { $0 != top }
    if between.contains(where: { covers($0, indicator) }) { return false }
    return !isHeldByAnother(unit, indicator, totalOf: top)
      && !between.contains { isHeldByAnother($0, indicator, totalOf: top) }
  }

  /// Whether another unit of the same total counts this one's figures in its own.
  func isHeldByAnother(_ unit: Int, _ indicator: Int, totalOf top: Int?) -> Bool {
    holders[unit].contains { holder in
      tree.isBelow(holder.unit, top)
        && (holder.isNamed ? gives(holder.unit, indicator) : covers(holder.unit, indicator))
    }
  }

  /// The units whose own figures make up a total.
  func contributors(_ indicator: Int, totalOf top: Int?) -> [Int] {
    tree.walk(from: top).filter { isIn($0, indicator, totalOf: top) }
  }
}

/// Who holds a unit's figures in its own by `counted_in`.
struct SlowHolders {
  let site: Site
  let tree: SlowTree

  struct Holder: Hashable {
    let unit: Int
    /// Whether it is named in a `counted_in`; else it is above one that is.
    let isNamed: Bool
  }

  /// The unit that counts this one, who counts that one or has it below, and so on.
  func of(_ unit: Int) -> Set<Holder> {
    var found: Set<Holder> = []
    var open = named(unit).map { [Holder(unit: $0, isNamed: true)] } ?? []
    while let holder = open.popLast() {
      guard found.insert(holder).inserted else { continue }
      if let next = named(holder.unit) { open.append(Holder(unit: next, isNamed: true)) }
      if let next = tree.parent(of: holder.unit) { open.append(Holder(unit: next, isNamed: false)) }
    }
    return found
  }

  /// Whom it names: none where that one would be in the unit itself, in whatever way.
  private func named(_ unit: Int) -> Int? {
    guard let other = said(unit) else { return nil }
    var reached: Set<Int> = []
    var open = [other]
    while let next = open.popLast() {
      guard reached.insert(next).inserted else { continue }
      open += [said(next), tree.parent(of: next)].compactMap { $0 }
    }
    return reached.contains(unit) ? nil : other
  }

  private func said(_ unit: Int) -> Int? {
    guard tree.has(unit), let other = site.units[unit].countedInUnit, tree.has(other) else {
      return nil
    }
    return other
  }
}

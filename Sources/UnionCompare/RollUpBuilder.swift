import UnionModel

/// Adds up a year from the lowest units to the top.
struct RollUpBuilder {
  let now: SiteYear
  let before: SiteYear
  let site: Site
  /// The roll-ups of the units done so far.
  private(set) var finished: [Int: [RollUp]] = [:]
  /// By unit (nil: the site), the units below it that are counted in another below it, where no
  /// lower unit has both.
  private let countedElsewhere: [Int?: Set<Int>]
  private let ratios: [Int: Ratio]

  init(now: SiteYear, before: SiteYear, site: Site) {
    self.now = now
    self.before = before
    self.site = site
    ratios = Dictionary(
      site.catalogue.ratios.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    var counted: [Int?: Set<Int>] = [:]
    for unit in site.units.indices {
      guard let other = site.units[unit].countedInUnit, now.tree.has(unit), now.tree.has(other),
        !now.tree.contains(other, unit), !now.tree.contains(unit, other)
      else { continue }
      counted[now.tree.common(unit, other), default: []].insert(unit)
    }
    countedElsewhere = counted
  }

  mutating func build() {
    for unit in now.tree.upwards where !now.tree.children(of: unit).isEmpty {
      finished[unit] = rollUps(of: unit, without: [])
    }
  }

  /// The roll-ups of a unit (nil: the site), leaving out what `without` names.
  func rollUps(of parent: Int?, without outer: Set<Int>) -> [RollUp] {
    let without = outer.union(countedElsewhere[parent] ?? [])
    let children = parent.map { now.tree.children(of: $0) } ?? now.tree.top
    var sums: [Int: RollUpSum] = [:]
    for child in children {
      let inner = without.contains { $0 != child && now.tree.contains(child, $0) }
      let below = inner ? rollUps(of: child, without: without) : finished[child] ?? []
      add(child, below, to: &sums, parent: parent, without: without)
    }
    let own = parent.map { now.units[$0] }
    return sums.values.sorted { $0.indicator < $1.indicator }.compactMap { sum in
      sum.rollUp(
        own: own?.scope == .whole && own?.type == now.type
          ? own?.known(sum.indicator)?.figure : nil,
        expected: expected(sum.indicator, children, without: without), ratio: ratios[sum.indicator],
        year: now.year, in: site)
    }
  }

  /// Adds what one child contributes to each indicator.
  private func add(
    _ child: Int, _ below: [RollUp], to sums: inout [Int: RollUpSum], parent: Int?,
    without: Set<Int>
  ) {
    let own = now.units[child]
    let isOfType = own.type == now.type || own.values.isEmpty
    func sum(_ indicator: Int, _ change: (inout RollUpSum) -> Void) {
      change(&sums[indicator, default: RollUpSum(indicator, in: site)])
    }
    if isOfType {
      for value in own.values where isAdded(value.indicator) && !value.figure.quantity.isMissing {
        guard !isCounted(child, value.indicator, without: without) else { continue }
        let inner = own.scope == .own ? below.rollUp(of: value.indicator) : nil
        let parts = parts(ratios[value.indicator], of: own, and: inner)
        sum(value.indicator) { $0.add(own: value, parts: parts, and: inner, of: child) }
      }
    }
    for inner in below where own.known(inner.indicator) == nil || !isOfType {
      guard !isCounted(child, inner.indicator, without: without) else { continue }
      sum(inner.indicator) { $0.add(inner) }
    }
    guard before.tree.has(child), before.tree.parent(of: child) == parent else { return }
    addLike(child, below, to: &sums, without: without)
  }

  /// Adds what one child contributes to the comparison of like with like: its own figures where it
  /// gave them in both years, else, where it gave them in neither, those of its children.
  private func addLike(
    _ child: Int, _ below: [RollUp], to sums: inout [Int: RollUpSum], without: Set<Int>
  ) {
    let own = now.units[child]
    let earlier = before.units[child]
    if own.type == now.type, earlier.type == own.type, own.scope == earlier.scope {
      for value in own.values where isAdded(value.indicator) && !value.figure.quantity.isMissing {
        guard let previous = earlier.known(value.indicator),
          !isCountedInAnyYear(child, value.indicator, without: without)
        else { continue }
        let inner = own.scope == .own ? below.rollUp(of: value.indicator) : nil
        if let ratio = ratios[value.indicator] {
          guard let old = parts(ratio, of: earlier), let new = parts(ratio, of: own) else {
            continue
          }
          sums[value.indicator]?.addLike(parts: old, new)
          if let like = inner?.ratio?.like, let units = inner?.likeForLike?.units {
            sums[value.indicator]?.addLike(parts: like.before, like.now, units: units)
          }
        } else {
          sums[value.indicator]?.addLike(previous.figure, value.figure)
          if let like = inner?.likeForLike {
            sums[value.indicator]?.addLike(like.previous, like.current, units: like.units)
          }
        }
      }
    }
    for inner in below
    where own.known(inner.indicator) == nil && earlier.known(inner.indicator) == nil {
      guard let like = inner.likeForLike,
        !isCountedInAnyYear(child, inner.indicator, without: without)
      else { continue }
      if let parts = inner.ratio?.like {
        sums[inner.indicator]?.addLike(parts: parts.before, parts.now, units: like.units)
      } else {
        sums[inner.indicator]?.addLike(like.previous, like.current, units: like.units)
      }
    }
  }

  /// The parts of a rate as a unit gives them, with those of its children where it counts itself
  /// alone.
  private func parts(_ ratio: Ratio?, of unit: UnitYear, and inner: RollUp? = nil) -> RatioParts? {
    guard let ratio, let above = unit.known(ratio.numerator)?.figure,
      let below = unit.known(ratio.denominator)?.figure
    else { return nil }
    let own = RatioParts(above: above, below: below)
    return inner?.ratio?.parts.flatMap { own.adding($0, site.settings.currency) } ?? own
  }

  /// Whether a unit's figure is in another's that is in the same total.
  private func isCounted(_ unit: Int, _ indicator: Int, without: Set<Int>) -> Bool {
    guard without.contains(unit), let other = site.units[unit].countedInUnit else { return false }
    return now.units[other].known(indicator) != nil
  }

  /// Whether it was so in one of the two years: then the unit is in no comparison of like with like,
  /// where it would be there once and contained in another once.
  private func isCountedInAnyYear(_ unit: Int, _ indicator: Int, without: Set<Int>) -> Bool {
    guard without.contains(unit), let other = site.units[unit].countedInUnit else { return false }
    return now.units[other].known(indicator) != nil || before.units[other].known(indicator) != nil
  }

  private func isAdded(_ indicator: Int) -> Bool {
    let rule = site.catalogue.indicators[indicator].rollUp
    // A rate is never added up, whatever the catalogue says.
    return rule != .none
      && !(rule == .sum && site.catalogue.indicators[indicator].nature == .rate)
  }

  /// How many children could give the indicator.
  private func expected(_ indicator: Int, _ children: [Int], without: Set<Int>) -> Int {
    children.count { child in
      if isCounted(child, indicator, without: without) { return false }
      guard case .unit(let owner) = site.catalogue.indicators[indicator].origin else { return true }
      // An indicator of one unit's own concerns that unit, and those above and below it.
      return now.tree.has(owner)
        && (now.tree.contains(child, owner) || now.tree.contains(owner, child))
    }
  }
}

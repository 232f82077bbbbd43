import UnionModel

/// Adds up a year: walks through the tree, and adds what each unit says to the totals of all above it
/// that it is in. Only the totals of the units above the present one are open.
struct RollUpBuilder {
  private let now: SiteYear
  private let before: SiteYear
  private let site: Site
  private let rules: [AddingRule]
  private let ratios: [Ratio]
  private let siteCurrency: String
  private let isSameType: Bool
  /// The totals being added up: the site's, then from the top down.
  private var open: [OpenTotals]
  /// By unit, whether it is below the same units in both years.
  private var hasSameLine: [Bool]
  /// The roll-ups that are done.
  private(set) var finished: [Int: [RollUp]] = [:]
  /// Those of the whole site.
  private(set) var ofSite: [RollUp] = []

  init(now: SiteYear, before: SiteYear, site: Site) {
    self.now = now
    self.before = before
    self.site = site
    rules = AddingRule.all(of: site.catalogue)
    ratios = site.catalogue.ratios
    siteCurrency = site.settings.currency
    isSameType = now.type == before.type
    open = [OpenTotals(of: nil, indicators: rules.count)]
    hasSameLine = [Bool](repeating: false, count: site.units.count)
  }

  /// O(figures × depth × log figures).
  mutating func build() {
    for unit in now.tree.downwards {
      while let last = open.last?.unit, !now.tree.contains(last, unit) { finishLast() }
      if before.tree.has(unit), before.tree.parent(of: unit) == now.tree.parent(of: unit) {
        hasSameLine[unit] = now.tree.parent(of: unit).map { hasSameLine[$0] } ?? true
      }
      addAll(of: unit)
      if !now.tree.children(of: unit).isEmpty {
        open.append(OpenTotals(of: unit, indicators: rules.count))
      }
    }
    while !open.isEmpty { finishLast() }
  }

  private mutating func addAll(of unit: Int) {
    if now.units[unit].values.isEmpty { return }
    for place in now.units[unit].values.indices {
      let indicator = now.units[unit].values[place].figure.indicator
      if case .rate = rules[indicator] { continue }
      add(unit, indicator, rules[indicator])
    }
    for ratio in ratios { add(unit, ratio.indicator, rules[ratio.indicator]) }
  }

  private mutating func add(_ unit: Int, _ indicator: Int, _ rule: AddingRule) {
    guard let addend = now.addend(unit, indicator, rule) else { return }
    let previous = like(unit, indicator, rule)
    for step in 0..<now.reach(unit, indicator, rule) {
      let level = open.count - 1 - step
      let child = step == 0 ? unit : open[level + 1].unit ?? unit
      let place = open[level].place(of: indicator, rule, siteCurrency)
      open[level].sums[place].add(addend, of: unit, by: child)
      if let previous, previous.isIn(open[level].unit, step) {
        open[level].sums[place].addLike(previous.addend, addend)
      }
    }
  }

  /// What a unit said the year before, where it counted the same, and in which totals that was.
  private struct Earlier {
    let addend: Addend
    let reach: Int
    /// The units above it then, where they were others; the last is the site (nil).
    let line: [Int?]?

    func isIn(_ parent: Int?, _ step: Int) -> Bool {
      line.map { $0.contains(parent) } ?? (step < reach)
    }
  }

  private func like(_ unit: Int, _ indicator: Int, _ rule: AddingRule) -> Earlier? {
    guard isSameType, before.tree.has(unit),
      before.units[unit].scope == now.units[unit].scope,
      let addend = before.addend(unit, indicator, rule)
    else { return nil }
    let reach = before.reach(unit, indicator, rule)
    if hasSameLine[unit] { return Earlier(addend: addend, reach: reach, line: nil) }
    var line: [Int?] = []
    var above: Int? = unit
    for _ in 0..<reach {
      above = above.flatMap { before.tree.parent(of: $0) }
      line.append(above)
    }
    return Earlier(addend: addend, reach: reach, line: line)
  }

  private mutating func finishLast() {
    guard let totals = open.popLast() else { return }
    let unit = totals.unit
    let children = unit.map { now.tree.children(of: $0) } ?? now.tree.top
    let rollUps = totals.inOrder.map { place in
      let sum = totals.sums[place]
      let rule = rules[sum.indicator]
      let own = unit.flatMap { unit in
        now.covers(unit, sum.indicator, rule) ? now.units[unit].known(sum.indicator)?.figure : nil
      }
      return sum.rollUp(
        own: own, expected: expected(sum, children, of: unit), year: now.year, in: site)
    }
    if let unit { finished[unit] = rollUps } else { ofSite = rollUps }
  }

  /// How many children could give the indicator, and those who do.
  private func expected(_ sum: RollUpSum, _ children: [Int], of parent: Int?) -> Int {
    let rule = rules[sum.indicator]
    guard case .unit(let owner) = site.catalogue.indicators[sum.indicator].origin else {
      // Whoever is counted in another has not come in.
      return children.count { !now.isHeld($0, in: parent, sum.indicator, rule) }
    }
    // An indicator of one unit's own concerns that unit, and those above and below it.
    let concerned = children.filter { child in
      now.tree.has(owner)
        && (now.tree.contains(child, owner) || now.tree.contains(owner, child))
        && !now.isHeld(child, in: parent, sum.indicator, rule)
    }
    return Set(concerned).union(sum.children).count
  }
}

/// The totals of the units below one (nil: the site), one an indicator.
private struct OpenTotals {
  let unit: Int?
  var sums: [RollUpSum] = []
  /// By indicator: 0 for none, else the place in `sums` from 1.
  private var places: [Int32]

  init(of unit: Int?, indicators: Int) {
    self.unit = unit
    places = [Int32](repeating: 0, count: indicators)
  }

  /// The places of the sums by rising indicator.
  var inOrder: [Int] { places.lazy.filter { $0 != 0 }.map { Int($0) - 1 } }

  mutating func place(of indicator: Int, _ rule: AddingRule, _ siteCurrency: String) -> Int {
    if places[indicator] == 0 {
      sums.append(RollUpSum(indicator, rule, siteCurrency: siteCurrency))
      places[indicator] = Int32(sums.count)
    }
    return Int(places[indicator]) - 1
  }
}

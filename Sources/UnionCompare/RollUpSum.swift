import UnionModel

/// One indicator of the units below one being added up.
struct RollUpSum {
  let indicator: Int
  private let rule: AddingRule
  private var now: AddendSum
  private var like: (before: AddendSum, now: AddendSum)
  private var likeUnits = 0
  private var items: [RollUp.Item] = []
  private(set) var reported = 0
  private(set) var computed = 0
  /// The children that came in, in order.
  private(set) var children: [Int] = []

  init(_ indicator: Int, _ rule: AddingRule, siteCurrency: String) {
    self.indicator = indicator
    self.rule = rule
    let empty = AddendSum(siteCurrency: siteCurrency)
    now = empty
    like = (empty, empty)
  }

  /// Adds what a unit says; `child` is the one that it is, or is below. All of one child come one
  /// after another, and what it says itself comes first.
  mutating func add(_ addend: Addend, of unit: Int, by child: Int) {
    if case .nothing = addend { return }
    if children.last != child {
      children.append(child)
      if unit == child { reported += 1 } else { computed += 1 }
    }
    if case .list = rule, case .figure(let figure) = addend {
      items.append(RollUp.Item(unit: unit, figure: figure))
    } else {
      now.add(addend)
    }
  }

  /// Adds a unit that is in the total in both years.
  mutating func addLike(_ previous: Addend, _ current: Addend) {
    switch (rule, previous, current) {
    case (.list, _, _), (_, .nothing, _), (_, _, .nothing): return
    default: break
    }
    likeUnits += 1
    like.before.add(previous)
    like.now.add(current)
  }

  /// The sum, when all are in. `own` is what the unit above gives for all of them.
  func rollUp(own: Figure?, expected: Int, year: Int, in site: Site) -> RollUp {
    let total = now.figure(of: indicator, rule)
    var gap: Difference?
    if let own, let total, case .difference(let difference) = Change.within(total, own, in: site) {
      gap = difference
    }
    return RollUp(
      indicator: indicator, total: total, obstacle: total == nil ? obstacle : nil,
      items: items.sorted { $0.unit < $1.unit }, reported: reported, computed: computed,
      expected: expected, gap: gap, likeForLike: likeForLike(year, in: site))
  }

  private var obstacle: RollUp.Obstacle {
    switch rule {
    case .list, .none: .list
    case .rate, .openRate: .noParts
    case .sum: now.first.obstacle == .currencies ? .currencies : .measures
    }
  }

  private func likeForLike(_ year: Int, in site: Site) -> LikeForLike? {
    guard let previous = like.before.figure(of: indicator, rule),
      let current = like.now.figure(of: indicator, rule)
    else { return nil }
    return LikeForLike(
      units: likeUnits, previous: previous, current: current,
      change: Change.to(year, previous, current, of: indicator, in: site))
  }
}

/// Figures being added up, or what is above and below the line of rates.
struct AddendSum {
  /// The figures, or what is above the line.
  private(set) var first: FigureSum
  /// What is below the line: one sum, or none yet; kept apart, since few indicators are rates.
  private var below: [FigureSum] = []

  init(siteCurrency: String) {
    first = FigureSum(siteCurrency: siteCurrency)
  }

  mutating func add(_ addend: Addend) {
    switch addend {
    case .nothing: break
    case .figure(let figure): first.add(figure)
    case .parts(let parts):
      if below.isEmpty { below.append(FigureSum(siteCurrency: first.siteCurrency)) }
      first.add(parts.above)
      below[0].add(parts.below)
    }
  }

  func figure(of indicator: Int, _ rule: AddingRule) -> Figure? {
    guard let sum = first.figure(of: indicator) else { return nil }
    guard case .rate(let ratio) = rule else { return sum }
    return below.first?.figure(of: indicator).flatMap { ratio.figure(sum, $0) }
  }
}

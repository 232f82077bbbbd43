import UnionModel

/// One indicator of a unit's children being added up.
struct RollUpSum {
  let indicator: Int
  private let isRatio: Bool
  private let isList: Bool
  private var total: FigureSum
  private var above: FigureSum
  private var below: FigureSum
  private var items: [RollUp.Item] = []
  private var mentions = 0
  private var reported = 0
  private var computed = 0
  private var likeUnits = 0
  private var like: (before: FigureSum, now: FigureSum)
  private var likeAbove: (before: FigureSum, now: FigureSum)
  private var likeBelow: (before: FigureSum, now: FigureSum)

  init(_ indicator: Int, in site: Site) {
    self.indicator = indicator
    isRatio = site.catalogue.indicators[indicator].rollUp == .ratio
    isList = site.catalogue.indicators[indicator].rollUp == .list
    let empty = FigureSum(siteCurrency: site.settings.currency)
    total = empty
    above = empty
    below = empty
    like = (empty, empty)
    likeAbove = (empty, empty)
    likeBelow = (empty, empty)
  }

  /// A child that reported: with its own figure, and its children's where those come on top.
  /// `parts` are those of its rate.
  mutating func add(own value: UnitValue, parts: RatioParts?, and inner: RollUp?, of child: Int) {
    mentions += 1
    if !isRatio || parts != nil { reported += 1 }
    addParts(parts)
    total.add(value.figure)
    if let below = inner?.total { total.add(below) }
    if isList { items.append(RollUp.Item(unit: child, figure: value.figure)) }
    items += inner?.items ?? []
  }

  /// A child that did not: with what its children come to.
  mutating func add(_ inner: RollUp) {
    mentions += 1
    addParts(inner.ratio?.parts)
    if inner.total != nil || inner.obstacle == .list { computed += 1 }
    if let figure = inner.total { total.add(figure) }
    items += inner.items
  }

  private mutating func addParts(_ parts: RatioParts?) {
    guard let parts else { return }
    above.add(parts.above)
    below.add(parts.below)
  }

  mutating func addLike(_ previous: Figure, _ current: Figure, units: Int = 1) {
    likeUnits += units
    like.before.add(previous)
    like.now.add(current)
  }

  mutating func addLike(parts previous: RatioParts, _ current: RatioParts, units: Int = 1) {
    likeUnits += units
    likeAbove.before.add(previous.above)
    likeAbove.now.add(current.above)
    likeBelow.before.add(previous.below)
    likeBelow.now.add(current.below)
  }

  /// The sum, when all children are in; nil where no child gave anything. `own` is what the unit
  /// itself gives for all of them.
  func rollUp(
    own: Figure?, expected: Int, ratio: Ratio?, year: Int, in site: Site
  ) -> RollUp? {
    guard mentions > 0 else { return nil }
    let rule = site.catalogue.indicators[indicator].rollUp
    let parts = ratio.flatMap { _ in
      above.figure(of: indicator).flatMap { above in
        below.figure(of: indicator).map { RatioParts(above: above, below: $0) }
      }
    }
    let total: Figure? =
      switch rule {
      case .sum: total.figure(of: indicator)
      case .ratio: parts.flatMap { ratio?.figure($0.above, $0.below) }
      case .list, .none: nil
      }
    var gap: Difference?
    if let own, let total, case .difference(let difference) = Change.within(total, own, in: site) {
      gap = difference
    }
    return RollUp(
      indicator: indicator, total: total,
      obstacle: total == nil ? obstacle(rule) : nil, items: items, reported: reported,
      computed: computed, expected: expected, gap: gap,
      likeForLike: likeForLike(ratio, year: year, in: site),
      ratio: ratio.map { _ in RatioSums(parts: parts, like: likeParts) })
  }

  private func obstacle(_ rule: Indicator.RollUp) -> RollUp.Obstacle {
    switch rule {
    case .list, .none: .list
    case .ratio: .noParts
    case .sum: total.obstacle == .currencies ? .currencies : .measures
    }
  }

  private var likeParts: (before: RatioParts, now: RatioParts)? {
    guard let oldAbove = likeAbove.before.figure(of: indicator),
      let oldBelow = likeBelow.before.figure(of: indicator),
      let newAbove = likeAbove.now.figure(of: indicator),
      let newBelow = likeBelow.now.figure(of: indicator)
    else { return nil }
    return (
      RatioParts(above: oldAbove, below: oldBelow), RatioParts(above: newAbove, below: newBelow)
    )
  }

  private func likeForLike(_ ratio: Ratio?, year: Int, in site: Site) -> LikeForLike? {
    let sums: (Figure?, Figure?) =
      if let ratio, let parts = likeParts {
        (
          ratio.figure(parts.before.above, parts.before.below),
          ratio.figure(parts.now.above, parts.now.below)
        )
      } else {
        (like.before.figure(of: indicator), like.now.figure(of: indicator))
      }
    guard likeUnits > 0, let previous = sums.0, let current = sums.1 else { return nil }
    return LikeForLike(
      units: likeUnits, previous: previous, current: current,
      change: Change.to(year, previous, current, of: indicator, in: site))
  }
}

extension RatioParts {
  /// Both parts with those of others; nil where they cannot be added.
  func adding(_ other: RatioParts, _ currency: String) -> RatioParts? {
    func sum(_ one: Figure, _ two: Figure) -> Figure? {
      var sum = FigureSum(siteCurrency: currency)
      sum.add(one)
      sum.add(two)
      return sum.figure(of: one.indicator)
    }
    guard let above = sum(above, other.above), let below = sum(below, other.below) else {
      return nil
    }
    return RatioParts(above: above, below: below)
  }
}

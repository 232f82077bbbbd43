import UnionCompare
import UnionModel

/// What a site gives of one indicator, for the pages about it.
struct IndicatorYears {
  let context: PageContext
  let index: IndicatorIndex
  let indicator: Int
  /// The years that anything is said of, ascending.
  let years: [Int]
  /// How its values are compared.
  let rule: ChangeRule
  /// The roll-ups of those years.
  let rollUps: [YearRollUps?]

  init(_ indicator: Int, index: IndicatorIndex, in context: PageContext) {
    self.context = context
    self.index = index
    self.indicator = indicator
    rule = ChangeRule(indicator, in: context.site)
    years = index.years(of: indicator)
    rollUps = years.map { context.rollUps[$0] }
  }

  /// The one unit at the top, where there is one.
  var siteUnit: Int? { context.siteUnit }

  /// A unit in a year.
  struct UnitCell {
    var value: UnitValue?
    var valueMention: IndicatorIndex.Mention?
    var rollUp: RollUp?
    var parts: [IndicatorIndex.Mention] = []
    var targets: [IndicatorIndex.Mention] = []

    /// The unit's own number, else what its children come to.
    var known: (figure: Figure, isComputed: Bool)? {
      if let value, !value.figure.quantity.isMissing { return (value.figure, false) }
      return rollUp?.total.map { ($0, true) }
    }
  }

  /// A unit's years, one for each of `years`; `mentions` are those of the unit.
  func cells(of unit: Int, _ mentions: ArraySlice<IndicatorIndex.Mention>) -> [UnitCell] {
    var cells = [UnitCell](repeating: UnitCell(), count: years.count)
    var place = 0
    for mention in mentions {
      // Both ascend.
      while place < years.count, years[place] < mention.year { place += 1 }
      guard place < years.count else { break }
      switch mention.role {
      case .value:
        cells[place].value = index.value(mention, in: context.site)
        cells[place].valueMention = mention
      case .part: cells[place].parts.append(mention)
      case .target: cells[place].targets.append(mention)
      }
    }
    for (place, year) in rollUps.enumerated() {
      guard let year, year.isParent(unit) else { continue }
      cells[place].rollUp = year.of(unit, indicator)
    }
    return cells
  }

  /// What the site as a whole comes to in a year (its place): what the one unit at the top says, else
  /// the roll-up of the site.
  func siteValue(_ place: Int) -> (figure: Figure, isComputed: Bool)? {
    if let siteUnit,
      let own = index.value(of: indicator, by: siteUnit, year: years[place], in: context.site),
      !own.figure.quantity.isMissing
    {
      return (own.figure, false)
    }
    return rollUps[place]?.ofSite(indicator)?.total.map { ($0, true) }
  }

  /// The latest year of which the site as a whole has a value (its place).
  var latestSiteYear: Int? { years.indices.last { siteValue($0) != nil } }

  /// What the units below the one at the top, or all units at the top, come to in a year.
  func rollUp(_ place: Int) -> RollUp? {
    guard let siteUnit else { return rollUps[place]?.ofSite(indicator) }
    return rollUps[place]?.of(siteUnit, indicator)
  }
}

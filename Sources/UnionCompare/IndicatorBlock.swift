public import UnionModel

/// What a stretch of neighbouring units gives of each indicator.
public struct IndicatorBlock: Sendable {
  /// How many units one has, as a rule.
  public static let usualSize = 100

  /// All that is said, by indicator, then unit, then year, values before parts before targets.
  private let mentions: [IndicatorIndex.Mention]
  /// The place of each indicator's first mention; the end of the last one's.
  private let starts: [Int]
  /// The values that no single report says.
  private let resolved: [UnitValue]

  /// What some units (indices in `Site.units`) give. O(figures).
  public init(_ units: Range<Int>, of site: Site) {
    var collector = MentionCollector(site, units)
    for unit in units { collector.add(unit) }
    resolved = collector.resolved
    let indicators = collector.indicators
    var starts = [Int](repeating: 0, count: site.catalogue.indicators.count + 1)
    for indicator in indicators { starts[Int(indicator) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    // Counted, so that it costs no comparison.
    var next = starts
    var order = [Int32](repeating: 0, count: indicators.count)
    for (place, indicator) in indicators.enumerated() {
      order[next[Int(indicator)]] = Int32(place)
      next[Int(indicator)] += 1
    }
    mentions = order.map { collector.mentions[Int($0)] }
    self.starts = starts
  }

  /// What is said of an indicator: by unit, then year, values before parts before targets.
  public func mentions(of indicator: Int) -> ArraySlice<IndicatorIndex.Mention> {
    mentions[starts[indicator]..<starts[indicator + 1]]
  }

  /// The value of a mention of one of its units, with where it comes from.
  public func value(_ mention: IndicatorIndex.Mention, in site: Site) -> UnitValue {
    if mention.place == .resolved { return resolved[Int(mention.index)] }
    return UnitValue(said: mention.figure(in: site))
  }

  /// The figure of a mention.
  func figure(_ mention: IndicatorIndex.Mention, in site: Site) -> Figure {
    mention.place == .resolved
      ? resolved[Int(mention.index)].figure : mention.figure(in: site)
  }

  /// What is said of each indicator at all, by its index in the catalogue.
  public var outlines: [IndicatorOutline] {
    (0..<starts.count - 1).map { IndicatorOutline(mentions(of: $0)) }
  }
}

/// Who says anything of an indicator, and of when: enough to know the pages about it.
public struct IndicatorOutline: Sendable, Hashable {
  /// The units (indices in `Site.units`) that say anything, ascending.
  public var units: [Int]
  /// The years that anything is said of, ascending.
  public var years: [Int]
  /// How many units give a number themselves.
  public var givers: Int
  /// The years for which any does, ascending.
  public var givenYears: [Int]

  /// An outline.
  public init(units: [Int], years: [Int], givers: Int, givenYears: [Int]) {
    self.units = units
    self.years = years
    self.givers = givers
    self.givenYears = givenYears
  }

  /// That of the mentions of some units, by unit.
  init(_ mentions: ArraySlice<IndicatorIndex.Mention>) {
    self.init(units: [], years: [], givers: 0, givenYears: [])
    var giver: Int32 = -1
    for mention in mentions {
      if units.last != Int(mention.unit) { units.append(Int(mention.unit)) }
      years.include(Int(mention.year))
      guard mention.role != .target, !mention.isMissing else { continue }
      if mention.unit != giver { givers += 1 }
      giver = mention.unit
      givenYears.include(Int(mention.year))
    }
  }

  /// Takes those of later units in.
  mutating func add(_ other: IndicatorOutline) {
    units += other.units
    givers += other.givers
    for year in other.years { years.include(year) }
    for year in other.givenYears { givenYears.include(year) }
  }
}

extension [Int] {
  /// Puts a number in its place unless it is there. They are few, and it mostly is.
  fileprivate mutating func include(_ number: Int) {
    guard !contains(number) else { return }
    insert(number, at: firstIndex { $0 > number } ?? endIndex)
  }
}

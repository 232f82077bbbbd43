public import UnionModel

/// Where a site gives each indicator: made once, so that a page about one indicator need not look
/// through all reports.
public struct IndicatorIndex: Sendable {
  /// One figure or target of an indicator: 20 bytes, since there are as many as figures.
  public struct Mention: Sendable {
    /// What is said.
    public enum Role: UInt8, Sendable {
      /// What counts for the year: reported, or computed from halves or the parts of a rate.
      case value
      /// What is said of a part of a year for which nothing is known as a whole.
      case part
      /// What is promised for the year or a part of it.
      case target
    }

    /// Where the figure itself is kept.
    enum Place: UInt8, Sendable { case figures, targets, nextTargets, resolved }

    /// The unit's index in `Site.units`.
    public let unit: Int32
    /// The year that it is about.
    public let year: Int32
    /// The report that says it (index in `Site.reports`); -1 where it was computed.
    let report: Int32
    let index: Int32
    let place: Place
    /// What is said.
    public let role: Role
    /// Whether it is said that there is no number. Kept here, for to look at each figure costs more.
    public let isMissing: Bool
  }

  private let mentions: [Mention]
  /// The place of each indicator's first mention; the end of the last one's.
  private let starts: [Int]
  private let rows: [Int32]
  private let rowStarts: [Int]
  private let yearsOf: [[Int]]
  private let extents: [Extent]
  private let resolved: [UnitValue]

  /// The index of a site. `rollUps` are those of its years: a unit whose children give an indicator
  /// is among the indicator's units too. O(figures + units × years).
  public init(of site: Site, rollUps: [RollUps]) {
    var collector = MentionCollector(site)
    for unit in site.units.indices { collector.add(unit) }
    let count = site.catalogue.indicators.count
    resolved = collector.resolved
    (mentions, starts) = Self.sorted(collector.mentions, by: collector.indicators, count: count)
    let above = Self.rolledUp(rollUps, units: site.units.count, indicators: count)
    var rows: [Int32] = []
    var rowStarts = [0]
    var yearsOf: [[Int]] = []
    var extents: [Extent] = []
    for indicator in 0..<count {
      let own = mentions[starts[indicator]..<starts[indicator + 1]]
      Self.merge(
        own, above.units[above.starts[indicator]..<above.starts[indicator + 1]], into: &rows)
      rowStarts.append(rows.count)
      yearsOf.append(Self.years(own))
      extents.append(Extent(own))
    }
    self.extents = extents
    self.rows = rows
    self.rowStarts = rowStarts
    self.yearsOf = yearsOf
  }

  /// The units (indices in `Site.units`, ascending) that give an indicator, promise it, or whose
  /// children give it.
  public func units(of indicator: Int) -> ArraySlice<Int32> {
    rows[rowStarts[indicator]..<rowStarts[indicator + 1]]
  }

  /// The place of a unit among those, from 0; nil where it is not one of them. O(log units).
  public func place(of unit: Int, in indicator: Int) -> Int? {
    let units = units(of: indicator)
    let place = Self.first(in: units) { Int($0) >= unit }
    return place < units.endIndex && Int(units[place]) == unit ? place - units.startIndex : nil
  }

  /// All mentions of an indicator: by unit, then year, values before parts before targets.
  public func mentions(of indicator: Int) -> ArraySlice<Mention> {
    mentions[starts[indicator]..<starts[indicator + 1]]
  }

  /// Those of some neighbouring units. O(log mentions).
  public func mentions(of indicator: Int, units: ClosedRange<Int>) -> ArraySlice<Mention> {
    let all = mentions(of: indicator)
    let first = Self.first(in: all) { Int($0.unit) >= units.lowerBound }
    let last = Self.first(in: all[first...]) { Int($0.unit) > units.upperBound }
    return all[first..<last]
  }

  /// What a unit gives for a year; nil where it says nothing of it. O(log mentions).
  public func value(of indicator: Int, by unit: Int, year: Int, in site: Site) -> UnitValue? {
    mentions(of: indicator, units: unit...unit).first { $0.year == year && $0.role == .value }
      .map { value($0, in: site) }
  }

  /// How many units give a number, for how many years, themselves.
  public func extent(of indicator: Int) -> (units: Int, years: Int) {
    (extents[indicator].units, extents[indicator].years)
  }

  private struct Extent: Sendable {
    var units = 0
    var years = 0

    init(_ mentions: ArraySlice<Mention>) {
      var last: Int32 = -1
      var seen: [Int32] = []
      for mention in mentions where mention.role != .target && !mention.isMissing {
        if mention.unit != last { units += 1 }
        last = mention.unit
        if !seen.contains(mention.year) { seen.append(mention.year) }
      }
      years = seen.count
    }
  }

  /// The years that anything is said of, ascending.
  public func years(of indicator: Int) -> [Int] { yearsOf[indicator] }

  /// The value of a mention, with where it comes from.
  public func value(_ mention: Mention, in site: Site) -> UnitValue {
    let index = Int(mention.index)
    if mention.place == .resolved { return resolved[index] }
    return UnitValue(said: figure(mention, in: site))
  }

  /// The figure of a mention.
  public func figure(_ mention: Mention, in site: Site) -> Figure {
    let index = Int(mention.index)
    let report = Int(mention.report)
    return switch mention.place {
    case .figures: site.reports[report].figures[index]
    case .targets: site.reports[report].targets[index]
    case .nextTargets: site.reports[report].nextTargets[index]
    case .resolved: resolved[index].figure
    }
  }

  /// The period that a mention is about.
  public func period(_ mention: Mention, in site: Site) -> Period {
    guard mention.report >= 0 else { return Period(year: Int(mention.year), span: .annual) }
    let period = site.reports[Int(mention.report)].period
    return mention.place == .nextTargets ? period.shifted(byYears: 1) : period
  }

  private static func first<Item>(
    in items: ArraySlice<Item>, where isThere: (Item) -> Bool
  ) -> Int {
    var (low, high) = (items.startIndex, items.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isThere(items[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension IndicatorIndex {
  /// Items put in order of their indicators, those of one indicator as they were; counted, so that
  /// it costs no comparison.
  private static func sorted<Item>(
    _ items: [Item], by indicators: [Int32], count: Int
  ) -> (items: [Item], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for indicator in indicators { starts[Int(indicator) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var next = starts
    var order = [Int32](repeating: 0, count: items.count)
    for (place, indicator) in indicators.enumerated() {
      order[next[Int(indicator)]] = Int32(place)
      next[Int(indicator)] += 1
    }
    return (order.map { items[Int($0)] }, starts)
  }

  /// For each indicator the units that have a roll-up of it in any year, ascending.
  private static func rolledUp(
    _ rollUps: [RollUps], units: Int, indicators: Int
  ) -> (units: [Int32], starts: [Int]) {
    var found: [Int32] = []
    var of: [Int32] = []
    var last = [Int](repeating: -1, count: indicators)
    for unit in 0..<units {
      for year in rollUps where !year.tree.children(of: unit).isEmpty {
        for rollUp in year.of(unit) where last[rollUp.indicator] != unit {
          last[rollUp.indicator] = unit
          found.append(Int32(unit))
          of.append(Int32(rollUp.indicator))
        }
      }
    }
    let sorted = sorted(found, by: of, count: indicators)
    return (sorted.items, sorted.starts)
  }

  /// Appends the units of both, ascending, each once.
  private static func merge(
    _ mentions: ArraySlice<Mention>, _ above: ArraySlice<Int32>, into rows: inout [Int32]
  ) {
    var next = above.startIndex
    var last: Int32 = -1
    for mention in mentions where mention.unit != last {
      last = mention.unit
      while next < above.endIndex, above[next] < last {
        rows.append(above[next])
        next += 1
      }
      if next < above.endIndex, above[next] == last { next += 1 }
      rows.append(last)
    }
    rows += above[next...]
  }

  private static func years(_ mentions: ArraySlice<Mention>) -> [Int] {
    var years: [Int] = []
    for mention in mentions {
      let year = Int(mention.year)
      // The years are few, and mostly there.
      guard !years.contains(year) else { continue }
      years.insert(year, at: years.firstIndex { $0 > year } ?? years.endIndex)
    }
    return years
  }
}

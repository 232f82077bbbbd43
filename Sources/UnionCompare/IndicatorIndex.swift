public import UnionModel

/// Where a site gives each indicator, so that a page about one indicator need not look through all
/// reports. What stretches of units give is gathered where somebody asks for it.
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

  private let blocks: [Later<IndicatorBlock>]
  /// How many units a block has.
  private let size: Int
  private let outlines: [IndicatorOutline]
  /// By indicator, the units that give it or whose children do, ascending.
  private let rows: [[Int]]
  private var cells: Cells?

  /// The cells of an index (see `Trace`).
  public struct Cells: Sendable {
    /// That of the rows of the first indicator; those of the others follow.
    public var rows: Int
    /// That of the years and the extent of the first indicator.
    public var extents: Int
    /// By block, that of what its units say of the first indicator.
    public var blocks: [Int]

    /// Some cells.
    public init(rows: Int, extents: Int, blocks: [Int]) {
      self.rows = rows
      self.extents = extents
      self.blocks = blocks
    }
  }

  /// The index of blocks of `size` units, with what is known of each, by indicator. `above` are the
  /// units whose children give indicators, with these, for any years: they are among the indicator's
  /// units too. O(units × indicators).
  public init(
    _ blocks: [Later<IndicatorBlock>], of size: Int = IndicatorBlock.usualSize,
    outlines found: [[IndicatorOutline]], above: [RollUps.Outline], indicators: Int
  ) {
    self.blocks = blocks
    self.size = size
    let none = IndicatorOutline(units: [], years: [], givers: 0, givenYears: [])
    var outlines = [IndicatorOutline](repeating: none, count: indicators)
    for block in found {
      for (indicator, outline) in block.enumerated() { outlines[indicator].add(outline) }
    }
    self.outlines = outlines
    var units = outlines.map(\.units)
    var grown: Set<Int> = []
    for parent in above.lazy.flatMap(\.parents) {
      for indicator in parent.indicators {
        units[indicator].append(parent.unit)
        grown.insert(indicator)
      }
    }
    for indicator in grown { units[indicator] = Set(units[indicator]).sorted() }
    rows = units
  }

  /// The index of a site. `rollUps` are those of its years. O(figures + units × years).
  public init(of site: Site, rollUps: [RollUps], size: Int = IndicatorBlock.usualSize) {
    let blocks = Self.stretches(site.units.count, size).map { IndicatorBlock($0, of: site) }
    self.init(
      blocks.map { Later(of: $0) }, of: size, outlines: blocks.map(\.outlines),
      above: rollUps.map(\.outline), indicators: site.catalogue.indicators.count)
  }

  /// The units of each block of a site with so many.
  public static func stretches(_ units: Int, _ size: Int = IndicatorBlock.usualSize) -> [Range<Int>]
  {
    stride(from: 0, to: units, by: size).map { $0..<min(units, $0 + size) }
  }

  /// The same index whose reads are noted as those of cells.
  public func traced(as cells: Cells) -> IndicatorIndex {
    var copy = self
    copy.cells = cells
    return copy
  }

  /// The units (indices in `Site.units`, ascending) that give an indicator, promise it, or whose
  /// children give it.
  public func units(of indicator: Int) -> [Int] {
    if let cells { Trace.note(cells.rows + indicator) }
    return rows[indicator]
  }

  /// The place of a unit among those, from 0; nil where it is not one of them. O(log units).
  public func place(of unit: Int, in indicator: Int) -> Int? {
    let units = units(of: indicator)
    let place = Self.first(in: units[...]) { $0 >= unit }
    return place < units.endIndex && units[place] == unit ? place : nil
  }

  /// All mentions of an indicator: by unit, then year, values before parts before targets.
  public func mentions(of indicator: Int) -> [Mention] {
    blocks.indices.flatMap { mentions(of: indicator, inBlock: $0) }
  }

  /// Those of some neighbouring units. O(log mentions), and O(mentions) where they are of more than one
  /// block.
  public func mentions(of indicator: Int, units: ClosedRange<Int>) -> ArraySlice<Mention> {
    let (first, last) = (units.lowerBound / size, units.upperBound / size)
    let all =
      first == last
      ? mentions(of: indicator, inBlock: first)
      : (first...last).flatMap { mentions(of: indicator, inBlock: $0) }[...]
    let start = Self.first(in: all) { Int($0.unit) >= units.lowerBound }
    let end = Self.first(in: all[start...]) { Int($0.unit) > units.upperBound }
    return all[start..<end]
  }

  private func mentions(of indicator: Int, inBlock block: Int) -> ArraySlice<Mention> {
    if let cells { Trace.note(cells.blocks[block] + indicator) }
    return blocks[block].value.mentions(of: indicator)
  }

  /// What a unit gives for a year; nil where it says nothing of it. O(log mentions).
  public func value(of indicator: Int, by unit: Int, year: Int, in site: Site) -> UnitValue? {
    mentions(of: indicator, units: unit...unit).first { $0.year == year && $0.role == .value }
      .map { value($0, in: site) }
  }

  /// How many units give a number, for how many years, themselves.
  public func extent(of indicator: Int) -> (units: Int, years: Int) {
    if let cells { Trace.note(cells.extents + indicator) }
    return (outlines[indicator].givers, outlines[indicator].givenYears.count)
  }

  /// The years that anything is said of, ascending.
  public func years(of indicator: Int) -> [Int] {
    if let cells { Trace.note(cells.extents + indicator) }
    return outlines[indicator].years
  }

  /// The value of a mention, with where it comes from.
  public func value(_ mention: Mention, in site: Site) -> UnitValue {
    block(of: mention).value(mention, in: site)
  }

  /// The figure of a mention.
  public func figure(_ mention: Mention, in site: Site) -> Figure {
    block(of: mention).figure(mention, in: site)
  }

  private func block(of mention: Mention) -> IndicatorBlock {
    blocks[Int(mention.unit) / size].value
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

// Whoever has a mention has read the cell that says all of it: reports are not noted once more.
extension IndicatorIndex.Mention {
  /// The figure that a report says; not for what was computed.
  func figure(in site: Site) -> Figure {
    let (report, index) = (Int(report), Int(index))
    return switch place {
    case .targets: site.reports[unnoted: report].targets[index]
    case .nextTargets: site.reports[unnoted: report].nextTargets[index]
    case .figures, .resolved: site.reports[unnoted: report].figures[index]
    }
  }

  /// The period that it is about.
  public func period(in site: Site) -> Period {
    guard report >= 0 else { return Period(year: Int(year), span: .annual) }
    let period = site.reports[unnoted: Int(report)].period
    return place == .nextTargets ? period.shifted(byYears: 1) : period
  }
}

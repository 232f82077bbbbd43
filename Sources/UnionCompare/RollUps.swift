public import UnionModel

/// What the units of a site come to, level by level, in one year.
///
/// A total is made of what units below say themselves: a child counts with what it reported; if it
/// reported nothing of an indicator, its own children count in its place, and so on down. What a unit
/// reported contains its children, unless its report says `scope: own`: then they are added.
///
/// A unit that is `counted_in` another counts there, and with all below it in no total that has the
/// other's figure, or one that has it in it: of the unit that the other belongs to (and that counts
/// its children), or is counted in itself. Where the other says nothing of an indicator, the unit
/// counts for itself. Two units that are counted in each other, or a unit in one below it, count
/// each. What a unit that is above a member reports for all below it cannot be parted again: there
/// the member is in it, also beside the federation.
///
/// Rates are computed from the added parts of those that give both as closed numbers; lists stay
/// lists. Years of another type than most units' (a fiscal among calendar years) are left out.
/// Where the figures of a total are in measures or currencies that do not agree, it has none,
/// however many levels are between them.
public struct RollUps: Sendable {
  /// Who belonged to whom in the year.
  public let tree: UnitTree
  /// The type of the years that are added up: that of most units.
  public let type: PeriodType
  private let byUnit: [Int: [RollUp]]
  /// The roll-up of the units at the top: of the whole site.
  public let ofSite: [RollUp]

  /// The roll-ups of a unit, by rising indicator; none for a unit without children.
  public func of(_ unit: Int) -> [RollUp] { byUnit[unit] ?? [] }

  /// The roll-up of an indicator for a unit. O(log indicators).
  public func of(_ unit: Int, _ indicator: Int) -> RollUp? { of(unit).rollUp(of: indicator) }

  /// Who has units below it in a year, and which indicators they give: enough to know the pages that
  /// show it.
  public struct Outline: Sendable, Hashable {
    /// The type of the years that are added up.
    public var type: PeriodType
    /// The one unit at the top in the year (index in `Site.units`); nil where there are several.
    public var onlyTop: Int?
    /// The units (indices in `Site.units`, ascending) with units below them.
    public var parents: [Parent]

    /// One of them.
    public struct Parent: Sendable, Hashable {
      /// The unit's index in `Site.units`.
      public var unit: Int
      /// The indicators of which it has a roll-up, ascending.
      public var indicators: [Int]

      /// A unit with its indicators.
      public init(unit: Int, indicators: [Int]) {
        self.unit = unit
        self.indicators = indicators
      }
    }

    /// An outline.
    public init(type: PeriodType, onlyTop: Int?, parents: [Parent]) {
      self.type = type
      self.onlyTop = onlyTop
      self.parents = parents
    }
  }

  /// Who has units below it, and which indicators they give.
  public var outline: Outline {
    Outline(
      type: type, onlyTop: tree.top.count == 1 ? tree.top.first : nil,
      parents: byUnit.keys.sorted().map { unit in
        Outline.Parent(unit: unit, indicators: of(unit).map(\.indicator))
      })
  }

  /// The roll-ups of several years, in their order; the years must be ascending.
  ///
  /// O(years × (units + figures) × depth × log figures).
  public static func all(years: [Int], in site: Site) -> [RollUps] {
    var out: [RollUps] = []
    var before: SiteYear?
    for year in years {
      let earlier = before?.year == year - 1 ? before : nil
      let now = SiteYear(year, in: site)
      out.append(RollUps(now, before: earlier ?? SiteYear(year - 1, in: site), in: site))
      before = now
    }
    return out
  }

  /// The roll-ups of one year.
  public init(year: Int, in site: Site) {
    self.init(SiteYear(year, in: site), before: SiteYear(year - 1, in: site), in: site)
  }

  /// The roll-ups of a year of which it is known what the units say, as of the one before.
  public init(_ now: SiteYear, before: SiteYear, in site: Site) {
    var builder = RollUpBuilder(now: now, before: before, site: site)
    builder.build()
    tree = now.tree
    type = now.type
    byUnit = builder.finished
    ofSite = builder.ofSite
  }
}

extension [RollUp] {
  /// The roll-up of an indicator. O(log count).
  public func rollUp(of indicator: Int) -> RollUp? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].indicator < indicator { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].indicator == indicator ? self[low] : nil
  }
}

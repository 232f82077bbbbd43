public import UnionModel

/// What the units of a site come to, level by level, in one year.
///
/// The rules: a child counts with what it reported itself; if it reported nothing, with its own
/// roll-up. What a unit reported contains its children, unless its report says `scope: own`, which
/// adds them. A unit that is `counted_in` another counts there and not a second time in any total
/// that has both. Rates are computed from the added parts of the children that give both; lists stay
/// lists. Years of another type than most units' (a fiscal among calendar years) are left out.
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

  /// The roll-ups of several years, in their order; the years must be ascending.
  ///
  /// O(years × (units + figures) × log figures); where members of a federation lie elsewhere than
  /// it, the branches that hold them are added up once more for each level above both.
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

  private init(_ now: SiteYear, before: SiteYear, in site: Site) {
    var builder = RollUpBuilder(now: now, before: before, site: site)
    builder.build()
    tree = now.tree
    type = now.type
    byUnit = builder.finished
    ofSite = builder.rollUps(of: nil, without: [])
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

/// All units' own figures of a year, with the tree of that year.
struct SiteYear {
  let year: Int
  let tree: UnitTree
  /// By index in `Site.units`.
  let units: [UnitYear]
  /// The type of most units' years; the calendar year where there are as many of each.
  let type: PeriodType

  init(_ year: Int, in site: Site) {
    self.year = year
    tree = UnitTree(year: year, in: site)
    units = site.units.indices.map { UnitYear(of: $0, year: year, in: site) }
    var counts: [PeriodType: Int] = [:]
    for unit in units where !unit.values.isEmpty { counts[unit.type, default: 0] += 1 }
    let most = counts.max { one, other in
      one.value != other.value
        ? one.value < other.value : one.key.order > other.key.order
    }
    type = most?.key ?? .annual
  }
}

public import UnionModel

/// The units of one year in the order of one indicator.
public struct Ranking: Sendable {
  /// One unit.
  public struct Entry: Sendable {
    /// Its place from 1; units that give the same number share one.
    public let place: Int
    /// The unit's index in `Site.units`.
    public let unit: Int
    /// Its value.
    public let value: UnitValue
  }

  /// The entries, the best first.
  public let entries: [Entry]

  /// Ranks what units give of an indicator; nil for one that makes no judgement (`neutral`), which
  /// is never ranked, and where fewer than two units can be.
  ///
  /// 约300, 300余 and 近300 rank as 300; a range by its middle; missing figures, those in another
  /// measure or currency than the first have no place. O(n log n).
  public init?(_ values: [(unit: Int, value: UnitValue)], of indicator: Int, in site: Site) {
    let better = site.catalogue.indicators[indicator].direction
    guard better != .neutral,
      let reference = Self.reference(values.map(\.value.figure))
    else { return nil }
    let measured = values.compactMap { entry -> (unit: Int, value: UnitValue, twice: Number)? in
      guard let twice = Self.twice(entry.value.figure.quantity),
        case .difference = Change.within(reference, entry.value.figure, in: site)
      else { return nil }
      return (entry.unit, entry.value, twice)
    }
    guard measured.count > 1 else { return nil }
    let sorted = measured.sorted { one, other in
      if one.twice != other.twice {
        return better == .up ? one.twice > other.twice : one.twice < other.twice
      }
      return one.unit < other.unit
    }
    var place = 1
    entries = sorted.enumerated().map { index, entry in
      if index > 0, sorted[index - 1].twice != entry.twice { place = index + 1 }
      return Entry(place: place, unit: entry.unit, value: entry.value)
    }
  }

  /// The figure whose measure and currency count: the first in the site's currency, else the first.
  private static func reference(_ figures: [Figure]) -> Figure? {
    let known = figures.filter { !$0.quantity.isMissing }
    return known.first { $0.detail?.currency == nil } ?? known.first
  }

  /// Twice the number, so that the middle of a range is exact.
  private static func twice(_ quantity: Quantity) -> Number? {
    switch quantity {
    case .missing: nil
    case .number(let number): number + number
    case .range(let from, let to): from + to
    }
  }
}

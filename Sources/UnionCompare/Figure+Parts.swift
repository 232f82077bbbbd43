public import UnionModel

extension Figure {
  /// What its parts add up to; nil where it has none with a value. Parts need not be all there are,
  /// and of a percentage they are no shares of it: then nil too. O(parts).
  public var partsTotal: Figure? {
    guard let parts = detail?.parts, !parts.isEmpty, measure?.isPercent != true else { return nil }
    var sum = QuantitySum()
    for part in parts { sum.add(part.quantity, part.qualifier) }
    guard sum.count > 0 else { return nil }
    return Figure(
      indicator: indicator, quantity: sum.quantity, qualifier: sum.qualifier, measure: measure)
  }
}

import UnionModel

extension Ratio {
  /// The share of two figures, a percentage to one decimal, another rate to three; nil where one is missing, open or a range, or the
  /// denominator is not above 0. 约 stays 约.
  func figure(_ above: Figure, _ below: Figure) -> Figure? {
    share(above, below).map(Self.rounded)
  }

  /// The same figure to one decimal, to three where it is no percentage: 0.03 is not 0.
  static func rounded(_ share: Figure) -> Figure {
    guard case .number(let number) = share.quantity else { return share }
    var share = share
    share.quantity = .number(number.rounded(to: share.measure?.isPercent == true ? 1 : 3))
    return share
  }

  /// The share as it is, which a rate that was said can be held against: what is rounded already
  /// would be taken for less exact than it is (45.0 for anything from 44.5 to 45.5).
  func share(_ above: Figure, _ below: Figure) -> Figure? {
    guard case .number(let part) = above.quantity, case .number(let whole) = below.quantity,
      above.qualifier.isClosed, below.qualifier.isClosed, whole > .zero,
      let share = isPercent ? part.percent(of: whole) : part.divided(by: whole)
    else { return nil }
    let isAbout = above.qualifier == .about || below.qualifier == .about
    return Figure(
      indicator: indicator, quantity: .number(share),
      qualifier: isAbout ? .about : .exact, measure: isPercent ? .percent : nil)
  }
}

import UnionModel

extension Ratio {
  /// The share of two figures, to one decimal; nil where one is missing, open or a range, or the
  /// denominator is not above 0. 约 stays 约.
  func figure(_ above: Figure, _ below: Figure) -> Figure? {
    guard case .number(let part) = above.quantity, case .number(let whole) = below.quantity,
      above.qualifier.isClosed, below.qualifier.isClosed, whole > .zero,
      let share = isPercent ? part.percent(of: whole) : part.divided(by: whole)
    else { return nil }
    let isAbout = above.qualifier == .about || below.qualifier == .about
    return Figure(
      indicator: indicator, quantity: .number(share.rounded(to: 1)),
      qualifier: isAbout ? .about : .exact, measure: isPercent ? .percent : nil)
  }
}

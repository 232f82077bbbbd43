public import UnionModel

/// A part of a figure (`五星: 4`) against the part of the same name the year before.
public struct PartChange: Sendable {
  /// The part.
  public let part: FigurePart
  /// The part of the year before; nil where it was not told.
  public let previous: FigurePart?
  /// The one against the other.
  public let change: Change

  /// The parts of a figure, in its order, against those of the same unit's figure of the year before.
  /// Parts follow the rules of their figure: none is compared over a series break. O(parts²), of
  /// which there are few.
  public static func all(
    of figure: Figure, previous: Figure?, year: Int, in site: Site
  ) -> [PartChange] {
    guard let parts = figure.detail?.parts, !parts.isEmpty else { return [] }
    return parts.map { part in
      let before = previous?.detail?.parts.first { $0.name == part.name }
      return PartChange(
        part: part, previous: before,
        change: Change.to(
          year, before.flatMap { previous?.with($0) }, figure.with(part), of: figure.indicator,
          in: site))
    }
  }
}

extension Figure {
  /// A part as a figure of its own.
  fileprivate func with(_ part: FigurePart) -> Figure {
    Figure(
      indicator: indicator, quantity: part.quantity, qualifier: part.qualifier, measure: measure,
      detail: detail?.currency.map { FigureDetail(currency: $0) })
  }
}

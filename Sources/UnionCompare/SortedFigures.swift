import UnionModel

/// The figures of a report in the order of the catalogue. Figures are large: they stay where they
/// are, and their places are sorted.
struct SortedFigures: RandomAccessCollection {
  private let figures: [Figure]
  /// Nil where they are in that order already, as most reports have them.
  private let places: [Int]?

  /// O(figures × log figures).
  init(_ figures: [Figure]) {
    self.figures = figures
    let isInOrder = figures.indices.dropFirst().allSatisfy {
      figures[$0 - 1].indicator <= figures[$0].indicator
    }
    places =
      isInOrder
      ? nil : figures.indices.sorted { figures[$0].indicator < figures[$1].indicator }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { figures.count }
  subscript(position: Int) -> Figure {
    _read { yield figures[places?[position] ?? position] }
  }

  /// The indicator of a figure.
  func indicator(at position: Int) -> Int { figures[places?[position] ?? position].indicator }

  /// The first figure of an indicator. O(log figures).
  func first(of indicator: Int) -> Figure? {
    var (low, high) = (0, figures.count)
    while low < high {
      let middle = (low + high) / 2
      if self.indicator(at: middle) < indicator { low = middle + 1 } else { high = middle }
    }
    return low < figures.count && self.indicator(at: low) == indicator ? self[low] : nil
  }
}

import UnionModel

/// The figures of a report in the order of the catalogue. Figures are large: they stay where they
/// are, and their places are sorted.
struct SortedFigures: RandomAccessCollection {
  private let figures: [Figure]
  private let places: [Int]

  /// O(figures × log figures).
  init(_ figures: [Figure]) {
    self.figures = figures
    places = figures.indices.sorted { figures[$0].indicator < figures[$1].indicator }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }
  subscript(position: Int) -> Figure { figures[places[position]] }

  /// The indicator of a figure.
  func indicator(at position: Int) -> Int { figures[places[position]].indicator }

  /// The first figure of an indicator. O(log figures).
  func first(of indicator: Int) -> Figure? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if self.indicator(at: middle) < indicator { low = middle + 1 } else { high = middle }
    }
    return low < places.count && self.indicator(at: low) == indicator ? self[low] : nil
  }
}

import UnionModel

/// The rectangle in which lines are drawn, with the years across and the axis upwards. Lengths in
/// tenths of a user unit.
struct PlotFrame: Sendable {
  let left: Int
  let right: Int
  let top: Int
  let bottom: Int
  /// How far the first and the last year stand from the sides, so that no sign is cut off.
  let inset: Int
  let years: ClosedRange<Int>
  let axis: ChartAxis

  /// Where a year stands; a single year in the middle.
  func x(_ year: Int) -> Int {
    let span = years.upperBound - years.lowerBound
    guard span > 0 else { return (left + right) / 2 }
    return left + inset + (right - left - 2 * inset) * (year - years.lowerBound) / span
  }

  /// Where the definition changed: between the year and the one before.
  func beforeYear(_ year: Int) -> Int { (x(year - 1) + x(year)) / 2 }

  /// Where a number stands.
  func y(_ number: Number) -> Int { bottom - axis.offset(number, over: bottom - top) }

  /// From one year to the next.
  var pitch: Int { (right - left - 2 * inset) / max(years.upperBound - years.lowerBound, 1) }
}

extension ChartLine {
  /// Whether a line is drawn from a point to the next: of two years in a row, both with a number, and
  /// no change of definition between them. Never across a gap or a range.
  func joins(_ place: Int, _ breaks: [SeriesBreak]) -> Bool {
    guard points.indices.contains(place), points.indices.contains(place + 1) else { return false }
    let next = points[place + 1]
    return points[place].value?.nominal != nil && next.value?.nominal != nil
      && next.year == points[place].year + 1 && !breaks.contains { $0.year == next.year }
  }

  /// The years without a value between its first and last value, as ranges.
  var gaps: [ClosedRange<Int>] {
    var gaps: [ClosedRange<Int>] = []
    var last: Int?
    for point in points where point.value != nil {
      if let last, point.year > last + 1 { gaps.append(last + 1...point.year - 1) }
      last = point.year
    }
    return gaps
  }

  /// Whether a year has no value between its first and last value.
  var hasGap: Bool { !gaps.isEmpty }

  /// The place of the last point that has a value.
  var last: Int? { points.lastIndex { $0.value != nil } }

  /// Whether there is a value at all.
  var hasValue: Bool { points.contains { $0.value != nil } }

  /// Every number that is drawn.
  func appendNumbers(to numbers: inout [Number]) {
    for point in points {
      for case let value? in [point.value, point.target] {
        numbers.append(value.low)
        if value.high != value.low { numbers.append(value.high) }
        if let nominal = value.nominal, nominal != value.low { numbers.append(nominal) }
      }
    }
  }
}

extension [ChartLine] {
  /// From the first year to the last of all lines; nil where none has a value.
  var years: ClosedRange<Int>? {
    guard contains(where: \.hasValue) else { return nil }
    var least = Int.max
    var most = Int.min
    for line in self {
      for point in line.points {
        least = Swift.min(least, point.year)
        most = Swift.max(most, point.year)
      }
    }
    return least...most
  }

  /// Every number that is drawn.
  var numbers: [Number] {
    var numbers: [Number] = []
    numbers.reserveCapacity(reduce(0) { $0 + $1.points.count } * 2)
    for line in self { line.appendNumbers(to: &numbers) }
    return numbers
  }
}

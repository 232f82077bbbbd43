/// The runs of one thing.
struct Samples {
  private(set) var runs: [Run] = []

  mutating func add(_ run: Run) { runs.append(run) }

  /// Seconds.
  var wall: Spread { Spread(runs.map(\.wall)) }
  /// Seconds of all processors.
  var cpu: Spread { Spread(runs.map(\.cpu)) }
  /// Bytes.
  var peak: Spread { Spread(runs.map { Double($0.peak) }) }
}

/// The middle of some numbers, with the smallest and the largest.
struct Spread {
  let median: Double
  let least: Double
  let most: Double

  /// Of at least one number.
  init(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    least = sorted.first ?? .nan
    most = sorted.last ?? .nan
    let middle = sorted.count / 2
    median =
      sorted.isEmpty
      ? .nan
      : sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

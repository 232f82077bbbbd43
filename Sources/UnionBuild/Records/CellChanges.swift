import Store
import UnionRender

/// What became of the cells of the last build.
struct CellChanges: Sendable {
  /// How many of the cells before each are not what they were; one more than there are cells.
  private let changedBefore: [Int32]
  /// The number that each cell has now, -1 for one that is no more; nil where all numbers are as they
  /// were.
  private let now: [Int32]?

  /// Compares the cells of two builds by their names. O(cells).
  init(from before: Cells, to after: Cells) {
    var changedBefore: [Int32] = [0]
    changedBefore.reserveCapacity(before.count + 1)
    if before.names == after.names {
      now = nil
      for (one, other) in zip(before.fingerprints, after.fingerprints) {
        changedBefore.append((changedBefore.last ?? 0) + (one == other ? 0 : 1))
      }
    } else {
      let numbers = Dictionary(
        zip(after.names, Int32(0)...), uniquingKeysWith: { first, _ in first })
      now = before.names.map { numbers[$0] ?? -1 }
      for (name, fingerprint) in zip(before.names, before.fingerprints) {
        let isSame = numbers[name].map { after.fingerprints[Int($0)] == fingerprint } ?? false
        changedBefore.append((changedBefore.last ?? 0) + (isSame ? 0 : 1))
      }
    }
    self.changedBefore = changedBefore
  }

  /// Whether none of some cells, as they are stored, has changed.
  func areSame(_ runs: UnsafeRawBufferPointer) throws(MalformedBytes) -> Bool {
    var areSame = true
    try CellRuns.each(runs, below: changedBefore.count - 1) { run in
      if changedBefore[run.lowerBound] != changedBefore[run.upperBound] { areSame = false }
    }
    return areSame
  }

  /// The numbers that some cells, none of which has changed, have now; nil where they are as stored.
  func renumbered(_ runs: UnsafeRawBufferPointer) throws(MalformedBytes) -> [Int32]? {
    guard let now else { return nil }
    var cells: [Int32] = []
    try CellRuns.each(runs, below: now.count) { run in cells += now[run] }
    return cells.sorted()
  }
}

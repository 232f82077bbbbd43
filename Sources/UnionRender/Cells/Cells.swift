import Store
import UnionModel

/// The cells of a rendering (see `Trace`): under which name each lasts from one build to the next, and
/// what tells whether it is still the same.
public struct Cells: Sendable {
  /// The hash of each cell's name, by cell.
  public private(set) var names: [UInt64] = []
  /// The fingerprint of each cell, by cell.
  public private(set) var fingerprints: [UInt64] = []

  /// No cells.
  public init() {}

  /// How many cells there are.
  public var count: Int { names.count }

  /// Adds a cell; its number.
  @discardableResult
  public mutating func add(_ name: UInt64, _ fingerprint: UInt64) -> Int {
    names.append(name)
    fingerprints.append(fingerprint)
    return names.count - 1
  }

  /// Makes room for cells to come.
  mutating func reserve(_ count: Int) {
    names.reserveCapacity(count)
    fingerprints.reserveCapacity(count)
  }

  /// Gives a cell its fingerprint once more is known.
  mutating func settle(_ cell: Int, _ fingerprint: UInt64) { fingerprints[cell] = fingerprint }

  /// What some cells come to together: their names with their fingerprints.
  func fingerprint(of cells: [Int32]) -> UInt64 {
    cells.reduce(0) { known, cell in
      ContentHash.join(
        ContentHash.join(known, names[Int(cell)]), fingerprints[Int(cell)])
    }
  }

  /// The name of a cell of a kind.
  static func name(_ kind: StaticString, _ text: String) -> UInt64 {
    ContentHash.of(text, seed: UInt64(kind.utf8Start.pointee))
  }
}

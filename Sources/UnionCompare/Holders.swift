import UnionModel

/// Who counts whose figures in its own (`counted_in`), in a year.
struct Holders: Sendable {
  /// A unit whose figures have another's in them.
  struct Holder: Hashable, Sendable {
    let unit: Int
    /// Whether it is named by `counted_in`; else it is above one that is, and has the other's figures
    /// only where it counts with its children.
    let isNamed: Bool
  }

  private var byUnit: [Int: [Holder]] = [:]

  /// Follows each `counted_in` to the unit that is named, to those that that one is counted in or
  /// belongs to, and on. One that leads back to where it began (two units in each other, a unit in
  /// one of its own) says nothing, since one of the two would be lost. O(units that are counted in
  /// others × those found).
  init(_ tree: UnitTree, in site: Site) {
    var named: [Int: Int] = [:]
    for unit in site.units.indices where tree.has(unit) {
      if let other = site.units[unit].countedInUnit, tree.has(other) { named[unit] = other }
    }
    let sound = named.filter { unit, other in
      !Self.found(from: other, named, tree).contains { $0.unit == unit }
    }
    for (unit, other) in sound { byUnit[unit] = Self.found(from: other, sound, tree) }
  }

  var isEmpty: Bool { byUnit.isEmpty }

  /// The holders of a unit.
  func of(_ unit: Int) -> [Holder] { byUnit[unit] ?? [] }

  private static func found(from first: Int, _ named: [Int: Int], _ tree: UnitTree) -> [Holder] {
    var seen: Set<Holder> = []
    var found: [Holder] = []
    var open = [Holder(unit: first, isNamed: true)]
    while let holder = open.popLast() {
      guard seen.insert(holder).inserted else { continue }
      found.append(holder)
      if let next = named[holder.unit] { open.append(Holder(unit: next, isNamed: true)) }
      if let next = tree.parent(of: holder.unit) { open.append(Holder(unit: next, isNamed: false)) }
    }
    return found
  }
}

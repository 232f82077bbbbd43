public import UnionModel

/// Which unit belonged to which in a year, as at its end.
public struct UnitTree: Sendable {
  /// The year.
  public let year: Int
  /// The units that belong to none, in the order of the site.
  public let top: [Int]
  private let parents: [Int?]
  private let below: [[Int]]
  private let isThere: [Bool]
  /// The places of a walk through the tree at which a unit is entered, and left.
  private let entered: [Int]
  private let left: [Int]

  /// The tree of a year. A unit founded after the year or closed before it is not in it; its units
  /// then belong to the one above. A unit that moved stands where it was on 31 December.
  /// O(units × depth).
  public init(year: Int, in site: Site) {
    self.year = year
    let first = CalendarDate(year: year, month: 1, day: 1)
    let last = CalendarDate(year: year, month: 12, day: 31)
    let isThere = site.units.map { unit in
      if let opened = unit.opened, let last, opened > last { return false }
      if let closed = unit.closed, let first, closed < first { return false }
      return true
    }
    var parents = site.units.map { unit -> Int? in
      guard let last, let move = unit.moved.first(where: { last <= $0.until }) else {
        return unit.parent
      }
      return move.from
    }
    // A unit cannot have been below itself: the first of such is left where it is today, and so on
    // until there is none. Today's tree has none, so this ends.
    let moved = site.units.indices.filter { parents[$0] != site.units[$0].parent }
    while let unit = moved.first(where: {
      parents[$0] != site.units[$0].parent && Self.isBelowItself($0, parents)
    }) {
      parents[unit] = site.units[unit].parent
    }
    var below = [[Int]](repeating: [], count: site.units.count)
    var top: [Int] = []
    for unit in site.units.indices where isThere[unit] {
      var parent = parents[unit]
      var steps = 0
      while let above = parent, !isThere[above], steps < site.units.count {
        parent = parents[above]
        steps += 1
      }
      parents[unit] = parent
      if let parent { below[parent].append(unit) } else { top.append(unit) }
    }
    self.parents = parents
    self.below = below
    self.top = top
    self.isThere = isThere
    (entered, left) = Self.walk(top, below)
  }

  /// Whether the unit was there in the year.
  public func has(_ unit: Int) -> Bool { isThere[unit] }

  /// The unit that this one belonged to.
  public func parent(of unit: Int) -> Int? { parents[unit] }

  /// The units that belonged to this one, in the order of the site.
  public func children(of unit: Int) -> [Int] { below[unit] }

  /// Whether `inner` is `outer` or below it. O(1).
  func contains(_ outer: Int, _ inner: Int) -> Bool {
    entered[outer] <= entered[inner] && entered[inner] < left[outer]
  }

  /// The units, each before all below it, siblings in the order of the site.
  var downwards: [Int] {
    entered.indices.filter { isThere[$0] }.sorted { entered[$0] < entered[$1] }
  }

  private static func isBelowItself(_ unit: Int, _ parents: [Int?]) -> Bool {
    var above = parents[unit]
    var steps = 0
    while let parent = above, steps <= parents.count {
      if parent == unit { return true }
      above = parents[parent]
      steps += 1
    }
    // It may be below others that are below themselves: then it is they who are put back.
    return false
  }

  private static func walk(_ top: [Int], _ below: [[Int]]) -> (entered: [Int], left: [Int]) {
    // A unit that is not there is in nothing.
    var entered = [Int](repeating: -1, count: below.count)
    var left = [Int](repeating: -1, count: below.count)
    var clock = 0
    var open: [(unit: Int, next: Int)] = []
    for unit in top {
      open.append((unit, 0))
      entered[unit] = clock
      clock += 1
      while let (unit, next) = open.last {
        if next < below[unit].count {
          let child = below[unit][next]
          open[open.count - 1].next += 1
          open.append((child, 0))
          entered[child] = clock
        } else {
          left[unit] = clock
          open.removeLast()
        }
        clock += 1
      }
    }
    return (entered, left)
  }
}

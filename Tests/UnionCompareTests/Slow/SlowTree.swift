import UnionModel

/// Who belongs to whom at a year's end, by asking each unit.
struct SlowTree {
  let units: [Int]
  private let above: [Int: Int]
  /// All above a unit, the nearest first.
  private var lines: [Int: [Int]] = [:]
  /// All below a unit (nil: the site), each before those below it, siblings in the order of the site.
  private var walks: [Int?: [Int]] = [:]

  init(year: Int, in site: Site) {
    let begins = CalendarDate(year: year, month: 1, day: 1)
    let ends = CalendarDate(year: year, month: 12, day: 31)
    let there = site.units.indices.filter { unit in
      let (opened, closed) = (site.units[unit].opened, site.units[unit].closed)
      return !(opened.flatMap { day in ends.map { day > $0 } } ?? false)
        && !(closed.flatMap { day in begins.map { day < $0 } } ?? false)
    }
    var parents = site.units.map { unit in
      let move = unit.moved.first { move in ends.map { $0 <= move.until } ?? false }
      return move == nil ? unit.parent : move?.from
    }
    // Who would be below itself is put back, one after the other.
    while let circled = site.units.indices.first(where: { unit in
      !site.units[unit].moved.isEmpty && parents[unit] != site.units[unit].parent
        && Self.line(from: unit, parents).contains(unit)
    }) {
      parents[circled] = site.units[circled].parent
    }
    var above: [Int: Int] = [:]
    for unit in there {
      above[unit] = Self.line(from: unit, parents).first { there.contains($0) }
    }
    self.units = there
    self.above = above
    for unit in there {
      var line: [Int] = []
      while let next = above[line.last ?? unit] { line.append(next) }
      lines[unit] = line
    }
    for top in [nil] + there.map({ $0 as Int? }) { walks[top] = walk(below: top) }
  }

  private static func line(from unit: Int, _ parents: [Int?]) -> [Int] {
    var line: [Int] = []
    var next = parents[unit]
    while let parent = next, !line.contains(parent) {
      line.append(parent)
      next = parents[parent]
    }
    return line
  }

  func has(_ unit: Int) -> Bool { units.contains(unit) }
  func parent(of unit: Int) -> Int? { above[unit] }
  func children(of unit: Int?) -> [Int] { units.filter { above[$0] == unit } }

  /// All above a unit, the nearest first.
  func line(above unit: Int) -> [Int] { lines[unit] ?? [] }

  /// Whether a unit is below another (nil: the site).
  func isBelow(_ unit: Int, _ top: Int?) -> Bool {
    guard has(unit) else { return false }
    guard let top else { return true }
    return line(above: unit).contains(top)
  }

  /// All below a unit (nil: the site), in the order of a walk.
  func walk(from top: Int?) -> [Int] { walks[top] ?? [] }

  private func walk(below top: Int?) -> [Int] {
    children(of: top).flatMap { [$0] + walk(below: $0) }
  }
}

import Diagnostics
import UnionModel

/// What units say of other units: who counts their figures, and to whom they belonged.
extension SiteLoading {
  /// Finds the units that others name; a name that is none is a problem.
  mutating func resolveUnits(_ found: [UnitReader.ReadUnit]) {
    guard found.contains(where: { $0.countedInAt != nil || !$0.moved.isEmpty }) else { return }
    let names = UnitNames(site.units.untraced)
    var placeByPath: [String: Int] = [:]
    for (place, unit) in site.units.enumerated() { placeByPath[unit.path] = place }
    var countedInAt: [Int: SourceSpan] = [:]
    for read in found {
      guard let unit = placeByPath[read.unit.path] else { continue }
      if let name = read.unit.countedIn, let at = read.countedInAt {
        site.units[unit].countedInUnit = place(
          name, of: unit, names, names.all(but: unit), key: at.key, at.span)
        countedInAt[unit] = at.span
      }
      for move in read.moved {
        let from = move.from.map {
          place($0, of: unit, names, names.all(butParentOf: unit), key: move.key, move.place)
        }
        // A name that is none has its problem; nothing at all is the top level.
        if case .some(nil) = from { continue }
        site.units[unit].moved.append(Move(until: move.until, from: from ?? nil))
      }
    }
    breakCircles(countedInAt)
  }

  private mutating func place(
    _ name: String, of unit: Int, _ names: UnitNames, _ others: @autoclosure () -> [String],
    key: String, _ place: SourceSpan
  ) -> Int? {
    if let found = names.place(of: name, for: unit) { return found }
    problems.append(
      Problem(
        .referenceUnknown(
          key: key, value: name, suggestion: NearMiss.best(for: name, among: others())),
        at: place))
    return nil
  }

  /// A unit that is counted in itself, straight or through others, counts nowhere.
  private mutating func breakCircles(_ places: [Int: SourceSpan]) {
    let next = site.units.map(\.countedInUnit)
    for unit in places.keys.sorted() {
      var chain = [unit]
      while let last = chain.last, let following = next[last], chain.count <= next.count {
        chain.append(following)
        if following == unit { break }
        // A circle that does not lead back here is that of others.
        if chain.dropLast().contains(following) { break }
      }
      guard chain.count > 1, chain.last == unit, let place = places[unit] else { continue }
      site.units[unit].countedInUnit = nil
      problems.append(Problem(.countedInCircle(chain.map { site.units[$0].title }), at: place))
    }
  }
}

/// Units by everything that may stand for them.
private struct UnitNames {
  private let places: [String: [Int]]
  private let paths: [String: Int]
  private let units: [Unit]

  init(_ units: [Unit]) {
    var places: [String: [Int]] = [:]
    for (place, unit) in units.enumerated() {
      // The end of a path will do: `linchuan` for `yunling/linchuan`.
      var names: Set = [unit.path, unit.title, unit.short]
      var rest = unit.path[...]
      while let slash = rest.firstIndex(of: "/") {
        rest = rest[rest.index(after: slash)...]
        names.insert(String(rest))
      }
      for name in names { places[name, default: []].append(place) }
    }
    self.places = places
    self.paths = Dictionary(
      units.enumerated().map { ($0.element.path, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    self.units = units
  }

  /// Paths and titles of all units but one, for "did you mean".
  func all(but unit: Int) -> [String] { names(of: units.indices.filter { $0 != unit }) }

  /// The same without the unit's parent: nobody came from where it is.
  func all(butParentOf unit: Int) -> [String] {
    names(of: units.indices.filter { $0 != unit && $0 != units[unit].parent })
  }

  private func names(of others: [Int]) -> [String] {
    others.map { units[$0].path } + others.map { units[$0].title }
  }

  /// The unit of a name: that with the very path, else another one than `unit` itself, else itself.
  func place(of name: String, for unit: Int) -> Int? {
    if let exact = paths[name] { return exact }
    let found = places[name] ?? []
    return found.first { $0 != unit } ?? found.first
  }
}

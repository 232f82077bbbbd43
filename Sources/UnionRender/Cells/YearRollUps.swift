import Store
import UnionCompare
import UnionModel

/// The roll-ups of a year as pages read them: each unit's, and each indicator's over all units, is a cell
/// of its own, and so is who belonged to whom.
struct YearRollUps: Sendable {
  private let all: Later<RollUps>
  /// What they were in the last build, where they are still the same and nobody has worked them out.
  private let kept: Later<KeptRollUps?>
  private let keptTree: Later<UnitTree>?
  private let outline: RollUps.Outline
  /// The cell of the tree; then come the indicators, then the parents. Negative without cells.
  private let firstCell: Int
  private let indicators: Int

  init(_ part: Part<RollUps, RollUps.Outline>, of year: Int, in book: CellBook) {
    let site = book.site
    let said = part.said
    all = part.value
    kept = Later { said.flatMap { KeptRollUps($0) } }
    keptTree = said.map { _ in Later { UnitTree(year: year, in: site) } }
    outline = part.outline.value
    firstCell = book.firstCell(of: part)
    indicators = site.catalogue.indicators.count
  }

  /// Who belonged to whom in the year.
  var tree: UnitTree {
    Trace.note(firstCell)
    return keptTree?.value ?? all.value.tree
  }

  /// The one unit at the top in the year; nil where there are several.
  var onlyTop: Int? {
    Trace.note(firstCell)
    return outline.onlyTop
  }

  /// The type of the years that are added up.
  var type: PeriodType {
    Trace.note(firstCell)
    return outline.type
  }

  /// The roll-ups of a unit, by rising indicator; none for a unit without children.
  func of(_ unit: Int) -> [RollUp] {
    guard let place = place(of: unit) else {
      Trace.note(firstCell)
      return []
    }
    if firstCell >= 0 { Trace.note(firstCell + 1 + indicators + place) }
    let given = outline.parents[place].indicators
    if let kept = kept.value {
      let found = given.compactMap { kept.of(unit, $0) }
      if found.count == given.count { return found }
    }
    return all.value.of(unit)
  }

  /// The roll-up of an indicator for a unit.
  func of(_ unit: Int, _ indicator: Int) -> RollUp? {
    note(indicator)
    guard let place = place(of: unit), outline.parents[place].indicators.contains(indicator) else {
      return nil
    }
    return kept.value?.of(unit, indicator) ?? all.value.of(unit, indicator)
  }

  /// The roll-up of an indicator for the whole site.
  func ofSite(_ indicator: Int) -> RollUp? {
    note(indicator)
    if let kept = kept.value, !kept.hasOfSite(indicator) { return nil }
    return kept.value?.ofSite(indicator) ?? all.value.ofSite.rollUp(of: indicator)
  }

  /// Whether a unit had units below it.
  func isParent(_ unit: Int) -> Bool {
    Trace.note(firstCell)
    return place(of: unit) != nil
  }

  private func note(_ indicator: Int) {
    if firstCell >= 0 { Trace.note(firstCell + 1 + indicator) }
  }

  /// The place of a unit among the parents.
  private func place(of unit: Int) -> Int? {
    let parents = outline.parents
    var (low, high) = (0, parents.count)
    while low < high {
      let middle = (low + high) / 2
      if parents[middle].unit < unit { low = middle + 1 } else { high = middle }
    }
    return low < parents.count && parents[low].unit == unit ? low : nil
  }
}

extension CellBook {
  /// The parts of the roll-ups of some years.
  mutating func rollUps(_ years: [Int]) -> [Int: Part<RollUps, RollUps.Outline>] {
    let site = site
    // Each year is held against the one before.
    let told = Dictionary(
      Set(years + years.map { $0 - 1 }).map { year in
        (year, LaterNoted(cells: cells?.count ?? 0) { SiteYear(year, in: site) })
      }, uniquingKeysWith: { first, _ in first })
    var parts: [Int: Part<RollUps, RollUps.Outline>] = [:]
    for year in years {
      guard let now = told[year], let before = told[year - 1] else { continue }
      parts[year] = rollUps(year) { RollUps(now.value, before: before.value, in: site) }
    }
    return parts
  }

  private mutating func rollUps(
    _ year: Int, _ make: @escaping @Sendable () -> RollUps
  ) -> Part<RollUps, RollUps.Outline> {
    let site = site
    return part("roll-ups \(year)", outline: \.outline) { writer, rollUps in
      let outline = rollUps.outline
      writer.cell(0) { $0.tree(rollUps, of: site.units.size) }
      for indicator in site.catalogue.indicators.indices {
        writer.keptCell(UInt64(indicator + 1)) {
          $0.rollUps(rollUps, of: indicator, outline.parents)
        }
      }
      for parent in outline.parents {
        writer.cell(ofUnit: parent.unit) { cell in
          for found in rollUps.of(parent.unit) { cell.rollUp(found) }
        }
      }
    } _: {
      make()
    }
  }
}

extension CellWriter {
  fileprivate mutating func tree(_ rollUps: RollUps, of units: Int) {
    number(rollUps.type.order)
    for unit in 0..<units where rollUps.tree.has(unit) {
      self.unit(unit)
      if let parent = rollUps.tree.parent(of: unit) { self.unit(parent) } else { number(0) }
    }
  }
}

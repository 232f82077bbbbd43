public import UnionModel

/// Which unit has reached which standard, as its summaries say; what plans aim at is not counted.
public struct StandardBoard: Sendable {
  /// What a unit said of a standard, and for which year.
  public struct Statement: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// How far it was reached.
    public let state: Standard.State
    /// The report that says so (index in `Site.reports`).
    public let report: Int
  }

  /// A unit's standard in one year, against the year before.
  public enum Movement: Sendable, Hashable {
    /// Reached, and not said to be so the year before, though the unit handed in a summary.
    case new
    /// Reached the year before; this year's summary says nothing of it. It need not be lost.
    case notStated
    /// Neither.
    case none
  }

  /// The units that say anything (indices in `Site.units`), ascending.
  public let units: [Int]
  /// The years of which anything is said, ascending.
  public let years: [Int]
  /// The standards: those that most units speak of first, equal ones by name.
  public let names: [String]
  /// What each unit said, by name, the years ascending.
  private let statements: [Int: [String: [Statement]]]
  /// The years of which each unit has a summary, where it says anything at all.
  private let summaries: [Int: Set<Int>]
  private let unitsByYear: [Int: [Int]]
  private let namesByYear: [Int: [String]]

  /// The board of a site. Of several summaries of a year that of the whole year counts before others,
  /// the later before the earlier. O(reports + statements).
  public init(of site: Site) {
    var statements: [Int: [String: [Statement]]] = [:]
    var summaries: [Int: Set<Int>] = [:]
    for (index, unit) in site.units.enumerated() {
      let told = unit.reports.filter { site.reports[$0].kind == .summary }
      guard told.contains(where: { site.reports[$0].states(.standards) }) else { continue }
      summaries[index] = Set(told.map { site.reports[$0].period.year })
      statements[index] = Self.statements(told, site)
    }
    self.statements = statements
    self.summaries = summaries
    units = statements.keys.sorted()
    let all = statements.values.flatMap { $0.values.joined() }
    let years = Set(all.map(\.year))
    var counts: [String: Int] = [:]
    var unitsByYear: [Int: Set<Int>] = [:]
    var namesByYear: [Int: Set<String>] = [:]
    for (unit, byName) in statements {
      for (name, said) in byName {
        counts[name, default: 0] += 1
        var told = Set(said.map(\.year))
        for statement in said where statement.state != .notReached {
          // Reached, and no more a word of it in the year after.
          let next = statement.year + 1
          if years.contains(next), summaries[unit]?.contains(next) == true { told.insert(next) }
        }
        for year in told {
          unitsByYear[year, default: []].insert(unit)
          namesByYear[year, default: []].insert(name)
        }
      }
    }
    self.years = years.sorted()
    let names = counts.sorted { left, right in
      left.value != right.value ? left.value > right.value : left.key < right.key
    }.map(\.key)
    self.names = names
    self.unitsByYear = unitsByYear.mapValues { $0.sorted() }
    self.namesByYear = namesByYear.mapValues { told in names.filter(told.contains) }
  }

  private static func statements(_ reports: [Int], _ site: Site) -> [String: [Statement]] {
    var found: [String: [Statement]] = [:]
    let byWeight = reports.sorted { left, right in
      let (one, other) = (site.reports[left].period, site.reports[right].period)
      if one.year != other.year { return one.year < other.year }
      // The one that counts comes last and takes the place of the others.
      if (one.span == .annual) != (other.span == .annual) { return other.span == .annual }
      if one.end != other.end, let end = one.end, let otherEnd = other.end { return end < otherEnd }
      return left < right
    }
    for report in byWeight {
      let year = site.reports[report].period.year
      for standard in site.reports[report].standards {
        if found[standard.name]?.last?.year == year { found[standard.name]?.removeLast() }
        found[standard.name, default: []].append(
          Statement(year: year, state: standard.state, report: report))
      }
    }
    return found
  }

  /// All that a unit said, by name, with the years of which it has a summary, ascending.
  public func told(by unit: Int) -> (
    standards: [(name: String, said: [Statement])], summaries: [Int]
  ) {
    let said = (statements[unit] ?? [:]).sorted { $0.key < $1.key }
    return (said.map { ($0.key, $0.value) }, (summaries[unit] ?? []).sorted())
  }

  /// The last that a unit said of a standard.
  public func latest(_ name: String, of unit: Int) -> Statement? { statements[unit]?[name]?.last }

  /// What a unit said of a standard for a year.
  public func statement(_ name: String, of unit: Int, in year: Int) -> Statement? {
    statements[unit]?[name]?.first { $0.year == year }
  }

  /// What changed against the year before.
  public func movement(_ name: String, of unit: Int, in year: Int) -> Movement {
    let now = statement(name, of: unit, in: year)
    let before = statement(name, of: unit, in: year - 1)
    let was = before.map { $0.state != .notReached } ?? false
    guard let now else {
      return was && summaries[unit]?.contains(year) == true ? .notStated : .none
    }
    guard now.state != .notReached, !was, summaries[unit]?.contains(year - 1) == true else {
      return .none
    }
    return .new
  }

  /// The units that say anything for a year, or no more say what they had reached the year before.
  public func units(in year: Int) -> [Int] { unitsByYear[year] ?? [] }

  /// The standards of which those units speak, in the order of `names`.
  public func names(in year: Int) -> [String] { namesByYear[year] ?? [] }
}

public import UnionModel

/// How the units of a year moved in one indicator against the year before: how many in which band,
/// and who moved most.
public struct YearMovers: Sendable {
  /// How far a figure moved, in percent of the year before (percentages: in percentage points).
  public enum Band: Int, Sendable, CaseIterable {
    /// Fell by 10 or more.
    case fellMuch
    /// Fell by less than 10.
    case fell
    /// The same.
    case same
    /// Rose by less than 10.
    case rose
    /// Rose by 10 or more.
    case roseMuch
  }

  /// The indicator's index in the catalogue.
  public let indicator: Int
  /// How many units are in each band, in the order of `Band.allCases`.
  public let counts: [Int]
  /// How many gave a figure in both years whose change has no band: open or rising from 0.
  public let unclear: Int
  /// How many gave no figure in one of the years, or one that is not comparable.
  public let notCompared: Int
  /// The units that rose most, the largest rise first; at most `shown`.
  public let risen: [UnitRow]
  /// The units that fell most, the largest fall first; at most `shown`.
  public let fallen: [UnitRow]

  /// How far up the band of ten begins.
  private static let much = Number(10)

  /// A figure of the year, the first that is given: it says what the indicator is counted in.
  public let figure: Figure?

  /// The movement of one indicator over the units' rows of a year. Who moved most goes by percent
  /// (percentages: points); a rise from 0 has none and is not among them, nor is an open change.
  /// O(rows).
  public init(_ group: IndicatorGroup, shown: Int) {
    var tally = Tally(shown: shown)
    for row in group.rows { tally.add(row) }
    self.init(tally, of: group.indicator)
  }

  /// The movement of each indicator that any of some units (indices in `Site.units`) names in a year or
  /// the one before, by catalogue order. O(figures of their reports).
  public static func all(
    year: Int, units: [Int], shown: Int, in site: borrowing Site
  ) -> [YearMovers] {
    var tallies = [Tally?](repeating: nil, count: site.catalogue.indicators.count)
    for unit in units.sorted() {
      for row in YearComparison.rows(of: unit, year: year, in: site) {
        if tallies[row.indicator] == nil { tallies[row.indicator] = Tally(shown: shown) }
        tallies[row.indicator]?.add(row)
      }
    }
    return tallies.indices.compactMap { indicator in
      tallies[indicator].map { YearMovers($0, of: indicator) }
    }
  }

  private init(_ tally: Tally, of indicator: Int) {
    self.indicator = indicator
    counts = tally.counts
    unclear = tally.unclear
    notCompared = tally.notCompared
    risen = tally.risen.rows.map(\.row)
    fallen = tally.fallen.rows.map(\.row)
    figure = tally.figure
  }

  /// The rows of an indicator, counted one after another, by unit.
  private struct Tally {
    var counts = [Int](repeating: 0, count: Band.allCases.count)
    var unclear = 0
    var notCompared = 0
    var risen: Largest
    var fallen: Largest
    var figure: Figure?

    init(shown: Int) {
      risen = Largest(shown: shown)
      fallen = Largest(shown: shown)
    }

    mutating func add(_ row: UnitRow) {
      if figure == nil { figure = row.figure }
      guard case .difference(let difference) = row.change else {
        notCompared += 1
        return
      }
      guard let size = YearMovers.size(difference) else {
        unclear += 1
        return
      }
      counts[YearMovers.band(size).rawValue] += 1
      if size > .zero { risen.add(row, size) }
      if size < .zero { fallen.add(row, size.magnitude) }
    }
  }

  /// The rows of the largest sizes, the largest first; of the same size, those that came first. Rows are
  /// large: no others are kept.
  private struct Largest {
    let shown: Int
    var rows: [(row: UnitRow, size: Number)] = []

    init(shown: Int) { self.shown = shown }

    mutating func add(_ row: UnitRow, _ size: Number) {
      if rows.count == shown, let last = rows.last, last.size >= size { return }
      if shown == 0 { return }
      let place = rows.firstIndex { $0.size < size } ?? rows.count
      if rows.count == shown { rows.removeLast() }
      rows.insert((row, size), at: place)
    }
  }

  private static func size(_ difference: Difference) -> Number? {
    if difference.isOpen { return nil }
    if difference.nominal?.isZero == true { return .zero }
    return difference.isPoints ? difference.nominal : difference.percent
  }

  private static func band(_ size: Number) -> Band {
    if size.isZero { return .same }
    if size > .zero { return size >= much ? .roseMuch : .rose }
    return size.magnitude >= much ? .fellMuch : .fell
  }
}

import UnionModel

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

  /// The movement of one indicator over the units' rows of a year. Who moved most goes by percent
  /// (percentages: points); a rise from 0 has none and is not among them, nor is an open change.
  /// O(rows × log rows).
  public init(_ group: IndicatorGroup, shown: Int) {
    indicator = group.indicator
    var counts = [Int](repeating: 0, count: Band.allCases.count)
    var unclear = 0
    var notCompared = 0
    // Rows are large; their places are sorted.
    var moved: [(place: Int, size: Number)] = []
    for (place, row) in group.rows.enumerated() {
      guard case .difference(let difference) = row.change else {
        notCompared += 1
        continue
      }
      guard let size = Self.size(difference) else {
        unclear += 1
        continue
      }
      counts[Self.band(size).rawValue] += 1
      if !size.isZero { moved.append((place, size)) }
    }
    self.counts = counts
    self.unclear = unclear
    self.notCompared = notCompared
    func unit(_ place: Int) -> Int { group.rows[place].unit }
    moved.sort { $0.size != $1.size ? $0.size > $1.size : unit($0.place) < unit($1.place) }
    risen = moved.prefix { $0.size > .zero }.prefix(shown).map { group.rows[$0.place] }
    moved.sort { $0.size != $1.size ? $0.size < $1.size : unit($0.place) < unit($1.place) }
    fallen = moved.prefix { $0.size < .zero }.prefix(shown).map { group.rows[$0.place] }
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

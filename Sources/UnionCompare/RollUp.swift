public import UnionModel

/// What a unit's children come to together, for one indicator and year.
public struct RollUp: Sendable {
  /// Why no total can be computed.
  public enum Obstacle: Int, Sendable, Hashable {
    /// The children count in measures that do not agree.
    case measures = 1
    /// They count in several currencies.
    case currencies
    /// A rate of which no child gives both parts (as closed numbers).
    case noParts
    /// The values are put one after another, not added.
    case list
  }

  /// The indicator's index in the catalogue.
  public let indicator: Int
  /// The total of the children; nil where there is none.
  public let total: Figure?
  /// Why there is no total.
  public let obstacle: Obstacle?
  /// For a list: what stands in it, in the order of the site; else empty.
  public let items: [Item]
  /// How many children reported it themselves; of a rate, how many gave both parts.
  public let reported: Int
  /// How many did not, and came in with what units below them report.
  public let computed: Int
  /// How many children there are: founded, not closed, and not counted in another unit that gives it;
  /// of an indicator of one unit's own, those it concerns and those who give it all the same.
  public let expected: Int
  /// What the unit says against the total: what it gives more (or less) than its children together;
  /// nil where it does not say, counts itself alone, or there is no total.
  public let gap: Difference?
  /// Those in the total that can be compared with the year before, added up; nil where there are
  /// none, and for a list.
  public let likeForLike: LikeForLike?

  /// A roll-up as it was worked out before.
  public init(
    indicator: Int, total: Figure?, obstacle: Obstacle?, items: [Item], reported: Int,
    computed: Int, expected: Int, gap: Difference?, likeForLike: LikeForLike?
  ) {
    self.indicator = indicator
    self.total = total
    self.obstacle = obstacle
    self.items = items
    self.reported = reported
    self.computed = computed
    self.expected = expected
    self.gap = gap
    self.likeForLike = likeForLike
  }

  /// What one unit contributes to a list.
  public struct Item: Sendable {
    /// The unit's index in `Site.units`.
    public let unit: Int
    /// Its figure.
    public let figure: Figure

    /// An item.
    public init(unit: Int, figure: Figure) {
      self.unit = unit
      self.figure = figure
    }
  }
}

/// The units whose own figures were in a total in a year and in the one before, added up for both.
///
/// A unit that moved is among them where both its places are below the one that is added up; one
/// that counted itself alone in one year and with its children in the other is not.
public final class LikeForLike: Sendable {
  /// How many units those are, at whatever level they reported.
  public let units: Int
  /// Their sum (for a rate: their rate) the year before.
  public let previous: Figure
  /// Their sum in the year.
  public let current: Figure
  /// What changed.
  public let change: Change

  /// Such a sum.
  public init(units: Int, previous: Figure, current: Figure, change: Change) {
    self.units = units
    self.previous = previous
    self.current = current
    self.change = change
  }
}

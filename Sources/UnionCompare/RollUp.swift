public import UnionModel

/// What a unit's children come to together, for one indicator and year.
public struct RollUp: Sendable {
  /// Why no total can be computed.
  public enum Obstacle: Sendable, Hashable {
    /// The children count in measures that do not agree.
    case measures
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
  /// How many came in with what their own children report.
  public let computed: Int
  /// How many children there are: founded, not closed, and not counted in one of the others.
  public let expected: Int
  /// What the unit says against the total: what it gives more (or less) than its children together;
  /// nil where it does not say, counts itself alone, or there is no total.
  public let gap: Difference?
  /// The children that can be compared with the year before, added up; nil where there are none.
  public let likeForLike: LikeForLike?

  /// What is behind a rate, for the level above.
  let ratio: RatioSums?

  /// What one unit contributes to a list.
  public struct Item: Sendable {
    /// The unit's index in `Site.units`.
    public let unit: Int
    /// Its figure.
    public let figure: Figure
  }
}

/// The units that gave an indicator in a year and in the one before, added up for both.
public final class LikeForLike: Sendable {
  /// How many units those are, counted where the figures were reported.
  public let units: Int
  /// Their sum (for a rate: their rate) the year before.
  public let previous: Figure
  /// Their sum in the year.
  public let current: Figure
  /// What changed.
  public let change: Change

  init(units: Int, previous: Figure, current: Figure, change: Change) {
    self.units = units
    self.previous = previous
    self.current = current
    self.change = change
  }
}

/// The two parts of a rate, added up: over the children that give both, and over those that give both
/// in both years. Kept apart, since few indicators are rates.
final class RatioSums: Sendable {
  let parts: RatioParts?
  let like: (before: RatioParts, now: RatioParts)?

  init(parts: RatioParts?, like: (before: RatioParts, now: RatioParts)?) {
    self.parts = parts
    self.like = like
  }
}

/// What is above and below the line of a rate.
struct RatioParts: Sendable {
  var above: Figure
  var below: Figure
}

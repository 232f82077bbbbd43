public import UnionModel

/// What became in the next year of a target that was not met, or of which nobody can tell.
public enum CarryOver: Sendable {
  /// There is no plan for the next year yet.
  case noPlan
  /// The next year's plan (index in `Site.reports`) does not name it.
  case dropped(plan: Int)
  /// The next year promises it again; `outcome` is nil where that year has no summary yet.
  case again(plan: Int?, target: Figure, Step, outcome: Outcome?)

  /// The new target against the old.
  public enum Step: String, Sendable, Hashable {
    /// More is promised.
    case higher
    /// The same.
    case same
    /// Less is promised.
    case lower
    /// Ranges or qualifiers, or another measure, leave it open.
    case unclear

    /// The step from a target to the next year's of the same indicator.
    ///
    /// Where both ask for a floor, or both for a ceiling, that decides; else both ends of the
    /// intervals, an open one being beyond every number.
    public init(from old: Figure, to new: Figure, betterWhen better: Indicator.Direction) {
      if let one = old.measure, let other = new.measure, !one.agrees(with: other) {
        self = .unclear
        return
      }
      guard let before = old.interval, let now = new.interval,
        old.detail?.currency == new.detail?.currency
      else {
        self = .unclear
        return
      }
      switch (Threshold(old, betterWhen: better), Threshold(new, betterWhen: better)) {
      case (.floor(let one), .floor(let other)), (.ceiling(let one), .ceiling(let other)):
        self = one == other ? .same : one < other ? .higher : .lower
        return
      default: break
      }
      let low = Self.order(before.lower, now.lower, openIs: -1)
      let high = Self.order(before.upper, now.upper, openIs: 1)
      switch (low, high) {
      case (0, 0): self = .same
      case (0..., 0...): self = .higher
      case (...0, ...0): self = .lower
      default: self = .unclear
      }
    }

    /// 1 where the second is the greater, −1 where the first is, 0 where they are one; an open end is
    /// the greatest of all (`openIs` 1) or the least (−1).
    private static func order(_ one: Number?, _ other: Number?, openIs side: Int) -> Int {
      switch (one, other) {
      case (nil, nil): 0
      case (nil, _?): -side
      case (_?, nil): side
      case (let one?, let other?): one < other ? 1 : one == other ? 0 : -1
      }
    }
  }
}

public import UnionModel

/// What a result must reach for a target to be met.
public enum Threshold: Sendable, Hashable {
  /// So much or more.
  case floor(Number)
  /// So much or less.
  case ceiling(Number)
  /// Between the two, both included.
  case within(Number, Number)
  /// So much, where the indicator does not say which way is better: anything else is not judged.
  case exactly(Number)
  /// The target leaves open how little is enough (近300 where more is better): met from this number
  /// on; below it nobody can tell.
  case metFrom(Number)
  /// The target leaves open how much is still enough (300余 where less is better): met up to this
  /// number; above it nobody can tell.
  case metUpTo(Number)

  /// What a target asks for; nil where its value is missing.
  ///
  /// 不少于 is a floor and 不超过 a ceiling, whichever way is better. For the rest: where more is
  /// better the lowest value of the target is enough (8–10: from 8 on; 约300: from 285 on), where less
  /// is better the highest; where neither is, a range is to be met inside, and a single number exactly.
  public init?(_ target: Figure, betterWhen better: Indicator.Direction) {
    guard let interval = target.interval else { return nil }
    switch (target.qualifier, better, interval.lower, interval.upper) {
    case (.atLeast, _, let low?, _): self = .floor(low)
    case (.atMost, _, _, let high?): self = .ceiling(high)
    case (_, .up, let low?, _): self = .floor(low)
    case (_, .up, nil, let high?): self = .metFrom(high)
    case (_, .down, _, let high?): self = .ceiling(high)
    case (_, .down, let low?, nil): self = .metUpTo(low)
    case (_, .neutral, let low?, let high?): self = low == high ? .exactly(low) : .within(low, high)
    // 300余 and 近300 do not say how far they go, and nothing says which way is better.
    case (_, .neutral, let number?, nil), (_, .neutral, nil, let number?): self = .exactly(number)
    default: return nil
    }
  }

  /// Whether all numbers of an interval meet it, none does, or nobody can tell (nil).
  func isMet(by result: Interval) -> Bool? {
    switch self {
    case .floor(let floor):
      if let low = result.lower, low >= floor { return true }
      if let high = result.upper, high < floor { return false }
    case .ceiling(let ceiling):
      if let high = result.upper, high <= ceiling { return true }
      if let low = result.lower, low > ceiling { return false }
    case .within(let floor, let ceiling):
      if let low = result.lower, let high = result.upper, low >= floor, high <= ceiling {
        return true
      }
      if let high = result.upper, high < floor { return false }
      if let low = result.lower, low > ceiling { return false }
    case .exactly(let number):
      if result.lower == number, result.upper == number { return true }
      if let high = result.upper, high < number { return false }
      if let low = result.lower, low > number { return false }
    case .metFrom(let number): if let low = result.lower, low >= number { return true }
    case .metUpTo(let number): if let high = result.upper, high <= number { return true }
    }
    return nil
  }

  /// The bound that a result which does not meet it lies beyond, and whether it lies below.
  func bound(missedBy result: Interval) -> (number: Number, isBelow: Bool) {
    switch self {
    case .floor(let number), .metFrom(let number): (number, true)
    case .ceiling(let number), .metUpTo(let number): (number, false)
    case .exactly(let number): (number, result.upper.map { $0 < number } ?? false)
    case .within(let floor, let ceiling):
      if let high = result.upper, high < floor { (floor, true) } else { (ceiling, false) }
    }
  }
}

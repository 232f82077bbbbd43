public import UnionModel

/// What became of a target.
public enum Outcome: Sendable, Hashable {
  /// Why there is nothing to hold a target against.
  public enum Reason: String, Sendable, Hashable {
    /// There is no summary of the period yet.
    case noSummary = "no-summary"
    /// The summary does not name the indicator.
    case notNamed = "not-named"
    /// The summary names it and leaves the value open (缺).
    case missing
    /// The target itself leaves the value open.
    case noTarget = "no-target"
  }

  /// Met, whatever the qualifiers leave open.
  case met
  /// Not met, whatever they leave open.
  case missed(Shortfall)
  /// The qualifiers leave it open.
  case cannotTell
  /// There is nothing to compare.
  case noData(Reason)
  /// The indicator does not say which way is better, and the result is another number: the result
  /// less the target.
  case notJudged(Difference)
  /// Target and result are counted in different measures or currencies.
  case otherMeasure

  /// What became of a target by its result. `result` is nil where the summary does not name the
  /// indicator, `hasSummary` false where there is none. O(1).
  ///
  /// Percentages miss by percentage points. A figure that names no currency is in the site's.
  public init(
    of target: Figure, result: Figure?, hasSummary: Bool, betterWhen better: Indicator.Direction,
    isPercent: Bool = false, siteCurrency: String = "CNY"
  ) {
    guard let threshold = Threshold(target, betterWhen: better), let promised = target.interval
    else {
      self = .noData(.noTarget)
      return
    }
    guard let result else {
      self = .noData(hasSummary ? .notNamed : .noSummary)
      return
    }
    guard let reached = result.interval else {
      self = .noData(.missing)
      return
    }
    guard Self.areComparable(target, result, siteCurrency: siteCurrency) else {
      self = .otherMeasure
      return
    }
    let isPoints = (result.measure ?? target.measure)?.isPercent ?? isPercent
    switch (threshold.isMet(by: reached), threshold) {
    case (true, _): self = .met
    case (nil, _): self = .cannotTell
    case (false, .exactly):
      self = .notJudged(
        Difference(
          previous: target, current: result, before: promised, now: reached, isPoints: isPoints))
    case (false, _):
      self = .missed(Shortfall(of: result, reached, against: threshold, isPoints: isPoints))
    }
  }

  /// Whether a figure in one measure can be held against one in another.
  private static func areComparable(_ one: Figure, _ other: Figure, siteCurrency: String) -> Bool {
    if let left = one.measure, let right = other.measure, !left.agrees(with: right) { return false }
    return one.detail?.currency ?? siteCurrency == other.detail?.currency ?? siteCurrency
  }
}

/// By how much a target was missed.
public struct Shortfall: Sendable, Hashable {
  /// The least and the most it may be, above 0.
  public let interval: Interval
  /// The distance of the number as it was said from what would have been enough; nil where the result
  /// is a range or an end of it is open.
  public let nominal: Number?
  /// Whether the result is 约.
  public let isAbout: Bool
  /// Whether the result lies below what would have been enough; else above.
  public let isBelow: Bool
  /// Whether it is in percentage points.
  public let isPoints: Bool

  init(of result: Figure, _ reached: Interval, against threshold: Threshold, isPoints: Bool) {
    let bound = threshold.bound(missedBy: reached)
    func distance(_ number: Number) -> Number {
      bound.isBelow ? bound.number - number : number - bound.number
    }
    let (near, far) =
      bound.isBelow ? (reached.upper, reached.lower) : (reached.lower, reached.upper)
    interval = Interval(lower: near.map(distance), upper: far.map(distance))
    isBelow = bound.isBelow
    isAbout = result.qualifier == .about
    self.isPoints = isPoints
    if case .number(let number) = result.quantity, isAbout || result.qualifier == .exact {
      nominal = distance(number)
    } else {
      nominal = nil
    }
  }
}

/// How many targets had which outcome.
public struct OutcomeCounts: Sendable, Hashable {
  /// All targets; the sum of the rest.
  public private(set) var targets = 0
  /// Met.
  public private(set) var met = 0
  /// Not met.
  public private(set) var missed = 0
  /// Left open by qualifiers, or counted in another measure.
  public private(set) var cannotTell = 0
  /// Without a result, though there is a summary.
  public private(set) var noData = 0
  /// Without a result, since there is no summary yet.
  public private(set) var noSummary = 0
  /// Not judged.
  public private(set) var notJudged = 0

  /// None.
  public init() {}

  /// Counts one more.
  public mutating func add(_ outcome: Outcome) {
    targets += 1
    switch outcome {
    case .met: met += 1
    case .missed: missed += 1
    case .cannotTell, .otherMeasure: cannotTell += 1
    case .noData(.noSummary): noSummary += 1
    case .noData: noData += 1
    case .notJudged: notJudged += 1
    }
  }

  /// Counts those of others too.
  public mutating func add(_ other: OutcomeCounts) {
    targets += other.targets
    met += other.met
    missed += other.missed
    cannotTell += other.cannotTell
    noData += other.noData
    noSummary += other.noSummary
    notJudged += other.notJudged
  }
}

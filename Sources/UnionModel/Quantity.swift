/// What a figure says: nothing, a number, or a range.
public enum Quantity: Sendable, Hashable {
  /// The report leaves it open (`缺`, `**`, empty). Never 0.
  case missing
  /// A number.
  case number(Number)
  /// From one number to another, both included; the lower first.
  case range(Number, Number)

  /// Whether there is no value.
  public var isMissing: Bool { self == .missing }
}

/// How exactly a figure is meant.
public enum Qualifier: String, Sendable, Hashable, CaseIterable {
  /// Just that.
  case exact
  /// 约, 左右.
  case about
  /// 余, 多, 超过.
  case over
  /// 近, 不足.
  case under
  /// 不少于, 至少, 以上.
  case atLeast = "at-least"
  /// 不超过, 至多, 以下, 以内.
  case atMost = "at-most"
}

/// The numbers that a figure may stand for; an open end is nil.
public struct Interval: Sendable, Hashable {
  /// The lowest, or nil for no bound.
  public var lower: Number?
  /// The highest, or nil for no bound.
  public var upper: Number?

  /// From `lower` to `upper`.
  public init(lower: Number?, upper: Number?) {
    self.lower = lower
    self.upper = upper
  }

  /// The interval of a quantity: exact [n, n], over and at least [n, ∞), under and at most
  /// (−∞, n], range
  /// [a, b], about n ± 5%. Nil where it is missing.
  public init?(_ quantity: Quantity, _ qualifier: Qualifier) {
    let low: Number
    let high: Number
    switch quantity {
    case .missing: return nil
    case .number(let number): (low, high) = (number, number)
    case .range(let from, let to): (low, high) = (from, to)
    }
    switch qualifier {
    case .exact: self.init(lower: low, upper: high)
    case .over, .atLeast: self.init(lower: low, upper: nil)
    case .under, .atMost: self.init(lower: nil, upper: high)
    case .about:
      self.init(
        lower: low - Number(billionths: abs(low.billionths) / 20),
        upper: high + Number(billionths: abs(high.billionths) / 20))
    }
  }
}

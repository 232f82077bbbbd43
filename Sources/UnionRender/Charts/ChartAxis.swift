import UnionModel

/// An axis of numbers with a tick at every 1, 2 or 5 × 10ⁿ. Computed exactly, in billionths.
struct ChartAxis: Sendable, Equatable {
  /// The low end: a tick, but where the axis is tight.
  let low: Number
  /// The high end.
  let high: Number
  /// From one tick to the next.
  let step: Number

  /// An axis that holds all `values` with 0, cut into at most `parts` (2 or more). Whole values get
  /// whole ticks. `mayBreak` lets it start above 0 where the values would differ by less than a quarter
  /// of it; a chart must then say so. With `isTight` it ends at the outermost value and not at the tick
  /// behind it.
  init(_ values: [Number], parts: Int, mayBreak: Bool = false, isTight: Bool = false) {
    let least = values.min() ?? .zero
    let most = values.max() ?? .zero
    var bottom = min(least, .zero)
    var top = max(most, .zero)
    let isWhole = values.allSatisfy { $0.billionths % Number.one == 0 }
    // 5 and 6 are no curve: so few whole numbers stand on the ground.
    let difference = most - least
    if mayBreak, least > .zero, difference * 4 < most,
      isWhole ? difference > Number(2) : difference > .zero
    {
      (bottom, top) = (least, most)
    }
    // Nothing but 0: an axis to 1 shows that the line lies on the ground.
    if bottom == top { top = Number(1) }
    let unit = Self.step(
      from: bottom.billionths, to: top.billionths, parts: Int128(max(parts, 2)),
      atLeast: isWhole ? Number.one : 1)
    low =
      isTight ? bottom : Number(billionths: Self.quotientDown(bottom.billionths, unit) * unit)
    high = isTight ? top : Number(billionths: -Self.quotientDown(-top.billionths, unit) * unit)
    step = Number(billionths: unit)
  }

  /// From the least value to the most, without nice ends; equal values lie in the middle.
  init(spanning values: [Number]) {
    let least = values.min() ?? .zero
    let most = values.max() ?? .zero
    let isFlat = least == most
    low = isFlat ? least - Number(1) : least
    high = isFlat ? most + Number(1) : most
    step = high - low
  }

  /// Whether it starts above 0, which a chart must say.
  var isBroken: Bool { low > .zero }

  /// Every tick from the low end to the high.
  var ticks: [Number] {
    var ticks: [Number] = []
    let first = -Self.quotientDown(-low.billionths, step.billionths)
    var tick = Number(billionths: first * step.billionths)
    while tick <= high {
      ticks.append(tick)
      tick = tick + step
    }
    return ticks
  }

  /// How far a number lies from the low end, where the whole axis is `length` long; rounded.
  func offset(_ number: Number, over length: Int) -> Int {
    let span = high.billionths - low.billionths
    let part = (number.billionths - low.billionths) * Int128(length)
    return Int(truncatingIfNeeded: Self.quotientDown(part + span / 2, span))
  }

  /// The smallest nice step with which the ticks around both ends are at most `parts` apart.
  private static func step(
    from bottom: Int128, to top: Int128, parts: Int128, atLeast least: Int128
  ) -> Int128 {
    var power = least
    while power * 10 * parts <= top - bottom { power *= 10 }
    while true {
      for step in [power, power * 2, power * 5]
      where -quotientDown(-top, step) - quotientDown(bottom, step) <= parts {
        return step
      }
      power *= 10
    }
  }

  private static func quotientDown(_ number: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}

public import UnionModel

/// Whether two statements about the same thing can both be true.
enum Agreement {
  /// Whether two figures certainly differ: their intervals do not meet, also when each number is
  /// taken as rounded where it was (38,000 said of 38,123 is 3.8万, not another number). Figures in
  /// measures that do not agree, or in two currencies, say nothing of each other.
  static func contradict(
    _ one: Figure, _ other: Figure, siteCurrency: String = "CNY"
  ) -> Bool {
    if let measure = one.measure, let another = other.measure, !measure.agrees(with: another) {
      return false
    }
    if one.detail?.currency ?? siteCurrency != other.detail?.currency ?? siteCurrency {
      return false
    }
    guard let first = widened(one), let second = widened(other) else { return false }
    if let upper = first.upper, let lower = second.lower, upper < lower { return true }
    if let lower = first.lower, let upper = second.upper, upper < lower { return true }
    return false
  }

  /// The interval of a figure with the half of its last digit on both sides where it was rounded.
  static func widened(_ figure: Figure) -> Interval? {
    guard let interval = figure.interval else { return nil }
    let slack = figure.measure?.isPercent == true ? percentSlack(figure) : countSlack(figure)
    return Interval(
      lower: interval.lower.map { $0 - slack }, upper: interval.upper.map { $0 + slack })
  }

  /// Percentages are always rounded: 90% stands for 89.5 to 90.5, 89.5% for 89.45 to 89.55.
  private static func percentSlack(_ figure: Figure) -> Number {
    guard case .number(let number) = figure.quantity else { return .zero }
    return Number(billionths: min(lastDigit(of: number) ?? Number.one, Number.one) / 2)
  }

  /// Counts are as they are, unless they end in three zeros or more, as what was said in 万 does.
  private static func countSlack(_ figure: Figure) -> Number {
    guard case .number(let number) = figure.quantity, let digit = lastDigit(of: number),
      digit >= Number.one * 1000
    else { return .zero }
    return Number(billionths: digit / 2)
  }

  /// The place value of the last digit that is not 0, in billionths; nil for 0.
  private static func lastDigit(of number: Number) -> Int128? {
    if number.isZero { return nil }
    var digit: Int128 = 1
    while number.billionths % (digit * 10) == 0 { digit *= 10 }
    return digit
  }
}

extension Figure {
  /// Whether this figure and another cannot both be true, each taken as rounded where it was.
  public func contradicts(_ other: Figure) -> Bool { Agreement.contradict(self, other) }
}

/// A decimal number kept exactly: a whole count of billionths.
///
/// Figures are sums of money and counts of people, read from what a person wrote; binary fractions
/// would turn 3.8万 into 37999.999…. Numbers of up to 15 digits before and 9 after the point are
/// taken from input (`Number.isWithinInput`), so that sums of a million of them stay far below what
/// 128 bits hold.
public struct Number: Sendable, Hashable {
  /// The number times 1,000,000,000.
  public let billionths: Int128

  /// The scale: how many billionths make one.
  public static let one: Int128 = 1_000_000_000

  /// A number of billionths.
  public init(billionths: Int128) { self.billionths = billionths }

  /// A whole number.
  public init(_ whole: Int) { billionths = Int128(whole) * Self.one }

  /// Zero.
  public static let zero = Number(0)

  /// Whether the number is small enough to be taken from input: below 10^15.
  public var isWithinInput: Bool { abs(billionths) < 1_000_000_000_000_000 * Self.one }

  /// Whether it is 0.
  public var isZero: Bool { billionths == 0 }

  /// The number without its sign.
  public var magnitude: Number { Number(billionths: abs(billionths)) }

  /// The number with `decimals` (0…9) digits after the point, half away from zero.
  public func rounded(to decimals: Int) -> Number {
    var unit = 1_000_000_000
    for _ in 0..<min(max(decimals, 0), 9) { unit /= 10 }
    let step = Int128(unit)
    let half = billionths < 0 ? -step / 2 : step / 2
    return Number(billionths: (billionths + half) / step * step)
  }

  /// `self / divisor × 100`, cut after 9 decimals: a share in percent; nil for a divisor of 0, and
  /// where the share is too large to be kept.
  public func percent(of divisor: Number) -> Number? {
    let below = divisor.billionths.magnitude
    // Nearly all figures are small; the division of 256 bits is ten times slower.
    let (small, isLarge) = billionths.magnitude.multipliedReportingOverflow(
      by: UInt128(100 * Self.one))
    if !isLarge, below > 0, let size = Int128(exactly: small / below) {
      return Number(billionths: (billionths < 0) == (divisor.billionths < 0) ? size : -size)
    }
    // The product needs up to 256 bits where sums of many figures are divided.
    let above = billionths.magnitude.multipliedFullWidth(by: UInt128(100 * Self.one))
    guard above.high < below else { return nil }
    guard let size = Int128(exactly: below.dividingFullWidth(above).quotient) else { return nil }
    return Number(billionths: (billionths < 0) == (divisor.billionths < 0) ? size : -size)
  }

  /// `self / divisor`, cut after 9 decimals; nil for a divisor of 0, and where it is too large.
  public func divided(by divisor: Number) -> Number? {
    percent(of: divisor).map { Number(billionths: $0.billionths / 100) }
  }

  /// The whole number, where it is one that fits.
  public var whole: Int? {
    // Nearly all figures fit in 64 bits, where division is ten times faster.
    if let small = Int64(exactly: billionths) {
      let (quotient, remainder) = small.quotientAndRemainder(dividingBy: 1_000_000_000)
      return remainder == 0 ? Int(quotient) : nil
    }
    let (quotient, remainder) = billionths.quotientAndRemainder(dividingBy: Self.one)
    return remainder == 0 ? Int(exactly: quotient) : nil
  }
}

extension Number: Comparable, AdditiveArithmetic {
  /// Orders by size.
  public static func < (left: Number, right: Number) -> Bool { left.billionths < right.billionths }
  /// The exact sum.
  public static func + (left: Number, right: Number) -> Number {
    Number(billionths: left.billionths + right.billionths)
  }
  /// The exact difference.
  public static func - (left: Number, right: Number) -> Number {
    Number(billionths: left.billionths - right.billionths)
  }
  /// The product with a whole number, such as 10,000 for 万.
  public static func * (left: Number, right: Int) -> Number {
    Number(billionths: left.billionths * Int128(right))
  }
}

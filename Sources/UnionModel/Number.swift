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
    var step: Int128 = Self.one
    for _ in 0..<min(max(decimals, 0), 9) { step /= 10 }
    let half = billionths < 0 ? -step / 2 : step / 2
    return Number(billionths: (billionths + half) / step * step)
  }

  /// `self / divisor × 100`, cut after 9 decimals: a share in percent; nil for a divisor of 0, and
  /// where the share is too large to be kept.
  public func percent(of divisor: Number) -> Number? {
    let below = divisor.billionths.magnitude
    // The product needs up to 256 bits where sums of many figures are divided.
    let above = billionths.magnitude.multipliedFullWidth(by: UInt128(100 * Self.one))
    guard above.high < below else { return nil }
    guard let size = Int128(exactly: below.dividingFullWidth(above).quotient) else { return nil }
    return Number(billionths: (billionths < 0) == (divisor.billionths < 0) ? size : -size)
  }

  /// The shortest exact decimal form with a point and a minus sign: `38000`, `-1.5`.
  public var plain: String {
    let (quotient, remainder) = billionths.quotientAndRemainder(dividingBy: Self.one)
    // Nearly all figures are whole and small; 128-bit text is ten times slower.
    if remainder == 0 { return Int(exactly: quotient).map(String.init) ?? String(quotient) }
    var fraction = String(Int(abs(remainder)))
    fraction = String(repeating: "0", count: 9 - fraction.utf8.count) + fraction
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    return (billionths < 0 ? "-" : "") + String(abs(quotient)) + "." + fraction
  }

  /// The whole number, where it is one that fits.
  public var whole: Int? {
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

import UnionModel

/// How the numbers of an indicator are written: in ten thousands (万) or hundred millions (亿), or with
/// a sign of money before them.
struct NumberScale: Sendable {
  /// 1 for numbers that are shown as they are.
  let shownIn: Int
  /// The sign of money before a number; nil where its measure is named beside it.
  let sign: String?

  /// Numbers as they are.
  static let plain = NumberScale(shownIn: 1, sign: nil)

  private init(shownIn: Int, sign: String?) {
    self.shownIn = shownIn
    self.sign = sign
  }

  init(_ indicator: Indicator) { self.init(shownIn: indicator.shownIn, sign: nil) }

  /// Amounts of money behind their sign: £38,000.
  static func money(_ sign: String) -> NumberScale { NumberScale(shownIn: 1, sign: sign) }

  /// The same for an amount in another currency, which names its own.
  var withoutSign: NumberScale { NumberScale(shownIn: shownIn, sign: nil) }

  /// A number in this scale; nil where it is shown as it is: too small for the scale, or longer than
  /// nine decimals in it.
  func scaled(_ number: Number) -> Number? {
    guard shownIn > 1, number.magnitude >= Number(shownIn) else { return nil }
    let scaled = Number(billionths: number.billionths / Int128(shownIn))
    return scaled * shownIn == number ? scaled : nil
  }
}

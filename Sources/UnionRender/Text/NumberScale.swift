import UnionModel

/// The ten thousands (万) or hundred millions (亿) in which the numbers of an indicator are shown.
struct NumberScale: Sendable {
  /// 1 for numbers that are shown as they are.
  let shownIn: Int

  /// Numbers as they are.
  static let plain = NumberScale(shownIn: 1)

  private init(shownIn: Int) { self.shownIn = shownIn }

  init(_ indicator: Indicator) { shownIn = indicator.shownIn }

  /// A number in this scale; nil where it is shown as it is: too small for the scale, or longer than
  /// nine decimals in it.
  func scaled(_ number: Number) -> Number? {
    guard shownIn > 1, number.magnitude >= Number(shownIn) else { return nil }
    let scaled = Number(billionths: number.billionths / Int128(shownIn))
    return scaled * shownIn == number ? scaled : nil
  }
}

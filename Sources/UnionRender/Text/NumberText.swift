import UnionModel

/// Numbers and figures as readers see them.
struct NumberText: Sendable {
  let words: Words

  /// Digits in groups of three from five digits on (GB/T 15835 leaves four together): `7488`,
  /// `38,000`, `-1,234,567.5`.
  static func grouped(_ number: Number) -> String {
    if let whole = number.whole, whole.magnitude < 10_000 {
      return whole < 0 ? "−\(-whole)" : String(whole)
    }
    let plain = Array(number.magnitude.plain.utf8)
    let point = plain.firstIndex(of: UInt8(ascii: ".")) ?? plain.count
    var out: [UInt8] = number < .zero ? Array("−".utf8) : []
    out.reserveCapacity(plain.count + 8)
    for (place, digit) in plain.enumerated() {
      if place > 0, place < point, point > 4, (point - place) % 3 == 0 {
        out.append(UInt8(ascii: ","))
      }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A number in the scale of its indicator: `3.8万`, and `%` for a percentage.
  func number(_ number: Number, of indicator: Indicator, measure: Measure?) -> String {
    let percent = measure == .percent ? "%" : ""
    guard indicator.shownIn > 1, number.magnitude >= Number(indicator.shownIn) else {
      return Self.grouped(number) + percent
    }
    let scaled = Number(billionths: number.billionths / Int128(indicator.shownIn))
    guard Number(billionths: scaled.billionths * Int128(indicator.shownIn)) == number else {
      return Self.grouped(number) + percent
    }
    return Self.grouped(scaled) + words.scale(indicator.shownIn) + percent
  }

  /// A figure: `7488`, `约300`, `2500余`, `2–3`, `90%`; the word for missing where it is missing.
  func figure(_ figure: Figure, of indicator: Indicator) -> String {
    quantity(figure.quantity, figure.qualifier, of: indicator, measure: figure.measure)
  }

  /// The same for a quantity alone.
  func quantity(
    _ quantity: Quantity, _ qualifier: Qualifier, of indicator: Indicator, measure: Measure?
  ) -> String {
    switch quantity {
    case .missing: return words.missing
    case .number(let value):
      return words.qualified(number(value, of: indicator, measure: measure), qualifier)
    case .range(let from, let to):
      let ends =
        number(from, of: indicator, measure: nil) + "–"
        + number(to, of: indicator, measure: measure)
      return words.qualified(ends, qualifier)
    }
  }
}

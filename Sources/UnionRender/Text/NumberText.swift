import UnionModel

/// Numbers and figures as readers see them. A class, for the words are too many to be handed about.
final class NumberText: Sendable {
  let words: Words

  init(words: Words) { self.words = words }

  /// Digits in groups of three, from as many on as the language has it: `7488`, `38,000`,
  /// `−1,234,567.5`; in English `7,488`.
  func grouped(_ number: Number) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(32)
    append(grouped: number, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the same, with a sign of money between a minus and the digits.
  func append(grouped number: Number, sign: String? = nil, to out: inout [UInt8]) {
    if number < .zero { out += "−".utf8 }
    if let sign { out += sign.utf8 }
    number.appendMagnitude(
      to: &out, separator: UInt8(ascii: ","), groupingFrom: words.groupsFrom)
  }

  /// The digits of a whole number that is written as it is, without groups or scale, which nearly all
  /// are; nil for others. So short a text needs no place in the heap.
  func shortest(_ number: Number, in scale: NumberScale) -> String? {
    guard let whole = number.whole, whole.magnitude < words.groupsFrom, scale.sign == nil,
      scale.scaled(number) == nil
    else {
      return nil
    }
    return String(whole.magnitude)
  }

  /// Appends a number in the scale of its indicator: `3.8万`, and `%` for a percentage.
  func append(_ number: Number, in scale: NumberScale, isPercent: Bool, to out: inout [UInt8]) {
    if let scaled = scale.scaled(number) {
      append(grouped: scaled, to: &out)
      out += words.scale(scale.shownIn).utf8
    } else {
      append(grouped: number, sign: scale.sign, to: &out)
    }
    if isPercent { out.append(UInt8(ascii: "%")) }
  }

  /// A figure: `7488`, `约300`, `2500余`, `2–3`, `90%`, `£38,000`; the word for missing where it is missing.
  func figure(_ figure: Figure, in scale: NumberScale) -> String {
    quantity(
      figure.quantity, figure.qualifier, in: scale, isPercent: figure.measure?.isPercent == true)
  }

  /// The same for a quantity alone.
  func quantity(
    _ quantity: Quantity, _ qualifier: Qualifier, in scale: NumberScale, isPercent: Bool
  ) -> String {
    if case .number(let value) = quantity, qualifier == .exact, !isPercent,
      let plain = shortest(value, in: scale)
    {
      return value < .zero ? "−" + plain : plain
    }
    var out: [UInt8] = []
    out.reserveCapacity(32)
    switch quantity {
    case .missing: return words.missing
    case .number(let value): append(value, in: scale, isPercent: isPercent, to: &out)
    case .range(let from, let to):
      append(from, in: scale, isPercent: false, to: &out)
      out += "–".utf8
      append(to, in: scale, isPercent: isPercent, to: &out)
    }
    return words.qualified(String(decoding: out, as: UTF8.self), qualifier)
  }
}

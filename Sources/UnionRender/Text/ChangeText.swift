import UnionCompare
import UnionModel

/// Changes as readers see them. A class, for the words are too many to be handed about.
final class ChangeText: Sendable {
  private let words: Words
  private let numbers: NumberText

  init(words: Words) {
    self.words = words
    numbers = NumberText(words: words)
  }

  /// A change in the measure: `+124`, `约−100`, `至少+200`, `+2.5个百分点`, `0`; `—` where none can be
  /// computed.
  func difference(_ change: Change, in scale: NumberScale) -> String {
    guard case .difference(let difference) = change else { return "—" }
    if let nominal = difference.nominal, !difference.isAbout, !difference.isPoints,
      let digits = numbers.shortest(nominal, in: scale)
    {
      return Self.sign(nominal) + digits
    }
    var out: [UInt8] = []
    out.reserveCapacity(48)
    if let nominal = difference.nominal {
      if difference.isAbout { out += words.about.utf8 }
      append(nominal, in: scale, to: &out)
    } else {
      switch (difference.interval.lower, difference.interval.upper) {
      case (let low?, let high?):
        append(low, in: scale, to: &out)
        out += words.rangeMark.utf8
        append(high, in: scale, to: &out)
      // 至多−8 reads as a fall of 8 or more to some and of 8 or less to others.
      case (let low?, nil):
        out += (low < .zero ? words.notBelow : words.atLeast).utf8
        append(low, in: scale, to: &out)
      case (nil, let high?):
        out += (high < .zero ? words.notAbove : words.atMost).utf8
        append(high, in: scale, to: &out)
      case (nil, nil): return words.cannotTell
      }
    }
    if difference.isPoints { out += words.percentagePoints.utf8 }
    return String(decoding: out, as: UTF8.self)
  }

  /// The change in percent, one decimal: `+12.5%`; nil where there is none (from 0, of a percentage,
  /// of open figures).
  func percent(_ change: Change) -> String? {
    guard case .difference(let difference) = change, let percent = difference.percent else {
      return nil
    }
    let rounded = percent.rounded(to: 1)
    // Something changed: 0% would say that nothing did.
    if rounded.isZero, !percent.isZero { return words.lessThan + Self.sign(percent) + "0.1%" }
    if !difference.isAbout, rounded.magnitude < Number(1000) {
      return Self.sign(rounded) + Self.tenths(Int(rounded.magnitude.billionths / 100_000_000))
    }
    var out: [UInt8] = []
    out.reserveCapacity(32)
    if difference.isAbout { out += words.about.utf8 }
    out += Self.sign(rounded).utf8
    numbers.append(grouped: rounded.magnitude, to: &out)
    out.append(UInt8(ascii: "%"))
    return String(decoding: out, as: UTF8.self)
  }

  /// Less than 10,000 tenths of a percent: `12.5%`, `8%`. So short a text needs no place in the heap.
  private static func tenths(_ tenths: Int) -> String {
    String(unsafeUninitializedCapacity: 6) { room in
      var count = 0
      func put(_ byte: UInt8) {
        room[count] = byte
        count += 1
      }
      func put(digit: Int) { put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit % 10)) }
      if tenths >= 1000 { put(digit: tenths / 1000) }
      if tenths >= 100 { put(digit: tenths / 100) }
      put(digit: tenths / 10)
      if tenths % 10 != 0 {
        put(UInt8(ascii: "."))
        put(digit: tenths)
      }
      put(UInt8(ascii: "%"))
      return count
    }
  }

  /// Why there is no change, for a reader who wonders; nil where there is one.
  func reason(_ change: Change) -> String? {
    switch change {
    case .noData, .difference: nil
    case .seriesBreak(let year): words.seriesBreak(year)
    case .otherMeasure: words.otherMeasure
    case .otherPeriod: words.otherPeriod
    case .otherScope: words.otherScope
    }
  }

  /// `up`, `down`, `same`, `unclear`, or empty.
  func direction(_ change: Change) -> String {
    guard case .difference(let difference) = change else { return "" }
    return difference.direction.rawValue
  }

  /// `better` or `worse` where the indicator says which way is better and the change is certain.
  func judgement(_ change: Change, betterWhen better: Indicator.Direction) -> String {
    guard case .difference(let difference) = change, !difference.isOpen else { return "" }
    switch (difference.direction, better) {
    case (.up, .up), (.down, .down): return "better"
    case (.up, .down), (.down, .up): return "worse"
    default: return ""
    }
  }

  private func append(_ number: Number, in scale: NumberScale, to out: inout [UInt8]) {
    out += Self.sign(number).utf8
    numbers.append(number.magnitude, in: scale, isPercent: false, to: &out)
  }

  private static func sign(_ number: Number) -> String {
    number > .zero ? "+" : number < .zero ? "−" : ""
  }
}

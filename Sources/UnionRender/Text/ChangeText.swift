import UnionCompare
import UnionModel

/// Changes as readers see them.
struct ChangeText: Sendable {
  let words: Words

  /// A change in the measure: `+124`, `约−100`, `至少+200`, `+2.5个百分点`, `0`; `—` where none can be
  /// computed.
  func difference(_ change: Change, of indicator: Indicator) -> String {
    guard case .difference(let difference) = change else { return "—" }
    let unit = difference.isPoints ? words.percentagePoints : ""
    if let nominal = difference.nominal {
      return (difference.isAbout ? words.about : "") + signed(nominal, of: indicator) + unit
    }
    switch (difference.interval.lower, difference.interval.upper) {
    case (let low?, let high?):
      return signed(low, of: indicator) + words.rangeMark + signed(high, of: indicator) + unit
    case (let low?, nil): return words.atLeast + signed(low, of: indicator) + unit
    case (nil, let high?): return words.atMost + signed(high, of: indicator) + unit
    case (nil, nil): return words.cannotTell
    }
  }

  /// The change in percent, one decimal: `+12.5%`; nil where there is none (from 0, of a percentage,
  /// of open figures).
  func percent(_ change: Change) -> String? {
    guard case .difference(let difference) = change, let percent = difference.percent else {
      return nil
    }
    return (difference.isAbout ? words.about : "") + Self.signed(percent.rounded(to: 1), "%")
  }

  /// Why there is no change, for a reader who wonders; nil where there is one.
  func reason(_ change: Change) -> String? {
    switch change {
    case .noData, .difference: nil
    case .seriesBreak(let year): words.seriesBreak(year)
    case .otherMeasure: words.otherMeasure
    }
  }

  /// `up`, `down`, `same`, `unclear`, or empty.
  func direction(_ change: Change) -> String {
    guard case .difference(let difference) = change else { return "" }
    return difference.direction.rawValue
  }

  /// `better` or `worse` where the indicator says which way is better and the change is certain.
  func judgement(_ change: Change, of indicator: Indicator) -> String {
    guard case .difference(let difference) = change else { return "" }
    switch (difference.direction, indicator.direction) {
    case (.up, .up), (.down, .down): return "better"
    case (.up, .down), (.down, .up): return "worse"
    default: return ""
    }
  }

  private func signed(_ number: Number, of indicator: Indicator) -> String {
    let text = NumberText(words: words).number(number.magnitude, of: indicator, measure: nil)
    return Self.sign(number) + text
  }

  private static func signed(_ number: Number, _ unit: String) -> String {
    sign(number) + NumberText.grouped(number.magnitude) + unit
  }

  private static func sign(_ number: Number) -> String {
    number > .zero ? "+" : number < .zero ? "−" : ""
  }
}

import Diagnostics
import UnionCompare
import UnionModel

extension ValueWord {
  /// A figure as it is told in a problem; nil where it is missing.
  init?(_ figure: Figure) {
    let text: String
    switch figure.quantity {
    case .missing: return nil
    case .number(let number): text = number.plain
    case .range(let from, let to): text = "\(from.plain)-\(to.plain)"
    }
    self.init(text, sense: Sense(figure.qualifier), measure: figure.measure?.name ?? "")
  }

  /// What lies between two figures, with its sign, in the measure or in percent of the earlier one.
  init(_ difference: Difference, inPercent: Bool, measure: String) {
    let sense: Sense = difference.isAbout ? .about : .exact
    if inPercent, let percent = difference.percent {
      self.init(Self.signed(percent.rounded(to: 1)), sense: sense, measure: "%")
    } else if let nominal = difference.nominal {
      self.init(Self.signed(nominal), sense: sense, measure: measure)
    } else {
      switch (difference.interval.lower, difference.interval.upper) {
      case (let lower?, let upper?):
        self.init("\(Self.signed(lower))…\(Self.signed(upper))", sense: sense, measure: measure)
      case (let lower?, nil): self.init(Self.signed(lower), sense: .atLeast, measure: measure)
      case (nil, let upper?): self.init(Self.signed(upper), sense: .atMost, measure: measure)
      case (nil, nil): self.init("?", measure: measure)
      }
    }
  }

  private static func signed(_ number: Number) -> String {
    number > .zero ? "+" + number.plain : number.plain
  }
}

extension ValueWord.Sense {
  /// How a figure is meant.
  fileprivate init(_ qualifier: Qualifier) {
    self =
      switch qualifier {
      case .exact: .exact
      case .about: .about
      case .over: .over
      case .under: .under
      case .atLeast: .atLeast
      case .atMost: .atMost
      }
  }
}

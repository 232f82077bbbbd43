import UnionModel

/// How the values of an indicator come together.
enum AddingRule {
  /// Not at all. A rate is never added up, whatever the catalogue says.
  case none
  /// Added.
  case sum
  /// One after another.
  case list
  /// From what is above and below the line.
  case rate(Ratio)
  /// A rate of which the catalogue does not say what it is computed from.
  case openRate

  /// The rules of all indicators, by index in the catalogue.
  static func all(of catalogue: Catalogue) -> [AddingRule] {
    var rules = catalogue.indicators.map { indicator -> AddingRule in
      switch indicator.rollUp {
      case .none: .none
      case .list: .list
      case .ratio: .openRate
      case .sum: indicator.nature == .rate ? .none : .sum
      }
    }
    for ratio in catalogue.ratios {
      if case .openRate = rules[ratio.indicator] { rules[ratio.indicator] = .rate(ratio) }
    }
    return rules
  }
}

/// What one unit adds to a total.
enum Addend {
  /// It says something that cannot be added: a rate without its parts.
  case nothing
  /// A figure.
  case figure(Figure)
  /// What is above and below the line of a rate; kept apart, since few indicators are rates.
  indirect case parts(RateParts)
}

/// What is above and below the line of a rate.
struct RateParts {
  var above: Figure
  var below: Figure
}

extension Figure {
  /// Whether it is one number that stands for itself, or about that.
  var isClosedNumber: Bool {
    guard case .number = quantity else { return false }
    return qualifier.isClosed
  }
}

/// A value as a finding tells it: a number or a range, how it is meant, what it is counted in.
public struct ValueWord: Sendable, Hashable {
  /// How the number is meant.
  public enum Sense: Sendable, Hashable {
    /// Just that.
    case exact
    /// 约.
    case about
    /// More than that.
    case over
    /// Less than that.
    case under
    /// That or more.
    case atLeast
    /// That or less.
    case atMost
  }

  /// The number or range in digits: `7488`, `2-3`, `+118`.
  public var text: String
  /// How it is meant.
  public var sense: Sense
  /// What it is counted in as written (`人`, `%`); empty where nothing says so.
  public var measure: String

  /// A value.
  public init(_ text: String, sense: Sense = .exact, measure: String = "") {
    self.text = text
    self.sense = sense
    self.measure = measure
  }
}

/// What a figure was computed from, for `Finding.computedDiffers`.
public enum ComputedFrom: Sendable, Hashable {
  /// The halves or quarters of the year.
  case halves
  /// Numerator and denominator.
  case ratio
}

/// Why a rate cannot be rolled up.
public enum RateLack: Sendable, Hashable {
  /// Its definition does not say what is divided by what.
  case definition
  /// So many units give the rate and not the two figures it comes from.
  case figures(numerator: String, denominator: String, units: Int)
}

/// What is told of a unit for a time when it was not there.
public enum UnitEvent: Sendable, Hashable {
  /// A report of before it was opened.
  case reportBeforeOpening
  /// A report of after it was closed.
  case reportAfterClosing
  /// Another name after it was closed.
  case renamedAfterClosing
  /// Another parent after it was closed.
  case movedAfterClosing
}

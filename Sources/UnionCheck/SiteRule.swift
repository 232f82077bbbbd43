import Diagnostics

/// A rule about what reports say: one a file in `Rules/`.
///
/// A rule says what it found and where; the words are those of the finding, and the frame is made by
/// `FindingPlaces`.
protocol SiteRule: Sendable {
  /// Everything the rule finds, in any order.
  func findings(in site: ComparedSite) -> [PlacedFinding]
}

/// All of them.
enum SiteRules {
  static let all: [any SiteRule] = [
    DeclaredFigures(), ComputedFigures(), ParentsAndChildren(), PartsAndWhole(), RatesWithParts(),
    LastingMeasures(), UnitLifetime(), FigureJumps(), DayOfHandIn(),
  ]
}

/// A finding with the places it is about.
struct PlacedFinding: Sendable {
  /// A place in the content.
  enum Place: Sendable {
    /// Where a figure stands in a file (below the content folder); line and column from 1.
    case figure(source: String, line: Int, column: Int)
    /// A file as a whole.
    case file(String)
    /// A place that is known with its line.
    case span(SourceSpan)
  }

  var finding: Finding
  var place: Place
  /// The other places that belong to it.
  var also: [Place] = []
}

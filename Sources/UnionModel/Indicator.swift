/// Something counted.
public struct Indicator: Sendable, Hashable {
  /// How values of several periods belong together.
  public enum Nature: String, Sendable, CaseIterable {
    /// The state at a date: the latest counts, halves are never added.
    case stock
    /// What happened in a period: halves add up to the year.
    case flow
    /// A share: recomputed from its parts, never added.
    case rate
  }

  /// How a parent's figure comes from its units'.
  public enum RollUp: String, Sendable, CaseIterable {
    /// Added.
    case sum
    /// Recomputed from numerator and denominator.
    case ratio
    /// Put one after another.
    case list
    /// Not rolled up.
    case none
  }

  /// Which way is better.
  public enum Direction: String, Sendable, CaseIterable {
    /// More is better.
    case up
    /// Less is better.
    case down
    /// No judgement.
    case neutral
  }

  /// Where an indicator is defined.
  public enum Origin: Sendable, Hashable {
    /// In `content/indicators.yml`.
    case catalogue
    /// In the `unit.md` of a unit (its place in `Site.units`).
    case unit(Int)
    /// Nowhere: a report used the name.
    case reports
  }

  /// Its id, such as `org.members`; for an indicator defined nowhere the name as reports write it.
  public var id: String
  /// Its names by language.
  public var labels: Labels
  /// Further names under which reports may give it.
  public var otherLabels: [String]
  /// The topic's id, or nil.
  public var topic: String?
  /// What it is counted in, or nil where nothing is known.
  public var measure: Measure?
  /// How periods belong together.
  public var nature: Nature
  /// How a parent's figure comes about.
  public var rollUp: RollUp
  /// For a ratio: the indicator's id above the line.
  public var numerator: String?
  /// For a ratio: the indicator's id below the line.
  public var denominator: String?
  /// Which way is better.
  public var direction: Direction
  /// What a reader should know of the definition.
  public var note: String?
  /// Years in which the definition changed: no change is computed from before to that year.
  public var breaks: [SeriesBreak]
  /// Phrases that an importer looks for.
  public var patterns: [String]
  /// The unit of ten thousand (万) or a hundred million (亿) in which values are shown; 1 for none.
  public var shownIn: Int
  /// Where it is defined.
  public var origin: Origin

  /// An indicator of which only the id and the origin are certain.
  public init(id: String, origin: Origin) {
    self.id = id
    self.labels = Labels()
    self.otherLabels = []
    self.nature = .flow
    self.rollUp = .none
    self.direction = .neutral
    self.breaks = []
    self.patterns = []
    self.shownIn = 1
    self.origin = origin
  }
}

/// A year in which an indicator's definition changed.
public struct SeriesBreak: Sendable, Hashable {
  /// The first year under the new definition.
  public var year: Int
  /// What changed.
  public var note: String?

  /// A break.
  public init(year: Int, note: String?) {
    self.year = year
    self.note = note
  }
}

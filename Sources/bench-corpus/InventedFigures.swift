/// The eighteen figures of every report.
enum InventedFigures {
  /// Their ids, as `content/indicators.yml` and `bench/equal/content/indicators.yml` have them.
  static let ids = [
    "org.members", "org.unions_new", "org.members_new", "org.elections", "bargain.contracts",
    "bargain.wage_contracts", "bargain.wage_units", "bargain.wage_workers", "production.contests",
    "production.contest_participants", "production.suggestions",
    "production.suggestions_adopted", "aid.registered_households", "aid.visited",
    "culture.events", "culture.reading_rooms", "education.sessions", "education.trained",
  ]

  /// Those of a unit's first year. Never 0, which has no change, and never so large that they would be
  /// written with commas.
  static func first(_ random: inout SeededNumbers) -> [Int] {
    ids.map { _ in Int.random(in: 20...4_800, using: &random) }
  }

  /// A year later: a tenth less to a seventh more.
  static func next(after values: [Int], _ random: inout SeededNumbers) -> [Int] {
    values.map { min(9_800, max(10, $0 * Int.random(in: 90...114, using: &random) / 100)) }
  }
}

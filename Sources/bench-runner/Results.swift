/// What was measured.
struct Results {
  struct Row {
    let name: String
    let samples: Samples
  }

  /// Full builds.
  struct Full {
    /// unionsite with equal work.
    let equal: Row
    /// The copy of its output.
    let copy: Row
    /// unionsite with the default theme.
    let whole: Row
    /// Hugo with equal work, where it is there.
    let hugo: Row?
    /// How the pages of unionsite and Hugo compare.
    let compared: String?

    var rows: [Row] { [equal, whole, copy] + (hugo.map { [$0] } ?? []) }

    /// So many times the speed of Hugo.
    func speed(of row: Row) -> Double? {
      hugo.map { $0.samples.wall.median / row.samples.wall.median }
    }

    /// The time for equal work, in times of the copy.
    var copies: Double { equal.samples.wall.median / copy.samples.wall.median }
  }

  /// Builds after one thing was done to a site.
  struct Change {
    let site: String
    let what: String
    let samples: Samples
  }

  /// The times of the steps of one build.
  struct Stages {
    let site: String
    let text: String
  }

  /// Saved files, in seconds from then.
  struct Save {
    let site: String
    let what: String
    /// When the page was told to reload.
    let told: Spread
    /// When the new page was there.
    let shown: Spread
  }

  /// Requests of one page.
  struct Load {
    /// The size of the page.
    let bytes: Int
    /// Requests a second.
    let rate: Spread
  }

  struct Growth {
    let reports: Int
    let samples: Samples
  }

  /// The number of reports of all but the growth.
  let reports: Int
  let full: Full
  let changes: [Change]
  let stages: [Stages]
  let saves: [Save]
  /// nil without `wrk`.
  let load: Load?
  /// None without `rsync`.
  let publishes: [Row]
  let growth: [Growth]

  /// The last line that is printed.
  var summary: String {
    func factor(_ row: Row) -> String { full.speed(of: row).map { Text.decimal($0, 1) } ?? "-" }
    return "equal work: \(factor(full.equal)) x hugo, \(Text.decimal(full.copies, 1)) x cp, "
      + "\(Text.megabytes(full.equal.samples.peak.median)) MB; "
      + "default theme: \(factor(full.whole)) x hugo"
  }
}

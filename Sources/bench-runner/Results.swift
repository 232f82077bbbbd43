/// What was measured.
struct Results {
  struct Row {
    let name: String
    let samples: Samples
  }

  struct Growth {
    let reports: Int
    let samples: Samples
  }

  /// The number of reports of all but the growth.
  let reports: Int
  /// unionsite with equal work, with the default theme, `cp -r`, and Hugo where it is there.
  var full: [Row] = []
  var changes: [Row] = []
  var growth: [Growth] = []
  /// How the pages of unionsite and Hugo compare.
  var compared: String?

  init(reports: Int) { self.reports = reports }

  /// The last line that is printed.
  var summary: String {
    let times = full.map(\.samples.wall.median)
    guard times.count >= 3 else { return "nothing measured" }
    let hugo = times.count > 3 ? times[3] : nil
    func factor(_ time: Double) -> String { hugo.map { Text.decimal($0 / time, 1) } ?? "-" }
    let memory = Text.decimal(full[0].samples.peak.median / 1_000_000, 0)
    return "equal work: \(factor(times[0])) x hugo, \(Text.decimal(times[0] / times[2], 1)) x cp, "
      + "\(memory) MB; default theme: \(factor(times[1])) x hugo"
  }
}

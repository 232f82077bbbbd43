/// What was measured beside what is wanted, for 2 cores and files in memory.
struct Goals {
  private let results: Results

  init(_ results: Results) { self.results = results }

  /// One line for each number.
  var table: String {
    let full = results.full
    let lines = [
      ("full build, equal work", "7 × Hugo's speed", "10 ×", times(full.speed(of: full.equal))),
      ("the same against `cp -r` of the output", "3 × its time", "2 ×", times(full.copies)),
      (
        "its peak memory", "250 MB", "200 MB",
        Text.megabytes(full.equal.samples.peak.median) + " MB"
      ),
      (
        "full build, default theme, against Hugo's bare site", "faster", "3 ×",
        times(full.speed(of: full.whole))
      ),
      ("time per report, the largest site against the usual", "+25%", "+10%", growth(\.wall)),
      ("CPU time per report, likewise", "", "", growth(\.cpu)),
      ("memory per report, likewise", "+25%", "+10%", growth(\.peak)),
      ("nothing changed", "100 ms", "50 ms", changes("nothing changed")),
      ("one report changed, a sentence", "300 ms", "150 ms", changes("a sentence of one report")),
      ("one report changed, a figure", "300 ms", "150 ms", changes("a figure of one report")),
      ("from saving a sentence to its page", "300 ms", "150 ms", saves("a sentence of one report")),
      ("from saving a figure to its page", "300 ms", "150 ms", saves("a figure of one report")),
      (
        "publish to a folder, nothing to send", "2 s", "1 s",
        publishes("publish, nothing to send")
      ),
      (
        "preview, requests a second", "5,000", "10,000",
        results.load.map { Text.grouped(Int($0.rate.median)) } ?? "not measured"
      ),
    ]
    let head = "| | at least | goal | here |\n|---|---|---|---|\n"
    return head
      + lines.map { "| \($0.0) | \($0.1) | \($0.2) | \($0.3) |" }.joined(separator: "\n")
  }

  private func times(_ number: Double?) -> String {
    number.map { Text.decimal($0, 1) + " ×" } ?? "not measured"
  }

  /// More per report in the largest site than in that of the other measurements.
  private func growth(_ quantity: KeyPath<Samples, Spread>) -> String {
    guard let usual = results.growth.first(where: { $0.reports == results.reports }),
      let largest = results.growth.last, largest.reports > usual.reports
    else { return "not measured" }
    func each(_ growth: Results.Growth) -> Double {
      growth.samples[keyPath: quantity].median / Double(growth.reports)
    }
    let more = ((each(largest) / each(usual) - 1) * 100).rounded()
    return more < 0 ? "−\(Text.decimal(-more, 0))%" : "+\(Text.decimal(more, 0))%"
  }

  private func changes(_ what: String) -> String {
    results.changes.filter { $0.what == what }.map { Self.time($0.samples.wall, of: $0.site) }
      .joined(separator: ", ")
  }

  private func publishes(_ what: String) -> String {
    results.publishes.first { $0.name == what }
      .map { Text.decimal($0.samples.wall.median, 1) + " s" } ?? "not measured"
  }

  private func saves(_ what: String) -> String {
    results.saves.filter { $0.what == what }.map { Self.time($0.shown, of: $0.site) }
      .joined(separator: ", ")
  }

  /// `equal work 12 ms`.
  private static func time(_ spread: Spread, of site: String) -> String {
    "\(site) \(Text.decimal(spread.median * 1000, 0)) ms"
  }
}

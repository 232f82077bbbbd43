import Glibc

/// Builds after little or no change.
struct ChangedBuilds {
  private let settings: Settings
  private let site: BenchSite
  private let report: BenchReport

  init(_ settings: Settings, _ site: BenchSite, reports: Int) {
    self.settings = settings
    self.site = site
    report = site.someReport(of: reports)
  }

  /// The times of the steps of a full build, as the program prints them.
  func stages() throws -> String {
    let said = settings.folder + "/stages.txt"
    try site.clear()
    let words = [
      settings.program, "build", "--clean", "--site", site.source, "--output", site.output,
      "--stats", "--lang", "en",
    ]
    _ = try Run.of(words, output: said)
    return try TextFile.read(said)
  }

  /// Measures them, ending with the site as it was left.
  func measure() throws -> [Results.Change] {
    let edit = ReportEdit(of: try TextFile.read(report.path))
    let words = site.build(with: settings.program)
    let save: (ReportEdit.Version) throws -> Void = {
      try TextFile.replace(report.path, with: $0.text)
      // Nobody saves and builds within one tick of the clock, after which the next build would have to
      // look at what changed once more.
      usleep(50_000)
    }
    // What only the first build after a full one has to do: to make the second of the two folders that
    // are exchanged from then on.
    let first = BenchTask("a figure of one report, right after a full build", words) {
      try site.clear()
      _ = try Run.of(site.build(with: settings.program, "--clean"), output: settings.said)
      try save(edit.figure())
    }
    let usual = [
      BenchTask("nothing changed", words),
      BenchTask("a sentence of one report", words) { try save(edit.sentence()) },
      BenchTask("a figure of one report", words) { try save(edit.figure()) },
    ]
    func measure(_ tasks: [BenchTask]) throws -> [Results.Change] {
      let samples = try BenchTask.measure(tasks, runs: settings.runs, output: settings.said)
      return zip(tasks, samples).map { Results.Change(site: site.name, what: $0.name, samples: $1) }
    }
    let after = try measure([first])
    return try measure(usual) + after
  }
}

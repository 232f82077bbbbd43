/// Full builds, beside Hugo's and a plain copy of the output.
struct FullBuilds {
  private let settings: Settings
  private let sites: BenchSites

  init(_ settings: Settings, _ sites: BenchSites) {
    self.settings = settings
    self.sites = sites
  }

  /// Measures them in turns; then whether both made the same pages.
  func measure() throws -> Results.Full {
    let equal = Self.task(sites.equal, settings)
    let copy = BenchTask(
      "`cp -r` of the output for equal work", ["cp", "-r", sites.equal.output, sites.copy]
    ) { try Folder.remove(sites.copy) }
    let whole = Self.task(sites.whole, settings)
    var tasks = [equal, copy, whole]
    if let hugo = settings.hugo { tasks.insert(hugoTask(hugo), at: 1) }
    let samples = try BenchTask.measure(tasks, runs: settings.runs, output: settings.said)
    var rows = zip(tasks, samples).map { Results.Row(name: $0.name, samples: $1) }
    let compared = settings.hugo == nil ? nil : try comparison()
    for folder in [sites.copy, sites.hugoOutput] { try Folder.remove(folder) }
    let hugo = settings.hugo == nil ? nil : rows.remove(at: 1)
    return Results.Full(
      equal: rows[0], copy: rows[1], whole: rows[2], hugo: hugo, compared: compared)
  }

  /// A full build of a site that was never built.
  static func task(_ site: BenchSite, _ settings: Settings) -> BenchTask {
    BenchTask("unionsite, \(site.name)", site.build(with: settings.program, "--clean")) {
      try site.clear()
    }
  }

  private func hugoTask(_ hugo: String) -> BenchTask {
    BenchTask(
      "Hugo, equal work",
      [
        hugo, "--source", sites.hugo, "--destination", sites.hugoOutput, "--quiet",
        "--noBuildLock",
      ]
    ) { try Folder.remove(sites.hugoOutput) }
  }

  private func comparison() throws -> String {
    let said = settings.folder + "/compared.txt"
    // In a process of its own: what it reads would count as memory of the programs started later.
    _ = try Run.of(
      [CommandLine.arguments[0], "compare", sites.equal.output, sites.hugoOutput], output: said)
    return try TextFile.read(said)
  }
}

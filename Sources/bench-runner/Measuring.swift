import Foundation

/// Everything that is measured, in order.
struct Measuring {
  private let settings: Settings

  init(_ settings: Settings) { self.settings = settings }

  /// Measures it all.
  func all() throws -> Results {
    var results = Results(reports: settings.mainSize)
    for size in settings.sizes {
      tell("\(size) reports: writing them")
      let sites = try BenchSites(settings, reports: size)
      if size == settings.mainSize {
        try full(sites, &results)
        try changes(sites, &results)
      }
      tell("\(size) reports: growth")
      let growth = try measure([equal(sites)], runs: min(settings.runs, 3))
      results.growth.append(Results.Growth(reports: size, samples: growth[0]))
      try remove(sites.folder)
    }
    return results
  }

  /// The full build, beside Hugo's and a plain copy of its output; then whether the pages are equal.
  private func full(_ sites: BenchSites, _ results: inout Results) throws {
    tell("\(results.reports) reports: full builds")
    let copy = sites.output("copy")
    var tasks = [equal(sites), whole(sites)]
    // A first build, so that there is something to copy in the first turn.
    _ = try measure([tasks[0]], runs: 1)
    tasks.append(
      BenchTask("`cp -r` of the output", ["cp", "-r", sites.output("equal"), copy]) {
        try remove(copy)
      })
    let hugoOutput = sites.output("hugo")
    if let hugo = settings.hugo {
      tasks.append(
        BenchTask(
          "Hugo, equal work",
          [
            hugo, "--source", sites.hugo, "--destination", hugoOutput, "--quiet", "--noBuildLock",
          ]
        ) { try remove(hugoOutput) })
    }
    let samples = try measure(tasks, runs: settings.runs)
    results.full = zip(tasks, samples).map { Results.Row(name: $0.name, samples: $1) }
    try remove(copy)
    guard settings.hugo != nil else { return }
    let said = settings.folder + "/compared.txt"
    // In a process of its own: what it reads would count as memory of the programs started later.
    _ = try Run.of(
      [CommandLine.arguments[0], "compare", sites.output("equal"), hugoOutput], output: said)
    results.compared = try TextFile.read(said)
    try remove(hugoOutput)
  }

  /// Builds after little or no change.
  private func changes(_ sites: BenchSites, _ results: inout Results) throws {
    for (name, site, output) in [
      ("equal work", sites.equal, sites.output("equal")),
      ("default theme", sites.whole, sites.output("default")),
    ] {
      tell("\(results.reports) reports: small changes, \(name)")
      let report = BenchSites.someReport(of: site, reports: results.reports)
      let original = try TextFile.read(report)
      let edit = ReportEdit(of: original)
      let words = [settings.program, "build", "--site", site, "--output", output, "--quiet"]
      _ = try Run.of(words, output: settings.folder + "/said.txt")
      let tasks = [
        BenchTask("\(name): nothing changed", words),
        BenchTask("\(name): a figure of one report", words) {
          try TextFile.replace(report, with: edit.figure())
        },
        BenchTask("\(name): a sentence of one report", words) {
          try TextFile.replace(report, with: edit.sentence())
        },
      ]
      let samples = try measure(tasks, runs: settings.runs)
      for place in tasks.indices {
        results.changes.append(Results.Row(name: tasks[place].name, samples: samples[place]))
      }
    }
  }

  private func equal(_ sites: BenchSites) -> BenchTask {
    build("unionsite, equal work", sites.equal, sites.output("equal"))
  }

  private func whole(_ sites: BenchSites) -> BenchTask {
    build("unionsite, default theme", sites.whole, sites.output("default"))
  }

  /// A full build into a folder that is not there yet.
  private func build(_ name: String, _ site: String, _ output: String) -> BenchTask {
    BenchTask(
      name,
      [settings.program, "build", "--clean", "--site", site, "--output", output, "--quiet"]
    ) { try remove(output) }
  }

  private func measure(_ tasks: [BenchTask], runs: Int) throws -> [Samples] {
    try BenchTask.measure(tasks, runs: runs, output: settings.folder + "/said.txt")
  }

  private func remove(_ folder: String) throws {
    _ = try Run.of(["rm", "-rf", folder], output: settings.folder + "/said.txt")
  }

  private func tell(_ text: String) {
    FileHandle.standardError.write(Data("bench: \(text)\n".utf8))
  }
}

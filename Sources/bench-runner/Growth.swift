/// How a full build grows with the site.
struct Growth {
  private let settings: Settings

  init(_ settings: Settings) { self.settings = settings }

  /// Measures all sizes in turns, for equal work.
  func measure() throws -> [Results.Growth] {
    let sites = try settings.sizes.map { try BenchSites(settings, reports: $0) }
    let samples = try BenchTask.measure(
      sites.map { FullBuilds.task($0.equal, settings) }, runs: settings.runs,
      output: settings.said)
    for site in sites { try site.remove() }
    return zip(sites, samples).map { Results.Growth(reports: $0.reports, samples: $1) }
  }
}

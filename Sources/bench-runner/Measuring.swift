import Foundation

/// Everything that is measured, in order.
struct Measuring {
  private let settings: Settings

  init(_ settings: Settings) { self.settings = settings }

  /// Measures it all.
  func all() throws -> Results {
    let main = settings.mainSize
    tell("\(main) reports: writing them")
    let sites = try BenchSites(settings, reports: main)
    tell("\(main) reports: full builds")
    let full = try FullBuilds(settings, sites).measure()
    var changes: [Results.Change] = []
    var stages: [Results.Stages] = []
    for site in [sites.equal, sites.whole] {
      tell("\(main) reports: small changes, \(site.name)")
      let builds = ChangedBuilds(settings, site, reports: main)
      stages.append(Results.Stages(site: site.name, text: try builds.stages()))
      changes += try builds.measure()
      try site.clear()
    }
    var saves: [Results.Save] = []
    var load: Results.Load?
    for site in [sites.equal, sites.whole] {
      tell("\(main) reports: the preview, \(site.name)")
      let previews = Previews(settings, site, reports: main)
      let isLast = site.name == sites.whole.name
      let measured = try previews.measure(withLoad: isLast)
      saves += measured.saves
      load = measured.load ?? load
    }
    tell("\(main) reports: publishing")
    let publishes = try Publishes(settings, sites.equal, reports: main).measure()
    try sites.remove()
    tell("growth: \(settings.sizes.map(String.init).joined(separator: ", ")) reports")
    let growth = try Growth(settings).measure()
    return Results(
      reports: main, full: full, changes: changes, stages: stages, saves: saves, load: load,
      publishes: publishes, growth: growth)
  }

  private func tell(_ text: String) {
    FileHandle.standardError.write(Data("bench: \(text)\n".utf8))
  }
}

import Glibc

/// What somebody waits for who writes with the preview beside: from a saved file to the new page. And
/// how many requests its server answers.
struct Previews {
  private let settings: Settings
  private let site: BenchSite
  private let report: BenchReport

  init(_ settings: Settings, _ site: BenchSite, reports: Int) {
    self.settings = settings
    self.site = site
    report = site.someReport(of: reports)
  }

  /// Starts a preview, looks at the page of a report, and measures.
  func measure(withLoad: Bool) throws -> (saves: [Results.Save], load: Results.Load?) {
    let cache = settings.folder + "/cache"
    defer { try? Folder.remove(cache) }
    let preview = try PreviewProcess(settings, site, cache: cache)
    defer { preview.end() }
    let saves = try saves(with: preview)
    return (saves, withLoad ? try load(on: preview) : nil)
  }

  private func saves(with preview: PreviewProcess) throws -> [Results.Save] {
    let edit = ReportEdit(of: try TextFile.read(report.path))
    let events = try EventStream(port: preview.port, page: report.address)
    var (sentences, figures): ([Save], [Save]) = ([], [])
    for run in 0...settings.runs {
      let sentence = try save(edit.sentence(), preview, events)
      let figure = try save(edit.figure(), preview, events)
      // The first build after a full one has more to do; it was measured with the others.
      if run > 0 {
        sentences.append(sentence)
        figures.append(figure)
      }
    }
    return [("a sentence", sentences), ("a figure", figures)].map { what, saves in
      Results.Save(
        site: site.name, what: what + " of one report", told: Spread(saves.map(\.told)),
        shown: Spread(saves.map(\.shown)))
    }
  }

  /// Seconds after a file was saved.
  private struct Save {
    /// When the page was told to reload.
    let told: Double
    /// When the new page was there.
    let shown: Double
  }

  private func save(
    _ version: ReportEdit.Version, _ preview: PreviewProcess, _ events: EventStream
  ) throws -> Save {
    // Nobody saves twice a second, and what the last save left to do should be done.
    sleep(2)
    let start = ContinuousClock.now
    try TextFile.replace(report.path, with: version.text)
    try events.waitForReload(of: report.address)
    let told = ContinuousClock.now
    let page = try LocalConnection.page(report.address, port: preview.port)
    let shown = ContinuousClock.now
    guard page.contains(version.mark) else {
      throw BenchFailure("the preview reloaded \(report.address) without \(version.mark)")
    }
    return Save(told: (told - start) / .seconds(1), shown: (shown - start) / .seconds(1))
  }

  /// Requests of one page by `wrk -t1 -c16`, nil where that is not there.
  private func load(on preview: PreviewProcess) throws -> Results.Load? {
    guard let wrk = settings.wrk else { return nil }
    let said = settings.folder + "/wrk.txt"
    let address = "http://127.0.0.1:\(preview.port)" + report.address
    var rates: [Double] = []
    for _ in 0..<settings.runs {
      _ = try Run.of([wrk, "-t1", "-c16", "-d3s", address], output: said)
      let lines = try TextFile.read(said).split(separator: "\n")
      guard !lines.contains(where: { $0.contains("Non-2xx") }),
        let line = lines.first(where: { $0.hasPrefix("Requests/sec:") }),
        let rate = line.split(separator: " ").last.flatMap({ Double($0) })
      else { throw BenchFailure("wrk: \(lines.joined(separator: "\n"))") }
      rates.append(rate)
    }
    let page = try LocalConnection.page(report.address, port: preview.port)
    return Results.Load(bytes: page.utf8.count, rate: Spread(rates))
  }
}

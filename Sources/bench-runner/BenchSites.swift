/// The sites of one size, made of one corpus: its reports have a name in each of them.
struct BenchSites {
  /// How many reports.
  let reports: Int
  /// The site with the templates of `bench/equal`.
  let equal: BenchSite
  /// The site with the default theme.
  let whole: BenchSite
  /// The site for Hugo.
  let hugo: String
  /// Where Hugo builds it to.
  let hugoOutput: String
  /// Where the output for equal work is copied to.
  let copy: String
  private let folder: String

  /// Writes the corpus and lays out the sites.
  init(_ settings: Settings, reports: Int) throws {
    let folder = settings.folder + "/\(reports)"
    self.folder = folder
    self.reports = reports
    equal = BenchSite(
      name: "equal work", source: folder + "/equal", place: folder + "/output-equal")
    whole = BenchSite(
      name: "default theme", source: folder + "/default", place: folder + "/output-default")
    hugo = folder + "/hugo"
    hugoOutput = folder + "/output-hugo"
    copy = folder + "/output-copy"
    try write(settings)
  }

  private func write(_ settings: Settings) throws {
    let corpus = folder + "/corpus"
    func run(_ words: String...) throws { _ = try Run.of(words, output: settings.said) }
    try run(settings.corpus, corpus, "\(reports)", "\(settings.seed)")
    try run("cp", "-r", settings.bench + "/equal", equal.source)
    try Folder.make(whole.source + "/content")
    try run("cp", settings.bench + "/default/site.yml", whole.source + "/content/")
    for name in ["indicators.yml", "topics.yml"] {
      try run("cp", settings.content + "/" + name, whole.source + "/content/")
    }
    for site in [equal, whole] {
      try run("cp", "-rl", corpus + "/unionsite/units", site.source + "/content/")
    }
    try run("cp", "-r", settings.bench + "/hugo", hugo)
    try run("cp", "-rl", corpus + "/hugo/units/.", hugo + "/content/units/")
    try Folder.remove(corpus)
  }

  /// Deletes everything.
  func remove() throws { try Folder.remove(folder) }
}

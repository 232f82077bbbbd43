/// A small random site that is changed again and again, as by clerks and a webmaster: all that is in
/// its files follows from the seed.
public struct EditableSite: Sendable {
  var reports: [String: EditableReport] = [:]
  /// By folder: `content/units/a/b`.
  var units: [String: EditableUnit] = [:]
  var settings = EditableLines(head: "id: random\n", lines: ["title: 测试站"])
  var catalogue = EditableLines.catalogue
  var topics = EditableLines.topics
  /// Free pages, attachments, templates and assets, by path.
  var others: [String: String] = [:]
  var random: SeededGenerator
  private var counter = 0

  static let root = "content/units/"
  static let years = 2022...2025

  /// The site of a seed.
  public init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for _ in 0..<random.number(3...6) { _ = addUnit() }
    for _ in 0..<random.number(5...13) { _ = addReport() }
    for _ in 0..<random.number(1...3) { _ = editSettings() }
    if random.once(in: 2) { settings.set("base_url: https://example.org/union/") }
    others["content/pages/about.md"] = "---\n标题: 关于本站\n---\n见[首页](/)。\n"
    if random.once(in: 2) { _ = editTemplates() }
    _ = editAttachment()
  }

  /// Every file by its path.
  public var files: [String: [UInt8]] {
    var files = others
    for (path, report) in reports { files[path] = report.text }
    for (folder, unit) in units { files[folder + "/unit.md"] = unit.text }
    files["content/site.yml"] = settings.text
    files["content/indicators.yml"] = catalogue.text
    files["content/topics.yml"] = topics.text
    return files.mapValues { Array($0.utf8) }
  }

  /// A number that was not given before.
  mutating func fresh() -> Int {
    counter += 1
    return counter
  }

  var folders: [String] { units.keys.sorted() }
  var reportPaths: [String] { reports.keys.sorted() }

  /// Addresses that a text may lead to.
  var targets: [String] {
    reportPaths.map { "/" + $0.dropFirst("content/".count) } + ["名单.csv", "../unit.md", "/about/"]
  }

  mutating func addUnit() -> String {
    let number = fresh()
    let parent = random.once(in: 3) ? nil : random.pick(folders)
    let deep = parent.map { $0.split(separator: "/").count > 4 } ?? true
    let folder = (deep ? Self.root : (parent ?? "") + "/") + "dan\(number)"
    units[folder] = EditableUnit.random(number, &random)
    return "new unit \(folder)"
  }

  mutating func addReport() -> String {
    guard let folder = random.pick(folders) else { return "no unit to report" }
    let year = random.number(Self.years)
    let path = folder + "/" + reportName(year)
    reports[path] = EditableReport.random(year: year, files: targets, &random)
    return "new report \(path)"
  }

  mutating func reportName(_ year: Int) -> String {
    random.word(
      "\(year)-annual-summary.md", "\(year)-annual-summary.md", "\(year)-annual-summary.md",
      "\(year)-annual-plan.md", "\(year)-annual-plan.md", "\(year)-first-half-summary.md",
      "\(year)-second-half-summary.md", "\(year)-q3-summary.md",
      "\(year - 1)-10-01_\(year)-09-30-summary.md")
  }
}

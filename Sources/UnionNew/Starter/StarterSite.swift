public import Diagnostics
import Mustache
public import UnionModel

/// A site to begin with: two units, one within the other, with the reports of two years and a plan, all
/// marked as examples.
///
/// The texts are those of `starter/`. The catalogue and the topics are in Chinese the sample's, in English
/// those of `starter/en/`.
public struct StarterSite: Sendable {
  private let view: StarterView
  private let language: Language

  /// A site after somebody's answers, with the last two complete years.
  public init(_ answers: StarterAnswers, today: CalendarDate) {
    view = StarterView(answers, year: today.year)
    language = answers.language
  }

  /// All files, below the site's folder. `site.yml` is the last: a site half written is none.
  public func files() throws(BrokenStarter) -> [SourceFile] {
    let unit = "content/units/" + view.federation.folder
    let member = unit + "/" + view.member.folder
    var files = try catalogue()
    files += try reports("federation", in: unit)
    files += try reports("member", in: member)
    files.append(try file("about.md", "content/pages/about.md"))
    files.append(try file("site.yml", "content/site.yml"))
    return files
  }

  /// The indicators and the topics.
  private func catalogue() throws(BrokenStarter) -> [SourceFile] {
    switch language {
    case .chinese: Self.shared.map { SourceFile(path: "content/" + $0.name, text: $0.text) }
    case .english:
      [
        try file("indicators.yml", "content/indicators.yml"),
        try file("topics.yml", "content/topics.yml"),
      ]
    }
  }

  /// A unit with its reports.
  private func reports(_ name: String, in folder: String) throws(BrokenStarter) -> [SourceFile] {
    [
      try file(name + "/unit.md", folder + "/unit.md"),
      try file(name + "/summary-before.md", folder + "/\(view.before)-annual-summary.md"),
      try file(name + "/plan.md", folder + "/\(view.last)-annual-plan.md"),
      try file(name + "/summary.md", folder + "/\(view.last)-annual-summary.md"),
    ]
  }

  /// The files that are the sample's own.
  private static var shared: [(name: String, text: String)] {
    EmbeddedStarter.files.filter { !$0.name.contains("/") }
  }

  private func file(_ name: String, _ path: String) throws(BrokenStarter) -> SourceFile {
    let compiled = Self.compile("\(language.rawValue)/\(name)")
    guard let program = compiled.program else { throw BrokenStarter(problems: compiled.problems) }
    let bytes = program.render(view, StarterView.shape)
    return SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
  }

  /// The template of a file of `starter/`, with its mistakes.
  private static func compile(_ name: String) -> (program: Program?, problems: [Problem]) {
    TemplateSet(sources).compile(name, for: StarterView.shape.layout)
  }

  private static var sources: [String: SourceText] {
    var sources: [String: SourceText] = [:]
    for file in EmbeddedStarter.files where file.name.contains("/") {
      sources[file.name] = SourceText(path: "starter/" + file.name, bytes: Array(file.text.utf8))
    }
    return sources
  }

  /// The mistakes of all templates of `starter/`; there should be none.
  static var problems: [Problem] { sources.keys.sorted().flatMap { compile($0).problems } }
}

/// A text of `starter/` with a mistake: the fault of the program, not of whoever runs it.
public struct BrokenStarter: Error, Sendable {
  /// What is wrong with it.
  public var problems: [Problem]
}

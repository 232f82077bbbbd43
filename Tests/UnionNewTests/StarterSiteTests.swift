import Diagnostics
import Parallel
import Testing
import UnionContent
import UnionModel
import UnionTestSupport

@testable import UnionNew

@Suite("The site to begin with")
struct StarterSiteTests {
  static let today = CalendarDate(year: 2026, month: 1, day: 10)

  private func files(_ answers: StarterAnswers) throws -> [String: String] {
    let today = try #require(Self.today)
    var files: [String: String] = [:]
    for file in try StarterSite(answers, today: today).files() {
      let inner = try #require(file.path.split(separator: "content/").last)
      #expect(files.updateValue(file.text, forKey: String(inner)) == nil, "\(file.path) twice")
    }
    return files
  }

  private func load(_ answers: StarterAnswers) async throws -> (site: Site, problems: [Problem]) {
    let loader = ContentLoader(workers: Workers(count: 2))
    let loaded = try await loader.load(MemoryContent(files(answers)))
    return (loaded.site, loaded.problems)
  }

  @Test("Its templates name nothing that is not there")
  func templates() {
    #expect(StarterSite.problems.isEmpty, "\(StarterSite.problems)")
  }

  @Test("It has two units, one within the other, two years and plans", arguments: Language.allCases)
  func content(language: Language) async throws {
    let (site, problems) = try await load(StarterAnswers(language: language))
    #expect(problems.isEmpty, "\(problems)")
    #expect(site.units.count == 2)
    #expect(site.units.last?.parent == 0)
    for unit in 0...1 {
      let reports = site.reports.filter { $0.unit == unit }
      #expect(reports.map(\.period.slug) == ["2024-annual", "2025-annual", "2025-annual"])
      #expect(reports.map(\.kind) == [.summary, .plan, .summary])
      #expect(reports.allSatisfy { !$0.figures.isEmpty || !$0.targets.isEmpty })
    }
  }

  @Test("Every text says that it is an example", arguments: Language.allCases)
  func marked(language: Language) throws {
    let word = language == .chinese ? "**样例**" : "**Example:**"
    for (path, text) in try files(StarterAnswers(language: language)) where path.hasSuffix(".md") {
      #expect(text.contains(word), "\(path)")
    }
  }

  @Test(
    "The Chinese catalogue and topics are the sample's",
    arguments: ["indicators.yml", "topics.yml"])
  func shared(name: String) throws {
    let sample = try #require(TestFile.read(TestFile.packageRoot + "/content/" + name))
    let written = try files(StarterAnswers(language: .chinese))[name]
    #expect(written == String(decoding: sample, as: UTF8.self))
  }

  @Test("The Chinese examples use nothing of the topic for international indicators")
  func chineseOnly() async throws {
    let site = try await load(StarterAnswers(language: .chinese)).site
    let used = site.reports.flatMap { $0.figures + $0.targets + $0.nextTargets }
    #expect(used.allSatisfy { site.catalogue.indicators[$0.indicator].topic != "west" })
  }

  @Test("The English catalogue is its own: every topic has a figure in the examples")
  func english() async throws {
    let site = try await load(StarterAnswers(language: .english)).site
    let catalogue = site.catalogue
    #expect(catalogue.indicators.allSatisfy { $0.labels.text(for: "en") != nil })
    let used = Set(
      site.reports.flatMap(\.figures).map { catalogue.indicators[$0.indicator].topic })
    #expect(Set(site.topics.map { Optional($0.id) }) == used)
    #expect(catalogue.indicators.count >= 20)
  }

  @Test("The English start has no Chinese in any file")
  func noHan() throws {
    for (path, text) in try files(StarterAnswers(language: .english)) {
      #expect(!text.unicodeScalars.contains { $0.properties.isIdeographic }, "\(path)")
    }
  }

  @Test(
    "Names of any letters stay names",
    arguments: [
      "“甲”: 乙 #1 [丙]", "\"quoted\" union", "- a", "*Union*_of_`x`", "null", "a\\b", "{甲}", "@甲: ",
      "甲 & 乙 <丙>", "...",
    ])
  func oddNames(name: String) async throws {
    for language in Language.allCases {
      var answers = StarterAnswers(language: language)
      let clean = try #require(TypedName.cleaned(name))
      (answers.organisation, answers.member) = (clean, clean)
      let (site, problems) = try await load(answers)
      #expect(problems.isEmpty, "\(problems.map(ProblemText(language: .english).text))")
      #expect(site.settings.organisation == clean)
      #expect(site.units.map(\.title) == [clean, clean])
      #expect(site.reports.allSatisfy { $0.title.contains(clean) })
    }
  }

  @Test("A typed name loses what cannot be seen; nothing is no name")
  func cleaning() {
    #expect(TypedName.cleaned("  甲工会\u{200B}\u{7}\r\n") == "甲工会")
    #expect(TypedName.cleaned(" \t\u{FEFF}") == nil)
    #expect(TypedName.cleaned(String(repeating: "甲", count: 300))?.count == 100)
  }

  @Test("An address is written where it is known, else as a comment")
  func address() async throws {
    var answers = StarterAnswers(language: .chinese)
    #expect(try await load(answers).site.settings.baseURL == nil)
    #expect(try files(answers)["site.yml"]?.contains("\n# 网址: https://") == true)
    answers.baseURL = "https://a.example/b/"
    #expect(try await load(answers).site.settings.baseURL == "https://a.example/b/")
  }
}

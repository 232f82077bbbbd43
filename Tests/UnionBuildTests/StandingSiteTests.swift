import Diagnostics
import Store
import Testing
import UnionTestSupport

@testable import UnionBuild

@Suite("A build that has nothing to do")
struct StandingSiteTests {
  private let folder = TestFolder()

  private func build(strict: Bool = false) async throws -> BuildResult {
    var request = BuildRequest(site: folder.path, output: folder.path + "/public")
    request.isStrict = strict
    return try await Build(request).run()
  }

  /// What changed within the clock's tick is not trusted.
  private func pass() async throws { try await Task.sleep(for: .milliseconds(60)) }

  private func writeSite() {
    folder.write(
      SiteBuilder().unit("a", "甲")
        .report("a", "2024-annual-summary", figures: "会员人数: 12\n奇怪的数: 3\n"))
  }

  @Test("It does not read the site, and tells the problems of the last one in the same words")
  func problemsAreKept() async throws {
    writeSite()
    try await pass()
    let first = try await build()
    try await pass()
    let second = try await build()
    #expect(first.problems.map(\.finding.rule) == ["indicator-unknown"])
    #expect(second.stages.map(\.name) == ["load"])
    #expect(second.swap?.method == .unchanged)
    for language in [Language.chinese, .english] {
      let writer = ProblemText(language: language)
      #expect(second.problems.map(writer.text) == first.problems.map(writer.text))
    }
    #expect(second.problems.map(\.severity) == first.problems.map(\.severity))
  }

  @Test("A strict build is refused for a warning of the last one")
  func strict() async throws {
    writeSite()
    try await pass()
    _ = try await build()
    try await pass()
    let strict = try await build(strict: true)
    #expect(strict.swap == nil)
    #expect(strict.problems.map(\.finding.rule) == ["indicator-unknown"])
  }

  @Test("A problem comes out of the records as it went in")
  func kept() throws {
    let place = SourceSpan(
      start: SourcePosition(path: "content/a.md", line: 3, column: 2), length: 4, lineText: "甲: 乙")
    let problems = [
      Problem(
        .duplicateKey("甲"), at: place, severity: .warning,
        also: [SourcePosition(path: "content/b.md", line: 1, column: 1)]),
      Problem(.siteEmpty, file: "content", also: []),
    ]
    var writer = ByteWriter()
    ToldProblems(problems).write(to: &writer)
    let read = try writer.bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      let read = try ToldProblems(&reader).all
      try reader.end()
      return read
    }
    let text = ProblemText(language: .chinese)
    let json = ProblemJSON(language: .english)
    #expect(read.map(text.text) == problems.map(text.text))
    #expect(read.map(json.json) == problems.map(json.json))
  }
}

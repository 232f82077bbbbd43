import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionBuild

@Suite("A build with personal data")
struct PersonalDataTests {
  private let folder = TestFolder()
  private let report = "content/units/a/2024-annual-summary.md"
  private let accepting =
    "title: 站\naccept: [{rule: personal-data, value: 13800001234, why: 值班电话}]\n"

  private func build() async throws -> BuildResult {
    // What changed within the clock's tick is not trusted.
    try await Task.sleep(for: .milliseconds(60))
    return try await Build(BuildRequest(site: folder.path, output: folder.path + "/public")).run()
  }

  private func site(_ body: String) -> SiteBuilder {
    SiteBuilder().unit("a", "甲").report("a", "2024-annual-summary", body: body)
  }

  @Test("Leaves the site that was there, and says so each time until it is mended")
  func refused() async throws {
    folder.write(site("正文。"))
    #expect(try await build().swap != nil)
    let before = folder.files("public")
    folder.write(report, "---\n标题: 甲\n---\n张某13800001234\n")
    for _ in 0..<2 {
      let result = try await build()
      #expect(result.swap == nil)
      #expect(result.problems.map(\.finding.rule) == ["personal-data"])
    }
    #expect(folder.files("public") == before)
    folder.write(report, "---\n标题: 甲\n---\n张某138****1234\n")
    #expect(try await build().problems.isEmpty)
  }

  @Test("Is refused again where site.yml no longer accepts the number")
  func accepted() async throws {
    folder.write(
      site("电话13800001234").with("site.yml", accepting).with("units/a/list.csv", "13800001234"))
    for _ in 0..<2 { #expect(try await build().swap != nil) }
    folder.write("content/site.yml", "title: 站\n")
    let result = try await build()
    #expect(result.swap == nil)
    #expect(result.problems.map(\.finding.rule) == ["personal-data", "personal-data"])
  }

  @Test("Finds it in a template of the site's own, unless it is accepted")
  func template() async throws {
    folder.write(site("正文。"))
    folder.write("templates/partials/own.mustache", "<p>电话 13800001234</p>")
    let result = try await build()
    #expect(result.swap == nil)
    #expect(result.problems.contains { $0.finding.rule == "personal-data" })
    folder.write("content/site.yml", accepting)
    #expect(try await build().swap != nil)
  }
}

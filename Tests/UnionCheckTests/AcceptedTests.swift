import Diagnostics
import Parallel
import Testing
import UnionContent
import UnionTestSupport

@testable import UnionCheck

@Suite("What a file accepts holds for the rules of check")
struct AcceptedTests {
  private func rules(_ builder: SiteBuilder) async throws -> [String] {
    let loaded = try #require(await builder.loaded())
    let content = MemoryContent(builder.files)
    return await SiteCheck.problems(of: loaded.site, loaded.notes, Workers(count: 2)) {
      content.text($0)
    }.map(\.finding.rule)
  }

  @Test("Links, in a report, a unit and a page")
  func links() async throws {
    let accept = "接受: [{规则: link-target-missing, 原因: 以后补上}]\n"
    let site = SiteBuilder().unit("a", "甲工会", accept, body: "[x](x.md)")
      .report("a", "2024-annual-summary", more: accept, body: "[x](x.md)")
      .report("a", "2023-annual-summary", body: "[x](x.md)")
      .with("pages/about.md", "---\n标题: 关于\n\(accept)---\n[x](x.md)\n")
    #expect(try await rules(site) == ["link-target-missing"])
  }

  @Test("site.yml accepts for all files, also what loading finds, but never an error")
  func everywhere() async throws {
    let accept = """
      接受:
        - {规则: link-target-missing, 原因: 以后补上}
        - {规则: indicator-unknown, 值: 新奇, 原因: 各单位自定}
        - {规则: bad-figure, 原因: 不知道}

      """
    let site = SiteBuilder().with("site.yml", "title: 站\n" + accept).unit("a", "甲工会")
      .report(
        "a", "2024-annual-summary", figures: "新奇指标: 1\n会员人数: 很多\n古怪指标: 2", body: "[x](x.md)")
    #expect(try await rules(site) == [])
    #expect(await site.load().problems.map(\.finding.rule) == ["bad-figure", "indicator-unknown"])
  }

  @Test("Without a reason nothing is accepted")
  func reason() async throws {
    let site = SiteBuilder().with("site.yml", "title: 站\n接受: [{规则: link-target-missing}]\n")
      .unit("a", "甲工会", body: "[x](x.md)")
    #expect(try await rules(site) == ["link-target-missing"])
    #expect(await site.load().problems.map(\.finding.rule) == ["missing-key"])
  }
}

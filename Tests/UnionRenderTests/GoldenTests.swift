import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("Golden pages: each family of pages as it is to come out, byte by byte")
struct GoldenTests {
  @Test(
    arguments: [
      ("home.html", "index.html"), ("units.html", "units/index.html"),
      ("unit.html", "units/yunling/index.html"), ("unit.csv", "units/yunling/data.csv"),
      ("report-summary.html", "units/yunling/2024-annual-summary/index.html"),
      ("report-summary.csv", "units/yunling/2024-annual-summary/data.csv"),
      ("report-plan.html", "units/yunling/2025-annual-plan/index.html"),
      ("report-plan.csv", "units/yunling/2025-annual-plan/data.csv"),
      ("year.html", "years/2024/index.html"), ("year.csv", "years/2024/data.csv"),
      ("compared.html", "years/2024/compared/index.html"), ("page.html", "about/index.html"),
      ("indicators.html", "indicators/index.html"), ("indicators.csv", "indicators/data.csv"),
      ("indicator.html", "indicators/org.members/index.html"),
      ("indicator.csv", "indicators/org.members/data.csv"),
      ("indicator-break.html", "indicators/bargain.contracts/index.html"),
      ("indicator-neutral.html", "indicators/aid.funds/index.html"),
      ("404.html", "404.html"), ("feed.xml", "feed.xml"), ("sitemap.xml", "sitemap.xml"),
      ("topics.html", "topics/index.html"), ("topics.csv", "topics/data.csv"),
      ("topic.html", "topics/org/index.html"), ("topic.csv", "topics/org/data.csv"),
      ("topic-year.html", "topics/org/2024/index.html"),
      ("topic-year.csv", "topics/org/2024/data.csv"),
      ("report-summary.json", "units/yunling/2024-annual-summary/data.json"),
    ])
  func family(golden: String, path: String) async throws {
    let rendered = await RenderedSite(SampleSites.small)
    let bytes = try #require(rendered.files[path])
    #expect(GoldenFolder().difference(golden, bytes) == nil)
  }

  @Test("The small site itself has no problem but an indicator that no catalogue has")
  func smallSiteIsGood() async {
    let rules = await SampleSites.small.load().problems.map(\.finding.rule)
    #expect(rules == ["indicator-unknown"])
  }

  @Test("A difference names its first line")
  func firstDifference() {
    #expect(
      GoldenFolder.firstDifference(Array("a\nb\nc".utf8), Array("a\nB\nC".utf8))
        == "2: wanted “b”, made “B”")
    #expect(
      GoldenFolder.firstDifference(Array("a\nb".utf8), Array("a".utf8))
        == "2: wanted “b”, made “(no such line)”")
  }
}

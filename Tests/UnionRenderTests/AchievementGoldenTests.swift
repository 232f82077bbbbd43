import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("Golden pages of months, awards and standards")
struct AchievementGoldenTests {
  @Test(
    arguments: [
      ("months.html", "units/yunling/2025-months/index.html"),
      ("months.ics", "units/yunling/2025-months/calendar.ics"),
      ("months.csv", "units/yunling/2025-months/data.csv"),
      ("awards.html", "awards/index.html"), ("awards-year.html", "awards/2024/index.html"),
      ("awards-year.csv", "awards/2024/data.csv"), ("standards.html", "standards/index.html"),
      ("standards-year.html", "standards/2024/index.html"),
      ("standards-year.json", "standards/2024/data.json"),
    ])
  func page(golden: String, path: String) async throws {
    let rendered = await RenderedSite(SampleSites.achievements)
    let bytes = try #require(rendered.files[path])
    #expect(GoldenFolder().difference(golden, bytes) == nil)
  }

  @Test("The sample has no problem, and every page is whole")
  func good() async {
    #expect(await SampleSites.achievements.messages() == "")
    let rendered = await RenderedSite(SampleSites.achievements)
    #expect(rendered.problems == [])
    for (path, bytes) in rendered.files where path.hasSuffix(".html") {
      #expect(HTMLPage(bytes).faults == [], "\(path)")
    }
    #expect(Set(rendered.paths).count == rendered.paths.count)
    #expect(LinkWalk(rendered.files, isServed: true, base: "/union/").broken() == [])
  }
}

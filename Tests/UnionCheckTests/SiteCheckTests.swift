import Diagnostics
import Testing
import UnionBuild
import UnionTestSupport

@testable import UnionCheck

@Suite("All that can be said of a site")
struct SiteCheckTests {
  @Test("The sample has the one problem that was put there to be seen, and no other")
  func sample() async {
    var request = BuildRequest(site: TestFile.packageRoot, output: "/nonexistent")
    request.jobs = 2
    let result = await SiteCheck(request).run()
    #expect(result.problems.map(\.finding.rule) == ["declared-change"])
    #expect(
      result.problems.first?.place.start.path.hasSuffix("transport-union/2024-annual-summary.md")
        == true)
    #expect(result.units == 13)
    #expect((1...60).contains(result.reports))
    #expect(result.language == "zh-Hans")
  }

  @Test("A site that is nowhere is one problem")
  func nowhere() async {
    let result = await SiteCheck(BuildRequest(site: "/nonexistent", output: "/nonexistent/p")).run()
    #expect(
      result.problems.map(ProblemText(language: .chinese).text).joined() == """
        /nonexistent/content: 错误: 没有 content 文件夹 [content-missing]
           提示: 用 --site 指定站点所在的文件夹

        """)
  }
}

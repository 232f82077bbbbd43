import Diagnostics
import Parallel
import Testing
import UnionContent
import UnionTestSupport

@Suite("A file vanishes between listing and reading")
struct VanishingTests {
  /// A folder whose listing has a file that is no longer there when it is read.
  private struct Losing: ContentSource {
    let content: MemoryContent
    let lost: String

    var root: String { content.root }

    func list() throws(ContentError) -> ContentListing { try content.list() }

    func read(_ path: String) -> Result<[UInt8], ContentReadFailure> {
      path == lost ? .failure(.system("No such file or directory")) : content.read(path)
    }
  }

  @Test(
    "It is told by its name as a file that cannot be read, and nothing else breaks",
    arguments: [
      "site.yml", "topics.yml", "indicators.yml", "units/a/unit.md",
      "units/a/2024-annual-summary.md", "pages/about.md",
    ])
  func vanished(path: String) async throws {
    let builder = SiteBuilder().unit("a", "甲工会")
      .report("a", "2023-annual-summary", figures: "会员人数: 10\n")
      .report("a", "2024-annual-summary", figures: "会员人数: 12\n")
      .with("pages/about.md", "---\ntitle: 关于\n---\n正文\n")
    let source = Losing(content: MemoryContent(builder.files), lost: path)
    let loaded = try await ContentLoader(workers: Workers(count: 2)).load(source)
    let told = loaded.problems.filter { $0.finding.rule == "unreadable" }
    #expect(told.count == 1)
    #expect(told.first?.severity == .error)
    #expect(told.first?.place.start.path == "content/" + path)
  }
}

import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("The manual of the data files")
struct DataManualTests {
  @Test("Every column of the sample's data files is in docs/data.md, with its name in Chinese")
  func columns() async throws {
    let file = TestFile.packageRoot + "/docs/data.md"
    let manual = String(
      decoding: try #require(TestFile.read(file), "docs/data.md is not there"), as: UTF8.self)
    let site = try #require(await SampleContent.load()).site
    var missing: Set<String> = []
    var seen = 0
    for (path, bytes) in RenderedSite(site).files where path.hasSuffix("/data.json") {
      let columns = try #require(JSONValue(bytes)?["columns"], "\(path)").items
      for column in columns {
        let id = try #require(column["id"]?.words)
        let label = try #require(column["label"]?.words)
        let isInRow = manual.contains("| `\(id)` | \(label) |")
        let isInText = manual.contains("`\(id)` (\(label))")
        if !isInRow, !isInText { missing.insert("\(id) \(label)") }
      }
      seen += 1
    }
    #expect(seen > 10)
    #expect(missing.sorted() == [])
  }
}

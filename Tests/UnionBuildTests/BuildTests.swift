import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionBuild

@Suite("The whole road: a folder of reports becomes a site")
struct BuildTests {
  private let folder = TestFolder()
  private static let good = SiteBuilder().unit("a", "甲")
    .report("a", "2023-annual-summary", figures: "会员人数: 10\n")
    .report("a", "2024-annual-summary", figures: "会员人数: 12\n", body: "见[附件](表.csv)。")
    .with("units/a/表.csv", "a,b\n")

  private var request: BuildRequest {
    var request = BuildRequest(site: folder.path, output: folder.path + "/public")
    request.jobs = 2
    return request
  }

  private func build(_ change: (inout BuildRequest) -> Void = { _ in }) async throws -> BuildResult
  {
    var request = request
    change(&request)
    return try await Build(request).run()
  }

  @Test("Pages, data, assets, attachments and the stamp are there, and nothing else")
  func files() async throws {
    folder.write(Self.good)
    let result = try await build()
    #expect(result.problems == [])
    #expect(result.units == 1)
    #expect(result.reports == 2)
    #expect(result.language == "zh-Hans")
    #expect(result.swap?.method == .created)
    #expect(result.stages.map(\.name) == ["load", "compare", "render", "write"])
    let plain = [
      "", "indicators/aid.funds/", "indicators/bargain.contracts/", "indicators/org.unit_rate/",
      "topics/bargain/", "units/",
    ]
    let withData = [
      "indicators/", "indicators/org.members/", "topics/", "topics/org/", "units/a/",
      "units/a/2023-annual-summary/", "units/a/2024-annual-summary/", "years/2023/",
      "years/2023/status/", "years/2024/", "years/2024/compared/", "years/2024/status/",
    ]
    let files = [
      "404.html", "assets/icon.svg", "assets/site.css", "assets/site.js", "feed.xml", "robots.txt",
      "sitemap.xml",
      "units/a/表.csv",
    ]
    let site =
      (files + (plain + withData).map { $0 + "index.html" }
      + withData.flatMap { [$0 + "data.csv", $0 + "data.json"] })
      .sorted()
    let built = folder.files("public")
    #expect(
      built.keys.filter { !$0.hasPrefix("unionsite-") && !$0.hasPrefix(".") }.sorted() == site)
    #expect(result.swap?.files == site.count)
    #expect(folder.text("public/units/a/表.csv") == "a,b\n")
    #expect(
      folder.text("public/unionsite-stamp.json")
        == #"{"program":"unionsite","site":"测试站","complete":true,"files":\#(site.count),"#
        + #""for":"web","base_url":"https://example.org/"}"# + "\n")
    #expect(LinkWalk(built, isServed: true).broken() == [])
  }

  @Test("What is written is what was rendered, with any number of workers")
  func workers() async throws {
    folder.write(Self.good)
    _ = try await build { $0.jobs = 1 }
    let one = folder.files("public")
    _ = try await build { $0.jobs = 8 }
    #expect(folder.files("public") == one)
  }

  @Test("Errors: no page is written, every problem is told, templates' too")
  func errors() async throws {
    folder.write(Self.good.report("a", "2022-annual-summary", more: "类形: 总结\n"))
    folder.write("templates/page.mustache", "{{titel}}")
    let result = try await build()
    #expect(result.swap == nil)
    #expect(result.problems.map(\.finding.rule) == ["unknown-key", "name-unknown"])
    #expect(!folder.has("public"))
  }

  @Test("A warning is told and does not stop it, but where warnings fail")
  func warnings() async throws {
    folder.write(Self.good.report("a", "2022-annual-summary", figures: "新奇: 1\n"))
    #expect(try await build { $0.isStrict = true }.swap == nil)
    #expect(!folder.has("public"))
    let result = try await build()
    #expect(result.swap != nil)
    #expect(result.count(.warning) == 1)
    #expect(result.count(.error) == 0)
  }

  @Test("A note never stops it")
  func notes() async throws {
    folder.write(Self.good)
    folder.write(
      "content/units/a/2022-annual-summary.md",
      bytes: Array("---\ntitle: ".utf8) + [0xD4, 0xC6, 0xC1, 0xEB] + Array("\n---\n".utf8))
    let result = try await build { $0.isStrict = true }
    #expect(result.count(.note) == 1)
    #expect(
      folder.text("public/units/a/2022-annual-summary/index.html")?.contains("<h1>云岭</h1>") == true)
  }

  @Test("No content folder is a problem and no failure")
  func noContent() async throws {
    let result = try await build()
    #expect(result.swap == nil)
    #expect(result.problems == [Problem(.contentMissing, file: folder.path + "/content")])
  }

  @Test("A refused output folder is a failure, and what was found is known all the same")
  func refused() async throws {
    folder.write(Self.good.with("site.yml", "title: T\nlanguage: en\n"))
    folder.write("public/photo.jpg", "x")
    var result = BuildResult()
    await #expect(
      throws: BuildError.refused(
        path: folder.path + "/public", reason: .notOurs(example: "photo.jpg"))
    ) { try await Build(request).run(into: &result) }
    #expect(result.language == "en")
    #expect(result.reports == 2)
    #expect(folder.files("public").keys.sorted() == ["photo.jpg"])
  }

  @Test("The second build exchanges; what is gone from the content is gone from the site")
  func again() async throws {
    folder.write(Self.good.report("a", "2022-annual-summary"))
    _ = try await build()
    #expect(folder.has("public/units/a/2022-annual-summary/index.html"))
    folder.delete("content/units/a/2022-annual-summary.md")
    let result = try await build()
    #expect(result.swap?.method == .exchanged)
    #expect(!folder.has("public/units/a/2022-annual-summary"))
    #expect(!folder.has("public/years/2022"))
  }

  @Test("write: in-place replaces file by file")
  func inPlace() async throws {
    folder.write(Self.good.with("site.yml", "title: T\nwrite: in-place\n"))
    _ = try await build()
    #expect(try await build().swap?.method == .inPlace(.asked))
  }

  @Test("The site's id is what its stamp says, so that another address is still the same site")
  func identity() async throws {
    folder.write(Self.good.with("site.yml", "title: T\nid: yunling\n"))
    _ = try await build()
    #expect(folder.text("public/unionsite-stamp.json")?.contains(#""site":"yunling""#) == true)
    folder.write(
      Self.good.with("site.yml", "title: 新名\nid: yunling\nbase_url: https://b.example/\n"))
    #expect(try await build().swap?.method == .exchanged)
  }

  @Test("An asset of the site's templates may not take the place of a page")
  func assetInTheWay() async throws {
    folder.write(Self.good)
    folder.write("templates/index.html", "x")
    let result = try? await build()
    #expect(result?.swap == nil)
    #expect(!folder.has("public"))
  }
}

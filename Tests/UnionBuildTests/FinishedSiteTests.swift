import Testing
import UnionRender
import UnionTestSupport

@testable import UnionBuild

/// What is looked at before a site is published.
struct FinishedSiteTests {
  private let folder = TestFolder()

  private func build(_ change: (inout BuildRequest) -> Void = { _ in }) async throws {
    folder.write(
      SiteBuilder().unit("a", "甲工会").report("a", "2024-annual-summary", figures: "会员人数: 1\n"))
    var request = BuildRequest(site: folder.path, output: output)
    request.isDurable = false
    change(&request)
    _ = try await Build(request).run()
  }

  private var output: String { folder.path + "/public" }

  private func fault() -> UnfitSite? {
    do throws(UnfitSite) { _ = try FinishedSite.open(output) } catch { return error }
    return nil
  }

  @Test func `A finished site tells its files, its kind, and what is not its own`() async throws {
    try await build()
    folder.write("public/CNAME", "x")
    let site = try FinishedSite.open(output)
    let there = folder.files("public").filter {
      ![".unionsite-manifest", "CNAME"].contains($0.key)
    }
    #expect(Set(site.files.map(\.path)) == Set(there.keys))
    #expect(site.files.allSatisfy { there[$0.path]?.count == $0.size })
    #expect(site.foreign == ["CNAME"])
    #expect(site.traits.purpose == .web && site.traits.baseURL == "https://example.org/")
    #expect(!site.traits.hasDrafts && !site.traits.isPreview)
  }

  @Test func `The kind of a site is known from its stamp`() async throws {
    try await build {
      $0.options.purpose = .disk
      $0.drafts = true
    }
    let site = try FinishedSite.open(output)
    #expect(site.traits.purpose == .disk && site.traits.hasDrafts)
  }

  @Test func `What is no finished site is refused`() async throws {
    #expect(fault() == .missing(path: output))
    folder.write("public/index.html", "x")
    #expect(fault() == .unstamped(path: output))
    folder.delete("public/index.html")
    try await build()
    #expect(fault() == nil)

    let stamp = try #require(folder.text("public/unionsite-stamp.json"))
    folder.write(
      "public/unionsite-stamp.json",
      stamp.replacing(#""complete":true"#, with: #""complete":false"#))
    #expect(fault() == .incomplete(path: output))
    folder.write(
      "public/unionsite-stamp.json", #"{"program":"unionsite","site":"s","complete":true}"#)
    #expect(fault() == .listUnusable(path: output))
    folder.write("public/unionsite-stamp.json", "{")
    #expect(fault() == .unstamped(path: output))
  }

  @Test func `A page that is gone since the build is told`() async throws {
    try await build()
    folder.delete("public/units/a/index.html")
    #expect(fault() == .changedByHand(path: output, example: "units/a/index.html"))
  }

  @Test func `A damaged list is told`() async throws {
    try await build()
    let list = try #require(folder.text("public/.unionsite-manifest"))
    folder.write("public/.unionsite-manifest", String(list.dropLast(40)))
    #expect(fault() == .listUnusable(path: output))
  }

  @Test func `A preview is refused`() async throws {
    try await build { $0.isPreview = true }
    #expect(fault() == .preview(path: output))
  }
}

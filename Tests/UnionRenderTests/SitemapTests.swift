import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

/// The schema of the protocol, which need not be there.
private enum SitemapSchema {
  static let path = TestFile.shared + "/tools/sitemap.xsd"
}

@Suite("The list of pages for search engines")
struct SitemapTests {
  private let url = SiteURL(base: "https://example.org/union/")

  @Test("Every page is in it once, and nothing else")
  func everyPage() async throws {
    let sample = RenderedSite(try #require(await SampleContent.load()).site)
    let small = await RenderedSite(SampleSites.small.unit("x", "云", "旧网址: [old/x/]\n"))
    for (rendered, base) in [
      (sample, "https://example.org/"), (small, "https://example.org/union/"),
    ] {
      let map = XMLFile(rendered.files["sitemap.xml"] ?? [])
      #expect(map.fault == nil)
      let pages = rendered.files.keys.filter {
        $0.hasSuffix("index.html") && !rendered[$0].contains("http-equiv=\"refresh\"")
      }
      let wanted = pages.map { SiteURL(base: base).of(Address(String($0.dropLast(10)))) }
      #expect(map.texts("urlset/url/loc").sorted() == wanted.sorted())
    }
  }

  @Test("A report has its date, where it says one; other pages have none")
  func dates() async {
    let map = XMLFile(await RenderedSite(SampleSites.small).files["sitemap.xml"] ?? [])
    #expect(map.texts("urlset/url/lastmod") == ["2023-12-20", "2024-12-20"])
  }

  @Test("Addresses are encoded for any program, and for XML")
  func encoding() {
    let entries = [Sitemap.Entry(address: Address("units/云/a&b'c/"))]
    let text = String(decoding: Sitemap(url: url).files(entries)[0].bytes, as: UTF8.self)
    #expect(
      text.contains("<loc>https://example.org/union/units/%E4%BA%91/a&amp;b&apos;c/</loc>"))
  }

  @Test("An address that the protocol does not allow is left out")
  func longAddress() {
    let entries = ["", String(repeating: "长", count: 300) + "/"].map {
      Sitemap.Entry(address: Address($0))
    }
    let map = XMLFile(Sitemap(url: url).files(entries)[0].bytes)
    #expect(map.texts("urlset/url/loc") == ["https://example.org/union/"])
  }

  private func map(_ count: Int, _ limits: Sitemap.Limits) -> [RenderedFile] {
    Sitemap(url: url, limits: limits).files(
      (1...count).map { Sitemap.Entry(address: Address("p\($0)/")) })
  }

  @Test("50,000 pages are one file, 50,001 are two and a list of them")
  func split() {
    #expect(map(50_000, Sitemap.Limits()).map(\.path) == ["sitemap.xml"])
    let files = map(50_001, Sitemap.Limits())
    #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    #expect(
      XMLFile(files[0].bytes).texts("sitemapindex/sitemap/loc") == [
        "https://example.org/union/sitemap-1.xml", "https://example.org/union/sitemap-2.xml",
      ])
    #expect(
      files[2].bytes.split(separator: UInt8(ascii: "\n")).count == 4)
  }

  @Test("No file is larger than the protocol allows, and no page is lost")
  func bytes() {
    let files = map(100, Sitemap.Limits(bytes: 500))
    #expect(files.allSatisfy { $0.path == "sitemap.xml" || $0.bytes.count <= 500 })
    let pages = files.dropFirst().flatMap { XMLFile($0.bytes).texts("urlset/url/loc") }
    #expect(pages == (1...100).map { "https://example.org/union/p\($0)/" })
  }

  @Test(
    "The schema takes it",
    .enabled(
      if: Program.has("xmllint") && TestFile.read(SitemapSchema.path) != nil,
      "needs xmllint (make test-deps installs it) and ../shared"))
  func schema() async throws {
    let folder = TestFolder()
    let lint = try #require(Program(onPath: "xmllint"))
    let rendered = await RenderedSite(SampleSites.small.unit("云", "云 & 岭"))
    let file = folder.path + "/sitemap.xml"
    TestFile.write(rendered.files["sitemap.xml"] ?? [], to: file)
    let run = lint.run(["--noout", "--schema", SitemapSchema.path, file], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    withExtendedLifetime(folder) {}
  }

  @Test("Robots may read everything, and are told where the list is, where there is one")
  func robots() async {
    let rendered = await RenderedSite(SampleSites.small)
    #expect(
      rendered["robots.txt"]
        == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/union/sitemap.xml\n")
    let without = await RenderedSite(SampleSites.small.with("site.yml", "title: 站\n"))
    #expect(without["robots.txt"] == "User-agent: *\nAllow: /\n")
    #expect(without.files["sitemap.xml"] == nil)
  }

  @Test("A site's own robots.txt among its templates wins")
  func ownRobots() async {
    let rendered = await RenderedSite(SampleSites.small, own: ["robots.txt": "User-agent: x\n"])
    #expect(rendered["robots.txt"] == "User-agent: x\n")
    #expect(rendered.paths.count { $0 == "robots.txt" } == 1)
  }
}

import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Links: relative, and right from any depth")
struct LinkTests {
  static let options: [RenderOptions] = RenderOptions.Purpose.allCases.flatMap { purpose in
    [nil, "https://example.org/", "https://example.org/a/union/"].map {
      RenderOptions(purpose: purpose, baseURL: $0)
    }
  }

  private func broken(_ site: Site, _ options: RenderOptions) -> [String] {
    let rendered = RenderedSite(site, options: options)
    let base = (options.baseURL ?? site.settings.baseURL).map { url in
      "/" + url.split(separator: "/").dropFirst(2).map { $0 + "/" }.joined()
    }
    let walk = LinkWalk(
      RenderedSite.walked(site, rendered), isServed: options.purpose == .web, base: base ?? "/")
    #expect(walk.count > 50)
    return walk.broken()
  }

  @Test("Every link of the sample leads to a page, a file or a place", arguments: options)
  func sampleHasNoBrokenLink(options: RenderOptions) async throws {
    let site = try #require(await SampleContent.load()).site
    #expect(broken(site, options) == [])
  }

  @Test("So does every link of the small site", arguments: options)
  func smallSiteHasNoBrokenLink(options: RenderOptions) async {
    #expect(broken(await SampleSites.small.load().site, options) == [])
  }

  @Test("Only the page that may be shown anywhere links through the base path")
  func onlyNotFoundIsAbsolute() async {
    let rendered = await RenderedSite(SampleSites.small)
    for (path, bytes) in rendered.files where path.hasSuffix(".html") {
      let absolute = HTMLPage(bytes).links.filter { $0.hasPrefix("/") }
      #expect(absolute.isEmpty == (path != "404.html"), "\(path): \(absolute)")
    }
    #expect(HTMLPage(rendered.files["404.html"] ?? []).links.contains("/union/assets/site.css"))
  }

  @Test("From a disk, links name files")
  func diskLinksNameFiles() async {
    let rendered = await RenderedSite(
      SampleSites.small, options: RenderOptions(purpose: .disk))
    let links = rendered.files.filter { $0.key.hasSuffix(".html") }
      .flatMap { HTMLPage($0.value).links }
      .filter { !$0.hasPrefix("http") && !$0.hasPrefix("#") }
    #expect(!links.isEmpty)
    #expect(links.filter { $0.hasSuffix("/") } == [])
  }

  @Test(
    "A link of a content file may name file, report, folder or page",
    arguments: [
      ("2023-annual-summary.md", "../../../units/a/2023-annual-summary/"),
      ("2023-annual-summary", "../../../units/a/2023-annual-summary/"),
      ("2023-annual-summary.md#一会员", "../../../units/a/2023-annual-summary/#一会员"),
      ("../a", "../../../units/a/"), ("../a/", "../../../units/a/"),
      ("../a/unit.md", "../../../units/a/"), ("./表.csv", "../../../units/a/表.csv"),
      ("%E8%A1%A8.csv", "../../../units/a/表.csv"), ("/about/", "../../../about/"),
      ("/about", "../../../about/"), ("/about/index.html", "../../../about/"),
      ("/about#top", "../../../about/#top"),
      ("/", "../../../"), ("/units/a", "../../../units/a/"), ("#一会员", "#一会员"),
      ("#%E4%B8%80%E4%BC%9A%E5%91%98", "#一会员"), ("../../pages/about.md", "../../../about/"),
      ("https://example.org/x", "https://example.org/x"), ("nowhere.md", "nowhere.md"),
    ])
  func addresses(written: String, made: String) async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲").with("units/a/表.csv", "x").with(
        "pages/about.md", "---\n标题: 关于\n---\n"
      )
      .report("a", "2023-annual-summary", body: "## 一、会员\n\n好。")
      .report("a", "2024-annual-summary", body: "去[这里](\(written))。"))
    let page = rendered["units/a/2024-annual-summary/index.html"]
    #expect(page.contains("去<a href=\"\(made)\">这里</a>。"))
  }

  @Test("On a disk, a page named without its slash is a file all the same")
  func diskPageWithoutSlash() async {
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲", body: "[关于](/about)").with(
        "pages/about.md", "---\n标题: 关于\n---\n"),
      options: RenderOptions(purpose: .disk))
    #expect(rendered["units/a/index.html"].contains("<a href=\"../../about/index.html\">关于</a>"))
  }

  @Test("A file's name is written so that no link ends early")
  func specialNames() async {
    let builder = SiteBuilder().unit("a", "甲", body: "[表](<50% 表#1?.csv>)")
      .with("units/a/50% 表#1?.csv", "x").report("a", "2024-annual-summary", body: "[表](<a b.csv>)")
      .with("units/a/a b.csv", "x")
    let site = await builder.load().site
    let rendered = RenderedSite(site)
    #expect(
      rendered["units/a/2024-annual-summary/index.html"]
        .contains("href=\"../../../units/a/a%20b.csv\""))
  }

  @Test(
    "Switched-off families leave no page and no link to one",
    arguments: ["units", "years", "compared"])
  func switchedOff(family: String) async throws {
    let builder = SampleSites.small
    let site = await builder.with(
      "site.yml", (builder.files["site.yml"] ?? "") + "pages: {\(family): false}\n"
    ).load().site
    let rendered = RenderedSite(site)
    let gone = ["units": "units/index.html", "years": "years/2024/index.html"][family]
    #expect(rendered.files[gone ?? "years/2024/compared/index.html"] == nil)
    let walk = LinkWalk(
      RenderedSite.walked(site, rendered), isServed: true, base: "/union/")
    #expect(walk.broken() == [])
  }

  @Test("Without data files no page leads to one")
  func withoutData() async throws {
    let builder = SampleSites.small
    let site = await builder.with(
      "site.yml", (builder.files["site.yml"] ?? "") + "pages: {data: false}\n"
    ).load().site
    let rendered = RenderedSite(site)
    let data = rendered.files.keys.filter {
      $0.hasSuffix("/data.csv") || $0.hasSuffix("/data.json")
    }
    #expect(data == [])
    #expect(!rendered["years/2024/index.html"].contains("data."))
    let walk = LinkWalk(
      RenderedSite.walked(site, rendered), isServed: true, base: "/union/")
    #expect(walk.broken() == [])
  }
}

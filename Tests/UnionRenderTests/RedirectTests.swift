import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Old addresses")
struct RedirectTests {
  @Test(
    "An alias may be written in many ways",
    arguments: [
      ("old/a", "old/a/"), ("/old/a", "old/a/"), ("old/a/", "old/a/"), ("/old/a/", "old/a/"),
      ("/old/a.html", "old/a.html"), ("old/index.html", "old/"), ("index.html", ""),
      ("/%E6%97%A7/", "旧/"), ("旧", "旧/"), ("a b", "a b/"), ("a%20b", "a b/"),
      ("old.php", "old.php/"),
      ("old/#top", "old/"), ("old/a?id=3", "old/a/"), ("old//a", "old/a/"), ("v1.2/", "v1.2/"),
      ("页.HTML", "页.HTML"),
    ])
  func addresses(alias: String, address: String) {
    #expect(Redirect.address(of: alias)?.path == address)
  }

  @Test(
    "What can be no page has no redirect",
    arguments: [
      "", "/", "../a", "a/../../b", "./a", ".git/a", "a/.b", "https://example.org/a", "//host/a",
      "a/data.csv", "data.csv/a", "feed.xml", "robots.txt/x", "a%00b", "a\\b", "#a", "%2e%2e/a",
      String(repeating: "长", count: 100),
    ])
  func refused(alias: String) {
    #expect(Redirect.address(of: alias) == nil)
  }

  private let builder = SiteBuilder()
    .unit("a", "甲 & 乙", "旧网址: [old/a, units/a, /旧/甲.html]\n")
    .report("a", "2024-annual-summary", more: "aliases: [2024.html, 'units/a/2024']\nlang: en\n")
    .with("pages/about.md", "---\n标题: 关于\n旧网址: [old/a, Info]\n---\n")

  @Test("A unit, a report and a page have them, each leading to its page by a relative link")
  func pages() async {
    let rendered = await RenderedSite(builder)
    let redirects = rendered.files.keys.filter {
      rendered[$0].contains("http-equiv=\"refresh\"")
    }
    #expect(
      redirects.sorted() == [
        "2024.html", "Info/index.html", "old/a/index.html", "units/a/2024/index.html",
        "旧/甲.html",
      ])
    let target = { (path: String) in
      HTMLPage(rendered.files[path] ?? []).all("meta").first { $0["http-equiv"] != nil }?["content"]
    }
    #expect(target("2024.html") == "0; url=./units/a/2024-annual-summary/")
    #expect(target("units/a/2024/index.html") == "0; url=../../../units/a/2024-annual-summary/")
    #expect(target("旧/甲.html") == "0; url=../units/a/")
    #expect(LinkWalk(rendered.files, isServed: true).broken() == [])
  }

  @Test("The page says where to go, in the language of the page it leads to, and is not indexed")
  func words() async {
    let rendered = await RenderedSite(builder)
    let page = HTMLPage(rendered.files["old/a/index.html"] ?? [])
    #expect(page.faults == [])
    #expect(page.elements.first?["lang"] == "zh-Hans")
    #expect(page.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
    #expect(page.all("link").map { $0["href"] } == ["https://example.org/units/a/"])
    #expect(rendered["old/a/index.html"].contains("<h1>网址已更改</h1>"))
    #expect(
      rendered["old/a/index.html"].contains("<a href=\"../../units/a/\">甲 &amp; 乙</a>"))
    #expect(rendered["2024.html"].contains("<html lang=\"en\">"))
    #expect(rendered["2024.html"].contains("<h1>This page has moved</h1>"))
  }

  @Test("The page as it is to come out, byte by byte")
  func golden() async throws {
    let bytes = try #require(await RenderedSite(builder).files["old/a/index.html"])
    #expect(GoldenFolder().difference("redirect.html", bytes) == nil)
  }

  @Test("On a disk the link names the file")
  func disk() async {
    let rendered = await RenderedSite(builder, options: RenderOptions(purpose: .disk))
    #expect(rendered["2024.html"].contains("url=./units/a/2024-annual-summary/index.html"))
    #expect(LinkWalk(rendered.files, isServed: false).broken() == [])
  }

  @Test("Without a base address there is no canonical link")
  func noBase() async {
    let rendered = await RenderedSite(builder.with("site.yml", "title: 站\n"))
    #expect(HTMLPage(rendered.files["2024.html"] ?? []).all("link").isEmpty)
  }

  @Test(
    "A page or file that is there wins",
    arguments: [
      "units/a", "/units/a/index.html", "units", "", "index.html", "404.html", "about", "ABOUT/",
      "years/2024", "units/a/2024-annual-summary", "units/a/图", "units/a/图/x", "assets/site.css/x",
      "units/a/2024-annual-summary/data.csv",
    ])
  func collisions(alias: String) async throws {
    let builder = SiteBuilder().unit("a", "甲").with("units/a/图", "x")
      .with("pages/about.md", "---\n标题: 关于\n---\n")
      .report("a", "2024-annual-summary", figures: "会员人数: 1\n")
    var site = await builder.load().site
    let before = RenderedSite(site)
    site.pages[0].aliases = [alias]
    #expect(RenderedSite(site).files == before.files)
  }

  @Test("Of two with one old address the first has it; neither makes a folder of the other's file")
  func amongThemselves() async {
    let builder = SiteBuilder()
      .unit("a", "甲", "旧网址: [old.html, x/y]\n").unit("b", "乙", "旧网址: [/old.html, old.html/z, x]\n")
    let rendered = await RenderedSite(builder)
    #expect(rendered.paths.count == rendered.files.count)
    #expect(rendered["old.html"].contains("units/a/"))
    #expect(rendered.files["old.html/z/index.html"] == nil)
    #expect(rendered["x/y/index.html"].contains("units/a/"))
    #expect(rendered["x/index.html"].contains("units/b/"))
  }
}

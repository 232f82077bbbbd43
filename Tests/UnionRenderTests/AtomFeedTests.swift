import Testing
import UnionContent
import UnionTestSupport

@testable import UnionRender

@Suite("The Atom feed")
struct AtomFeedTests {
  private func feed(_ builder: SiteBuilder, options: RenderOptions = RenderOptions()) async
    -> XMLFile
  {
    XMLFile(await RenderedSite(builder, options: options).files["feed.xml"] ?? [])
  }

  @Test("What a feed must have is there")
  func form() async {
    let feed = await feed(SampleSites.small)
    #expect(feed.fault == nil)
    #expect(feed.elements.first?["xmlns"] == "http://www.w3.org/2005/Atom")
    #expect(feed.elements.first?["xml:lang"] == "zh-Hans")
    #expect(feed.texts("feed/title") == ["云岭工会年报"])
    #expect(feed.texts("feed/id") == ["https://example.org/union/"])
    #expect(feed.texts("feed/author/name") == ["云岭镇总工会"])
    #expect(
      feed.all("feed/link").map { [$0["rel"], $0["type"], $0["href"]] } == [
        ["self", "application/atom+xml", "https://example.org/union/feed.xml"],
        ["alternate", "text/html", "https://example.org/union/"],
      ])
    #expect(feed.all("feed/entry").count == 5)
    for part in ["title", "id", "updated", "link", "author/name", "category"] {
      #expect(feed.all("feed/entry/" + part).count == 5, "\(part)")
    }
  }

  @Test("The newest first: by date, without one by the end of the period")
  func order() async {
    let builder = SiteBuilder().unit("a", "甲")
      .report("a", "2022-annual-summary", more: "日期: 2023-02-01\n")
      .report("a", "2023-annual-summary")
      .report("a", "2023-annual-plan", more: "日期: 2023-01-31\n")
    let feed = await feed(builder)
    #expect(
      feed.texts("feed/entry/title")
        == ["2023-annual-summary", "2022-annual-summary", "2023-annual-plan"])
    #expect(
      feed.texts("feed/entry/updated")
        == ["2023-12-31T00:00:00Z", "2023-02-01T00:00:00Z", "2023-01-31T00:00:00Z"])
    #expect(feed.texts("feed/updated") == ["2023-12-31T00:00:00Z"])
    #expect(feed.all("feed/entry/category").map { $0["term"] } == ["summary", "summary", "plan"])
    #expect(feed.all("feed/entry/category").map { $0["label"] } == ["总结", "总结", "计划"])
  }

  @Test("An entry has its own address as its id, encoded, and its text without marks")
  func entry() async {
    let builder = SiteBuilder().unit("云岭", "甲 & 乙").report(
      "云岭", "2024-annual-summary", more: "lang: en\n", body: "**粗** <i>文</i>。")
    let feed = await feed(builder)
    let address = "https://example.org/units/%E4%BA%91%E5%B2%AD/2024-annual-summary/"
    #expect(feed.texts("feed/entry/id") == [address])
    #expect(feed.all("feed/entry/link").map { $0["href"] } == [address])
    #expect(feed.all("feed/entry").map { $0["xml:lang"] } == ["en"])
    #expect(feed.texts("feed/entry/author/name") == ["甲 & 乙"])
    #expect(feed.texts("feed/entry/summary") == ["粗 文。"])
  }

  @Test("A report's own summary goes before the beginning of its text")
  func summary() async {
    let feed = await feed(SampleSites.small)
    #expect(feed.texts("feed/entry/summary").contains("全年 <平稳> & 有序。"))
  }

  @Test("The newest 30, no more")
  func limit() async {
    var builder = SiteBuilder().unit("a", "甲")
    for year in 1980...2020 { builder = builder.report("a", "\(year)-annual-summary") }
    let titles = await feed(builder).texts("feed/entry/title")
    #expect(titles == (1991...2020).reversed().map { "\($0)-annual-summary" })
  }

  @Test("A draft is never in it, even where drafts are built")
  func drafts() async {
    let builder = SiteBuilder().unit("a", "甲").report("a", "2023-annual-summary")
      .report("a", "2024-annual-summary", more: "草稿: 是\n")
    let rendered = RenderedSite(await builder.load(drafts: .takeIn).site)
    #expect(rendered.files["units/a/2024-annual-summary/index.html"] != nil)
    #expect(
      XMLFile(rendered.files["feed.xml"] ?? []).texts("feed/entry/title") == ["2023-annual-summary"]
    )
    #expect(!rendered["sitemap.xml"].contains("2024-annual-summary"))
  }

  @Test("Every page tells of the feed, in its own way to it")
  func links() async {
    let rendered = await RenderedSite(SampleSites.small)
    let link = { (path: String) in
      HTMLPage(rendered.files[path] ?? []).all("link").first { $0["rel"] == "alternate" }?["href"]
    }
    #expect(link("index.html") == "./feed.xml")
    #expect(link("units/yunling/index.html") == "../../feed.xml")
    #expect(link("404.html") == "/union/feed.xml")
  }

  @Test("Without a base address, switched off, on a disk, without a report: no feed, no link to it")
  func none() async {
    let base = "title: 站\nbase_url: https://example.org/\n"
    let sites: [(SiteBuilder, RenderOptions)] = [
      (SampleSites.small.with("site.yml", "title: 站\n"), RenderOptions()),
      (SampleSites.small.with("site.yml", base + "pages: {feed: false}\n"), RenderOptions()),
      (SampleSites.small, RenderOptions(purpose: .disk)),
      (SiteBuilder().unit("a", "甲"), RenderOptions()),
    ]
    for (builder, options) in sites {
      let rendered = await RenderedSite(builder, options: options)
      #expect(rendered.files["feed.xml"] == nil)
      #expect(!rendered["index.html"].contains("feed.xml"))
    }
  }
}

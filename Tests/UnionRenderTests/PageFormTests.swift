import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("The form of pages")
struct PageFormTests {
  @Test("Every page is well-formed, with each id once")
  func wellFormed() async throws {
    let sample = RenderedSite(try #require(await SampleContent.load()).site)
    let small = await RenderedSite(SampleSites.small)
    for rendered in [sample, small] {
      for (path, bytes) in rendered.files where path.hasSuffix(".html") {
        #expect(HTMLPage(bytes).faults == [], "\(path)")
      }
    }
  }

  @Test("The checker of form finds what is wrong")
  func checker() {
    let faults = { (html: String) in HTMLPage(Array(html.utf8)).faults }
    #expect(faults("<p>a <b>c</b></p>") == [])
    #expect(faults("<p>a <b>c</p></b>").count == 2)
    #expect(faults("<p>") == ["line 1: never closed: [\"p\"]"])
    #expect(faults("\n<p><div></div></p>") == ["line 2: <div> in <p>"])
    #expect(faults("<i id=\"a\"></i><i id=\"a\"></i>") == ["id “a” twice"])
    #expect(faults("a & b") == ["line 1: bare &"])
    #expect(faults("<i class=a></i>") != [])
    #expect(faults("<tr></tr>") == ["line 1: <tr> in <>"])
    #expect(faults("<a><em><a></a></em></a>") == ["line 1: a link in a link"])
  }

  @Test("The walk through links finds what leads nowhere")
  func walk() {
    let files = [
      "index.html":
        "<a href=\"a/\"></a><a href=\"b/\"></a><a href=\"a/#x\"></a><a href=\"a/#y\"></a>",
      "a/index.html":
        "<i id=\"x\"></i><a href=\"../\"></a><a href=\"../../\"></a><a href=\"#z\"></a>",
    ].mapValues { Array($0.utf8) }
    #expect(
      LinkWalk(files, isServed: true).broken()
        == ["a/index.html → ../../", "a/index.html → #z", "index.html → b/", "index.html → a/#y"])
    #expect(LinkWalk(files, isServed: false).broken().contains("index.html → a/"))
  }

  @Test("Every page has one h1, one main and a title")
  func landmarks() async {
    let rendered = await RenderedSite(SampleSites.small)
    for (path, bytes) in rendered.files where path.hasSuffix(".html") {
      let page = HTMLPage(bytes)
      #expect(page.all("h1").count == 1, "\(path)")
      #expect(page.all("main").count == 1, "\(path)")
      #expect(page.all("title").count { !$0.path.contains("svg") } == 1, "\(path)")
    }
  }

  @Test("Every page says the site's language; a text in another one says that, with its title")
  func language() async {
    let rendered = await RenderedSite(
      SampleSites.small.report("yunling", "2022-annual-summary", more: "lang: en\n", body: "Text."))
    #expect(rendered.page("").elements.first?["lang"] == "zh-Hans")
    #expect(
      rendered.page("units/yunling/2024-annual-summary/").elements.first?["lang"] == "zh-Hans")
    let english = rendered.page("units/yunling/2022-annual-summary/")
    #expect(english.elements.first?["lang"] == "zh-Hans")
    #expect(english.all("h1").map { $0["lang"] } == ["en"])
    #expect(english.all("div").first { $0["class"] == "prose" }?["lang"] == "en")
    let after = rendered.page("units/yunling/2023-annual-summary/")
    #expect(after.all("span").contains { $0.path.contains("a") && $0["lang"] == "en" })
  }

  @Test("Pages name their address where one is known, 404 never")
  func canonical() async {
    let rendered = await RenderedSite(SampleSites.small)
    let canonical = { (path: String) in
      HTMLPage(rendered.files[path] ?? []).all("link").first { $0["rel"] == "canonical" }?["href"]
    }
    #expect(canonical("index.html") == "https://example.org/union/")
    #expect(
      canonical("units/yunling/2024-annual-summary/index.html")
        == "https://example.org/union/units/yunling/2024-annual-summary/")
    #expect(canonical("404.html") == nil)
    let without = await RenderedSite(SampleSites.small.with("site.yml", "title: 站\n"))
    for (path, bytes) in without.files where path.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("canonical"), "\(path)")
    }
  }

  @Test("The option is over the setting")
  func baseURLOption() async {
    let rendered = await RenderedSite(
      SampleSites.small, options: RenderOptions(baseURL: "https://other.example/"))
    #expect(rendered["about/index.html"].contains("href=\"https://other.example/about/\""))
    #expect(rendered["404.html"].contains("href=\"/assets/site.css\""))
  }

  @Test("An English site has no Chinese word of ours")
  func english() async {
    let builder = SiteBuilder()
      .with("site.yml", "title: Union reports\nlanguage: en\n")
      .with(
        "indicators.yml",
        """
        indicators:
          - {id: org.members, labels: {en: Members}, measure: "people", nature: stock, direction: up}
          - {id: org.rate, labels: {en: Rate}, measure: "%", nature: rate, direction: up}

        """
      )
      .with(
        "topics.yml", "topics:\n  - {id: org, labels: {en: Organisation}, headings: [Organising]}\n"
      )
      .unit("a", "North Region", "level: county\nother_names: [Old North]\n")
      .report(
        "a", "2023-annual-summary", figures: "Members: about 300\nRate: 80%\n",
        more: "date: 2023-12-01\n", body: "Text."
      )
      .report(
        "a", "2024-annual-summary",
        figures: "Members: {value: 320, of: {men: 200, women: 120}}\nRate: ~\n",
        more: "next_targets:\n  Members: 330\ntags: [new]\n",
        body: "## One\n\nText.\n\n## Two\n\nText."
      )
      .report("a", "2024-q2-summary", figures: "Members: 5\n", body: "Text.")
      .report("a", "2025-annual-plan", more: "targets:\n  Members: 330\n", body: "Text.")
      .with("pages/about.md", "---\ntitle: About\n---\nText.\n")
    let loaded = await builder.load()
    let rendered = RenderedSite(loaded.site)
    for (path, bytes) in rendered.files where path.hasSuffix(".html") || path.hasSuffix(".csv") {
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let han = line.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) }
        #expect(!han, "\(path): \(line)")
      }
    }
    #expect(rendered["units/a/index.html"].contains("<dd>County</dd>"))
  }

  @Test("A site without reports, and one without anything, has its pages")
  func empty() async {
    for builder in [SiteBuilder().unit("a", "甲"), SiteBuilder()] {
      let site = await builder.load().site
      let rendered = RenderedSite(site)
      #expect(rendered["index.html"].contains("还没有报告"))
      #expect(rendered.files["years/2024/index.html"] == nil)
      #expect(LinkWalk(rendered.files, isServed: true).broken() == [])
      for (path, bytes) in rendered.files where path.hasSuffix(".html") {
        #expect(HTMLPage(bytes).faults == [], "\(path)")
      }
    }
  }

  @Test("The navigation marks the part that a page belongs to, and no other")
  func navigation() async {
    let rendered = await RenderedSite(
      SampleSites.small.unit("compared", "对比工会").report("compared", "2024-annual-summary"))
    let current = { (folder: String) in
      rendered.page(folder).elements.filter { $0.path.contains("nav") && $0["aria-current"] != nil }
        .compactMap { $0["href"] }
    }
    #expect(current("") == ["./"])
    #expect(current("years/2024/") == ["../../years/2024/"])
    #expect(current("years/2024/compared/") == ["../../../years/2024/compared/"])
    #expect(current("about/") == ["../about/"])
    #expect(current("units/compared/2024-annual-summary/") == ["../../../units/"])
  }
}

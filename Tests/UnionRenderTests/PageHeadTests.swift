import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("The head of pages")
struct PageHeadTests {
  private func meta(_ rendered: RenderedSite, _ path: String, _ name: String) -> String? {
    HTMLPage(rendered.files[path] ?? []).all("meta").first {
      $0["name"] == name || $0["property"] == name
    }?["content"]
  }

  private func link(_ rendered: RenderedSite, _ path: String, _ rel: String) -> String? {
    HTMLPage(rendered.files[path] ?? []).all("link").first { $0["rel"] == rel }?["href"]
  }

  @Test("Every page has a description, and Open Graph says the same")
  func everyPage() async throws {
    let sample = RenderedSite(try #require(await SampleContent.load()).site)
    let small = await RenderedSite(SampleSites.small)
    // English has many countries, and the tag names none.
    let locales = ["zh-Hans": "zh_CN", "zh-Hant": "zh_TW"]
    for rendered in [sample, small] {
      for path in rendered.files.keys where path.hasSuffix(".html") {
        let description = meta(rendered, path, "description") ?? ""
        #expect(!description.isEmpty, "\(path)")
        #expect(meta(rendered, path, "og:description") == description, "\(path)")
        #expect(meta(rendered, path, "og:title")?.isEmpty == false, "\(path)")
        let page = HTMLPage(rendered.files[path] ?? [])
        let language = page.all("h1").first?["lang"] ?? page.all("html").first?["lang"] ?? ""
        #expect(["zh-Hans", "zh-Hant", "en"].contains(language), "\(path)")
        #expect(meta(rendered, path, "og:locale") == locales[language], "\(path)")
        #expect(meta(rendered, path, "og:url") == link(rendered, path, "canonical"), "\(path)")
      }
    }
  }

  @Test("Pages without a text of their own say what is on them")
  func descriptions() async {
    let rendered = await RenderedSite(SampleSites.small)
    let description = { (path: String) in meta(rendered, path + "index.html", "description") }
    #expect(description("") == "云岭工会年报：2个单位，5篇报告。")
    #expect(description("units/") == "2个单位：云岭、临川纺织工会。")
    #expect(description("units/yunling/linchuan/") == "临川纺织工会：2024年的数据，1篇报告。")
    #expect(
      description("years/2024/") == "2024年2个单位的数据：会员人数、建会率、集体合同、劳动争议、帮扶资金、培训人次等7项。")
    #expect(
      description("years/2024/compared/")
        == "2个单位2024年与2023年的数据对比：会员人数、建会率、集体合同、劳动争议、帮扶资金、培训人次等7项。")
  }

  @Test("An English site says it in English")
  func english() async {
    let rendered = await RenderedSite(
      SampleSites.small.with("site.yml", "title: Union\nlanguage: en\n"))
    let description = { (path: String) in meta(rendered, path + "index.html", "description") }
    #expect(description("") == "Union: 2 units, 5 reports.")
    #expect(description("years/2024/")?.hasPrefix("Figures of 2 units for 2024: Members, ") == true)
    #expect(meta(rendered, "index.html", "og:locale") == nil)
  }

  @Test("Reports are articles, the rest is the site")
  func types() async {
    let rendered = await RenderedSite(SampleSites.small)
    #expect(
      meta(rendered, "units/yunling/2024-annual-summary/index.html", "og:type") == "article")
    #expect(meta(rendered, "units/yunling/index.html", "og:type") == "website")
  }

  @Test("The pages of a long list are themselves, and lead to each other")
  func parts() async {
    var builder = SiteBuilder()
    for number in 1001...1201 {
      builder = builder.unit("u\(number)", "单位\(number)")
        .report("u\(number)", "2024-annual-summary", figures: "会员人数: 1\n")
    }
    let rendered = await RenderedSite(builder)
    let pages = ["", "page/2/", "page/3/"].map { "years/2024/\($0)index.html" }
    let base = "https://example.org/years/2024/"
    #expect(
      pages.map { link(rendered, $0, "canonical") } == [base, base + "page/2/", base + "page/3/"])
    let up = "../../../../years/2024/"
    #expect(pages.map { link(rendered, $0, "prev") } == [nil, up, up + "page/2/"])
    #expect(
      pages.map { link(rendered, $0, "next") } == ["../../years/2024/page/2/", up + "page/3/", nil])
    #expect(meta(rendered, pages[1], "description")?.hasSuffix("（第2页，共3页）") == true)
    #expect(meta(rendered, pages[0], "description")?.contains("第") == false)
  }

  @Test("A page with no other parts leads to none")
  func noParts() async {
    let rendered = await RenderedSite(SampleSites.small)
    for path in rendered.files.keys where path.hasSuffix(".html") {
      #expect(link(rendered, path, "next") == nil, "\(path)")
    }
  }
}

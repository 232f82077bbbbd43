import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("What pages say of themselves to search engines")
struct LinkedDataTests {
  /// The nodes of a page, by type.
  private func nodes(_ rendered: RenderedSite, _ folder: String) -> [String: JSONValue] {
    let mark = "<script type=\"application/ld+json\">"
    let parts = rendered[folder + "index.html"].components(mark)
    guard parts.count == 2, let text = parts[1].components("</script>").first,
      let json = JSONValue(Array(text.utf8)), json["@context"] == .text("https://schema.org")
    else { return [:] }
    return Dictionary(
      (json["@graph"]?.items ?? []).map { ($0["@type"]?.words ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("The home page is the site, with who publishes it")
  func home() async {
    let site = nodes(await RenderedSite(SampleSites.small), "")["WebSite"]
    #expect(site?["name"] == .text("云岭工会年报"))
    #expect(site?["url"] == .text("https://example.org/union/"))
    #expect(site?["inLanguage"] == .text("zh-Hans"))
    #expect(site?["publisher"]?["@type"] == .text("Organization"))
    #expect(site?["publisher"]?["name"] == .text("云岭镇总工会"))
  }

  @Test("A unit is an organisation, and its figures are a dataset")
  func unit() async {
    let rendered = await RenderedSite(
      SampleSites.small.unit("yunling/x", "新会", "成立: 2020-05-01\n撤销: 2024-06-30\n"))
    let unit = nodes(rendered, "units/yunling/")["Organization"]
    #expect(unit?["name"] == .text("云岭镇总工会"))
    #expect(unit?["alternateName"] == .list([.text("云岭"), .text("云岭乡工会")]))
    #expect(unit?["@id"] == .text("https://example.org/union/units/yunling/#unit"))
    #expect(unit?["parentOrganization"] == nil)
    let data = nodes(rendered, "units/yunling/")["Dataset"]
    #expect(data?["temporalCoverage"] == .text("2023/2024"))
    let child = nodes(rendered, "units/yunling/x/")["Organization"]
    #expect(child?["foundingDate"] == .text("2020-05-01"))
    #expect(child?["dissolutionDate"] == .text("2024-06-30"))
    #expect(child?["parentOrganization"]?["@id"] == unit?["@id"])
    #expect(nodes(rendered, "units/yunling/x/")["Dataset"] == nil)
  }

  @Test("A report has its headline, date, language, time and author")
  func report() async {
    let report = nodes(
      await RenderedSite(SampleSites.small), "units/yunling/2024-annual-summary/")["Report"]
    #expect(report?["headline"] == .text("2024-annual-summary"))
    #expect(report?["description"] == .text("全年 <平稳> & 有序。"))
    #expect(report?["datePublished"] == .text("2024-12-20"))
    #expect(report?["inLanguage"] == .text("zh-Hans"))
    #expect(report?["temporalCoverage"] == .text("2024-01-01/2024-12-31"))
    #expect(report?["keywords"] == .list([.text("示范")]))
    #expect(report?["author"]?["name"] == .text("云岭镇总工会"))
    #expect(report?["isPartOf"]?["url"] == .text("https://example.org/union/"))
  }

  @Test("A year and its comparison are datasets with both files", arguments: ["", "compared/"])
  func year(part: String) async {
    let data = nodes(await RenderedSite(SampleSites.small), "years/2024/" + part)["Dataset"]
    let base = "https://example.org/union/years/2024/\(part)data."
    #expect(
      data?["distribution"]?.items.map { $0["contentUrl"] }
        == [.text(base + "csv"), .text(base + "json")])
    #expect(
      data?["distribution"]?.items.map { $0["encodingFormat"] }
        == [.text("text/csv"), .text("application/json")])
    #expect(data?["temporalCoverage"] == .text(part.isEmpty ? "2024" : "2023/2024"))
    let first = data?["variableMeasured"]?.items.first
    #expect(first?["name"] == .text("会员人数"))
    #expect(first?["unitText"] == .text("人"))
  }

  @Test("The way to a page, with addresses under the base, the page itself at the end")
  func breadcrumbs() async {
    for purpose in RenderOptions.Purpose.allCases {
      let rendered = await RenderedSite(
        SampleSites.small, options: RenderOptions(purpose: purpose))
      let list = nodes(rendered, "units/yunling/linchuan/")["BreadcrumbList"]?["itemListElement"]
      let base = "https://example.org/union/"
      #expect(
        list?.items.map { $0["item"]?.words } == [
          base, base + "units/", base + "units/yunling/", nil,
        ]
      )
      #expect(list?.items.map { $0["position"]?.words } == ["1", "2", "3", "4"])
      #expect(list?.items.last?["name"] == .text("临川纺织工会"))
    }
  }

  @Test("Every page but the home page and 404 has the way to it")
  func everyPage() async throws {
    let rendered = RenderedSite(try #require(await SampleContent.load()).site)
    for path in rendered.files.keys where path.hasSuffix("/index.html") {
      #expect(nodes(rendered, String(path.dropLast(10)))["BreadcrumbList"] != nil, "\(path)")
    }
    #expect(!rendered["404.html"].contains("ld+json"))
  }

  @Test("Without a base address no address is made up")
  func noBase() async {
    let rendered = await RenderedSite(SampleSites.small.with("site.yml", "title: 站\n"))
    for folder in ["", "units/yunling/", "units/yunling/2024-annual-summary/", "years/2024/"] {
      let found = nodes(rendered, folder)
      #expect(!found.isEmpty, "\(folder)")
      let text = "\(found)"
      for name in ["\"url\"", "\"@id\"", "\"item\"", "contentUrl"] {
        #expect(!text.contains(name), "\(folder) \(name)")
      }
    }
  }

  @Test("No title can end the block")
  func attack() async {
    let title = "</script><script>alert(1)</script>"
    let rendered = await RenderedSite(SiteBuilder().unit("a", "'\(title)'"))
    #expect(nodes(rendered, "units/a/")["Organization"]?["name"] == .text(title))
    #expect(rendered["units/a/index.html"].components("<script").count == 3)
  }
}

import Testing
import UnionModel
import UnionTestSupport

@Suite("Texts on their pages")
struct BodyTests {
  private func page(
    _ body: String, figures: String = "", more: String = "", name: String = "2024-annual-summary"
  )
    async -> (html: String, page: HTMLPage)
  {
    // Without pages of indicators, tags lead to the rows beside the text.
    let rendered = await RenderedSite(
      SiteBuilder().with("site.yml", "title: 测试站\npages: {indicators: false}\n")
        .unit("a", "甲").report("a", name, figures: figures, more: more, body: body))
    return (
      rendered["units/a/\(name)/index.html"], rendered.page("units/a/\(name)/")
    )
  }

  @Test("A tagged figure is the data, and leads to its row")
  func tagged() async {
    let (html, page) = await page("签[459份](figure:bargain.contracts)合同。")
    #expect(
      html.contains(
        "签<a class=\"figure\" href=\"#f.bargain.contracts\"><data value=\"459\">459份</data></a>合同。")
    )
    #expect(page.ids.contains("f.bargain.contracts"))
    #expect(html.contains("<tr id=\"f.bargain.contracts\">"))
  }

  @Test("万 and words are plain numbers for machines")
  func taggedScale() async {
    let (html, _) = await page("发放[3.8万元](figure:aid.funds)。")
    #expect(html.contains("<data value=\"38000\">3.8万元</data>"))
  }

  @Test("A tagged range has no single value")
  func taggedRange() async {
    let (html, _) = await page("约[2-3份](figure:bargain.contracts)。")
    #expect(html.contains("<a class=\"figure\" href=\"#f.bargain.contracts\">2-3份</a>"))
  }

  @Test("A plan's target leads to the table of targets")
  func taggedTarget() async {
    let (html, page) = await page(
      "到[7800人](figure:org.members.target)。", name: "2024-annual-plan")
    #expect(html.contains("href=\"#t.org.members\"><data value=\"7800\">"))
    #expect(page.ids.contains("t.org.members"))
  }

  @Test(
    "What a text says of other years leads to a row that is there, or nowhere",
    arguments: ["", ".previous", ".change", ".target"], [true, false])
  func taggedRoles(role: String, hasFigure: Bool) async {
    let (html, page) = await page(
      "计[40人](figure:org.members\(role))。",
      figures: hasFigure && !role.isEmpty ? "会员人数: 38\n" : "")
    let targets = page.links.filter { $0.hasPrefix("#") && $0 != "#page.main" }
    #expect(html.contains("<data value=\"40\">40人</data>"))
    for target in targets { #expect(page.ids.contains(String(target.dropFirst())), "\(target)") }
  }

  @Test("The contents list leads to headings that are there")
  func contents() async {
    let (_, page) = await page("## 一、组织\n\n文。\n\n### (一) 会员\n\n文。\n\n## 一、组织\n\n文。\n")
    let links = page.elements.filter { $0.path.contains("nav") && $0.name == "a" }.compactMap {
      $0["href"]
    }
    .filter { $0.hasPrefix("#") }
    #expect(links.count == 3)
    #expect(Set(links).count == 3)
    for link in links { #expect(page.ids.contains(String(link.dropFirst()))) }
  }

  @Test("No HTML of a text or field reaches the page")
  func escaping() async {
    let attack = "<script>alert(1)</script>"
    let rendered = await RenderedSite(
      SiteBuilder().unit("a", "甲\(attack)", "简称: '\"\(attack)'\n级别: '\(attack)'\n", body: attack)
        .report(
          "a", "2024-annual-summary",
          figures: "'\(attack)': {value: 1, note: '\(attack)', of: {'\(attack)': 1}}\n",
          more: "摘要: '\(attack)'\n标签: ['\(attack)']\n",
          body: "\(attack)\n\n[x](javascript:alert(1)) ![y](javascript:1)"
        )
        .with("site.yml", "title: '\(attack)'\norganisation: '\(attack)'\nfooter: ['\(attack)']\n"))
    for (path, bytes) in rendered.files where path.hasSuffix(".html") {
      // The one block of data and the one script that are ours.
      let html = String(decoding: bytes, as: UTF8.self)
        .components("<script type=\"application/ld+json\">").joined()
        .replacing(/<script src="[.\/]*assets\/site\.js"><\/script>/, with: "")
      #expect(!html.contains("<script"), "\(path)")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("javascript:"), "\(path)")
      #expect(HTMLPage(bytes).faults == [], "\(path)")
    }
  }

  @Test("Files beside a report keep their place")
  func attachments() async {
    let builder = SiteBuilder().unit("a", "甲").with("units/a/图/1.jpg", "")
      .report("a", "2024-annual-summary", body: "![图](图/1.jpg)")
    let site = await builder.load().site
    #expect(site.attachments.map(\.address) == ["units/a/图/1.jpg"])
    let html = RenderedSite(site)["units/a/2024-annual-summary/index.html"]
    #expect(html.contains("<img src=\"../../../units/a/图/1.jpg\" alt=\"图\""))
  }

  @Test("Years before and after lead to each other")
  func neighbours() async {
    let base = SiteBuilder().unit("a", "甲")
    let rendered = await RenderedSite(
      base.report("a", "2022-annual-summary").report("a", "2023-annual-summary")
        .report("a", "2024-annual-summary").report("a", "2023-annual-plan"))
    let links = rendered.page("units/a/2023-annual-summary/").all("a").filter { $0["rel"] != nil }
    #expect(
      links.compactMap { $0["href"] } == [
        "../../../units/a/2022-annual-summary/", "../../../units/a/2024-annual-summary/",
      ])
    #expect(links.compactMap { $0["rel"] } == ["prev", "next"])
    let plan = rendered.page("units/a/2023-annual-plan/").all("a").filter { $0["rel"] != nil }
    #expect(plan.isEmpty)
  }
}

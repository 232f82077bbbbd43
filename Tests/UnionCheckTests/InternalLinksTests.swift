import Diagnostics
import Testing
import UnionContent
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: a link within the site leads to something")
struct InternalLinksTests {
  private let base = SiteBuilder().unit("a", "甲", body: "## 简介\n\n文。")
    .report("a", "2023-annual-summary", body: "## 一、组织\n\n文。[^1]\n\n[^1]: 注。")
    .with("units/a/表.csv", "x").with("pages/about.md", "---\n标题: 关于\n---\n## 联系\n\n文。\n")

  /// What a reader is told of a report with this text; line 4 is its first.
  private func told(_ body: String, _ builder: SiteBuilder? = nil, language: Language = .chinese)
    async -> String
  {
    let builder = (builder ?? base).report("a", "2024-annual-summary", body: body)
    let site = await builder.load().site
    let content = MemoryContent(builder.files)
    return InternalLinks(site) { content.text($0) }.problems().sorted()
      .map(ProblemText(language: language).text).joined()
  }

  @Test("A file that is not there")
  func missingFile() async {
    #expect(
      await told("见[附件](附件.docx)。") == """
        content/units/a/2024-annual-summary.md:4:2: 警告: 站内没有这个页面或文件: 附件.docx [link-target-missing]
           4 | 见[附件](附件.docx)。
             |   ^^^^^^^^^^^^^^^^^
           提示: 改正或删去这个链接

        """)
  }

  @Test("In English")
  func english() async {
    #expect(
      await told("[x](nowhere.md)", language: .english) == """
        content/units/a/2024-annual-summary.md:4:1: warning: no such page or file in this site: nowhere.md [link-target-missing]
           4 | [x](nowhere.md)
             | ^^^^^^^^^^^^^^^
           hint: correct the link

        """)
  }

  @Test("Another site's address without its beginning")
  func hosts() async {
    #expect(
      await told("[x](www.example.org/y)") == """
        content/units/a/2024-annual-summary.md:4:1: 警告: 站内没有这个页面或文件: www.example.org/y [link-target-missing]
           4 | [x](www.example.org/y)
             | ^^^^^^^^^^^^^^^^^^^^^^
           提示: 外部网址前面要写 https://, 如 https://www.example.org/y

        """)
    let english = await told("[x](example.com)", language: .english)
    #expect(
      english.contains("addresses of other sites begin with https://, as in https://example.com"))
    #expect(await told("[x](com.docx)").contains("改正或删去这个链接"))
  }

  @Test("A name that is nearly right")
  func nearMiss() async {
    #expect(
      await told("[去年](2023-anual-summary.md)") == """
        content/units/a/2024-annual-summary.md:4:1: 警告: 站内没有这个页面或文件: 2023-anual-summary.md [link-target-missing]
           4 | [去年](2023-anual-summary.md)
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           提示: 您是不是要写 “2023-annual-summary.md”?

        """)
  }

  @Test("The page itself is never the one that was meant")
  func itself() async {
    #expect(!(await told("[旧](../x/2024-annual-summary.md)").contains("“2024-annual-summary.md”")))
    #expect(!(await told("[未来](2025-annual-summary.md)").contains("“2024-annual-summary.md”")))
  }

  @Test("The right name in another folder: the suggestion can be put in as it is")
  func otherFolder() async {
    let builder = base.unit("b", "乙").unit("b/c", "丙").report("b/c", "2022-annual-summary")
    let text = await told("[丙](2022-annual-summary.md)", builder)
    #expect(text.contains("提示: 您是不是要写 “../b/c/2022-annual-summary.md”?"))
    #expect(await told("[丙](../b/c/2022-annual-summary.md)", builder) == "")
  }

  @Test("A page that is not there")
  func missingPage() async {
    #expect(
      await told("[x](/abuot/)") == """
        content/units/a/2024-annual-summary.md:4:1: 警告: 站内没有这个页面或文件: /abuot/ [link-target-missing]
           4 | [x](/abuot/)
             | ^^^^^^^^^^^^
           提示: 改正或删去这个链接

        """)
  }

  @Test("A place on a page that is not there")
  func missingAnchor() async {
    #expect(
      await told("## 二、协商\n\n[见](#三其他)") == """
        content/units/a/2024-annual-summary.md:6:1: 警告: 页面上没有这个位置: #三其他 [link-anchor-missing]
           6 | [见](#三其他)
             | ^^^^^^^^^^^^^
           提示: 改正 # 后面的部分

        """)
    #expect(
      await told("[见](2023-annual-summary.md#二)").hasPrefix(
        "content/units/a/2024-annual-summary.md:4:1: 警告: 页面上没有这个位置: 2023-annual-summary.md#二 "))
    #expect(await told("[见](../a#没有)").contains("页面上没有这个位置: ../a#没有"))
  }

  @Test("A link that leaves the content folder")
  func leaves() async {
    #expect(await told("[x](../../../etc/passwd)").contains("站内没有这个页面或文件: ../../../etc/passwd"))
  }

  @Test("A picture that is not there")
  func missingPicture() async {
    #expect(
      await told("![图](图.jpg)").hasPrefix(
        "content/units/a/2024-annual-summary.md:4:1: 警告: 站内没有这个页面或文件: 图.jpg "))
  }

  @Test("Each broken link of a text at its own place, also the same one twice")
  func several() async {
    let text = await told("[x](x.md) 与 [x](x.md)\n[y](y.md)")
    let places = text.split(separator: "\n").filter { $0.hasPrefix("content/") }
      .map { $0.split(separator: ":")[1...2].joined(separator: ":") }
    #expect(places == ["4:1", "4:13", "5:1"])
  }

  @Test("In the texts of units and pages too")
  func everyText() async {
    let builder = SiteBuilder().unit("a", "甲", body: "[x](x.md)")
      .with("pages/about.md", "---\n标题: 关于\n---\n[y](y.md)\n")
    let text = await told("好。", builder)
    #expect(text.contains("content/pages/about.md:4:1: "))
    #expect(text.contains("content/units/a/unit.md:4:1: "))
  }

  @Test(
    "A good link is no problem",
    arguments: [
      "2023-annual-summary.md", "2023-annual-summary", "./2023-annual-summary.md", "../a", "../a/",
      "../a/unit.md", "unit.md", "表.csv", "%E8%A1%A8.csv", "/about/", "/about", "/", "/units/",
      "/units/a/", "/units/a/表.csv", "/years/2024/", "/years/2024/compared/",
      "/years/2024/data.csv", "/years/2024/data.json", "/feed.xml", "/sitemap.xml", "/robots.txt",
      "../../pages/about.md", "../../pages/about.md#联系", "#本段", "#%E6%9C%AC%E6%AE%B5",
      "2023-annual-summary.md#一组织", "../a#简介", "2023-annual-summary.md#f.org.members",
      "2023-annual-summary.md#fn-1", "/units/a/2023-annual-summary/index.html",
    ])
  func good(link: String) async {
    #expect(await told("## 本段\n\n[x](<\(link)>)") == "")
  }

  @Test(
    "What leads out of the site is not looked at",
    arguments: [
      "https://example.org/nowhere", "http://example.org", "mailto:a@example.org", "tel:12345",
      "//example.org/x", "HTTPS://EXAMPLE.ORG/x",
    ])
  func external(link: String) async {
    #expect(await told("[x](\(link)) <https://example.org/y> https://example.org/z") == "")
  }

  @Test("The pages of a family that is switched off are not there")
  func switchedOff() async {
    let builder = base.with("site.yml", "title: 站\npages: {compared: false, units: false}\n")
    #expect(await told("[x](/years/2024/compared/)", builder) != "")
    #expect(await told("[x](/units/)", builder) != "")
    #expect(await told("[x](/units/a/)", builder) == "")
    #expect(await told("[x](/years/2024/)", builder) == "")
  }

  @Test(
    "A year has a page where any report is of it, and a comparison but for the first")
  func years() async {
    let builder = base.report("a", "2021-first-half-summary").report("a", "2026-annual-plan")
    for (link, isThere) in [
      ("/years/2021/", true), ("/years/2023/", true), ("/years/2023/compared/", false),
      ("/years/2026/", true), ("/years/2024/compared/", true),
    ] {
      #expect(await told("[x](\(link))", builder).isEmpty == isThere, "\(link)")
    }
  }
}

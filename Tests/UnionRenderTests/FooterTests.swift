import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("The foot of the pages")
struct FooterTests {
  private static let site = SampleSites.small.with(
    "site.yml",
    """
    title: 云岭工会年报
    organisation: 云岭镇总工会
    footer:
      - {text: 某公网安备00号, link: "https://example.org/", icon: beian.png}

    """)

  private func foot(_ rendered: RenderedSite, _ path: String) -> String {
    rendered[path].components("<footer").last ?? ""
  }

  @Test("A line has its picture, wherever the page is")
  func icon() async {
    let rendered = await RenderedSite(Self.site, own: ["assets/beian.png": "x"])
    #expect(rendered.problems == [])
    #expect(
      foot(rendered, "about/index.html").contains("<img src=\"../assets/beian.png\" alt=\"\""))
    #expect(foot(rendered, "index.html").contains("<img src=\"./assets/beian.png\" alt=\"\""))
  }

  @Test("A picture that is not there is told of, and the line stays")
  func missing() async {
    let rendered = await RenderedSite(Self.site, own: ["assets/beia.png": "x"])
    #expect(
      rendered.problems.map(ProblemText(language: .chinese).text) == [
        """
        content/site.yml:4:58: 警告: 没有图标 templates/assets/beian.png, 页脚里先不显示 [icon-missing]
           4 |   - {text: 某公网安备00号, link: "https://example.org/", icon: beian.png}
             |                                                                ^^^^^^^^^
           提示: 您是不是要写 “beia.png”?

        """
      ])
    #expect(rendered.isMade)
    #expect(!foot(rendered, "about/index.html").contains("<img"))
    #expect(foot(rendered, "about/index.html").contains(">某公网安备00号</a>"))
  }

  @Test("Who publishes the site is said where no line says it")
  func publisher() async {
    let said = await RenderedSite(Self.site)
    #expect(foot(said, "about/index.html").contains("<p>主办单位：云岭镇总工会</p>"))
    let twice = await RenderedSite(
      SampleSites.small.with(
        "site.yml", "title: 年报\norganisation: 云岭镇总工会\nfooter: [\"主办：云岭镇总工会\"]\n"))
    #expect(foot(twice, "about/index.html").components("云岭镇总工会").count == 2)
  }
}

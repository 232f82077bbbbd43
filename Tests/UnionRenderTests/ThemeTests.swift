import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("A site's own templates over the default theme")
struct ThemeTests {
  private func problems(_ own: [String: String]) async -> String {
    await RenderedSite(SampleSites.small, own: own).problems.map(
      ProblemText(language: .chinese).text
    ).joined()
  }

  @Test("The default theme has no problem")
  func standard() async {
    let rendered = await RenderedSite(SampleSites.small)
    #expect(rendered.problems == [])
    #expect(rendered.isMade)
  }

  @Test("A page template of the site wins")
  func page() async {
    let rendered = await RenderedSite(
      SampleSites.small, own: ["page.mustache": "<p>{{title}} {{{body}}}</p>"])
    #expect(rendered["about/index.html"].hasPrefix("<p>关于本站 "))
    #expect(rendered["index.html"].hasPrefix("<!doctype html>"))
  }

  @Test("So does a partial, on every page that uses it")
  func partial() async {
    let rendered = await RenderedSite(
      SampleSites.small, own: ["partials/change.mustache": "[{{display}}]"])
    #expect(rendered["units/yunling/2024-annual-summary/index.html"].contains("<td>[+124]</td>"))
    #expect(rendered["years/2024/compared/index.html"].contains("<td class=\"move\">[+124]"))
  }

  @Test("So does a style sheet; other files are published")
  func assets() async {
    let rendered = await RenderedSite(
      SampleSites.small, own: ["assets/site.css": "p{}", "assets/logo.svg": "<svg/>"])
    #expect(rendered["assets/site.css"] == "p{}")
    #expect(rendered["assets/logo.svg"] == "<svg/>")
  }

  @Test("A partial that is nowhere is a problem with place and cure")
  func missingPartial() async {
    #expect(
      await problems(["page.mustache": "<p>\n  {{>partials/figur}}</p>"]) == """
        templates/page.mustache:2:6: 错误: 找不到模板 “partials/figur” [template-missing]
           2 |   {{>partials/figur}}</p>
             |      ^^^^^^^^^^^^^^
           提示: 您是不是要写 “partials/figure”?

        """)
  }

  @Test("A name that the page does not have is one too, with the nearest")
  func unknownName() async {
    #expect(
      await problems(["page.mustache": "{{titel}}"]) == """
        templates/page.mustache:1:3: 错误: 这个页面没有 “titel” 这个数据 [name-unknown]
           1 | {{titel}}
             |   ^^^^^
           提示: 您是不是要写 “title”?

        """)
  }

  @Test("All mistakes of all templates come in one run, each once, and nothing is rendered")
  func allAtOnce() async {
    let rendered = await RenderedSite(
      SampleSites.small,
      own: [
        "page.mustache": "{{#a}}", "report.mustache": "{{nothing_here}}{{>none}}",
        "layout.mustache": "{{frame.words.nix}}",
      ])
    #expect(!rendered.isMade)
    #expect(
      rendered.problems.map { "\($0.place.start.path) \($0.finding.rule)" } == [
        "templates/layout.mustache name-unknown", "templates/page.mustache section-unclosed",
        "templates/page.mustache name-unknown",
        "templates/report.mustache name-unknown", "templates/report.mustache template-missing",
      ])
  }
}

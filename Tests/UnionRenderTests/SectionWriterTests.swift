import Diagnostics
import Markdown
import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Parts of texts on other pages")
struct SectionWriterTests {
  private static let text = """
    ## 一、维权

    甲[^a]，见[组织](#二组织)、[自己](#小题)和[去年](2023-annual-summary.md)。

    ### 小题

    [23家](figure:org.members)乙[^b]。

    ## 二、组织

    丙[^a]，![图](图/1.jpg)，[上面](#一维权)。

    [^a]: 注一，又见[^c]。
    [^b]: 注二
    [^c]: 注三

    """

  /// The two parts of the text as a page at `topics/x/2024/` shows them.
  private func parts(shift: Int = 0) async throws -> [String] {
    let site = await SiteBuilder().unit("a", "甲").report("a", "2023-annual-summary")
      .with("units/a/图/1.jpg", "")
      .report("a", "2024-annual-summary", body: Self.text).load().site
    let report = try #require(site.reports.last)
    let body = report.body
    let writer = BodyWriter(
      linker: Linker(from: Address("topics/x/2024/"), forDisk: false),
      resolver: LinkResolver(addresses: SiteAddresses(site)))
    let cut = try #require(body.headings.last).htmlStart
    return [0..<cut, cut..<body.textEnd].enumerated().map { index, part in
      String(
        decoding: writer.html(
          of: body, part: part, source: report.source, idPrefix: "s\(index)-", headingShift: shift,
          tags: { _ in (Number(23), nil) }), as: UTF8.self)
    }
  }

  @Test("Only the notes it refers to come along, those within notes too, under their numbers")
  func footnotes() async throws {
    let parts = try await parts()
    #expect(parts[0].contains("<li value=\"1\" id=\"s0-fn-1\">"))
    #expect(parts[0].contains("<li value=\"2\" id=\"s0-fn-2\">") || parts[0].contains("注二"))
    #expect(parts[1].contains("注一") && parts[1].contains("注三") && !parts[1].contains("注二"))
    #expect(
      parts[1].contains("href=\"#s1-fnref-1-2\"") && !parts[1].contains("href=\"#s1-fnref-1\""))
  }

  @Test("Two parts on one page: every id once, every link of the page leads to one")
  func ids() async throws {
    let page = HTMLPage(Array(try await parts().joined().utf8))
    #expect(page.faults == [])
    #expect(Set(page.ids).count == page.ids.count)
    for link in page.links where link.hasPrefix("#") {
      #expect(page.ids.contains(String(link.dropFirst())), "\(link)")
    }
  }

  @Test("Links lead from the page; to places that are not shown, to the report's own page")
  func links() async throws {
    let parts = try await parts()
    #expect(parts[0].contains("<a href=\"../../../units/a/2024-annual-summary/#二组织\">组织</a>"))
    #expect(parts[0].contains("<a href=\"#s0-小题\">自己</a>"))
    #expect(parts[0].contains("<a href=\"../../../units/a/2023-annual-summary/\">去年</a>"))
    #expect(parts[1].contains("<img src=\"../../../units/a/图/1.jpg\""))
    #expect(parts[1].contains("<a href=\"../../../units/a/2024-annual-summary/#一维权\">上面</a>"))
  }

  @Test("Headings step down, none below the sixth")
  func headings() async throws {
    let down = try await parts(shift: 2)
    #expect(down[0].hasPrefix("<h4 id=\"s0-一维权\">一、维权</h4>"))
    #expect(down[0].contains("<h5 id=\"s0-小题\">小题</h5>"))
    let deep = try await parts(shift: 9)
    #expect(deep[0].hasPrefix("<h6 ") && deep[0].contains("一、维权</h6>") && !deep[0].contains("<h3"))
  }

  @Test("Figures are tagged as the page says")
  func figures() async throws {
    #expect(try await parts()[0].contains("<data value=\"23\">23家</data>"))
  }
}

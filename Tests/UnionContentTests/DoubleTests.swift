import Diagnostics
import Testing
import UnionModel
import UnionTestSupport

@Suite("Two files that say the same")
struct DoubleTests {
  private let site = SiteBuilder().unit("a", "甲工会")

  @Test("Two reports of one unit for one period and kind")
  func reports() async {
    let twice = site.report("a", "2024-annual-summary").report("a", "2024年工作总结")
    #expect(
      await twice.messages() == """
        content/units/a/2024年工作总结.md: 错误: 同一单位有两篇2024年全年总结 [duplicate-report]
           另见: content/units/a/2024-annual-summary.md
           提示: 删去一篇, 或改正年度、时段、类型

        """)
    #expect(await twice.load().site.reports.map(\.source) == ["units/a/2024-annual-summary.md"])
  }

  @Test("Two reports for one range of dates, with another range between them")
  func ranges() async {
    let matter = "---\n类型: 总结\n时段: "
    let twice = site.with("units/a/x.md", matter + "2023-10-01至2024-09-30\n---\n")
      .with("units/a/y.md", matter + "2023-10-01至2024-08-31\n---\n")
      .with("units/a/z.md", matter + "2023-10-01至2024-09-30\n---\n")
    #expect(
      await twice.messages() == """
        content/units/a/z.md: 错误: 同一单位有两篇2023-10-01至2024-09-30总结 [duplicate-report]
           另见: content/units/a/x.md
           提示: 删去一篇, 或改正年度、时段、类型

        """)
  }

  @Test("A plan and a summary, two halves, and two units are no doubles")
  func noDoubles() async {
    let many = site.unit("b", "乙工会").report("a", "2024-annual-summary")
      .report("a", "2024-annual-plan").report("a", "2024-first-half-summary")
      .report("a", "2024-second-half-summary").report("b", "2024-annual-summary")
    #expect(await many.messages() == "")
    #expect(await many.load().site.reports.count == 5)
  }

  @Test("Two pages with one address")
  func address() async {
    let twice = site.with("pages/about.md", "---\n标题: 关于\n---\n")
      .with("pages/other.md", "---\n标题: 其他\nslug: about\n---\n")
    #expect(
      await twice.messages() == """
        content/pages/other.md: 错误: 两个页面的网址相同: /about [duplicate-address]
           另见: content/pages/about.md
           提示: 给其中一个写上不同的 网址名; 附件就改文件名

        """)
  }

  @Test("Two units with one address")
  func units() async {
    let twice = site.unit("b", "乙工会", "slug: a\n")
    #expect(
      await twice.messages() == """
        content/units/b/unit.md: 错误: 两个页面的网址相同: /units/a [duplicate-address]
           另见: content/units/a/unit.md
           提示: 给其中一个写上不同的 网址名; 附件就改文件名

        """)
  }

  @Test("A report with the address of a unit inside")
  func reportAndUnit() async {
    let twice = site.unit("a/b", "乙工会").report("a", "2024-annual-summary", more: "slug: b\n")
    #expect(
      await twice.messages() == """
        content/units/a/2024-annual-summary.md: 错误: 两个页面的网址相同: /units/a/b [duplicate-address]
           另见: content/units/a/b/unit.md
           提示: 给其中一个写上不同的 网址名; 附件就改文件名

        """)
  }

  @Test("Two files beside a report that differ in case only")
  func letterCase() async {
    let twice = site.with("units/a/Photo.jpg", "x").with("units/a/photo.jpg", "y")
    #expect(
      await twice.messages() == """
        content/units/a/photo.jpg: 错误: 两个网址只差大小写或字形, 有的系统分不开: /units/a/Photo.jpg 与 /units/a/photo.jpg [similar-address]
           另见: content/units/a/Photo.jpg
           提示: 给其中一个写上不同的 网址名; 附件就改文件名

        """)
  }

  @Test("Two files that differ in Unicode form only, beside a report and among pages")
  func unicodeForm() async {
    // In memory such names cannot stand side by side: equal strings are one key. A folder has both.
    let composed = "caf\u{E9}.jpg"
    let decomposed = "cafe\u{301}.jpg"
    let listing = TwoNames(names: ["units/a/" + composed, "units/a/" + decomposed])
    #expect(
      await listing.messages() == """
        content/units/a/\(composed): 错误: 两个网址只差大小写或字形, 有的系统分不开: /units/a/\(decomposed) 与 /units/a/\(composed) [similar-address]
           另见: content/units/a/\(decomposed)
           提示: 给其中一个写上不同的 网址名; 附件就改文件名

        """)
  }

  @Test("Names that differ in more than case are two addresses")
  func different() async {
    let two = site.with("units/a/photo1.jpg", "x").with("units/a/photo2.jpg", "y")
    #expect(await two.messages() == "")
  }
}

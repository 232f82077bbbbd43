import Diagnostics
import Testing
import UnionModel
import UnionTestSupport

@Suite("What a file declares to be meant")
struct AcceptanceTests {
  private let matter = "接受:\n  - {rule: html-dropped, why: 旧文原样}\n"

  @Test("With its reason, in a report, a unit and a page")
  func accepted() async {
    let site = SiteBuilder().unit("a", "甲工会", matter, body: "<b>甲</b>")
      .report("a", "2024-annual-summary", more: matter, body: "<b>甲</b>")
      .with("pages/about.md", "---\n标题: 关于\n\(matter)---\n<b>甲</b>\n")
    #expect(await site.messages() == "")
  }

  @Test("Only what it names")
  func value() async {
    let some = "接受: [{rule: html-dropped, value: <b>, why: 旧文原样}]\n"
    let site = SiteBuilder().unit("a", "甲工会")
      .report("a", "2024-annual-summary", more: some, body: "<b>甲</b><i>乙</i>")
    #expect(
      await site.messages() == """
        content/units/a/2024-annual-summary.md:5:9: 警告: HTML 标记 <i> 不会出现在网页上 [html-dropped]
           5 | <b>甲</b><i>乙</i>
             |          ^^^
           提示: 用 Markdown 的写法代替

        """)
  }

  @Test("An error cannot be accepted")
  func error() async {
    let site = SiteBuilder().unit("a", "甲工会").report(
      "a", "2024-annual-summary", figures: "会员人数: 很多",
      more: "接受: [{rule: bad-figure, why: 不知道}]\n")
    #expect(await site.load().problems.map(\.finding.rule) == ["bad-figure"])
  }
}

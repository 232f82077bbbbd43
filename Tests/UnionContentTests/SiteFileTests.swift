import Testing
import UnionModel
import UnionTestSupport

@Suite("site.yml and the empty site")
struct SiteFileTests {
  @Test("Families of pages are switched off")
  func families() async {
    let builder = SiteBuilder().unit("a", "甲")
      .with("site.yml", "pages: {topics: false, feed: 否, units: true}\n")
    #expect(await builder.messages() == "")
    #expect(await builder.load().site.settings.switchedOff == [.topics, .feed])
  }

  @Test("Everything that can be said")
  func everything() async {
    let text = """
      标题: 云川县总工会
      网址: https://example.org/report
      主办单位: 云川县总工会
      页脚:
        - 版权所有
        - {文字: 备案号, 链接: 'https://beian.example.org/', 图标: 图/beian.png}
      截止: {annual-summary: 01-20, annual-plan: 2月10日}
      截至: 2025年1月31日
      币种: EUR
      write: in_place
      """
    let builder = SiteBuilder().unit("a", "甲").with("site.yml", text)
    #expect(await builder.messages() == "")
    let settings = await builder.load().site.settings
    #expect(settings.title == "云川县总工会" && settings.organisation == "云川县总工会")
    #expect(settings.baseURL == "https://example.org/report/")
    #expect(settings.id == "云川县总工会")
    #expect(settings.footer.map(\.text) == ["版权所有", "备案号"])
    #expect(settings.footer.map(\.link) == [nil, "https://beian.example.org/"])
    #expect(settings.footer.map(\.icon) == [nil, "图/beian.png"])
    #expect(
      settings.due == [
        DueDate(report: .annualSummary, month: 1, day: 20),
        DueDate(report: .annualPlan, month: 2, day: 10),
      ])
    #expect(settings.asOf?.description == "2025-01-31")
    #expect(settings.currency == "EUR" && settings.writesInPlace)
  }

  @Test("What the home page is to show must be an indicator of the catalogue, a unit or a report")
  func headlines() async {
    let builder = SiteBuilder().unit(
      "a", "甲", "indicators: [{id: a.own, labels: {zh-Hans: 自家指标}}]\n"
    )
    .report("a", "2024-annual-summary", figures: "自家指标: 1")
    #expect(await builder.with("site.yml", "首页数据: [会员人数, 自家指标]\n").messages() == "")
    #expect(
      await builder.with("site.yml", "首页数据:\n  - 会员人数\n  - 会员数人\n").messages() == """
        content/site.yml:3:5: 错误: “首页数据” 里的 “会员数人” 不存在 [reference-unknown]
           3 |   - 会员数人
             |     ^^^^^^^^
           提示: 您是不是要写 “会员人数”?

        """)
  }

  @Test("A comma that cuts a label in braces short is told")
  func cutLabel() async {
    let text = "indicators:\n  - {id: o, labels: {en: Officers, reps and training}}\n"
    let messages = await SiteBuilder().unit("a", "甲").with("indicators.yml", text).messages()
    #expect(messages.contains("content/indicators.yml:2:36: 错误: “reps and training” 不是可用的字段"))
  }

  @Test(
    "A level is one whether it is written in Chinese, in Traditional script or in English",
    arguments: [("镇", "town"), ("鎮", "town"), ("town", "town"), ("街道", "street"), ("自定", "自定")])
  func levels(written: String, level: String) async {
    let site = await SiteBuilder().unit("a", "甲", "级别: \(written)\n").load().site
    #expect(site.units.first?.level == level)
  }

  @Test("A site with no unit")
  func empty() async {
    #expect(
      await SiteBuilder().messages() == """
        content: 错误: 站点里没有任何单位 [site-empty]
           提示: 在 content/units/ 下给每个单位建一个文件夹, 里面放 unit.md

        """)
  }

  @Test("A site of nothing but units needs no site.yml")
  func bare() async {
    var builder = SiteBuilder().unit("a", "甲")
    for name in ["site.yml", "topics.yml", "indicators.yml"] {
      builder.files.removeValue(forKey: name)
    }
    #expect(await builder.messages() == "")
    #expect(await builder.load().site.settings.title == "工会工作年报")
  }
}

import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: a rate can be rolled up")
struct RatesWithPartsTests {
  private let rates = SiteBuilder.town
    .report("town/a", "2023-annual-summary", figures: "建会率: 88%")
    .report("town/a", "2024-annual-summary", figures: "建会率: 90%")
    .report("town/b", "2024-annual-summary", figures: "建会率: 80%")
  private var defined: SiteBuilder {
    rates.catalogue(
      "rollup: ratio", "rollup: ratio\n    numerator: org.members\n    denominator: 职工人数"
    ).catalogue(
      "  - id: aid.funds",
      "  - id: org.employees\n    labels: 职工人数\n    measure: 人\n  - id: aid.funds")
  }

  @Test("A definition without its parts: once, where it stands")
  func definition() async throws {
    #expect(
      try await rates.told(by: RatesWithParts()) == """
        content/indicators.yml:9:9: 警告: “建会率” 没有写明由什么除以什么, 下级报的比率不能汇总 [rate-without-parts]
           9 |   - id: org.unit_rate
             |         ^^^^^^^^^^^^^
           提示: 在这个指标下面补上 分子 和 分母; 不用汇总的, 写上 汇总: 不汇总

        """)
  }

  @Test("Reports without the parts: once, with the number of units in the newest year")
  func figures() async throws {
    #expect(
      try await defined.told(by: RatesWithParts()) == """
        content/units/town/a/2024-annual-summary.md:4:3: 警告: “建会率” 不能汇总: 2 个单位报了比率, 没有报全 “会员人数” 和 “职工人数” [rate-without-parts]
           4 |   建会率: 90%
             |   ^^^^^^^^^^^
           提示: 在这些单位的报告里补上这两项的数

        """)
  }

  @Test("In English")
  func english() async throws {
    #expect(
      try await rates.told(by: RatesWithParts(), language: .english).contains(
        "“建会率” does not say what is divided by what; what units report is not rolled up ["))
    #expect(
      try await defined.told(by: RatesWithParts(), language: .english).contains(
        "“建会率” cannot be rolled up: 2 units give it without both “会员人数” and “职工人数” ["))
  }

  @Test("One unit with both parts is enough for a total, which says of how many it is")
  func some() async throws {
    let site = defined.report(
      "town/b", "2024-annual-summary", figures: "会员人数: 8\n职工人数: 10\n建会率: 80%"
    ).report("town/a", "2023-annual-summary")
    #expect(try await site.told(by: RatesWithParts()) == "")
  }

  @Test("A rate that is not to be rolled up, or that nobody below another gives")
  func good() async throws {
    #expect(
      try await rates.catalogue("rollup: ratio", "rollup: none").told(by: RatesWithParts()) == "")
    let alone = SiteBuilder().unit("a", "甲工会")
      .report("a", "2024-annual-summary", figures: "建会率: 90%")
    #expect(try await alone.told(by: RatesWithParts()) == "")
  }

  @Test("site.yml may say that it is meant")
  func accepted() async throws {
    let accept = "接受: [{规则: rate-without-parts, 值: 建会率, 原因: 各镇口径不同}]\n"
    let site = rates.with("site.yml", "title: 站\n" + accept)
    #expect(try await site.told(by: RatesWithParts()) == "")
  }
}

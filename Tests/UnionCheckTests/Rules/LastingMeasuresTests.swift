import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: an indicator is counted as the year before")
struct LastingMeasuresTests {
  /// An indicator that the catalogue gives no measure.
  private let base = SiteBuilder().unit("a", "甲工会").catalogue(
    "  - id: aid.funds", "  - id: trained\n    labels: 培训\n  - id: aid.funds")

  private func site(_ before: String, _ now: String) -> SiteBuilder {
    base.report("a", "2023-annual-summary", figures: before)
      .report("a", "2024-annual-summary", figures: now)
  }

  @Test("Another measure")
  func measure() async throws {
    #expect(
      try await site("培训: 200人", "培训: 300人次").told(by: LastingMeasures()) == """
        content/units/a/2024-annual-summary.md:4:3: 警告: “培训” 上年以 人 计, 本篇以 人次 计, 两年不能比较 [measure-changed]
           4 |   培训: 300人次
             |   ^^^^^^^^^^^^^
           另见: content/units/a/2023-annual-summary.md:4:3
           提示: 用同一个计量单位; 统计的东西变了的, 另设一个指标

        """)
  }

  @Test("Another currency, in English")
  func currency() async throws {
    #expect(
      try await site("帮扶资金: 200元", "帮扶资金: £200").told(by: LastingMeasures(), language: .english)
        .contains(
          "“帮扶资金” was counted in CNY the year before and is in GBP here [measure-changed]"))
  }

  @Test("Measures that agree, a gap between the years, and what is missing are no finding")
  func good() async throws {
    #expect(try await site("培训: 2个", "培训: 3家").told(by: LastingMeasures()) == "")
    #expect(try await site("培训: 缺", "培训: 3家").told(by: LastingMeasures()) == "")
    let gap = base.report("a", "2022-annual-summary", figures: "培训: 2人")
      .report("a", "2024-annual-summary", figures: "培训: 3人次")
    #expect(try await gap.told(by: LastingMeasures()) == "")
  }

  @Test("A break of the series explains it")
  func seriesBreak() async throws {
    let site = site("培训: 200人", "培训: 300人次").catalogue(
      "labels: 培训", "labels: 培训\n    breaks: [2024]")
    #expect(try await site.told(by: LastingMeasures()) == "")
  }
}

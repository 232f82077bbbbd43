import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: a reported figure is what it is made of")
struct ComputedFiguresTests {
  private let base = SiteBuilder().unit("a", "甲工会")
    .report("a", "2024-first-half-summary", figures: "帮扶资金: 2.12万元\n会员人数: 100")
    .report("a", "2024-second-half-summary", figures: "帮扶资金: 3.04万元\n会员人数: 110")
  /// The rate with its parts.
  private let rate = SiteBuilder().unit("a", "甲工会").catalogue(
    "rollup: ratio", "rollup: ratio\n    numerator: org.members\n    denominator: 职工人数"
  ).catalogue("  - id: aid.funds", "  - id: org.employees\n    labels: 职工人数\n  - id: aid.funds")

  @Test("A year that is not the sum of its halves")
  func halves() async throws {
    let site = base.report("a", "2024-annual-summary", figures: "帮扶资金: 6.16万元\n会员人数: 110")
    #expect(
      try await site.told(by: ComputedFigures()) == """
        content/units/a/2024-annual-summary.md:4:3: 警告: “帮扶资金” 全年报的是 61600元, 按半年或季度的报告却是 51600元 [computed-differs]
           4 |   帮扶资金: 6.16万元
             |   ^^^^^^^^^^^^^^^^^^
           另见: content/units/a/2024-first-half-summary.md:4:3
           另见: content/units/a/2024-second-half-summary.md:4:3
           提示: 核对后改正其中一处; 确实如此的, 在 接受 里说明原因

        """)
  }

  @Test("A rate that is not its numerator by its denominator")
  func ratio() async throws {
    let site = rate.report(
      "a", "2024-annual-summary", figures: "会员人数: 90\n职工人数: 100\n建会率: 95%")
    #expect(
      try await site.told(by: ComputedFigures()) == """
        content/units/a/2024-annual-summary.md:6:3: 警告: “建会率” 报的是 95%, 用分子和分母算出来却是 90% [computed-differs]
           6 |   建会率: 95%
             |   ^^^^^^^^^^^
           另见: content/units/a/2024-annual-summary.md:4:3
           另见: content/units/a/2024-annual-summary.md:5:3
           提示: 核对后改正其中一处; 确实如此的, 在 接受 里说明原因

        """)
  }

  @Test("In English")
  func english() async throws {
    let site = base.report("a", "2024-annual-summary", figures: "帮扶资金: 6.16万元")
    #expect(
      try await site.told(by: ComputedFigures(), language: .english).contains(
        "“帮扶资金” is 61600 元 for the year; its halves or quarters come to 51600 元 [computed-differs]")
    )
  }

  @Test("What agrees, also when it was rounded, is no finding")
  func good() async throws {
    #expect(
      try await base.report("a", "2024-annual-summary", figures: "帮扶资金: 5万余元\n会员人数: 110")
        .told(by: ComputedFigures()) == "")
    #expect(
      try await rate.report(
        "a", "2024-annual-summary", figures: "会员人数: 903\n职工人数: 1000\n建会率: 90%"
      ).told(by: ComputedFigures()) == "")
  }
}

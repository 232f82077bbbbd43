import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: a figure does not jump")
struct FigureJumpsTests {
  private func site(_ before: String, _ now: String) -> SiteBuilder {
    SiteBuilder().unit("a", "甲工会").report("a", "2023-annual-summary", figures: before)
      .report("a", "2024-annual-summary", figures: now)
  }

  @Test("Ten times as many members, and a tenth")
  func stock() async throws {
    #expect(
      try await site("会员人数: 7488", "会员人数: 74880").told(by: FigureJumps()) == """
        content/units/a/2024-annual-summary.md:4:3: 警告: “会员人数” 上年是 7488人, 本篇是 74880人, 相差约 10 倍 [figure-jump]
           4 |   会员人数: 74880
             |   ^^^^^^^^^^^^^^^
           另见: content/units/a/2023-annual-summary.md:4:3
           提示: 看看是不是多写、漏写了 “万” 或一个零; 确实如此的, 在 接受 里说明原因

        """)
    #expect(
      try await site("会员人数: 1200", "会员人数: 118").told(by: FigureJumps()).contains("相差约 10 倍"))
  }

  @Test("元 for 万元")
  func money() async throws {
    #expect(
      try await site("帮扶资金: 3.8万元", "帮扶资金: 4.1元").told(by: FigureJumps()).contains(
        "“帮扶资金” 上年是 38000元, 本篇是 4.1元, 相差约 9268 倍 [figure-jump]"))
  }

  @Test("In English")
  func english() async throws {
    #expect(
      try await site("会员人数: 7488", "会员人数: 74880").told(by: FigureJumps(), language: .english)
        .contains(
          "“会员人数” was 7488 人 the year before and is 74880 人 here, 10 times as much or as little ["))
  }

  @Test(
    "Less than that, small figures, nothing, flows and what is missing are no finding",
    arguments: [
      ("会员人数: 1000", "会员人数: 9999"), ("会员人数: 9", "会员人数: 99"), ("会员人数: 0", "会员人数: 500"),
      ("会员人数: 缺", "会员人数: 500"), ("帮扶资金: 1000元", "帮扶资金: 90万元"),
      ("帮扶资金: 0", "帮扶资金: 90万元"), ("建会率: 5%", "建会率: 100%"),
    ])
  func good(before: String, now: String) async throws {
    #expect(try await site(before, now).told(by: FigureJumps()) == "")
  }
}

import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: what a text declares is what the other report says")
struct DeclaredFiguresTests {
  private let base = SiteBuilder().unit("a", "甲工会")
    .report("a", "2023-annual-summary", figures: "会员人数: 100\n集体合同: 40")

  private func site(_ body: String, more: String = "") -> SiteBuilder {
    base.report("a", "2024-annual-summary", figures: "会员人数: 118", more: more, body: body)
  }

  @Test("A change")
  func change() async throws {
    #expect(
      try await site("会员比上年增加[24人](figure:会员人数.change)。").told(by: DeclaredFigures()) == """
        content/units/a/2024-annual-summary.md:6:9: 警告: “会员人数” 本篇说比上年增减 24人, 两年的报告却相差 +18人 [declared-change]
           6 | 会员比上年增加[24人](figure:会员人数.change)。
             |                ^^^^
           另见: content/units/a/2023-annual-summary.md:4:3
           提示: 核对后改正其中一处; 确实如此的, 在 接受 里说明原因

        """)
  }

  @Test("A change in percent")
  func percent() async throws {
    let text = try await site("增加[20%](figure:会员人数.change)。").told(by: DeclaredFigures())
    #expect(text.contains("“会员人数” 本篇说比上年增减 20%, 两年的报告却相差 +18% ["))
    #expect(
      try await site("增加[18%](figure:会员人数.change)。").told(by: DeclaredFigures()) == "")
  }

  @Test("The year before")
  func previous() async throws {
    #expect(
      try await site("上年[46份](figure:集体合同.previous)。").told(by: DeclaredFigures()) == """
        content/units/a/2024-annual-summary.md:6:4: 警告: “集体合同” 本篇说上年是 46份, 上年的报告却是 40份 [declared-previous]
           6 | 上年[46份](figure:集体合同.previous)。
             |      ^^^^
           另见: content/units/a/2023-annual-summary.md:5:3
           提示: 核对后改正其中一处; 确实如此的, 在 接受 里说明原因

        """)
  }

  @Test("A target that the summary repeats")
  func target() async throws {
    let builder = site("完成目标。", more: "目标: {会员人数: 120}\n")
      .report("a", "2024-annual-plan", more: "目标: {会员人数: 不少于130}\n")
    #expect(
      try await builder.told(by: DeclaredFigures()) == """
        content/units/a/2024-annual-summary.md:3:6: 警告: “会员人数” 本篇说目标是 120人, 计划里却是 至少130人 [declared-target]
           3 | 目标: {会员人数: 120}
             |        ^^^^^^^^^^^^^^
           另见: content/units/a/2024-annual-plan.md:3:6
           提示: 核对后改正其中一处; 确实如此的, 在 接受 里说明原因

        """)
  }

  @Test("In English")
  func english() async throws {
    let text = try await site("会员比上年增加[24人](figure:会员人数.change)。")
      .told(by: DeclaredFigures(), language: .english)
    #expect(
      text == """
        content/units/a/2024-annual-summary.md:6:9: warning: “会员人数”: this report tells of a change by 24 人; the two years' reports differ by +18 人 [declared-change]
           6 | 会员比上年增加[24人](figure:会员人数.change)。
             |                ^^^^
           see also: content/units/a/2023-annual-summary.md:4:3
           hint: correct one of them, or accept it with a reason

        """)
  }

  @Test(
    "What is borne out, also said without a sign, is no finding",
    arguments: [
      "[18人](figure:会员人数.change)", "[约18人](figure:会员人数.change)",
      "[100人](figure:会员人数.previous)", "[近101人](figure:会员人数.previous)",
      "[5份](figure:集体合同.change)",
    ])
  func good(body: String) async throws {
    #expect(try await site(body).told(by: DeclaredFigures()) == "")
  }

  @Test("The report may say that it is meant")
  func accepted() async throws {
    let accept = "接受: [{规则: declared-change, 值: 会员人数, 原因: 上年数后来核减}]\n"
    let text = "增加[24人](figure:会员人数.change)。上年[46份](figure:集体合同.previous)。"
    let told = try await site(text, more: accept).told(by: DeclaredFigures())
    #expect(told.contains("[declared-previous]"))
    #expect(!told.contains("[declared-change]"))
  }
}

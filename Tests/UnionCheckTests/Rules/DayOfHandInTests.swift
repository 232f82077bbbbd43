import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: the day as of which hand-in is told is not behind")
struct DayOfHandInTests {
  private func site(_ settings: String) -> SiteBuilder {
    SiteBuilder().with("site.yml", "title: 站\n" + settings).unit("a", "甲工会")
      .report("a", "2023-annual-summary", more: "日期: 2024-01-05\n")
      .report("a", "2024-annual-summary", more: "日期: 2025-01-05\n收到: 2025-02-01\n")
  }

  @Test("Before the newest report came in")
  func behind() async throws {
    #expect(
      try await site("截至: 2025-01-20\n").told(by: DayOfHandIn()) == """
        content/site.yml:2:5: 警告: 报送情况截至 2025-01-20, 却已有 2025-02-01 收到的报告 [as-of-behind]
           2 | 截至: 2025-01-20
             |       ^^^^^^^^^^
           另见: content/units/a/2024-annual-summary.md
           提示: 把日期改到最近; 有意停在那一天的, 在 接受 里说明原因

        """)
  }

  @Test("In English")
  func english() async throws {
    #expect(
      try await site("截至: 2025-01-20\n").told(by: DayOfHandIn(), language: .english).contains(
        "the state of hand-in is that of 2025-01-20, though a report came in on 2025-02-01 ["))
  }

  @Test("That day, a later one, and none are no finding")
  func good() async throws {
    #expect(try await site("截至: 2025-02-01\n").told(by: DayOfHandIn()) == "")
    #expect(try await site("截至: 2025-03-01\n").told(by: DayOfHandIn()) == "")
    #expect(try await site("").told(by: DayOfHandIn()) == "")
  }

  @Test("Meant")
  func accepted() async throws {
    let text = "截至: 2025-01-20\n接受: [{规则: as-of-behind, 原因: 按通报的那一天}]\n"
    #expect(try await site(text).told(by: DayOfHandIn()) == "")
  }
}

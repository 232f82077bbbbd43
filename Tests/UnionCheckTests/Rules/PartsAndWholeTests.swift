import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: parts do not exceed their whole")
struct PartsAndWholeTests {
  private func site(_ figure: String) -> SiteBuilder {
    SiteBuilder().unit("a", "甲工会").report("a", "2024-annual-summary", figures: figure)
  }

  @Test("More than the whole")
  func more() async throws {
    #expect(
      try await site("集体合同: {值: 41, 其中: {工资: 30, 女职工: 12}}").told(by: PartsAndWhole()) == """
        content/units/a/2024-annual-summary.md:4:3: 警告: “集体合同” 的总数是 41份, 其中各项加起来却是 42份 [parts-exceed-whole]
           4 |   集体合同: {值: 41, 其中: {工资: 30, 女职工: 12}}
             |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           提示: 核对后改正; 各项本来有重叠的, 在 接受 里说明原因

        """)
  }

  @Test("In English")
  func english() async throws {
    let text = try await site("集体合同: {值: 41, 其中: {工资: 30, 女职工: 12}}")
      .told(by: PartsAndWhole(), language: .english)
    #expect(text.contains("“集体合同” is 41 份; its parts add up to 42 份 [parts-exceed-whole]"))
  }

  @Test(
    "As much, less, and what may be as much is no finding",
    arguments: [
      "{值: 42, 其中: {工资: 30, 女职工: 12}}", "{值: 50, 其中: {工资: 30, 女职工: 12}}",
      "{值: 40余, 其中: {工资: 30, 女职工: 12}}", "{值: 40, 其中: {工资: 近30, 女职工: 12}}",
      "{其中: {工资: 30, 女职工: 12}}", "{值: 40, 其中: {工资: 40, 女职工: 缺}}",
    ])
  func good(value: String) async throws {
    #expect(try await site("集体合同: \(value)").told(by: PartsAndWhole()) == "")
  }

  @Test("Rates of several groups are no parts of a rate")
  func rates() async throws {
    #expect(
      try await site("建会率: {值: 90%, 其中: {国企: 100%, 民企: 88%}}").told(by: PartsAndWhole()) == "")
  }
}

import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionCheck

@Suite("Rule: nothing is told of a unit for a time when it was not there")
struct UnitLifetimeTests {
  private func site(_ more: String, _ report: String = "2020-annual-summary") -> SiteBuilder {
    SiteBuilder().unit("a", "甲工会", more).report("a", report)
  }

  @Test("A report of before it was opened")
  func before() async throws {
    #expect(
      try await site("成立: 2021-03-01\n").told(by: UnitLifetime()) == """
        content/units/a/2020-annual-summary.md: 警告: 这个单位 2021-03-01 才成立, 这篇报告却是以前的 [unit-outside-years]
           另见: content/units/a/unit.md
           提示: 核对报告的年度, 或改正 unit.md 里的 成立

        """)
  }

  @Test("A report of after it was closed")
  func after() async throws {
    #expect(
      try await site("撤销: 2019-06-30\n").told(by: UnitLifetime()) == """
        content/units/a/2020-annual-summary.md: 警告: 这个单位 2019-06-30 已经撤销, 这篇报告却是以后的 [unit-outside-years]
           另见: content/units/a/unit.md
           提示: 核对报告的年度, 或改正 unit.md 里的 撤销

        """)
  }

  @Test("A new name, or another parent, after it was closed")
  func changes() async throws {
    let unit = "撤销: 2020-06-30\n更名: [{至: 2021-01-31, 标题: 旧名}]\n曾隶属: [{至: 2021-01-31, 原上级: 无}]\n"
    #expect(
      try await site(unit).told(by: UnitLifetime()) == """
        content/units/a/unit.md: 警告: 这个单位 2020-06-30 已经撤销, 却写着以后才离开原上级 [unit-outside-years]
           提示: 核对 曾隶属 和 撤销 的日期
        content/units/a/unit.md: 警告: 这个单位 2020-06-30 已经撤销, 却写着以后更名 [unit-outside-years]
           提示: 核对 更名 和 撤销 的日期

        """)
  }

  @Test("In English")
  func english() async throws {
    #expect(
      try await site("成立: 2021-03-01\n").told(by: UnitLifetime(), language: .english).contains(
        "this report is of a time before its unit was opened (2021-03-01) [unit-outside-years]"))
  }

  @Test("The years of opening and closing are its own")
  func good() async throws {
    #expect(try await site("成立: 2020-12-31\n").told(by: UnitLifetime()) == "")
    #expect(try await site("撤销: 2020-01-01\n").told(by: UnitLifetime()) == "")
    #expect(try await site("").told(by: UnitLifetime()) == "")
  }
}

import Testing
import UnionTestSupport

@testable import UnionCommand

@Suite("SOURCE_DATE_EPOCH")
struct SourceDateTests {
  @Test(
    "Whole seconds since 1970 in UTC",
    arguments: [
      ("0", "1970-01-01"), ("86399", "1970-01-01"), ("86400", "1970-01-02"),
      ("1741564800", "2025-03-10"), ("1709164800", "2024-02-29"),
    ])
  func day(text: String, day: String) {
    #expect(SourceDate(text).date.map { "\($0)" } == day)
  }

  @Test(
    "Nothing else is a moment",
    arguments: ["", "abc", "-1", "+5", "12.5", " 5", "2025-03-10", "99999999999999999999999"])
  func none(text: String) {
    #expect(SourceDate(text).date == nil)
  }

  @Test("The day of a build is on its pages; a value that is none is told of, and ignored")
  func build() throws {
    let site = try ProgramSite()
    let page = "years/2024/status/index.html"
    let good = site.run("build", environment: ["SOURCE_DATE_EPOCH": "1741564800"])
    #expect(good.status == 0 && !good.errors.contains("SOURCE_DATE_EPOCH"))
    #expect(String(decoding: site.built[page] ?? [], as: UTF8.self).contains("2025年3月10日"))
    let bad = site.run("build", environment: ["SOURCE_DATE_EPOCH": "昨天"])
    #expect(bad.status == 0)
    #expect(bad.errors.contains("说明: 环境变量 SOURCE_DATE_EPOCH 的值 “昨天” 不是 1970 年以来的秒数, 没有采用"))
    #expect(!String(decoding: site.built[page] ?? [], as: UTF8.self).contains("2025年3月10日"))
  }
}

import Testing
import UnionModel

@testable import UnionContent

@Suite("Dates, periods and file names")
struct DateTextTests {
  @Test(
    "Dates in every form that reports use",
    arguments: [
      "2024-12-20", "2024/12/20", "2024.12.20", "2024年12月20日", "20241220", "２０２４年１２月２０日",
      "2024-12-20 08:30:00", "2024年12月20号",
    ])
  func dates(text: String) {
    #expect(DateText.date(text) == CalendarDate(year: 2024, month: 12, day: 20))
  }

  @Test(
    "What is no date", arguments: ["2024-02-30", "2024年12月", "昨天", "", "2024-13-01", "12-20-2024"])
  func noDates(text: String) { #expect(DateText.date(text) == nil) }

  @Test("Years", arguments: [("2024", 2024), ("2024年", 2024), ("2024年度", 2024), ("２０２４", 2024)])
  func years(text: String, expected: Int) { #expect(DateText.year(text) == expected) }

  @Test("What is no year", arguments: ["20xx", "24", "xx年", "", "20244", "二〇二四"])
  func noYears(text: String) { #expect(DateText.year(text) == nil) }

  @Test(
    "File names",
    arguments: [
      ("2024-annual-summary", 2024, Period.Span.annual, Report.Kind.summary),
      ("2024-first-half-summary", 2024, .firstHalf, .summary),
      ("2025-annual-plan", 2025, .annual, .plan), ("2024-q3-summary", 2024, .quarter(3), .summary),
      ("2024年上半年工作总结", 2024, .firstHalf, .summary), ("2025年度工作计划", 2025, .annual, .plan),
      ("2024年下半年工作打算", 2024, .secondHalf, .plan), ("2024年第一季度总结", 2024, .quarter(1), .summary),
    ])
  func fileNames(name: String, year: Int, span: Period.Span, kind: Report.Kind) {
    let read = FileName(name)
    #expect(read.year == year)
    #expect(read.span == span)
    #expect(read.kind == kind)
  }

  @Test("A file name with neither span nor more is open about it")
  func plainName() {
    let read = FileName("2024年工作总结")
    #expect(read.year == 2024 && read.span == nil && read.kind == .summary)
  }

  @Test("A range of dates in a file name")
  func range() throws {
    let read = FileName("2023-10-01_2024-09-30-summary")
    let from = try #require(CalendarDate(year: 2023, month: 10, day: 1))
    let to = try #require(CalendarDate(year: 2024, month: 9, day: 30))
    #expect(read.span == .dates(from, to))
    #expect(read.kind == .summary && read.year == nil)
  }

  @Test("Seconds since 1970 become the day in UTC")
  func epoch() {
    #expect(CalendarDate(secondsSince1970: 0)?.description == "1970-01-01")
    #expect(CalendarDate(secondsSince1970: 1_700_000_000)?.description == "2023-11-14")
    #expect(CalendarDate(secondsSince1970: 1_709_164_799)?.description == "2024-02-28")
    #expect(CalendarDate(secondsSince1970: 1_709_164_800)?.description == "2024-02-29")
    #expect(CalendarDate(secondsSince1970: -1)?.description == "1969-12-31")
  }
}

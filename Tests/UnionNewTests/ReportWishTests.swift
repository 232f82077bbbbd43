import Testing
import UnionModel
import UnionTestSupport

@testable import UnionNew

@Suite("Which report is wished for")
struct ReportWishTests {
  @Test(
    "A summary is of the last period more than half over, a plan of the first that is not",
    arguments: [
      (Period.Span.annual, 1, 10, 2025, 2026), (.annual, 6, 30, 2025, 2026),
      (.annual, 7, 1, 2026, 2027), (.annual, 12, 20, 2026, 2027), (.firstHalf, 3, 31, 2025, 2026),
      (.firstHalf, 7, 5, 2026, 2027), (.secondHalf, 9, 30, 2025, 2026),
      (.quarter(1), 2, 15, 2026, 2027), (.quarter(4), 11, 14, 2025, 2026),
    ])
  func years(span: Period.Span, month: Int, day: Int, summary: Int, plan: Int) throws {
    let today = try #require(CalendarDate(year: 2026, month: month, day: day))
    #expect(ReportWish.year(span, .summary, today) == summary)
    #expect(ReportWish.year(span, .plan, today) == plan)
  }

  @Test("A unit that reports by ranges of dates goes on with the next range")
  func ranges() async throws {
    let today = try #require(CalendarDate(year: 2026, month: 1, day: 10))
    let site = await SiteBuilder().unit("a", "甲")
      .report("a", "2023-10-01_2024-09-30-summary").load().site
    let next = ReportWish(
      unit: 0, kind: .summary, span: nil, year: nil, in: site, today: today)
    #expect(next.period.slug == "2024-10-01_2025-09-30")
    #expect(next.period.year == 2025)
    let later = ReportWish(
      unit: 0, kind: .summary, span: nil, year: 2027, in: site, today: today)
    #expect(later.period.slug == "2026-10-01_2027-09-30")
    let plan = ReportWish(unit: 0, kind: .plan, span: nil, year: nil, in: site, today: today)
    #expect(plan.period.slug == "2026-annual")
  }

  @Test("A report that is there, under any file name, or as a draft, is found")
  func existing() async throws {
    let today = try #require(CalendarDate(year: 2026, month: 1, day: 10))
    let site = await SiteBuilder().unit("a", "甲").report("a", "2025年工作总结")
      .report("a", "2026-annual-plan", more: "草稿: 是\n").load().site
    func existing(_ kind: Report.Kind, _ year: Int) -> String? {
      ReportWish(unit: 0, kind: kind, span: nil, year: year, in: site, today: today)
        .existing(in: site)
    }
    #expect(existing(.summary, 2025) == "units/a/2025年工作总结.md")
    #expect(existing(.plan, 2026) == "units/a/2026-annual-plan.md")
    #expect(existing(.plan, 2025) == nil)
  }

  @Test(
    "Years in titles move on; other numbers stay",
    arguments: [
      ("2024年工作总结", "2025年工作总结"), ("2024年总结和2025年打算", "2025年总结和2026年打算"),
      ("2023–24", "2024–25"), ("2024-25年", "2025-26年"), ("2023/24", "2024/25"),
      ("2022—23、2023–2024", "2023—24、2024–2025"), ("2024–26", "2025–26"), ("2019–20", "2019–20"),
      ("2023-24-05", "2024-24-05"), ("2024-03-31", "2025-03-31"),
      ("比2023年", "比2024年"), ("12024号、1999年、20245", "12024号、1999年、20245"), ("２０２４", "２０２４"),
    ])
  func shift(text: String, moved: String) {
    #expect(YearShift(from: 2024, by: 1).applied(to: text) == moved)
  }
}

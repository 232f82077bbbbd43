import Testing
import UnionModel

@Suite("Periods and dates")
struct PeriodTests {
  private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  @Test(
    "Slug and last day",
    arguments: [
      (Period.Span.annual, "2024-annual", "2024-12-31"),
      (.firstHalf, "2024-first-half", "2024-06-30"),
      (.secondHalf, "2024-second-half", "2024-12-31"), (.quarter(1), "2024-q1", "2024-03-31"),
      (.quarter(2), "2024-q2", "2024-06-30"), (.quarter(4), "2024-q4", "2024-12-31"),
    ])
  func slugs(span: Period.Span, slug: String, end: String) {
    let period = Period(year: 2024, span: span)
    #expect(period.slug == slug && period.end?.description == end)
    #expect(period.shifted(byYears: -1) == Period(year: 2023, span: span))
  }

  @Test("A range of dates")
  func range() throws {
    let period = Period(year: 2024, span: .dates(try date(2023, 10, 1), try date(2024, 9, 30)))
    #expect(period.slug == "2023-10-01_2024-09-30")
    #expect(period.end?.description == "2024-09-30")
    #expect(period.shifted(byYears: 1).slug == "2024-10-01_2025-09-30")
    #expect(period.type == period.shifted(byYears: 3).type)
  }

  @Test("29 February, shifted, is 28 where there is none")
  func leapDay() throws {
    let period = Period(year: 2024, span: .dates(try date(2023, 3, 1), try date(2024, 2, 29)))
    #expect(period.shifted(byYears: 1).end?.description == "2025-02-28")
    #expect(period.shifted(byYears: 4).end?.description == "2028-02-29")
  }

  @Test("No two types of period have one place in the order")
  func order() throws {
    let ranges = [
      ((10, 1), (9, 30), 1), ((10, 1), (9, 29), 1), ((10, 1), (9, 30), 2), ((9, 30), (10, 1), 1),
    ]
    let types: [PeriodType] =
      [.annual, .firstHalf, .secondHalf, .quarter(1), .quarter(2), .quarter(3), .quarter(4)]
      + ranges.map {
        .dates(
          fromMonth: $0.0.0, fromDay: $0.0.1, toMonth: $0.1.0, toDay: $0.1.1, years: $0.2)
      }
    #expect(Set(types.map(\.order)).count == types.count)
    #expect(types.prefix(7).map(\.order) == types.prefix(7).map(\.order).sorted())
  }

  @Test(
    "Days that the calendar has not",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0),
      (0, 1, 1), (10_000, 1, 1),
    ])
  func noDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("29 February of years that have it", arguments: [2000, 2024])
  func leapYears(year: Int) throws {
    #expect(try date(year, 2, 29).description == "\(year)-02-29")
  }

  @Test("Dates are ordered by time and written with two digits")
  func dates() throws {
    #expect(try date(2023, 12, 31) < date(2024, 1, 1) && date(2024, 1, 31) < date(2024, 2, 1))
    #expect(try date(987, 6, 5).description == "0987-06-05")
  }

  @Test("A day a day, through four centuries and back to seconds")
  func everyDay() throws {
    var seconds = -11_676_096_000  // 1600-01-01
    var last = try #require(CalendarDate(secondsSince1970: seconds))
    #expect(last.description == "1600-01-01")
    for _ in 0..<146_097 {
      seconds += 86_400
      let next = try #require(CalendarDate(secondsSince1970: seconds))
      if !(last < next) || next.day != last.day + 1 && next.day != 1 {
        Issue.record("\(next) after \(last)")
      }
      last = next
    }
    #expect(last.description == "2000-01-01")
  }

  @Test("Seconds outside the calendar", arguments: [Int.max, Int.min, 300_000_000_000_000])
  func outside(seconds: Int) { #expect(CalendarDate(secondsSince1970: seconds) == nil) }
}

import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Calendar files")
struct CalendarFileTests {
  private func event(_ summary: String, id: String = "1", description: String = "") throws
    -> CalendarFile.Event
  {
    let day = try #require(CalendarDate(year: 2025, month: 7, day: 1))
    let end = try #require(CalendarDate(year: 2025, month: 9, day: 1))
    return CalendarFile.Event(
      id: id, stamp: day, start: day, end: end, summary: summary, description: description)
  }

  @Test(
    "What is written is read again, whatever it holds",
    arguments: [
      "送清凉", "a,b;c\\d", "两行\n一件", String(repeating: "汉", count: 200),
      "😀"
        + String(
          repeating: "é", count: 90), String(repeating: "a", count: 67), "", "\u{7}响铃",
    ])
  func roundTrip(text: String) throws {
    var file = CalendarFile(name: text, language: "zh-Hans")
    file.add(try event(text))
    let read = CalendarReader(file.bytes)
    #expect(read.faults == [])
    let plain = String(text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" })
    #expect(read.events.first?["SUMMARY"].flatMap(CalendarReader.text) == plain)
    #expect(read.calendar["X-WR-CALNAME"].flatMap(CalendarReader.text) == plain)
  }

  @Test("Ids are the same for the same parts, and others for others")
  func ids() {
    #expect(CalendarFile.id(of: ["a", "b"]) == CalendarFile.id(of: ["a", "b"]))
    let ids = [["a", "b"], ["ab"], ["a", "c"], ["b", "a"], []].map(CalendarFile.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.utf8.count == 42 })
    // The published test value of 128-bit FNV-1a for “a”.
    #expect(CalendarFile.id(of: ["a"]) == "d228cb696f1a8caf78912b704e4a8964@unionsite")
  }

  private func calendar(_ builder: SiteBuilder, _ path: String = "units/a/2025-months/")
    async -> CalendarReader
  {
    CalendarReader(await RenderedSite(builder).files[path + "calendar.ics"] ?? [])
  }

  private func plan(_ months: String, _ more: String = "", name: String = "2025-annual-plan")
    -> SiteBuilder
  {
    SiteBuilder().unit("a", "甲").report("a", name, more: "\(more)月历: {\(months)}\n")
  }

  @Test("Whole days from the first of the first month to the first after the last")
  func days() async {
    let read = await calendar(plan("七、八月份: 甲, 12月至次年1月: 乙, 全年: 丙, 2月: 丁"))
    #expect(read.faults == [])
    #expect(
      read.events.map {
        "\($0["SUMMARY"] ?? "") \($0["DTSTART;VALUE=DATE"] ?? "") \($0["DTEND;VALUE=DATE"] ?? "")"
      } == [
        "丙 20250101 20260101", "丁 20250201 20250301", "甲 20250701 20250901", "乙 20251201 20260201",
      ])
  }

  @Test("The stamp is the report's date, else the first day of its period; never the clock")
  func stamp() async {
    let dated = await calendar(plan("2月: 丁", "日期: 2025-02-20\n"))
    #expect(dated.events.map { $0["DTSTAMP"] } == ["20250220T000000Z"])
    let undated = await calendar(plan("2月: 丁"))
    #expect(undated.events.map { $0["DTSTAMP"] } == ["20250101T000000Z"])
  }

  @Test("An event keeps its id while its words are mended, and leads to its report")
  func stable() async {
    let one = await calendar(plan("2月: [甲, 乙], 5月: 丙"))
    let other = await calendar(plan("2月: [甲甲, 乙], 4月: 新, 5月: 丙"))
    #expect(one.events.prefix(2).map { $0["UID"] } == other.events.prefix(2).map { $0["UID"] })
    #expect(one.events.last?["UID"] == other.events.last?["UID"])
    #expect(one.events.first?["URL"] == "https://example.org/units/a/2025-annual-plan/")
  }

  @Test("A year that begins in September has its months in their own years")
  func schoolYear() async {
    let read = await calendar(
      plan("9月: 开学, 1月: 评比, 12月至次年1月: 慰问", name: "2024-09-01_2025-08-31-plan"))
    #expect(read.faults == [])
    #expect(
      read.events.map { "\($0["SUMMARY"] ?? "") \($0["DTSTART;VALUE=DATE"] ?? "")" } == [
        "开学 20240901", "慰问 20241201", "评比 20250101",
      ])
    let page = await RenderedSite(plan("9月: 开学", name: "2024-09-01_2025-08-31-plan"))[
      "units/a/2025-months/index.html"]
    #expect(page.contains("<h2>2024年9月</h2>") && page.contains("<h2>2025年8月</h2>"))
  }
}

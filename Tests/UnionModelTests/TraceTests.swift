import Markdown
import Testing
import UnionModel

@Suite("What a computation reads of a site is noted")
struct TraceTests {
  /// Cells 1 and 2 are the units, 3 the report, 4 its text.
  private func site() -> Site {
    let body = MarkdownDocument(html: Array("<p>一</p>".utf8))
    var site = Site(
      units: ["a", "b"].map {
        Unit(path: $0, title: $0, body: MarkdownDocument(), source: $0 + "/unit.md")
      },
      reports: [
        Report(
          unit: 0, period: Period(year: 2024, span: .annual), kind: .summary, title: "总结",
          language: "zh-Hans", slug: "s", body: body, source: "a/s.md")
      ])
    site.units = site.units.traced(from: 1)
    site.reports = site.reports.traced(from: 3)
    site.reports[0].traceText(as: 4)
    return site
  }

  private func cells(_ body: (Site) -> Void) -> [Int32] {
    let site = site()
    return Trace.recording(5) { body(site) }.cells
  }

  @Test func anElementIsItsOwnCell() {
    #expect(cells { _ = $0.units[1].title } == [2])
    #expect(cells { _ = $0.reports[0].figures } == [3])
  }

  @Test func howManyThereAreIsTheStructure() {
    #expect(cells { _ = $0.units.count } == [0])
    #expect(cells { for unit in $0.units { _ = unit } } == [0, 1, 2])
  }

  @Test func theTextIsApartFromTheFacts() {
    #expect(cells { _ = $0.reports[0].body } == [3, 4])
  }

  @Test func nothingIsNotedOutsideOfARecording() {
    let site = site()
    _ = site.units[0]
    #expect(Trace.recording(5) {}.cells == [])
    _ = Trace.recording(5) { _ = site.units[0] }
    _ = site.units[1]
    #expect(Trace.recording(5) { _ = site.units[0] }.cells == [1])
  }

  @Test func anInnerRecordingIsNotTheOuterOnes() {
    let site = site()
    let outer = Trace.recording(5) {
      _ = site.units[0]
      let inner = Trace.recording(5) { _ = site.units[1] }
      #expect(inner.cells == [2])
      _ = site.reports[0].title
    }
    #expect(outer.cells == [1, 3])
  }

  @Test func whatIsSharedIsACell() {
    let shared = Shared(7, cell: 4)
    #expect(Trace.recording(5) { _ = shared.value }.cells == [4])
    #expect(Trace.recording(5) { _ = shared.untraced }.cells == [])
  }

  @Test func manyCellsComeInOrder() {
    let list = Traced(0..<1000, firstCell: 0)
    let wanted = [999, 64, 63, 0, 128, 500]
    let cells = Trace.recording(1000) { for place in wanted { _ = list[place] } }.cells
    #expect(cells == [0, 63, 64, 128, 500, 999])
  }
}

import Markdown
import Synchronization
import Testing
import UnionModel

/// What a report states may be kept elsewhere until somebody asks for it.
struct ReportStatementsTests {
  /// Counts how often it is fetched.
  private final class Kept: Sendable {
    let fetched = Atomic<Int>(0)

    func fetch() -> ReportStatements {
      fetched.add(1, ordering: .relaxed)
      var statements = ReportStatements()
      statements.figures = [Figure(indicator: 4, quantity: .number(Number(10)))]
      statements.months = [MonthPlan(first: 3, last: 3, tasks: ["开会"])]
      return statements
    }

    var count: Int { fetched.load(ordering: .relaxed) }
  }

  private func report(_ kept: Kept) -> Report {
    var report = Report(
      unit: 0, period: Period(year: 2024, span: .annual), kind: .plan, title: "计划",
      language: "zh-Hans", slug: "2024-annual-plan", body: MarkdownDocument(), source: "a.md")
    report.keepStatements([.figures, .months]) { kept.fetch() }
    return report
  }

  @Test func theyAreFetchedOnceAndNotBefore() {
    let kept = Kept()
    let report = report(kept)
    let copy = report
    #expect(report.states(.figures))
    #expect(!report.states(.targets))
    #expect(report.states([.targets, .months]))
    #expect(kept.count == 0)
    #expect(report.figures.map(\.indicator) == [4])
    #expect(copy.months.map(\.tasks) == [["开会"]])
    #expect(copy.targets.isEmpty)
    #expect(kept.count == 1)
  }

  @Test func aChangeWaitsUntilTheyAreFetched() {
    let kept = Kept()
    let before = report(kept)
    var after = before
    after.changeStatements { $0.figures[0].indicator += 1 }
    after.changeStatements { $0.figures[0].indicator *= 2 }
    #expect(kept.count == 0)
    #expect(after.states(.figures))
    #expect(after.figures.map(\.indicator) == [10])
    #expect(before.figures.map(\.indicator) == [4])
  }

  @Test func aCopyThatIsWrittenIntoLeavesTheOtherAsItIs() {
    let kept = Kept()
    let before = report(kept)
    var after = before
    after.figures.removeAll()
    after.targets = [Figure(indicator: 1, quantity: .missing)]
    #expect(!after.states(.figures))
    #expect(after.states(.targets))
    #expect(after.months.count == 1)
    #expect(before.figures.count == 1)
    #expect(before.targets.isEmpty)
  }

  @Test func whatIsHereIsChangedAtOnce() {
    var report = report(Kept())
    report.statements = ReportStatements()
    #expect(!report.states([.figures, .months]))
    report.figures = [Figure(indicator: 1, quantity: .missing)]
    report.changeStatements { $0.figures[0].indicator = 7 }
    #expect(report.figures.map(\.indicator) == [7])
  }
}

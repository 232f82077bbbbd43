import Testing
import UnionContent
import UnionCompare
import UnionModel
import UnionTestSupport

@Suite("Who has handed in, as of a day")
struct HandInTests {
  private func site(
    _ settings: String = "due: {annual-summary: 01-20, annual-plan: 02-28}\n",
    _ make: (SiteBuilder) -> SiteBuilder = { $0.unit("a", "甲") }
  ) async -> Site {
    await make(SiteBuilder().with("site.yml", "title: 站\n" + settings)).load().site
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  private func board(_ site: Site, _ year: Int = 2024, on day: CalendarDate?) -> HandInBoard {
    HandInBoard(
      year: year, in: site, asOf: day.map { AsOf(date: $0, origin: .settings) })
  }

  private func states(_ board: HandInBoard) -> [[HandIn.State]] {
    board.rows.map { $0.cells.map(\.state) }
  }

  @Test("What is due is expected, in the order of the year; else the annual summary alone")
  func columns() async {
    let board = board(await site(), on: nil)
    #expect(board.columns.map(\.expected.kind) == [.plan, .summary])
    #expect(board.columns.map(\.due) == [day(2024, 2, 28), day(2025, 1, 20)])
    let plain = HandInBoard(year: 2024, in: await site(""), asOf: nil)
    #expect(plain.columns.map(\.expected) == [.annualSummary])
    #expect(plain.columns.map(\.due) == [nil])
    let many = await site(
      "due: {annual-summary: 01-20, q1-summary: 04-10, first-half-summary: 07-15, annual-plan: 02-28}\n"
    )
    #expect(
      self.board(many, on: nil).columns.map(\.due)
        == [day(2024, 2, 28), day(2024, 4, 10), day(2024, 7, 15), day(2025, 1, 20)])
  }

  @Test(
    "29 February is the 28th where there is none; a summary due on its last day is due a year on")
  func dueDays() async {
    let leap = await site("due: {annual-plan: 02-29, annual-summary: 12-31}\n")
    #expect(board(leap, 2023, on: nil).columns.map(\.due) == [day(2023, 2, 28), day(2024, 12, 31)])
    #expect(board(leap, 2024, on: nil).columns.first?.due == day(2024, 2, 29))
  }

  @Test("A unit's own expectations are over the site's")
  func expects() async {
    let site = await site {
      $0.unit("a", "甲").unit("b", "乙", "应报: [first-half-summary]\n")
    }
    let found = board(site, on: day(2025, 6, 1))
    #expect(found.columns.count == 3)
    #expect(
      states(found) == [
        [.missing, .notExpected, .missing], [.notExpected, .missing, .notExpected],
      ])
    #expect(found.counts.expected == 3 && found.counts.missing == 3)
  }

  @Test(
    "In time, late, and no telling",
    arguments: [
      ("收到: 2025-01-20", HandIn.State.onTime), ("收到: 2025-01-21", .late),
      ("日期: 2025-01-21", .late), ("日期: 2024-12-20\n收到: 2025-02-01", .late),
      ("日期: 2025-02-20\n收到: 2025-01-05", .onTime), ("摘要: 无日期", .present),
    ])
  func timeliness(more: String, state: HandIn.State) async {
    let site = await site("due: {annual-summary: 01-20}\n") {
      $0.unit("a", "甲").report("a", "2024-annual-summary", more: more + "\n")
    }
    let found = board(site, on: day(2025, 3, 1))
    #expect(states(found) == [[state]])
    #expect(found.counts.handedIn == 1 && found.counts.expected == 1)
    #expect(found.counts.late == (state == .late ? 1 : 0))
    #expect(found.rows.first?.owes == false)
  }

  @Test("Without a due date nothing is late, and missing only when the year is over")
  func noDueDate() async {
    let site = await site("") {
      $0.unit("a", "甲").unit("b", "乙").report("a", "2024-annual-summary", more: "日期: 2025-09-01\n")
    }
    #expect(states(board(site, on: day(2025, 10, 1))) == [[.present], [.missing]])
    #expect(states(board(site, on: day(2024, 12, 31))) == [[.notYetDue], [.notYetDue]])
    #expect(states(board(site, on: day(2025, 1, 1))) == [[.missing], [.missing]])
  }

  @Test("On the day it is due nothing is missing yet; on the next it is")
  func dueDay() async {
    let site = await site("due: {annual-summary: 01-20}\n")
    #expect(states(board(site, on: day(2025, 1, 20))) == [[.notYetDue]])
    #expect(states(board(site, on: day(2025, 1, 21))) == [[.missing]])
    #expect(states(board(site, on: nil)) == [[.notYetDue]])
  }

  @Test("What came in after the day is not in yet, and is counted apart")
  func later() async {
    let site = await site("due: {annual-summary: 01-20}\n") {
      $0.unit("a", "甲").report("a", "2024-annual-summary", more: "收到: 2025-02-10\n")
    }
    let before = board(site, on: day(2025, 2, 9))
    #expect(states(before) == [[.missing]])
    #expect(before.counts.cameLater == 1 && before.counts.missing == 1)
    #expect(before.rows.first?.cells.first?.report == 0)
    #expect(states(board(site, on: day(2025, 2, 10))) == [[.late]])
  }

  @Test("Drafts, left out or built, are drafts; owed once they are due")
  func drafts() async {
    let builder = SiteBuilder().with("site.yml", "title: 站\ndue: {annual-summary: 01-20}\n")
      .unit("a", "甲").report("a", "2024-annual-summary", more: "草稿: 是\n日期: 2025-01-02\n")
    let built = await builder.load(drafts: .takeIn).site
    var left = await builder.load().site
    left.drafts = [
      DraftReport(
        unit: 0, period: Period(year: 2024, span: .annual), kind: .summary, source: "a.md")
    ]
    for site in [built, left] {
      let early = board(site, on: day(2025, 1, 10))
      #expect(states(early) == [[.draft]] && early.rows.first?.owes == false)
      let late = board(site, on: day(2025, 2, 1))
      #expect(states(late) == [[.draft]] && late.rows.first?.owes == true)
      #expect(late.counts.drafts == 1 && late.counts.handedIn == 0 && late.counts.cameLater == 0)
    }
  }

  @Test("A unit that was not there owes nothing; what it handed in all the same is shown")
  func notThere() async {
    let site = await site {
      $0.unit("a", "甲", "成立: 2024-03-01\n").unit("b", "乙", "成立: 2025-01-01\n")
        .unit("c", "丙", "撤销: 2023-12-31\n").unit("d", "丁", "撤销: 2024-01-01\n")
        .report("c", "2024-annual-summary", more: "日期: 2025-01-02\n")
    }
    let found = board(site, on: day(2025, 6, 1))
    #expect(
      states(found) == [
        // Founded after the plan was due, but before the year was over.
        [.notApplicable, .missing], [.notApplicable, .notApplicable],
        [.notApplicable, .onTime], [.missing, .missing],
      ])
    #expect(found.counts.expected == 3 && found.counts.handedIn == 0 && found.counts.extra == 1)
  }

  @Test("A statistical year is an annual report; a half-year is none")
  func statisticalYear() async {
    let site = await site("due: {annual-summary: 01-20}\n") {
      $0.unit("a", "甲").unit("b", "乙")
        .report("a", "2023-10-01_2024-09-30-summary", more: "日期: 2024-11-01\n")
        .report("b", "2024-second-half-summary", more: "日期: 2024-12-01\n")
    }
    #expect(states(board(site, on: day(2025, 6, 1))) == [[.onTime], [.missing]])
  }

  @Test("Counts per column, per unit and in all agree")
  func counts() async {
    let site = await site {
      $0.unit("a", "甲").unit("b", "乙").unit("c", "丙")
        .report("a", "2024-annual-summary", more: "收到: 2025-01-02\n")
        .report("a", "2024-annual-plan", more: "收到: 2024-04-01\n")
        .report("b", "2024-annual-summary", more: "收到: 2025-02-02\n")
    }
    let found = board(site, on: day(2025, 3, 1))
    #expect(found.counts.expected == 6 && found.counts.handedIn == 3)
    #expect(found.counts.onTime == 1 && found.counts.late == 2 && found.counts.missing == 3)
    #expect(found.columns.map(\.counts.handedIn) == [1, 2])
    #expect(found.rows.map(\.counts.handedIn) == [2, 1, 0])
    #expect(found.rows.map(\.owes) == [false, true, true])
  }

  @Test("What the site began to collect later was not missing before; drafts count as begun")
  func begunLater() async {
    let make: (SiteBuilder) -> SiteBuilder = {
      $0.unit("a", "甲").unit("b", "乙").report("a", "2022-annual-summary")
        .report("a", "2023-annual-plan")
    }
    let site = await site(_: "due: {annual-summary: 01-20, annual-plan: 02-28}\n", make)
    #expect(board(site, 2022, on: day(2025, 1, 1)).columns.map(\.expected) == [.annualSummary])
    #expect(states(board(site, 2022, on: day(2025, 1, 1))) == [[.present], [.missing]])
    #expect(board(site, 2023, on: day(2025, 1, 1)).columns.count == 2)
    let drafted = await self.site {
      make($0).report("b", "2022-annual-plan", more: "草稿: 是\n")
    }
    #expect(board(drafted, 2022, on: day(2025, 1, 1)).columns.count == 2)
  }

  @Test("The day: the setting, else the build's, else the newest date, else the newest period")
  func asOf() async {
    let dated = await site("as_of: 2025-03-10\n") {
      $0.unit("a", "甲").report("a", "2024-annual-summary", more: "日期: 2024-12-20\n收到: 2025-01-05\n")
        .report("a", "2024-annual-plan", more: "日期: 2024-02-01\n")
    }
    let epoch = day(2025, 6, 1)
    #expect(
      AsOf(of: dated, sourceDate: epoch).map { "\($0.date) \($0.origin)" } == "2025-03-10 settings")
    var site = dated
    site.settings.asOf = nil
    #expect(
      AsOf(of: site, sourceDate: epoch).map { "\($0.date) \($0.origin)" } == "2025-06-01 sourceDate"
    )
    #expect(AsOf(of: site).map { "\($0.date) \($0.origin)" } == "2025-01-05 newestReport")
    for report in site.reports.indices {
      site.reports[report].date = nil
      site.reports[report].received = nil
    }
    #expect(AsOf(of: site).map { "\($0.date) \($0.origin)" } == "2025-01-01 newestPeriod")
    site.reports = []
    #expect(AsOf(of: site) == nil)
  }
}

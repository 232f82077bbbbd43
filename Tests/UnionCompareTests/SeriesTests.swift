import Testing
import UnionCompare
import UnionModel
import UnionTestSupport

@Suite("A unit's figures year by year")
struct SeriesTests {
  private func site(_ reports: [(name: String, members: String)]) async -> Site {
    let builder = reports.reduce(SiteBuilder().unit("a", "甲")) {
      $0.report("a", $1.name, figures: $1.members.isEmpty ? "" : "会员人数: \($1.members)")
    }
    return await builder.load().site
  }

  private func values(_ row: SeriesRow) -> [String] {
    row.figures.map { figure in
      switch figure?.quantity {
      case .number(let number): number.plain
      case .missing: "缺"
      case .range: "范围"
      case nil: "—"
      }
    }
  }

  private func changes(_ row: SeriesRow) -> [Number?] {
    row.changes.map { change in
      guard case .difference(let difference) = change else { return nil }
      return difference.nominal
    }
  }

  @Test("A year without a report is a gap, and nothing is computed over it")
  func gap() async throws {
    let site = await site([
      ("2021-annual-summary", "10"), ("2023-annual-summary", "30"), ("2024-annual-summary", "35"),
    ])
    let series = try #require(Series.all(of: 0, in: site).first)
    #expect(series.years == [2021, 2022, 2023, 2024])
    #expect(series.reports == [0, nil, 1, 2])
    let row = try #require(series.rows.first)
    #expect(values(row) == ["10", "—", "30", "35"])
    #expect(changes(row) == [nil, nil, nil, Number(5)])
  }

  @Test("A missing figure, and one that a report does not name, are two things, and no 0")
  func missing() async throws {
    let site = await site([
      ("2022-annual-summary", "10"), ("2023-annual-summary", "缺"), ("2024-annual-summary", ""),
    ])
    let row = try #require(Series.all(of: 0, in: site).first?.rows.first)
    #expect(values(row) == ["10", "缺", "—"])
    #expect(row.changes == [.noData, .noData, .noData])
  }

  @Test("Types of period are never mixed: whole years, halves, quarters, ranges")
  func types() async {
    let site = await site([
      ("2023-annual-summary", "1"), ("2024-first-half-summary", "2"),
      ("2023-first-half-summary", "3"),
      ("2024-second-half-summary", "4"), ("2024-q3-summary", "5"),
      ("2022-10-01_2023-09-30-summary", "6"), ("2023-10-01_2024-09-30-summary", "7"),
      ("2023-10-01_2024-08-31-summary", "8"),
    ])
    let all = Series.all(of: 0, in: site)
    #expect(
      all.map(\.years) == [[2023], [2023, 2024], [2024], [2024], [2024], [2023, 2024]])
    #expect(
      all.map { $0.rows.map(values) } == [
        [["1"]], [["3", "2"]], [["4"]], [["5"]], [["8"]], [["6", "7"]],
      ])
  }

  @Test("Plans do not count")
  func plans() async {
    let site = await site([("2024-annual-plan", "99"), ("2023-annual-summary", "5")])
    #expect(Series.all(of: 0, in: site).map(\.years) == [[2023]])
    let onlyPlans = await self.site([("2024-annual-plan", "99")])
    #expect(Series.all(of: 0, in: onlyPlans).isEmpty)
  }

  @Test("A mistyped year adds no century of gaps, and no change over it")
  func mistyped() async throws {
    let site = await site([
      ("1924-annual-summary", "10"), ("2023-annual-summary", "30"), ("2024-annual-summary", "31"),
    ])
    let series = try #require(Series.all(of: 0, in: site).first)
    #expect(series.years == [1924, 2023, 2024])
    #expect(changes(try #require(series.rows.first)) == [nil, nil, Number(1)])
  }

  @Test("Rows in the order of the catalogue, also of indicators that one report alone names")
  func rows() async throws {
    let builder = SiteBuilder().unit("a", "甲")
      .report("a", "2023-annual-summary", figures: "班组数: 1\n帮扶资金: 3.8万元")
      .report("a", "2024-annual-summary", figures: "帮扶资金: 4万元\n会员人数: 7")
    let site = await builder.load().site
    let rows = try #require(Series.all(of: 0, in: site).first).rows
    #expect(
      rows.map { site.catalogue.indicators[$0.indicator].id } == [
        "org.members", "aid.funds", "班组数",
      ])
    #expect(changes(rows[1]) == [nil, Number(2000)])
  }

  @Test("A series break of the catalogue")
  func seriesBreak() async throws {
    let builder = SiteBuilder().with(
      "indicators.yml", "indicators:\n  - {id: org.members, labels: 会员人数, breaks: [2024]}\n"
    ).unit("a", "甲").report("a", "2022-annual-summary", figures: "会员人数: 1")
      .report("a", "2023-annual-summary", figures: "会员人数: 2")
      .report("a", "2024-annual-summary", figures: "会员人数: 3")
    let row = try #require(Series.all(of: 0, in: await builder.load().site).first?.rows.first)
    #expect(changes(row) == [nil, Number(1), nil])
    #expect(row.changes.last == .seriesBreak(year: 2024))
  }

  @Test("The order of series does not change from run to run")
  func stable() async {
    let site = await site([
      ("2023-10-01_2024-09-30-summary", "1"), ("2023-10-01_2024-09-29-summary", "2"),
      ("2023-10-01_2024-09-28-summary", "3"), ("2023-10-01_2024-09-27-summary", "4"),
    ])
    let firsts = Series.all(of: 0, in: site).map { $0.rows.map(values) }
    #expect(firsts == [[["4"]], [["3"]], [["2"]], [["1"]]])
  }
}

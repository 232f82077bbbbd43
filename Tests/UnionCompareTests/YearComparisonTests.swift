import Testing
import UnionCompare
import UnionModel
import UnionTestSupport

@Suite("All units of a year side by side")
struct YearComparisonTests {
  private let builder = SiteBuilder().unit("a", "甲").unit("b", "乙").unit("c", "丙").unit("d", "丁")
    .report("a", "2023-annual-summary", figures: "会员人数: 10")
    .report("a", "2024-annual-summary", figures: "会员人数: 12\n集体合同: 3")
    .report("b", "2024-annual-summary", figures: "会员人数: 缺")
    .report("c", "2023-annual-summary", figures: "会员人数: 7\n帮扶资金: 5")
    .report("d", "2024-first-half-summary", figures: "会员人数: 99")
    .report("d", "2024-annual-plan", figures: "会员人数: 98")
    .report("a", "2022-annual-summary", figures: "建会率: 90%")

  @Test("Units with a report for the year; halves and plans are none")
  func units() async {
    let site = await builder.load().site
    #expect(YearComparison(year: 2024, units: [0, 1, 2, 3], in: site).units == [0, 1])
    #expect(YearComparison(year: 2024, units: [3, 1], in: site).units == [1])
    #expect(YearComparison(year: 1999, units: [0, 1], in: site).units == [])
  }

  @Test("One group an indicator that this year or the one before names, by the catalogue")
  func groups() async {
    let site = await builder.load().site
    let year = YearComparison(year: 2024, units: [0, 1, 2, 3], in: site)
    #expect(
      year.groups.map { site.catalogue.indicators[$0.indicator].id } == [
        "org.members", "bargain.contracts", "aid.funds",
      ])
    #expect(year.groups.map { $0.rows.map(\.unit) } == [[0, 1, 2], [0], [2]])
  }

  @Test("Each figure with its change; one that fell away is no 0")
  func rows() async throws {
    let site = await builder.load().site
    let rows = try #require(
      YearComparison(year: 2024, units: [0, 1, 2], in: site).groups.first
    ).rows
    guard case .difference(let difference) = rows[0].change else {
      Issue.record("\(rows[0].change)")
      return
    }
    #expect(difference.nominal == Number(2))
    #expect(rows[1].figure?.quantity == .missing && rows[1].change == .noData)
    #expect(rows[2].figure == nil && rows[2].previous != nil && rows[2].change == .noData)
  }
}

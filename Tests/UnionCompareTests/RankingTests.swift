import Testing
import UnionCompare
import UnionModel

@Suite("The order of the units, and who moved most")
struct RankingTests {
  private func ranking(
    _ figures: [Figure], _ direction: Indicator.Direction = .up
  ) -> [String]? {
    var model = ModelSite()
    _ = model.indicator("i", direction: direction)
    for (index, figure) in figures.enumerated() {
      model.report(model.unit("u\(index)"), 2024, .annual, [figure])
    }
    let values = model.site.units.indices.compactMap { unit in
      UnitYear(of: unit, year: 2024, in: model.site).value(of: 0).map { (unit: unit, value: $0) }
    }
    return Ranking(values, of: 0, in: model.site)?.entries.map { "\($0.place) u\($0.unit)" }
  }

  @Test("More is better, less is better; equal numbers share a place; neutral is never ranked")
  func order() {
    let figures: [Figure] = [.of(0, 3), .of(0, 5, .about), .of(0, 3, .over), .of(0, 1)]
    #expect(ranking(figures) == ["1 u1", "2 u0", "2 u2", "4 u3"])
    #expect(ranking(figures, .down) == ["1 u3", "2 u0", "2 u2", "4 u1"])
    #expect(ranking(figures, .neutral) == nil)
  }

  @Test("A range stands by its middle")
  func ranges() {
    #expect(
      ranking([.of(0, .range(Number(1), Number(4))), .of(0, 2), .of(0, 3)])
        == ["1 u2", "2 u0", "3 u1"])
  }

  @Test("Missing figures, other measures and currencies have no place; one alone is no order")
  func unranked() {
    #expect(
      ranking([
        .missing(0), .of(0, 3), .of(0, 5, measure: "人次"), .of(0, 9, currency: "USD"), .of(0, 4),
      ]) == ["1 u4", "2 u1"])
    #expect(ranking([.of(0, 3), .missing(0)]) == nil)
  }

  private func movers(_ pairs: [(Figure?, Figure?)], measure: String = "人") -> YearMovers? {
    var model = ModelSite()
    _ = model.indicator("i", measure: measure)
    for (index, pair) in pairs.enumerated() {
      let unit = model.unit("u\(index)")
      model.report(unit, 2023, .annual, [pair.0].compactMap { $0 })
      model.report(unit, 2024, .annual, [pair.1].compactMap { $0 })
    }
    let year = YearComparison(year: 2024, units: Array(model.site.units.indices), in: model.site)
    return year.groups.first.map { YearMovers($0, shown: 2) }
  }

  @Test("Bands: ten percent is much, on either side; from 0, open and missing have none")
  func bands() {
    let movers = movers([
      (.of(0, 100), .of(0, 110)), (.of(0, 100), .of(0, 109)), (.of(0, 100), .of(0, 100)),
      (.of(0, 100), .of(0, 91)), (.of(0, 100), .of(0, 90)), (.of(0, 0), .of(0, 5)),
      (.of(0, 100), .of(0, 200, .over)), (.missing(0), .of(0, 5)), (nil, .of(0, 5)),
      (.of(0, 0), .of(0, 0)),
    ])
    #expect(movers?.counts == [1, 1, 2, 1, 1])
    #expect(movers?.unclear == 2 && movers?.notCompared == 2)
    #expect(movers?.risen.map(\.unit) == [0, 1] && movers?.fallen.map(\.unit) == [4, 3])
  }

  @Test("All indicators in one pass are what each is by itself")
  func together() {
    var model = ModelSite()
    let indicators = ["i", "j"].map { model.indicator($0) }
    for place in 0..<9 {
      let unit = model.unit("u\(place)")
      for year in [2023, 2024] {
        var figures: [Figure] = []
        for indicator in indicators where year == 2024 || (indicator + place) % 4 > 0 {
          let more = year == 2024 ? (place * 7 + indicator * 3) % 5 : 0
          figures.append(.of(indicator, 100 + more))
        }
        model.report(unit, year, .annual, figures)
      }
    }
    let units = Array(model.site.units.indices)
    let year = YearComparison(year: 2024, units: units, in: model.site)
    let alone = year.groups.map { YearMovers($0, shown: 3) }
    let together = YearMovers.all(year: 2024, units: units, shown: 3, in: model.site)
    #expect(together.map(\.indicator) == indicators)
    #expect(together.map(\.counts) == alone.map(\.counts))
    #expect(together.map(\.notCompared) == alone.map(\.notCompared))
    #expect(together.map { $0.risen.map(\.unit) } == alone.map { $0.risen.map(\.unit) })
    #expect(together.allSatisfy { $0.risen.count == 3 && $0.figure != nil })
  }

  @Test("Percentages move in points")
  func points() {
    let movers = movers(
      [
        (.of(0, 50, measure: "%"), .of(0, 60, measure: "%")),
        (.of(0, 10, measure: "%"), .of(0, 15, measure: "%")),
        (.of(0, 0, measure: "%"), .of(0, 1, measure: "%")),
      ], measure: "%")
    #expect(movers?.counts == [0, 0, 0, 2, 1] && movers?.unclear == 0)
    #expect(movers?.risen.map(\.unit) == [0, 1])
  }

  @Test("A year with one report compares with nothing")
  func oneReport() {
    var model = ModelSite()
    let indicator = model.indicator("i")
    let unit = model.unit("u")
    model.report(unit, 2024, .annual, [.of(indicator, 3)])
    let row = YearComparison.rows(of: unit, year: 2024, in: model.site).first
    #expect(row?.change == .noData && row?.previous == nil && row?.figure?.words == "3人")
    let years = SiteYears(of: model.site).all
    #expect(years.map(\.year) == [2024] && years.first?.hasYearBefore == false)
  }
}

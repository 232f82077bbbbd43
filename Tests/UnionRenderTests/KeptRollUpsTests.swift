import Store
import Testing
import UnionCompare
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Roll-ups out of the last build")
struct KeptRollUpsTests {
  /// A federation whose unions give sums with open ends, rates, lists, other currencies, and move.
  private var site: SiteBuilder {
    var builder = SiteBuilder()
      .with(
        "indicators.yml",
        """
        indicators:
          - {id: n, labels: {zh-Hans: 已建}, measure: 家, nature: stock, rollup: sum, breaks: [{year: 2024}]}
          - {id: d, labels: {zh-Hans: 应建}, measure: 家, nature: stock, rollup: sum}
          - {id: r, labels: {zh-Hans: 建会率}, measure: "%", nature: rate, rollup: ratio, numerator: n, denominator: d}
          - {id: f, labels: {zh-Hans: 资金}, measure: 元, nature: flow, rollup: sum}
          - {id: l, labels: {zh-Hans: 名次}, measure: 名, nature: stock, rollup: list}

        """
      )
      .unit("fed", "总工会").unit("top", "另一总工会")
    for (place, unit) in ["fed/a", "fed/a/x", "fed/b", "fed/c"].enumerated() {
      builder = builder.unit(unit, unit)
      for year in 2023...2024 {
        builder = builder.report(
          unit, "\(year)-annual-summary",
          figures: """
            已建: \(["约300", "2500余", "100-200", "\(year)"][place])
            应建: {value: \(year * (place + 2)), note: 注\(place), as_of: 2024-06-30, of: {男: 3, 女: 约4}}
            资金: \(place == 2 ? "缺" : "1.5万元")
            名次: \(place + 1)
            """)
      }
    }
    return builder.report("fed", "2024-annual-summary", figures: "已建: 9000\n应建: 80000")
  }

  private func said(_ rollUp: RollUp?, _ writer: CellWriter) -> [UInt8]? {
    var writer = writer
    guard let rollUp else { return nil }
    writer.rollUp(rollUp)
    return writer.bytes.bytes
  }

  @Test("What is read is what was worked out")
  func same() async throws {
    let site = await site.load().site
    let names = site.units.indices.map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let words = CellWriter(names: names, units: 0, reports: 0)
    var found = 0
    for rollUps in RollUps.all(years: [2023, 2024], in: site) {
      var writer = PartWriter(1, words)
      let indicators = site.catalogue.indicators.indices
      for indicator in indicators {
        writer.keptCell(UInt64(indicator)) {
          $0.rollUps(rollUps, of: indicator, rollUps.outline.parents)
        }
      }
      let kept = try #require(
        KeptRollUps(KeptWords(bytes: writer.kept.bytes, units: UnitPlaces(names[...]))))
      for indicator in indicators {
        let whole = rollUps.ofSite.rollUp(of: indicator)
        #expect(said(kept.ofSite(indicator), words) == said(whole, words))
        for unit in site.units.indices {
          let known = rollUps.of(unit, indicator)
          #expect(said(kept.of(unit, indicator), words) == said(known, words))
          if known != nil { found += 1 }
        }
      }
    }
    #expect(found > 10)
  }

  @Test("Bytes that are no roll-ups are none")
  func damaged() {
    let words = KeptWords(bytes: [9, 9, 9], units: UnitPlaces([]))
    #expect(KeptRollUps(words) == nil)
  }

  @Test("An outline comes back whole")
  func outline() throws {
    for type in [
      PeriodType.annual, .firstHalf, .secondHalf, .quarter(3),
      .dates(fromMonth: 10, fromDay: 1, toMonth: 9, toDay: 30, years: 1),
    ] {
      let outline = RollUps.Outline(
        type: type, onlyTop: 3, parents: [RollUps.Outline.Parent(unit: 3, indicators: [0, 7])])
      #expect(try #require(RollUps.Outline.decoded(outline.encoded)) == outline)
    }
  }
}

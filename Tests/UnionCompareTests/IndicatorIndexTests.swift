import Testing
import UnionCompare
import UnionModel
import UnionTestSupport

@Suite("Where each indicator is given")
struct IndicatorIndexTests {
  private let catalogue = """
    indicators:
      - {id: n, labels: {zh-Hans: 已建}, measure: 家, nature: stock, rollup: sum}
      - {id: d, labels: {zh-Hans: 应建}, measure: 家, nature: stock, rollup: sum}
      - {id: r, labels: {zh-Hans: 建会率}, measure: "%", nature: rate, rollup: ratio, numerator: n, denominator: d}
      - {id: f, labels: {zh-Hans: 培训}, measure: 次, nature: flow, rollup: sum}

    """

  private func index(_ site: Site) -> IndicatorIndex {
    // Two units a block, so that most units have neighbours in another.
    IndicatorIndex(
      of: site, rollUps: RollUps.all(years: SiteYears(of: site).all.map(\.year), in: site), size: 2)
  }

  /// A site of some units with reports of all kinds, a fixed one for each seed.
  private func site(_ seed: UInt64) async -> Site {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    var builder = SiteBuilder().with("indicators.yml", catalogue)
    let paths = ["a", "a/b", "a/b/c", "a/d", "e"]
    for path in paths { builder = builder.unit(path, path) }
    let kinds = [
      "annual-summary", "first-half-summary", "second-half-summary", "q1-summary", "annual-plan",
    ]
    for path in paths {
      for year in 2021...2024 {
        for kind in kinds where next(2) == 0 {
          let lines = ["已建", "应建", "建会率", "培训"].filter { _ in next(3) > 0 }.map {
            "\($0): \(next(6) == 0 ? "缺" : "\(next(90) + 1)\($0 == "建会率" ? "%" : "")")"
          }
          let isPlan = kind.hasSuffix("plan")
          let targets = "目标:\n" + lines.map { "  \($0)\n" }.joined()
          builder = builder.report(
            path, "\(year)-\(kind)", figures: isPlan ? "" : lines.joined(separator: "\n"),
            more: isPlan && !lines.isEmpty ? targets : "")
        }
      }
    }
    return await builder.load().site
  }

  @Test("It has just the values of all units' years", arguments: 1...12)
  func sameAsUnitYears(seed: UInt64) async {
    let site = await site(seed)
    let index = index(site)
    for indicator in site.catalogue.indicators.indices {
      var found = 0
      for unit in site.units.indices {
        for year in 2021...2024 {
          let wanted = UnitYear(of: unit, year: year, in: site).value(of: indicator)
          let made = index.value(of: indicator, by: unit, year: year, in: site)
          #expect(made?.figure.quantity == wanted?.figure.quantity)
          #expect(made?.origin == wanted?.origin)
          #expect(made?.computed?.quantity == wanted?.computed?.quantity)
          if wanted != nil { found += 1 }
        }
      }
      #expect(index.mentions(of: indicator).count { $0.role == .value } == found)
    }
  }

  @Test(
    "Its units are those that say anything, or whose units do; each has its place",
    arguments: 1...12)
  func units(seed: UInt64) async {
    let site = await site(seed)
    let index = index(site)
    let rollUps = RollUps.all(years: Array(2021...2024), in: site)
    for indicator in site.catalogue.indicators.indices {
      let wanted = site.units.indices.filter { unit in
        index.mentions(of: indicator).contains { Int($0.unit) == unit }
          || rollUps.contains { $0.of(unit, indicator) != nil }
      }
      #expect(index.units(of: indicator) == wanted)
      for unit in site.units.indices {
        #expect(index.place(of: unit, in: indicator) == wanted.firstIndex(of: unit))
      }
      let years = Set(index.mentions(of: indicator).map { Int($0.year) }).sorted()
      #expect(index.years(of: indicator) == years)
    }
  }

  @Test("One target an indicator and period: the plan's first, then the summary's, then a promise")
  func targets() async throws {
    let site = await SiteBuilder().unit("a", "甲")
      .report("a", "2023-annual-summary", more: "下期目标:\n  会员人数: 3\n  集体合同: 4\n  帮扶资金: 5\n")
      .report("a", "2024-annual-plan", more: "目标:\n  会员人数: 1\n")
      .report("a", "2024-annual-summary", more: "目标:\n  会员人数: 2\n  集体合同: 6\n")
      .load().site
    let index = index(site)
    func targets(_ name: String) throws -> [Quantity] {
      let indicator = try #require(site.catalogue.index(named: name))
      return index.mentions(of: indicator).filter { $0.role == .target && $0.year == 2024 }.map {
        index.figure($0, in: site).quantity
      }
    }
    #expect(try targets("会员人数") == [.number(Number(1))])
    #expect(try targets("集体合同") == [.number(Number(6))])
    #expect(try targets("帮扶资金") == [.number(Number(5))])
  }
}

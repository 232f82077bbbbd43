import class Foundation.ProcessInfo
import Testing
import UnionCompare
import UnionModel

/// A province: 10 cities of 10 counties of 99 unions each, ten years. The sums are known from how it
/// is made.
///
/// By default every tenth union, so that a debug build stays quick; with `UNIONSITE_LARGE_TREE=1`
/// 10,010 units and 99,000 reports of 20 figures (best with `swift test -c release`).
@Suite("A tree of very many reports")
struct LargeTreeTests {
  @Test("Every total, and its change like for like, is what was put in")
  func totals() throws {
    let tree = LargeTree()
    let rollUps = RollUps.all(years: Array(LargeTree.years), in: tree.site)
    for (year, found) in zip(LargeTree.years, rollUps) {
      #expect(found.ofSite.count == LargeTree.indicators)
      for indicator in [0, LargeTree.indicators - 1] {
        let total = try #require(found.ofSite.rollUp(of: indicator))
        #expect(total.total?.quantity == .number(tree.sum(of: indicator, in: year, tree.unions)))
        #expect((total.reported, total.computed, total.expected) == (0, 10, 10))
        let county = try #require(found.of(tree.counties[7], indicator))
        #expect(
          county.total?.quantity
            == .number(tree.sum(of: indicator, in: year, tree.unionsPerCounty)))
        #expect(county.reported == tree.unionsPerCounty && county.computed == 0)
        let like = total.likeForLike
        #expect(like?.units == (year == LargeTree.years.lowerBound ? nil : tree.unions))
        if case .difference(let difference)? = like?.change {
          #expect(difference.nominal == Number(tree.unions * (indicator + 1)))
        }
      }
    }
  }

  @Test("Every unit's year beside the one before, and its line of years")
  func years() throws {
    let tree = LargeTree()
    let comparison = YearComparison(
      year: 2024, units: Array(tree.site.units.indices), in: tree.site)
    #expect(comparison.units.count == tree.unions)
    #expect(comparison.groups.allSatisfy { $0.rows.count == tree.unions })
    let unit = try #require(comparison.units.last)
    let series = try #require(Series.all(of: unit, in: tree.site).first)
    #expect(series.years == Array(LargeTree.years) && series.rows.count == LargeTree.indicators)
  }
}

/// Three levels; each union reports every year its number plus the year's, times the indicator's.
struct LargeTree {
  static let years = 2015...2024
  static let indicators = 20

  private(set) var counties: [Int] = []
  let unionsPerCounty: Int
  private var model = ModelSite()

  var site: Site { model.site }
  var unions: Int { counties.count * unionsPerCounty }

  init(isLarge: Bool = ProcessInfo.processInfo.environment["UNIONSITE_LARGE_TREE"] != nil) {
    unionsPerCounty = isLarge ? 99 : 9
    for indicator in 0..<Self.indicators {
      _ = model.indicator("i\(indicator)", indicator % 2 == 0 ? .stock : .flow)
    }
    for city in 0..<10 {
      let city = model.unit("c\(city)")
      for county in 0..<10 {
        let county = model.unit("d\(county)", under: city)
        counties.append(county)
        for union in 0..<unionsPerCounty { addUnion(union, under: county) }
      }
    }
  }

  private mutating func addUnion(_ union: Int, under county: Int) {
    let unit = model.unit("u\(union)", under: county)
    for year in Self.years {
      model.report(
        unit, year, .annual,
        (0..<Self.indicators).map { .of($0, ($0 + 1) * (union + year)) })
    }
  }

  /// What so many unions, county by county, come to.
  func sum(of indicator: Int, in year: Int, _ unions: Int) -> Number {
    let county = (0..<unionsPerCounty).reduce(0) { $0 + $1 + year }
    return Number(county * (unions / unionsPerCounty) * (indicator + 1))
  }
}

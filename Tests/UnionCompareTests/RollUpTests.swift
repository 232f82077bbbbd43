import Testing
import UnionCompare
import UnionModel

@Suite("What units come to together")
struct RollUpTests {
  private var model = ModelSite()
  private let members: Int
  private let town: Int

  init() {
    members = model.indicator("members")
    town = model.unit("town")
  }

  /// The roll-up of the town in 2024, when `change` has added to the site.
  private func total(_ indicator: Int? = nil, _ change: (inout ModelSite) -> Void) -> RollUp? {
    var model = model
    change(&model)
    return RollUps(year: 2024, in: model.site).of(town, indicator ?? members)
  }

  private func add(
    _ figures: [Figure], to site: inout ModelSite, _ change: (inout Unit) -> Void = { _ in }
  ) {
    let unit = site.unit("u\(site.site.units.count)", under: town, change)
    site.report(unit, 2024, .annual, figures)
  }

  private func sum(_ figures: [Figure]) -> RollUp? {
    total { site in for figure in figures { add([figure], to: &site) } }
  }

  private static func count(_ rollUp: RollUp?) -> [Int]? {
    rollUp.map { [$0.reported, $0.computed, $0.expected] }
  }

  @Test("Missing is not 0, and not reported")
  func missing() {
    let sum = sum([.of(members, 3), .missing(members), .of(members, 0)])
    #expect(sum?.total?.words == "3人" && Self.count(sum) == [2, 0, 3])
    #expect(self.sum([.missing(members)]) == nil)
  }

  @Test(
    "Qualifiers: open above, open below, about, both ways",
    arguments: [
      ([.exact, .over], ">5人"), ([.over, .atLeast], "≥5人"), ([.exact, .under], "<5人"),
      ([.under, .atMost], "≤5人"), ([.exact, .about], "约5人"), ([.over, .under], "约5人"),
      ([.about, .atLeast], "约5人"),
    ] as [([Qualifier], String)])
  func qualifiers(qualifiers: [Qualifier], words: String) {
    let sum = sum([.of(members, 2, qualifiers[0]), .of(members, 3, qualifiers[1])])
    #expect(sum?.total?.words == words)
  }

  @Test("Ranges: each end on its own")
  func ranges() {
    let sum = sum([.of(members, .range(Number(2), Number(4))), .of(members, 3)])
    #expect(sum?.total?.words == "5–7人")
  }

  @Test("Measures that agree are added; those that do not make no total, in any order")
  func measures() {
    func words(_ measures: [String]) -> String? {
      let sum = sum(measures.map { .of(members, 1, measure: $0) })
      return sum?.total?.words ?? sum?.obstacle.map { "\($0)" }
    }
    #expect(words(["家", "户"]) == "2家")
    #expect(words(["人", "人次"]) == "measures")
    #expect(words(["家", "个", "份"]) == "measures")
    #expect(words(["个", "家", "份"]) == "measures")
  }

  @Test("元 and 万元 are added, since what is read is scaled; two currencies are not")
  func currencies() {
    #expect(
      sum([.of(members, 5, measure: "元"), .of(members, 38_000, measure: "元")])?.total?.words
        == "38005元")
    let two = sum([
      .of(members, 5, measure: "元"), .of(members, 5, measure: "元", currency: "USD"),
    ])
    #expect(two?.total == nil && two?.obstacle == .currencies && two?.reported == 2)
    #expect(
      sum([.of(members, 5, currency: "CNY"), .of(members, 5)])?.total?.words == "10人")
  }

  @Test("What cannot be added three levels down is not left out without a word above")
  func obstacleBelow() {
    let total = total { site in
      let village = site.unit("village", under: town)
      for currency in ["USD", nil] {
        let unit = site.unit(currency ?? "x", under: village)
        site.report(unit, 2024, .annual, [.of(members, 1, currency: currency)])
      }
      add([.of(members, 7)], to: &site)
    }
    #expect(total?.total == nil && total?.obstacle == .currencies)
  }

  @Test("Parts are added by name")
  func parts() {
    let sum = sum([
      .of(members, 5, parts: [("五星", 2), ("四星", 3)]), .of(members, 4, parts: [("四星", 4)]),
    ])
    #expect(sum?.total?.words == "9人(五星=2,四星=7)")
  }

  @Test("n of m: not those founded later or closed before, but those closed within the year")
  func expected() {
    let total = total { site in
      add([.of(members, 1)], to: &site)
      add([], to: &site)
      add([.of(members, 50)], to: &site) { $0.opened = ModelSite.day(2025, 1, 1) }
      add([.of(members, 50)], to: &site) { $0.closed = ModelSite.day(2023, 12, 31) }
      add([.of(members, 2)], to: &site) { $0.closed = ModelSite.day(2024, 1, 1) }
    }
    #expect(total?.total?.words == "3人" && Self.count(total) == [2, 0, 3])
  }

  @Test("A child that reported nothing comes in with its own children, marked computed")
  func computed() {
    let total = total { site in
      let village = site.unit("village", under: town)
      let union = site.unit("union", under: village)
      site.report(union, 2024, .annual, [.of(members, 4)])
      add([.of(members, 1)], to: &site)
    }
    #expect(total?.total?.words == "5人" && Self.count(total) == [1, 1, 2])
  }

  @Test(
    "What a child reported contains its children; with scope own they are added",
    arguments: [false, true])
  func scope(isOwn: Bool) {
    let total = total { site in
      let village = site.unit("village", under: town)
      site.report(village, 2024, .annual, [.of(members, 10)]) { $0.scope = isOwn ? .own : .whole }
      let union = site.unit("union", under: village)
      site.report(union, 2024, .annual, [.of(members, 4)])
    }
    #expect(total?.total?.words == (isOwn ? "14人" : "10人") && Self.count(total) == [1, 0, 1])
  }

  @Test("A parent that reports less than its children: the gap is shown, the total stays")
  func gap() {
    func gap(_ scope: Report.Scope) -> String? {
      var total: RollUp?
      total = self.total { site in
        site.report(town, 2024, .annual, [.of(members, 8)]) { $0.scope = scope }
        add([.of(members, 10)], to: &site)
      }
      #expect(total?.total?.words == "10人")
      return total?.gap?.words
    }
    #expect(gap(.whole) == "-2 -20%")
    #expect(gap(.own) == nil)
  }

  @Test("A member of a federation counts there, once, whether beside it or in another branch")
  func countedIn() {
    let beside = total { site in
      add([.of(members, 10)], to: &site)
      add([.of(members, 3)], to: &site) { $0.countedInUnit = 1 }
      add([.of(members, 1)], to: &site)
    }
    #expect(beside?.total?.words == "11人" && Self.count(beside) == [2, 0, 2])
    var branches = model
    let village = branches.unit("village", under: town)
    let member = branches.unit("member", under: village) { $0.countedInUnit = 3 }
    branches.report(member, 2024, .annual, [.of(members, 3)])
    let federation = branches.unit("federation", under: town)
    branches.report(federation, 2024, .annual, [.of(members, 10)])
    let found = RollUps(year: 2024, in: branches.site)
    #expect(found.of(village, members)?.total?.words == "3人")
    #expect(found.of(town, members)?.total?.words == "10人")
    #expect(found.ofSite.rollUp(of: members)?.total?.words == "10人")
  }

  @Test("A member counts for itself where its federation gives nothing, and in a chain only once")
  func countedInChain() {
    let silent = total { site in
      add([], to: &site)
      add([.of(members, 3)], to: &site) { $0.countedInUnit = 1 }
    }
    #expect(silent?.total?.words == "3人" && Self.count(silent) == [1, 0, 2])
    let chain = total { site in
      add([.of(members, 10)], to: &site)
      add([], to: &site) { $0.countedInUnit = 1 }
      add([.of(members, 3)], to: &site) { $0.countedInUnit = 2 }
    }
    #expect(chain?.total?.words == "10人" && Self.count(chain) == [1, 0, 1])
  }

  @Test("Two that are counted in each other count each, rather than none")
  func countedInCircle() {
    let circle = total { site in
      add([.of(members, 10)], to: &site) { $0.countedInUnit = 2 }
      add([.of(members, 3)], to: &site) { $0.countedInUnit = 1 }
    }
    #expect(circle?.total?.words == "13人" && Self.count(circle) == [2, 0, 2])
  }

  @Test("A rate is that of all parts together; open parts and bare rates do not count")
  func rates() {
    var model = model
    let above = model.indicator("above")
    let below = model.indicator("below")
    let rate = model.indicator("rate", .rate, .ratio, measure: "%", of: ("above", "below"))
    for figures: [Figure] in [
      [.of(above, 1), .of(below, 2)], [.of(above, 9), .of(below, 10)],
      [.of(rate, 10, measure: "%")], [.of(above, 5, .over), .of(below, 5), .of(rate, 99)],
    ] {
      let unit = model.unit("u\(model.site.units.count)", under: town)
      model.report(unit, 2024, .annual, figures)
    }
    let found = RollUps(year: 2024, in: model.site).of(town, rate)
    #expect(found?.total?.words == "83.3%" && Self.count(found) == [2, 0, 4])
  }

  @Test("A list is put together, not added, and not compared")
  func lists() {
    var model = model
    let awards = model.indicator("awards", .flow, .list, measure: "个")
    for year in [2023, 2024] { model.report(town, year, .annual, []) }
    for number in 1...2 {
      let unit = model.unit("u\(number)", under: town)
      for year in [2023, 2024] {
        model.report(unit, year, .annual, [.of(awards, number, measure: "个")])
      }
    }
    let found = RollUps(year: 2024, in: model.site).of(town, awards)
    #expect(found?.items.map(\.figure.words) == ["1个", "2个"])
    #expect(found?.total == nil && found?.obstacle == .list && found?.likeForLike == nil)
  }

  @Test("An indicator of one unit's own is expected of that unit, and of whoever gives it")
  func ownIndicator() {
    var model = model
    let units = (0..<4).map { model.unit("u\($0)", under: town) }
    let own = model.indicator("own", .flow, origin: .unit(units[1]))
    model.report(units[1], 2024, .annual, [.of(own, 2)])
    #expect(Self.count(RollUps(year: 2024, in: model.site).of(town, own)) == [1, 0, 1])
    model.report(units[3], 2024, .annual, [.of(own, 2)])
    #expect(Self.count(RollUps(year: 2024, in: model.site).of(town, own)) == [2, 0, 2])
  }

  @Test("The site's level adds up the units at the top")
  func site() {
    var model = model
    model.report(town, 2024, .annual, [.of(members, 5)])
    model.report(model.unit("other"), 2024, .annual, [.of(members, 6)])
    _ = model.unit("silent")
    let found = RollUps(year: 2024, in: model.site).ofSite.rollUp(of: members)
    #expect(found?.total?.words == "11人" && Self.count(found) == [2, 0, 3] && found?.gap == nil)
  }

  @Test("A fiscal among calendar years is left out, and so is its change")
  func fiscal() {
    let total = total { site in
      add([.of(members, 1)], to: &site)
      add([.of(members, 1)], to: &site)
      let fiscal = site.unit("fiscal", under: town)
      site.report(fiscal, 2024, ModelSite.statistical(2024), [.of(members, 100)])
    }
    #expect(total?.total?.words == "2人" && Self.count(total) == [2, 0, 3])
  }

  @Test("2,000 children of one unit, many of them counted in the first")
  func wide() {
    let total = total { site in
      for number in 0..<2000 {
        add([.of(members, 1)], to: &site) { if number >= 1000 { $0.countedInUnit = 1 } }
      }
    }
    #expect(total?.total?.words == "1000人" && Self.count(total) == [1000, 0, 1000])
  }
}

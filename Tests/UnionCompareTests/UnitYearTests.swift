import Testing
import UnionCompare
import UnionModel

@Suite("What a unit's own reports say of a year")
struct UnitYearTests {
  private var model = ModelSite()
  private let stock: Int
  private let flow: Int
  private let above: Int
  private let below: Int
  private let rate: Int
  private let unit: Int

  init() {
    stock = model.indicator("stock")
    flow = model.indicator("flow", .flow)
    above = model.indicator("above")
    below = model.indicator("below")
    rate = model.indicator("rate", .rate, .ratio, measure: "%", of: ("above", "below"))
    unit = model.unit("u")
  }

  private func year(_ change: (inout ModelSite) -> Void) -> UnitYear {
    var model = model
    change(&model)
    return UnitYear(of: unit, year: 2024, in: model.site)
  }

  @Test("A stock is that of the year's end; one of June is not the year's")
  func stocks() {
    let both = year {
      $0.report(unit, 2024, .firstHalf, [.of(stock, 10)])
      $0.report(unit, 2024, .secondHalf, [.of(stock, 12)])
    }
    #expect(both.value(of: stock)?.figure.words == "12人")
    #expect(both.value(of: stock)?.origin == .halves)
    #expect(year { $0.report(unit, 2024, .firstHalf, [.of(stock, 10)]) }.values.isEmpty)
    let quarter = year { $0.report(unit, 2024, .quarter(4), [.of(stock, 9)]) }
    #expect(quarter.value(of: stock)?.figure.words == "9人")
  }

  @Test("Flows add: two halves; a half and two quarters; four quarters; no part may be missing")
  func flows() {
    func sum(_ parts: [(Period.Span, Int)]) -> String? {
      year { site in
        for (span, number) in parts { site.report(unit, 2024, span, [.of(flow, number)]) }
      }.value(of: flow)?.figure.words
    }
    #expect(sum([(.firstHalf, 3), (.secondHalf, 4)]) == "7人")
    #expect(sum([(.firstHalf, 3), (.quarter(3), 1), (.quarter(4), 2)]) == "6人")
    #expect(sum([(.quarter(1), 1), (.quarter(2), 2), (.secondHalf, 4)]) == "7人")
    #expect(
      sum([(.quarter(1), 1), (.quarter(2), 2), (.quarter(3), 3), (.quarter(4), 4)]) == "10人")
    #expect(sum([(.secondHalf, 4)]) == nil)
    #expect(sum([(.quarter(1), 1), (.quarter(3), 3), (.quarter(4), 4)]) == nil)
  }

  @Test("A half or quarter that counts from January is the sum already")
  func cumulative() {
    let halves = year {
      $0.report(unit, 2024, .firstHalf, [.of(flow, 3)])
      $0.report(unit, 2024, .secondHalf, [.of(flow, 7)]) { $0.isCumulative = true }
    }
    #expect(halves.value(of: flow)?.figure.words == "7人")
    let quarters = year {
      $0.report(unit, 2024, .quarter(3), [.of(flow, 6)]) { $0.isCumulative = true }
      $0.report(unit, 2024, .quarter(4), [.of(flow, 2)])
    }
    #expect(quarters.value(of: flow)?.figure.words == "8人")
  }

  @Test("What the year's summary says beats what its halves come to, and the other is kept")
  func reportedBeatsComputed() {
    func value(_ said: Figure) -> UnitValue? {
      year {
        $0.report(unit, 2024, .annual, [said])
        $0.report(unit, 2024, .firstHalf, [.of(flow, 3)])
        $0.report(unit, 2024, .secondHalf, [.of(flow, 4)])
      }.value(of: flow)
    }
    let other = value(.of(flow, 9))
    #expect(other?.figure.words == "9人" && other?.origin == .reported)
    #expect(other?.computed?.words == "7人")
    #expect(value(.of(flow, 7))?.computed == nil)
    #expect(value(.of(flow, 6, .over))?.computed == nil)
    // In another measure it says nothing of it.
    #expect(value(.of(flow, 9, measure: "人次"))?.computed == nil)
  }

  @Test("What was left open gives way to what can be computed; alone it stays missing")
  func missing() {
    let filled = year {
      $0.report(unit, 2024, .annual, [.missing(flow)])
      $0.report(unit, 2024, .firstHalf, [.of(flow, 3)])
      $0.report(unit, 2024, .secondHalf, [.of(flow, 4)])
    }
    #expect(filled.value(of: flow)?.figure.words == "7人" && filled.known(flow) != nil)
    let open = year { $0.report(unit, 2024, .annual, [.missing(flow)]) }
    #expect(open.value(of: flow)?.figure.words == "缺" && open.known(flow) == nil)
    #expect(open.isReported)
  }

  @Test("A rate comes from its parts, never from the rates of halves")
  func rates() {
    let computed = year { $0.report(unit, 2024, .annual, [.of(above, 1), .of(below, 3)]) }
    #expect(computed.value(of: rate)?.figure.words == "33.3%")
    #expect(computed.value(of: rate)?.origin == .ratio)
    let halves = year {
      $0.report(unit, 2024, .firstHalf, [.of(rate, 40, measure: "%")])
      $0.report(unit, 2024, .secondHalf, [.of(rate, 50, measure: "%")])
    }
    #expect(halves.value(of: rate) == nil)
    let nothing = year { $0.report(unit, 2024, .annual, [.of(above, 1), .of(below, 0)]) }
    #expect(nothing.value(of: rate) == nil)
  }

  @Test("A rate that is said as rounded is no contradiction: 90% of 89.97%, but not 91%, nor 89.7%")
  func rateRounding() {
    func computed(_ said: Quantity) -> String? {
      year {
        $0.report(
          unit, 2024, .annual,
          [.of(above, 8997), .of(below, 10_000), .of(rate, said, measure: "%")])
      }.value(of: rate)?.computed?.words
    }
    #expect(computed(.number(Number(90))) == nil)
    #expect(computed(.number(Number(91))) == "90%")
    #expect(computed(.number(Number(billionths: 89_970_000_000))) == nil)
    #expect(computed(.number(Number(billionths: 89_700_000_000))) == "90%")
  }

  @Test("Halves of the unit alone say nothing of a year that counts its children")
  func scopes() {
    let year = year {
      $0.report(unit, 2024, .annual, [.missing(flow)])
      $0.report(unit, 2024, .firstHalf, [.of(flow, 3)]) { $0.scope = .own }
      $0.report(unit, 2024, .secondHalf, [.of(flow, 4)]) { $0.scope = .own }
    }
    #expect(year.scope == .whole && year.known(flow) == nil)
  }

  @Test("A statistical year stands for the year, and is not filled up from calendar halves")
  func statisticalYear() {
    let year = year {
      $0.report(unit, 2024, .firstHalf, [.of(flow, 3)])
      $0.report(unit, 2024, .secondHalf, [.of(flow, 4)])
      $0.report(unit, 2024, ModelSite.statistical(2024), [.of(stock, 5)])
    }
    #expect(year.known(stock)?.figure.words == "5人" && year.known(flow) == nil)
    #expect(year.type != .annual)
  }
}

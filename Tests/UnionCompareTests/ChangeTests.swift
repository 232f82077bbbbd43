import Testing
import UnionCompare
import UnionModel

@Suite("A figure against the year before")
struct ChangeTests {
  private func figure(
    _ quantity: Quantity, _ qualifier: Qualifier = .exact, _ measure: String? = nil,
    currency: String? = nil
  ) -> Figure {
    Figure(
      indicator: 0, quantity: quantity, qualifier: qualifier, measure: measure.map(Measure.init),
      detail: currency.map { FigureDetail(currency: $0) })
  }

  private func number(_ value: Int, _ qualifier: Qualifier = .exact) -> Figure {
    figure(.number(Number(value)), qualifier)
  }

  private func change(_ previous: Figure?, _ current: Figure?, breaks: [Int] = []) -> Change {
    var indicator = Indicator(id: "a", origin: .catalogue)
    indicator.breaks = breaks.map { SeriesBreak(year: $0, note: nil) }
    return Change.between(previous, current, of: indicator, from: 2023, to: 2024)
  }

  private func difference(_ previous: Figure, _ current: Figure) throws -> Difference {
    guard case .difference(let difference) = change(previous, current) else {
      throw NoDifference()
    }
    return difference
  }

  private struct NoDifference: Error {}

  @Test("Missing is never 0, on either side or both")
  func missing() {
    let (none, some) = (figure(.missing), number(7))
    for (previous, current) in [(none, some), (some, none), (none, none)] {
      #expect(change(previous, current) == .noData)
    }
    #expect(change(nil, some) == .noData && change(some, nil) == .noData)
    #expect(change(nil, nil) == .noData)
  }

  @Test("An exact change with its percentage")
  func exact() throws {
    let found = try difference(number(400), number(459))
    #expect(found.nominal == Number(59) && found.percent?.plain == "14.75")
    #expect(found.interval == Interval(lower: Number(59), upper: Number(59)))
    #expect(found.direction == .up && !found.isAbout && !found.isPoints)
  }

  @Test("From 0, and from below 0, there is no percentage", arguments: [0, -5])
  func fromZero(before: Int) throws {
    let found = try difference(number(before), number(10))
    #expect(found.nominal == Number(10 - before) && found.percent == nil)
    #expect(found.direction == .up)
  }

  @Test("To the other sign there is no percentage")
  func toBelowZero() throws {
    let found = try difference(number(2275), number(-1865))
    #expect(found.nominal == Number(-4140) && found.percent == nil && found.direction == .down)
  }

  @Test("To 0 is a loss of all of it")
  func toZero() throws {
    let found = try difference(number(8), number(0))
    #expect(found.percent == Number(-100) && found.direction == .down)
  }

  @Test("Percentages differ in points, and have no percentage of their own")
  func points() throws {
    let found = try difference(
      figure(.number(Number(88)), .exact, "%"), figure(.number(Number(90)), .exact, "%"))
    #expect(found.isPoints && found.nominal == Number(2) && found.percent == nil)
  }

  @Test("A rate whose reports leave the mark out is in points all the same")
  func pointsByIndicator() {
    var indicator = Indicator(id: "a", origin: .catalogue)
    indicator.measure = .percent
    let found = Change.between(number(88), number(90), of: indicator, from: 2023, to: 2024)
    guard case .difference(let difference) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(difference.isPoints && difference.percent == nil)
  }

  @Test(
    "Qualifiers are intervals",
    arguments: [
      (.exact, 2300, .over, 2500, 200, nil, .up), (.over, 2300, .exact, 2500, nil, 200, .unclear),
      (.over, 2300, .over, 2500, nil, nil, .unclear), (.under, 300, .exact, 310, 10, nil, .up),
      (.exact, 300, .under, 290, nil, -10, .down), (.under, 300, .under, 200, nil, nil, .unclear),
      (.exact, 90, .atLeast, 90, 0, nil, .unclear), (.atLeast, 90, .under, 80, nil, -10, .down),
      (.under, 80, .atLeast, 90, 10, nil, .up), (.about, 100, .exact, 104, -1, 9, .up),
      (.about, 100, .about, 100, -10, 10, .same), (.about, 100, .over, 105, 0, nil, .unclear),
      (.about, 100, .over, 106, 1, nil, .up),
    ] as [(Qualifier, Int, Qualifier, Int, Int?, Int?, Difference.Direction)])
  func qualifiers(
    one: Qualifier, before: Int, other: Qualifier, now: Int, lower: Int?, upper: Int?,
    direction: Difference.Direction
  ) throws {
    let found = try difference(number(before, one), number(now, other))
    #expect(
      found.interval
        == Interval(lower: lower.map { Number($0) }, upper: upper.map { Number($0) }))
    #expect(found.direction == direction)
    #expect(found.isAbout == (one == .about || other == .about))
    let isClosed = [one, other].allSatisfy { $0 == .exact || $0 == .about }
    #expect((found.nominal == nil) != isClosed)
    #expect((found.percent == nil) != isClosed)
  }

  @Test("Ranges leave an interval, and no number of their own")
  func ranges() throws {
    let range = figure(.range(Number(20), Number(30)))
    let up = try difference(range, number(31))
    #expect(up.interval == Interval(lower: Number(1), upper: Number(11)))
    #expect(up.nominal == nil && up.percent == nil && up.direction == .up)
    let open = try difference(number(25), range)
    #expect(open.interval == Interval(lower: Number(-5), upper: Number(5)))
    #expect(open.direction == .unclear)
    let down = try difference(range, figure(.range(Number(10), Number(19))))
    #expect(down.direction == .down)
  }

  @Test("No change is computed across a series break, only within", arguments: [2023, 2024, 2025])
  func breaks(year: Int) {
    let found = change(number(1), number(2), breaks: [year])
    #expect((found == .seriesBreak(year: 2024)) == (year == 2024))
  }

  @Test("Other measures and other currencies are not compared")
  func measures() {
    let people = figure(.number(Number(1)), .exact, "人")
    let visits = figure(.number(Number(2)), .exact, "人次")
    #expect(change(people, visits) == .otherMeasure)
    #expect(change(people, figure(.number(Number(2)), .exact, "名")) != .otherMeasure)
    #expect(change(people, figure(.number(Number(2)))) != .otherMeasure)
    let euros = figure(.number(Number(1)), .exact, "元", currency: "EUR")
    #expect(
      change(euros, figure(.number(Number(1)), .exact, "元", currency: "USD")) == .otherMeasure)
    #expect(change(euros, euros) != .otherMeasure)
  }

  @Test("A figure without a currency is in the site's")
  func siteCurrency() {
    let plain = number(1)
    let euros = figure(.number(Number(2)), currency: "EUR")
    let indicator = Indicator(id: "a", origin: .catalogue)
    func between(_ site: String) -> Change {
      Change.between(plain, euros, of: indicator, from: 2023, to: 2024, siteCurrency: site)
    }
    #expect(between("CNY") == .otherMeasure && between("EUR") != .otherMeasure)
  }

  @Test("A break is told before other measures, missing before both")
  func precedence() {
    let people = figure(.number(Number(1)), .exact, "人")
    let visits = figure(.number(Number(2)), .exact, "人次")
    #expect(change(people, visits, breaks: [2024]) == .seriesBreak(year: 2024))
    #expect(change(people, figure(.missing, .exact, "人次"), breaks: [2024]) == .noData)
  }
}

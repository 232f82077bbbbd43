import Testing
import UnionCompare
import UnionModel

@Suite("What became of a target")
struct OutcomeTests {
  /// A number in tenths with its qualifier: 79 is 7.9.
  private func figure(
    _ tenths: Int, _ qualifier: Qualifier = .exact, measure: String? = nil, currency: String? = nil
  ) -> Figure {
    Figure(
      indicator: 0, quantity: .number(Number(billionths: Int128(tenths) * 100_000_000)),
      qualifier: qualifier, measure: measure.map { Measure($0) },
      detail: currency.map { FigureDetail(currency: $0) })
  }

  private func range(_ from: Int, _ to: Int) -> Figure {
    Figure(indicator: 0, quantity: .range(Number(from), Number(to)))
  }

  private func outcome(
    _ target: Figure, _ result: Figure?, _ better: Indicator.Direction = .up,
    hasSummary: Bool = true, isPercent: Bool = false
  ) -> Outcome {
    Outcome(
      of: target, result: result, hasSummary: hasSummary, betterWhen: better, isPercent: isPercent)
  }

  /// `met`, `missed 0.1`, `missed 1-3`, `cannot tell`, `no data: …`, `not judged +2`, `other measure`.
  private func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .met: return "met"
    case .missed(let gap):
      let size =
        gap.nominal?.plain
        ?? (gap.interval.lower?.plain ?? "") + "-" + (gap.interval.upper?.plain ?? "")
      return "missed " + (gap.isAbout ? "about " : "") + size + (gap.isPoints ? " points" : "")
        + (gap.isBelow ? "" : " above")
    case .cannotTell: return "cannot tell"
    case .noData(let reason): return "no data: " + reason.rawValue
    case .notJudged(let difference): return "not judged \(difference.nominal?.plain ?? "?")"
    case .otherMeasure: return "other measure"
    }
  }

  @Test(
    "Where more is better, the lowest value of the target is enough",
    arguments: [
      (80, Qualifier.exact, 80, Qualifier.exact, "met"), (80, .exact, 79, .exact, "missed 0.1"),
      (4500, .exact, 4500, .about, "cannot tell"), (4500, .exact, 4500, .under, "cannot tell"),
      (4500, .exact, 4500, .over, "met"), (4500, .exact, 4600, .under, "cannot tell"),
      (4500, .exact, 4400, .under, "missed 10-"), (4500, .exact, 4000, .about, "missed about 50"),
      (3000, .about, 2850, .exact, "met"), (3000, .about, 2840, .exact, "missed 1"),
      (3000, .about, 3000, .about, "met"), (3000, .under, 3000, .exact, "met"),
      (3000, .under, 2990, .exact, "cannot tell"), (3000, .under, 10, .exact, "cannot tell"),
      (3000, .over, 3000, .exact, "met"), (3000, .over, 2990, .exact, "missed 1"),
      (3000, .over, 3000, .over, "met"), (3000, .atLeast, 2999, .exact, "missed 0.1"),
      (3000, .atLeast, 2000, .over, "cannot tell"), (3000, .atLeast, 3000, .atLeast, "met"),
      (3000, .atLeast, 2900, .atMost, "missed 10-"),
    ])
  func up(target: Int, as one: Qualifier, result: Int, as other: Qualifier, wanted: String) {
    #expect(words(outcome(figure(target, one), figure(result, other))) == wanted)
  }

  @Test("A range is met from its lower end on, or up to its upper end, or inside")
  func ranges() {
    let target = range(8, 10)
    #expect(words(outcome(target, figure(90))) == "met")
    #expect(words(outcome(target, figure(79))) == "missed 0.1")
    #expect(words(outcome(target, figure(200))) == "met")
    #expect(words(outcome(target, figure(90), .down)) == "met")
    #expect(words(outcome(target, figure(101), .down)) == "missed 0.1 above")
    #expect(words(outcome(target, figure(10), .down)) == "met")
    #expect(words(outcome(target, figure(90), .neutral)) == "met")
    #expect(words(outcome(target, figure(79), .neutral)) == "missed 0.1")
    #expect(words(outcome(target, figure(120), .neutral)) == "missed 2 above")
    #expect(words(outcome(target, range(9, 11), .neutral)) == "cannot tell")
    #expect(words(outcome(target, range(5, 7))) == "missed 1-3")
    #expect(words(outcome(target, range(7, 8))) == "cannot tell")
    #expect(words(outcome(target, range(8, 12))) == "met")
  }

  @Test(
    "Where less is better, the highest value is still good",
    arguments: [
      (30, Qualifier.exact, 30, Qualifier.exact, "met"), (30, .exact, 20, .exact, "met"),
      (30, .exact, 50, .exact, "missed 2 above"), (3000, .about, 3150, .exact, "met"),
      (3000, .about, 3160, .exact, "missed 1 above"), (30, .exact, 30, .under, "met"),
      (30, .exact, 30, .over, "cannot tell"), (30, .over, 30, .exact, "met"),
      (30, .over, 40, .exact, "cannot tell"), (30, .exact, 40, .over, "missed 1- above"),
    ])
  func down(target: Int, as one: Qualifier, result: Int, as other: Qualifier, wanted: String) {
    #expect(words(outcome(figure(target, one), figure(result, other), .down)) == wanted)
  }

  @Test(
    "At least is a floor and at most a ceiling, whichever way is better",
    arguments: Indicator.Direction.allCases)
  func bounds(better: Indicator.Direction) {
    #expect(words(outcome(figure(90, .atLeast), figure(91), better)) == "met")
    #expect(words(outcome(figure(90, .atLeast), figure(80), better)) == "missed 1")
    #expect(words(outcome(figure(90, .atMost), figure(80), better)) == "met")
    #expect(words(outcome(figure(90, .atMost), figure(100), better)) == "missed 1 above")
    #expect(words(outcome(figure(90, .atMost), figure(90, .over), better)) == "cannot tell")
  }

  @Test("Exactly the promised number is met, whatever the qualifier and the direction")
  func equal() {
    for better in Indicator.Direction.allCases {
      for qualifier in Qualifier.allCases {
        #expect(
          outcome(figure(90, qualifier), figure(90), better) == .met, "\(qualifier) \(better)")
      }
    }
  }

  @Test("Where nothing says which way is better, another number is not judged")
  func neutral() {
    #expect(words(outcome(figure(80), figure(100), .neutral)) == "not judged 2")
    #expect(words(outcome(figure(80), figure(60), .neutral)) == "not judged -2")
    #expect(words(outcome(figure(3000, .under), figure(2900), .neutral)) == "not judged ?")
    #expect(words(outcome(figure(3000, .over), figure(3100), .neutral)) == "not judged ?")
    #expect(words(outcome(figure(4500), figure(4500, .about), .neutral)) == "cannot tell")
    #expect(words(outcome(figure(3000, .about), figure(2900), .neutral)) == "met")
  }

  @Test("Percentages miss by percentage points")
  func points() {
    let target = figure(860, measure: "%")
    #expect(words(outcome(target, figure(855, measure: "%"))) == "missed 0.5 points")
    #expect(words(outcome(figure(860), figure(855), isPercent: true)) == "missed 0.5 points")
    #expect(words(outcome(figure(860), figure(855))) == "missed 0.5")
  }

  @Test("Other measures and other currencies are not compared")
  func measures() {
    let people = figure(10, measure: "人")
    #expect(outcome(people, figure(10, measure: "人次")) == .otherMeasure)
    #expect(outcome(people, figure(10, measure: "%")) == .otherMeasure)
    #expect(outcome(people, figure(10, measure: "名")) == .met)
    #expect(outcome(people, figure(10)) == .met)
    let euros = figure(10, measure: "元", currency: "EUR")
    #expect(outcome(euros, figure(10, measure: "元")) == .otherMeasure)
    #expect(
      Outcome(
        of: euros, result: figure(10, measure: "元"), hasSummary: true, betterWhen: .up,
        siteCurrency: "EUR") == .met)
  }

  @Test("Four ways of having no data")
  func noData() {
    let missing = Figure(indicator: 0, quantity: .missing)
    #expect(outcome(figure(1), nil, hasSummary: false) == .noData(.noSummary))
    #expect(outcome(figure(1), nil) == .noData(.notNamed))
    #expect(outcome(figure(1), missing) == .noData(.missing))
    #expect(outcome(missing, figure(1)) == .noData(.noTarget))
  }

  @Test("Counts add up to the targets")
  func counts() {
    var counts = OutcomeCounts()
    for one in [
      Outcome.met, .met, .cannotTell, .noData(.missing), .otherMeasure,
      outcome(figure(2), figure(1)), outcome(figure(2), figure(1), .neutral),
    ] { counts.add(one) }
    #expect(counts.targets == 7 && counts.met == 2 && counts.missed == 1)
    #expect(counts.cannotTell == 2 && counts.noData == 1 && counts.notJudged == 1)
    var twice = counts
    twice.add(counts)
    #expect(twice.targets == 14 && twice.met == 4)
  }
}

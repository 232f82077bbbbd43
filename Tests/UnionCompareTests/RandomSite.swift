import UnionModel
import UnionTestSupport

/// A small site by chance: units that nest, open, close, move and are counted in others; reports of
/// years, halves and quarters; figures of every kind.
struct RandomSite {
  private var model = ModelSite()
  private var generator: SeededGenerator
  private var kinds: [Kind] = []

  /// How the figures of an indicator look.
  private struct Kind {
    var indicator: Int
    var measures: [String]
    var isMoney = false
    var mayHaveParts = false
  }

  static let years = 2021...2024

  static func make(seed: UInt64) -> ModelSite {
    var random = RandomSite(generator: SeededGenerator(seed: seed))
    random.addUnits()
    random.addIndicators()
    for unit in random.model.site.units.indices {
      for year in years { random.addReports(unit, year) }
    }
    return random.model
  }

  private init(generator: SeededGenerator) { self.generator = generator }

  /// Whether something happens that happens in so many of a hundred cases.
  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func any<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  private mutating func day() -> CalendarDate? {
    chance(30)
      ? ModelSite.day(number(2020...2025), any([1, 12]), any([1, 31]))
      : ModelSite.day(number(2020...2025), number(1...12), number(1...28))
  }

  private mutating func addUnits() {
    // Mostly few, so that many sites can be tried; now and then about forty.
    let count = chance(1) ? number(25...40) : chance(10) ? number(9...16) : number(2...8)
    // A new unit goes below the last one or one above it: so they stand in the order of a walk.
    var line: [Int] = []
    for index in 0..<count {
      line = Array(line.prefix(number(0...min(line.count, 3))))
      line.append(model.unit("u\(index)", under: line.last))
    }
    for unit in 0..<count {
      let changes = (chance(8) ? day() : nil, chance(8) ? day() : nil)
      let federation = chance(18) ? number(0...count - 1) : unit
      var moves: [Move] = []
      if chance(12) {
        for _ in 0..<number(1...2) {
          let from = chance(15) ? nil : number(0...count - 1)
          if let until = day(), from != unit { moves.append(Move(until: until, from: from)) }
        }
        moves.sort { $0.until < $1.until }
      }
      model.change(unit) { unit in
        unit.opened = changes.0
        unit.closed = changes.1
        unit.moved = moves
      }
      if federation != unit { model.change(unit) { $0.countedInUnit = federation } }
    }
  }

  private mutating func addIndicators() {
    let owner = number(0...model.site.units.count - 1)
    func kind(_ indicator: Int, _ measures: [String]) -> Kind {
      Kind(indicator: indicator, measures: measures)
    }
    kinds = [
      kind(model.indicator("stock"), ["人"]),
      kind(model.indicator("flow", .flow, measure: "份", breaks: [2023]), ["份"]),
      Kind(
        indicator: model.indicator("money", .flow, measure: "元"), measures: ["元"], isMoney: true),
      kind(model.indicator("above"), ["人"]),
      kind(model.indicator("below"), ["人"]),
      kind(
        model.indicator("rate", .rate, .ratio, measure: "%", of: ("above", "below")), ["%"]),
      kind(model.indicator("list", .flow, .list, measure: "个"), ["个"]),
      kind(model.indicator("own", .flow, origin: .unit(owner)), ["人"]),
      Kind(
        indicator: model.indicator("mixed", .stock, measure: nil),
        measures: ["家", "个", "份", "家", "户"], mayHaveParts: true),
      kind(model.indicator("apart", .stock, .none), ["人"]),
      kind(model.indicator("bare-rate", .rate, .sum, measure: "%"), ["%"]),
    ]
  }

  private mutating func addReports(_ unit: Int, _ year: Int) {
    let isOwn = chance(20)
    var scope: Report.Scope { isOwn ? .own : .whole }
    switch number(0...9) {
    case 0...1: break
    case 2...6: report(unit, year, .annual, scope)
    case 7: report(unit, year, ModelSite.statistical(year), scope)
    default:
      if chance(30) { report(unit, year, .annual, scope) }
      if chance(70) { report(unit, year, .firstHalf, scope) }
      if chance(70) { report(unit, year, .secondHalf, scope) }
      if chance(50) {
        for quarter in 1...4 where chance(75) { report(unit, year, .quarter(quarter), scope) }
      }
      if chance(10) { report(unit, year, ModelSite.statistical(year), scope) }
    }
  }

  private mutating func report(
    _ unit: Int, _ year: Int, _ span: Period.Span, _ scope: Report.Scope
  ) {
    var figures: [Figure] = []
    for kind in kinds where chance(60) {
      var figure = figure(kind)
      // Now and then a rate that is just what its parts come to.
      if kind.measures == ["%"], chance(50) {
        figure.quantity = .number(Number(number(1...4) * 25))
      }
      figures.append(figure)
    }
    figures.shuffle(using: &generator)
    let isCumulative = span != .annual && chance(30)
    let isOther = chance(10)
    model.report(unit, year, span, figures) { report in
      report.isCumulative = isCumulative
      report.scope = isOther ? (scope == .own ? .whole : .own) : scope
      if isOther, isCumulative { report.kind = .plan }
    }
  }

  private mutating func figure(_ kind: Kind) -> Figure {
    let quantity: Quantity
    switch number(0...19) {
    case 0...1: quantity = .missing
    case 2:
      let from = number(0...9)
      quantity = .range(Number(from), Number(from + number(1...9)))
    case 3: quantity = .number(Number(number(1...9) * 1000))
    case 4: quantity = .number(Number(billionths: Int128(number(1...999)) * 100_000_000))
    default: quantity = .number(Number(number(0...20)))
    }
    let qualifier = chance(85) ? .exact : any(Qualifier.allCases)
    return .of(
      kind.indicator, quantity, qualifier,
      measure: kind.isMoney || chance(90) ? any(kind.measures) : nil,
      currency: kind.isMoney && chance(6) ? any(["USD", "CNY"]) : nil,
      parts: kind.mayHaveParts && chance(30)
        ? [("五星", number(0...3)), ("四星", number(0...3))] : [])
  }
}

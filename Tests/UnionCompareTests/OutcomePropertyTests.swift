import Testing
import UnionCompare
import UnionModel

/// The outcome by looking at every single number that a result may be, on a small scale.
private struct SlowOutcome {
  /// What is said of one number.
  private enum Verdict { case good, bad, open }

  /// Everything that matters happens between these; an open end reaches to them.
  private static let numbers = -40...140

  let target: Figure
  let better: Indicator.Direction
  let wanted: [Int]
  let found: [Int]

  init(target: Figure, result: Figure, better: Indicator.Direction) {
    self.target = target
    self.better = better
    wanted = Self.points(target)
    found = Self.points(result)
  }

  private static func points(_ figure: Figure) -> [Int] {
    numbers.filter { number in
      let value: (Int, Int)
      switch figure.quantity {
      case .number(let only): value = (only.whole ?? 0, only.whole ?? 0)
      case .range(let from, let to): value = (from.whole ?? 0, to.whole ?? 0)
      case .missing: return false
      }
      switch figure.qualifier {
      case .exact: return number >= value.0 && number <= value.1
      case .over, .atLeast: return number >= value.0
      case .under, .atMost: return number <= value.1
      // Only multiples of 20 are tried, where 5% is whole.
      case .about: return number >= value.0 - value.0 / 20 && number <= value.1 + value.1 / 20
      }
    }
  }

  /// Whether a number is enough, by the words of the rules.
  private func verdict(_ number: Int) -> Verdict {
    guard let least = wanted.first, let most = wanted.last else { return .open }
    let isOpenBelow = least == Self.numbers.lowerBound
    let isOpenAbove = most == Self.numbers.upperBound
    if target.qualifier == .atLeast { return number >= least ? .good : .bad }
    if target.qualifier == .atMost { return number <= most ? .good : .bad }
    switch better {
    case .up where isOpenBelow: return number >= most ? .good : .open
    case .up: return number >= least ? .good : .bad
    case .down where isOpenAbove: return number <= least ? .good : .open
    case .down: return number <= most ? .good : .bad
    case .neutral where isOpenBelow: return number == most ? .good : .bad
    case .neutral where isOpenAbove: return number == least ? .good : .bad
    case .neutral: return wanted.contains(number) ? .good : .bad
    }
  }

  var name: String {
    let verdicts = found.map(verdict)
    if verdicts.allSatisfy({ $0 == .good }) { return "met" }
    guard verdicts.allSatisfy({ $0 == .bad }) else { return "cannot tell" }
    let isRange =
      wanted.count > 1 && target.interval?.lower != nil
      && target.interval?.upper != nil
    let isBound = target.qualifier == .atLeast || target.qualifier == .atMost
    return better == .neutral && !isRange && !isBound ? "not judged" : "missed"
  }
}

@Suite("Outcomes against looking at every number")
struct OutcomePropertyTests {
  private static func figures() -> [Figure] {
    let numbers = [0, 20, 40, 41, 60, 100]
    var all = numbers.flatMap { number in
      Qualifier.allCases.filter { $0 != .about || number % 20 == 0 }.map {
        Figure(indicator: 0, quantity: .number(Number(number)), qualifier: $0)
      }
    }
    for (from, to) in [(0, 20), (20, 40), (38, 42), (40, 40), (41, 61), (20, 100)] {
      let quantity = Quantity.range(Number(from), Number(to))
      all.append(Figure(indicator: 0, quantity: quantity))
      if from % 20 == 0, to % 20 == 0 {
        all.append(Figure(indicator: 0, quantity: quantity, qualifier: .about))
      }
    }
    return all
  }

  private func name(_ outcome: Outcome) -> String {
    switch outcome {
    case .met: "met"
    case .missed: "missed"
    case .cannotTell: "cannot tell"
    case .notJudged: "not judged"
    case .noData: "no data"
    case .otherMeasure: "other measure"
    }
  }

  @Test("Every pair of figures, every direction", arguments: Indicator.Direction.allCases)
  func all(better: Indicator.Direction) {
    let figures = Self.figures()
    for target in figures {
      for result in figures {
        let fast = Outcome(of: target, result: result, hasSummary: true, betterWhen: better)
        let slow = SlowOutcome(target: target, result: result, better: better)
        #expect(
          name(fast) == slow.name,
          "\(target.quantity) \(target.qualifier) → \(result.quantity) \(result.qualifier)")
      }
    }
  }

  @Test(
    "What is missed is missed by more than nothing, and the said distance lies between the ends")
  func shortfalls() {
    let figures = Self.figures()
    for better in Indicator.Direction.allCases {
      for target in figures {
        for result in figures {
          let outcome = Outcome(of: target, result: result, hasSummary: true, betterWhen: better)
          guard case .missed(let gap) = outcome else { continue }
          let least = gap.interval.lower
          #expect(least.map { $0 > .zero } == true)
          guard let nominal = gap.nominal else { continue }
          #expect(least.map { nominal >= $0 } == true)
          #expect(gap.interval.upper.map { nominal <= $0 } == true)
        }
      }
    }
  }
}

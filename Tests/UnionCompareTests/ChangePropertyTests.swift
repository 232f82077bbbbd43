import Testing
import UnionCompare
import UnionModel
import UnionTestSupport

@Suite("Changes against a slow and obvious reckoning")
struct ChangePropertyTests {
  /// Every value that a figure may stand for, in steps, up to an edge that stands for infinity.
  private static let edge = 600

  private static func values(_ quantity: Quantity, _ qualifier: Qualifier) -> [Int]? {
    let low: Int
    let high: Int
    switch quantity {
    case .missing: return nil
    case .number(let number): (low, high) = (whole(number), whole(number))
    case .range(let from, let to): (low, high) = (whole(from), whole(to))
    }
    switch qualifier {
    case .exact: return Array(stride(from: low, through: high, by: 20))
    case .over, .atLeast: return Array(stride(from: low, through: edge, by: 20))
    case .under, .atMost: return Array(stride(from: -edge, through: high, by: 20))
    case .about: return [low - abs(low) / 20] + [low, high] + [high + abs(high) / 20]
    }
  }

  private static func whole(_ number: Number) -> Int { Int(number.billionths / Number.one) }

  @Test("Interval, direction and percentage of 3,000 pairs", arguments: [1, 2, 3] as [UInt64])
  func pairs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let indicator = Indicator(id: "a", origin: .catalogue)
    for _ in 0..<1000 {
      let (before, now) = (Self.figure(&generator), Self.figure(&generator))
      let change = Change.between(before, now, of: indicator, from: 2023, to: 2024)
      guard let earlier = Self.values(before.quantity, before.qualifier),
        let later = Self.values(now.quantity, now.qualifier)
      else {
        #expect(change == .noData)
        continue
      }
      guard case .difference(let found) = change else {
        Issue.record("\(change) of \(before) and \(now)")
        continue
      }
      check(found, Self.all(earlier, later), "\(before) \(now)")
      checkPercent(found, before, now)
    }
  }

  /// Every difference there may be; nil where one of the two is infinite.
  private static func all(_ earlier: [Int], _ later: [Int]) -> [(Int, isInfinite: Bool)] {
    later.flatMap { now in
      earlier.map { (now - $0, abs(now) == edge || abs($0) == edge) }
    }
  }

  private func check(_ found: Difference, _ all: [(Int, isInfinite: Bool)], _ comment: Comment) {
    let (least, most) = (all.min { $0.0 < $1.0 }, all.max { $0.0 < $1.0 })
    #expect(
      found.interval.lower == least.flatMap { $0.isInfinite ? nil : Number($0.0) }, comment)
    #expect(
      found.interval.upper == most.flatMap { $0.isInfinite ? nil : Number($0.0) }, comment)
    if found.nominal == nil {
      let direction: Difference.Direction =
        all.allSatisfy { $0.0 > 0 } ? .up : all.allSatisfy { $0.0 < 0 } ? .down : .unclear
      #expect(found.direction == direction, comment)
    }
  }

  private func checkPercent(_ found: Difference, _ before: Figure, _ now: Figure) {
    guard case .number(let first) = before.quantity, case .number(let second) = now.quantity,
      [before.qualifier, now.qualifier].allSatisfy({ $0 == .exact || $0 == .about })
    else {
      #expect(found.nominal == nil && found.percent == nil)
      return
    }
    let (earlier, later) = (Self.whole(first), Self.whole(second))
    #expect(found.nominal == Number(later - earlier))
    #expect(found.direction == (later > earlier ? .up : later < earlier ? .down : .same))
    guard earlier > 0, later >= 0 else {
      #expect(found.percent == nil)
      return
    }
    let percent = Double(later - earlier) / Double(earlier) * 100
    let exact = found.percent.map { Double($0.billionths) / 1e9 }
    #expect(abs((exact ?? .infinity) - percent) < 1e-6)
  }

  private static func figure(_ generator: inout SeededGenerator) -> Figure {
    let number = { (generator: inout SeededGenerator) in
      Int.random(in: -20...20, using: &generator) * 20
    }
    let first = number(&generator)
    let quantity: Quantity
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: quantity = .missing
    case 1...3:
      let second = number(&generator)
      quantity = .range(Number(min(first, second)), Number(max(first, second)))
    default: quantity = .number(Number(first))
    }
    let qualifier = Qualifier.allCases.randomElement(using: &generator) ?? .exact
    return Figure(indicator: 0, quantity: quantity, qualifier: qualifier)
  }
}

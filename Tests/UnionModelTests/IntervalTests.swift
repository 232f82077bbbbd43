import Testing
import UnionModel

@Suite("Qualifiers are intervals")
struct IntervalTests {
  @Test(
    "Of a number",
    arguments: [
      (Qualifier.exact, 100, 100), (.over, 100, nil), (.atLeast, 100, nil), (.under, nil, 100),
      (.about, 95, 105),
    ] as [(Qualifier, Int?, Int?)])
  func number(qualifier: Qualifier, lower: Int?, upper: Int?) {
    #expect(
      Interval(.number(Number(100)), qualifier)
        == Interval(lower: lower.map { Number($0) }, upper: upper.map { Number($0) }))
  }

  @Test("Of a range, of a number below zero, and of nothing")
  func others() {
    #expect(
      Interval(.range(Number(20), Number(40)), .about)
        == Interval(lower: Number(19), upper: Number(42)))
    #expect(
      Interval(.range(Number(20), Number(40)), .under) == Interval(lower: nil, upper: Number(40)))
    #expect(
      Interval(.number(Number(-100)), .about) == Interval(lower: Number(-105), upper: Number(-95)))
    #expect(Interval(.missing, .exact) == nil)
  }
}

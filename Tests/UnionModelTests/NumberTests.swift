import Testing
import UnionModel

@Suite("Numbers are exact")
struct NumberTests {
  private func number(_ billionths: Int128) -> Number { Number(billionths: billionths) }

  @Test(
    "The shortest decimal form",
    arguments: [
      (0, "0"), (1_000_000_000, "1"), (-1_500_000_000, "-1.5"), (1, "0.000000001"),
      (-1, "-0.000000001"), (38_000_000_000_000, "38000"), (100_100_000_000, "100.1"),
      (999_999_999_999_999_999_999_999, "999999999999999.999999999"),
    ] as [(Int128, String)])
  func plain(billionths: Int128, text: String) { #expect(number(billionths).plain == text) }

  @Test("A tenth, added ten times, is one")
  func tenths() {
    let tenth = number(Number.one / 10)
    #expect((0..<10).reduce(Number.zero) { sum, _ in sum + tenth } == Number(1))
    #expect(number(3_800_000_000) * 10_000 == Number(38_000))
  }

  @Test(
    "Rounding is half away from zero",
    arguments: [
      (1_250_000_000, 1, "1.3"), (1_249_999_999, 1, "1.2"), (-1_250_000_000, 1, "-1.3"),
      (500_000_000, 0, "1"), (-500_000_000, 0, "-1"), (499_999_999, 0, "0"),
      (1, 9, "0.000000001"), (1_234_567_891, 9, "1.234567891"), (1_500_000_000, -4, "2"),
      (1_500_000_000, 40, "1.5"),
    ] as [(Int128, Int, String)])
  func rounding(billionths: Int128, decimals: Int, text: String) {
    #expect(number(billionths).rounded(to: decimals).plain == text)
  }

  @Test(
    "A share in percent",
    arguments: [
      (1, 4, "25"), (1, 3, "33.333333333"), (-1, 3, "-33.333333333"), (1, -4, "-25"),
      (-1, -4, "25"), (0, 7, "0"), (405, 100, "405"),
    ])
  func percent(part: Int, whole: Int, text: String) {
    #expect(Number(part).percent(of: Number(whole))?.plain == text)
  }

  @Test("There is no share of nothing")
  func ofZero() { #expect(Number(5).percent(of: .zero) == nil) }

  @Test("Sums of very many figures have a share too; one that cannot be kept is none")
  func largeShares() {
    let huge = number(Int128.max)
    #expect(huge.percent(of: huge) == Number(100))
    #expect(number(Int128.max / 2).percent(of: huge)?.plain == "49.999999999")
    #expect(huge.percent(of: number(1)) == nil)
    #expect(number(Int128.min).percent(of: number(1)) == nil)
  }

  @Test("15 digits before the point are taken from input, 16 are not")
  func input() {
    #expect(Number(999_999_999_999_999).isWithinInput)
    #expect(!Number(1_000_000_000_000_000).isWithinInput)
    #expect(Number(-999_999_999_999_999).isWithinInput)
  }

  @Test("Order and magnitude")
  func order() {
    #expect(Number(-2) < Number(1) && Number(-2).magnitude > Number(1))
    #expect(Number(0).isZero && !number(1).isZero)
  }
}

import Testing
import UnionModel

@testable import UnionRender

@Suite("Axes of charts: ticks at 1, 2 and 5 × 10ⁿ, in the measure's own scale")
struct ChartAxisTests {
  private func ticks(
    _ values: [Number], isPercent: Bool = false, mayBreak: Bool = false,
    words: Words = ChartSample.chinese
  ) -> [String] {
    let axis = ChartAxis(values, parts: 5, mayBreak: mayBreak)
    let labels = AxisLabels(axis, isPercent: isPercent, words: words)
    return axis.ticks.map(labels.text)
  }

  @Test("They begin at 0 and end behind the highest value")
  func plain() {
    #expect(ticks([Number(7488), Number(12)]) == ["0", "2000", "4000", "6000", "8000"])
    #expect(ticks([Number(10)]) == ["0", "2", "4", "6", "8", "10"])
  }

  @Test("Chinese counts in 万 and 亿, English does not")
  func largeNumbers() {
    #expect(ticks([Number(74_880)]) == ["0", "2万", "4万", "6万", "8万"])
    #expect(ticks([Number(21_000)]) == ["0", "0.5万", "1万", "1.5万", "2万", "2.5万"])
    #expect(ticks([Number(9_999)]) == ["0", "2000", "4000", "6000", "8000", "10,000"])
    #expect(ticks([Number(450_000_000)]) == ["0", "1亿", "2亿", "3亿", "4亿", "5亿"])
    #expect(
      ticks([Number(74_880)], words: ChartSample.english)
        == ["0", "20,000", "40,000", "60,000", "80,000"])
    #expect(
      ticks([Number(3_000_000)], words: ChartSample.english) == ["0", "1m", "2m", "3m"])
  }

  @Test("A hundred million million and a billionth have ticks too")
  func extremes() {
    #expect(
      ticks([Number(100_000_000_000_000)])
        == ["0", "20万亿", "40万亿", "60万亿", "80万亿", "100万亿"])
    #expect(
      ticks([Number(billionths: 2)])
        == ["0", "0.000000001", "0.000000002"])
    #expect(ticks([Number(billionths: 380_000_000)]) == ["0", "0.1", "0.2", "0.3", "0.4"])
  }

  @Test("Percentages carry their sign")
  func percent() {
    #expect(
      ticks([Number(95)], isPercent: true) == ["0%", "20%", "40%", "60%", "80%", "100%"])
  }

  @Test("Values below 0 go below 0")
  func negative() {
    #expect(ticks([Number(-3), Number(4)]) == ["−4", "−2", "0", "2", "4"])
    #expect(ticks([Number(-30)]) == ["−30", "−20", "−10", "0"])
  }

  @Test("Whole values have no half ticks; nothing but 0 has an axis to 1")
  func few() {
    #expect(ticks([Number(2)]) == ["0", "1", "2"])
    #expect(ticks([Number(1)]) == ["0", "1"])
    #expect(ticks([.zero, .zero]) == ["0", "1"])
  }

  @Test("Where it may, it starts above 0 for values that hardly differ, and knows that it does")
  func broken() {
    let values = [Number(7012), Number(7488)]
    #expect(ticks(values, mayBreak: true) == ["7000", "7100", "7200", "7300", "7400", "7500"])
    #expect(ChartAxis(values, parts: 5, mayBreak: true).isBroken)
    #expect(!ChartAxis(values, parts: 5).isBroken)
    #expect(!ChartAxis([Number(5), Number(6)], parts: 5, mayBreak: true).isBroken)
    #expect(!ChartAxis([Number(300), Number(300)], parts: 5, mayBreak: true).isBroken)
    #expect(!ChartAxis([Number(10), Number(90)], parts: 5, mayBreak: true).isBroken)
    #expect(!ChartAxis([Number(-92), Number(-90)], parts: 5, mayBreak: true).isBroken)
  }

  @Test("A tight axis ends at the outermost values, with its ticks within")
  func tight() {
    let axis = ChartAxis([Number(-42), Number(57)], parts: 4, isTight: true)
    #expect((axis.low, axis.high) == (Number(-42), Number(57)))
    #expect(axis.ticks == [Number(0), Number(50)])
  }

  @Test("For any ends the ticks are 1, 2 or 5 × 10ⁿ apart, few, and hold the values")
  func anyEnds() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let size = Int128(1) << Int128(Int.random(in: 0...80, using: &random))
      let values = (0..<3).map { _ in
        Number(billionths: Int128(Int.random(in: -1_000_000...1_000_000, using: &random)) * size)
      }
      let axis = ChartAxis(values, parts: 5, mayBreak: Bool.random())
      let digits = String(axis.step.billionths).drop { $0 != "0" }
      #expect(["1", "2", "5"].contains(String(String(axis.step.billionths).first ?? "?")))
      #expect(digits.allSatisfy { $0 == "0" })
      #expect((2...6).contains(axis.ticks.count), "\(values)")
      #expect(values.allSatisfy { axis.low <= $0 && $0 <= axis.high })
      for value in values { #expect((0...3400).contains(axis.offset(value, over: 3400))) }
    }
  }
}

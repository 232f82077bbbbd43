import UnionModel

/// How the ticks of an axis are written: 0, 2000, 4000; 0, 2万, 4万; 0, 20%, 40%; −5, 0, 5.
///
/// All ticks of an axis are in one scale. Chinese counts in 万 and 亿 where that makes ticks shorter;
/// English, in which a tick of ten digits would leave no room, takes m and bn from a million on.
struct AxisLabels: Sendable {
  private let divisor: Number
  private let ending: String
  private let numbers: NumberText

  init(_ axis: ChartAxis, isPercent: Bool, words: Words) {
    numbers = NumberText(words: words)
    let largest = max(axis.high, axis.low.magnitude)
    for scale in words.countsInTenThousands ? Self.chinese : Self.english
    where largest >= scale.size && axis.step >= scale.leastStep {
      divisor = scale.size
      ending = scale.ending + (isPercent ? "%" : "")
      return
    }
    divisor = Number(1)
    ending = isPercent ? "%" : ""
  }

  /// A tick as readers see it.
  func text(_ tick: Number) -> String {
    if tick.isZero { return ending.hasSuffix("%") ? "0%" : "0" }
    let scaled = Number(billionths: tick.billionths / (divisor.billionths / Number.one))
    return numbers.grouped(scaled) + ending
  }

  private struct Scale {
    let size: Number
    let leastStep: Number
    let ending: String

    init(_ size: Int, from leastStep: Int, _ ending: String) {
      self.size = Number(size)
      self.leastStep = Number(leastStep)
      self.ending = ending
    }
  }

  private static let chinese = [
    Scale(1_000_000_000_000, from: 100_000_000_000, "万亿"),
    Scale(100_000_000, from: 10_000_000, "亿"),
    Scale(10_000, from: 5000, "万"),
  ]
  private static let english = [
    Scale(1_000_000_000_000, from: 100_000_000_000, "tn"),
    Scale(1_000_000_000, from: 100_000_000, "bn"), Scale(1_000_000, from: 100_000, "m"),
  ]
}

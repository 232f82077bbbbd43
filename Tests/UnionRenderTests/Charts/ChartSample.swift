import UnionModel
import UnionTestSupport

@testable import UnionRender

/// Short ways to make charts, and what stands in them.
enum ChartSample {
  static let chinese = Words.forTag("zh-Hans")
  static let english = Words.forTag("en")
  static let people = ChartMeasure(name: "人", isPercent: false, scale: .plain)
  static let percent = ChartMeasure(name: "%", isPercent: true, scale: .plain)

  /// A line from `first` on; nil is a gap.
  static func line(_ name: String, from first: Int = 2020, _ values: Int?...) -> ChartLine {
    line(name, from: first, values)
  }

  /// A line from 2020 on.
  static func line(_ values: Int?...) -> ChartLine { line("会员人数", from: 2020, values) }

  private static func line(_ name: String, from first: Int, _ values: [Int?]) -> ChartLine {
    ChartLine(
      name: name,
      points: values.enumerated().map { place, value in
        ChartPoint(year: first + place, value: value.map { ChartValue(Number($0)) })
      })
  }

  /// A line from 2020 on.
  static func line(values: [ChartValue?]) -> ChartLine {
    ChartLine(
      name: "会员人数",
      points: values.enumerated().map { ChartPoint(year: 2020 + $0, value: $1) })
  }

  static func chart(
    _ lines: ChartLine..., breaks: [SeriesBreak] = [], measure: ChartMeasure = people,
    words: Words = chinese
  ) -> LineChart {
    LineChart(
      id: "c", title: "会员人数", caption: nil, lines: lines, breaks: breaks, measure: measure,
      words: words)
  }

  static func bars(_ bars: BarChart.Bar..., measure: ChartMeasure = people) -> BarChart {
    BarChart(id: "c", title: "会员人数", caption: nil, bars: bars, measure: measure, words: chinese)
  }

  static func bar(_ name: String, _ value: Int?) -> BarChart.Bar {
    BarChart.Bar(name: name, value: value.map { ChartValue(Number($0)) })
  }
}

/// What stands in a chart.
struct DrawnChart {
  let text: String
  let page: HTMLPage

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    page = HTMLPage(bytes)
  }

  /// The words of every `text` element.
  var labels: [String] {
    text.split(separator: "<text").dropFirst().map { piece in
      let words = piece.split(separator: "</text>", omittingEmptySubsequences: false)[0]
      return String(words.split(separator: ">").last ?? "")
    }
  }

  /// What the description says.
  var description: String {
    guard let piece = text.split(separator: "<desc").last, text.contains("<desc") else { return "" }
    return String(piece.split(separator: "</desc>")[0].split(separator: ">").last ?? "")
  }

  /// The commands of the strokes of the first line; nil where none is drawn.
  var stroke: String? { page.all("path").first { $0["stroke-linejoin"] == "round" }?["d"] }

  /// How often a line is begun.
  var strokes: Int { stroke?.count { $0 == "M" } ?? 0 }

  /// What the caption says.
  var caption: String {
    let pieces = text.split(separator: "<figcaption>", omittingEmptySubsequences: false)
    return pieces.count > 1 ? String(pieces[1]) : ""
  }
}

import UnionModel

/// Lying bars, one a unit, from 0; for up to about 40.
///
/// Where there is no value, the word for missing stands in place of a bar. A range is a bar to its
/// lower end with a line and caps to its upper; an open end is an arrow; a target is a stroke across.
struct BarChart: Sendable {
  /// One bar.
  struct Bar: Sendable {
    var name: String
    /// The value; nil where there is none, which is never 0.
    var value: ChartValue?
    var target: ChartValue?

    init(name: String, value: ChartValue?, target: ChartValue? = nil) {
      self.name = name
      self.value = value
      self.target = target
    }
  }

  /// Before the ids of the chart; unlike that of every other chart on the page.
  var id: String
  /// What it shows, for those who do not see it.
  var title: String
  /// What stands below it; nil where a heading says it already.
  var caption: String?
  /// The bars in the order in which they stand.
  var bars: [Bar]
  var measure: ChartMeasure
  var words: Words

  private static let size = LineChart.size
  private static let pitch = 300

  /// The chart as a `figure`; empty where no bar has a value.
  func html() -> [UInt8] {
    guard bars.contains(where: { $0.value != nil }) else { return [] }
    let text = ChartWords(words)
    var key = ChartKey()
    for bar in bars {
      key.add(bar.value)
      if bar.target != nil { key.hasTarget = true }
    }
    let names = bars.map { TextWidth.fit($0.name, into: 1000) }
    let values = bars.map { $0.value.map { text.value($0, in: measure) } ?? text.missing }
    let left = width(names) + 100
    let besideBars = width(values) + (key.hasOpen ? 280 : 100)
    let (axis, labels) = axis(within: LineChart.width - left - besideBars)
    // The measure stands right of the last tick.
    let heading = measure.isPercent ? "" : measure.name ?? ""
    let besideTicks = width([labels.text(axis.ticks.last ?? .zero)]) / 2 + width([heading]) + 80
    let right = max(LineChart.width - max(besideTicks, besideBars), left + 600)
    let height = 380 + bars.count * Self.pitch
    let drawing = BarDrawing(left: left, right: right, top: 380, pitch: Self.pitch, axis: axis)

    var out = SVGBytes(reserving: 1024 + bars.count * 256)
    out.raw("<figure class=\"chart bars\">\n")
    ChartHead(
      id: id, title: title,
      description: ChartDescription(words: text, measure: measure).bars(bars)
    ).append(width: LineChart.width, height: height, size: 150, to: &out)
    drawing.appendTicks(labels, rows: bars.count, to: &out)
    if !heading.isEmpty {
      out.raw("<g class=\"soft\" text-anchor=\"end\">")
      out.label(heading, x: LineChart.width, y: 220)
      out.raw("</g>\n")
    }
    drawing.appendBars(bars, to: &out)
    out.raw("<g text-anchor=\"end\">\n")
    for (row, name) in names.enumerated() {
      out.label(
        name, x: left - 80, y: drawing.y(row), isCentred: true,
        full: name == bars[row].name ? nil : bars[row].name)
    }
    out.raw("</g>\n<g>\n")
    for (row, value) in values.enumerated() {
      out.label(
        value, x: drawing.end(bars[row]) + 70, y: drawing.y(row), isCentred: true,
        style: bars[row].value == nil ? "soft" : nil)
    }
    out.raw("</g>\n</svg>\n")
    key.append(caption: caption, words: text, isLying: true, to: &out)
    out.raw("</figure>\n")
    return out.bytes
  }

  /// An axis with so many ticks that their texts do not touch.
  private func axis(within room: Int) -> (ChartAxis, AxisLabels) {
    let numbers = numbers
    let fine = ChartAxis(numbers, parts: 5, isTight: true)
    let labels = AxisLabels(fine, isPercent: measure.isPercent, words: words)
    if (width(fine.ticks.map(labels.text)) + 100) * fine.ticks.count <= room {
      return (fine, labels)
    }
    let coarse = ChartAxis(numbers, parts: 2, isTight: true)
    return (coarse, AxisLabels(coarse, isPercent: measure.isPercent, words: words))
  }

  /// The room of the widest of some texts.
  private func width(_ texts: [String]) -> Int {
    (texts.map { TextWidth.of($0) }.max() ?? 0) * Self.size / 100
  }

  private var numbers: [Number] {
    var numbers: [Number] = []
    numbers.reserveCapacity(bars.count * 2)
    for bar in bars {
      for case let value? in [bar.value, bar.target] { numbers += [value.low, value.high] }
    }
    return numbers
  }
}

import UnionModel

/// Many small charts of one line each, to be seen side by side.
struct SmallMultiples: Sendable {
  /// Before the ids of the charts; unlike that of every other chart on the page.
  var id: String
  /// What they show, for those who do not see them; the name of each line follows it.
  var title: String
  /// What stands below them; nil where a heading says it already.
  var caption: String?
  /// One chart a line, with the line's name over it.
  var lines: [ChartLine]
  /// Where the definition changed.
  var breaks: [SeriesBreak] = []
  /// Whether all have one axis, so that heights compare from chart to chart; else each has its own,
  /// from 0, and shapes compare.
  var sharesAxis: Bool
  var measure: ChartMeasure
  var words: Words

  private static let width = 1700
  private static let height = 1200
  private static let size = 140

  /// The charts as one `figure`; empty where no line has a value. A line without a value has no chart.
  func html() -> [UInt8] {
    guard let years = lines.years else { return [] }
    let text = ChartWords(words)
    let common = sharesAxis ? ChartAxis(lines.numbers, parts: 3) : nil
    let key = ChartKey(lines, breaks, in: years)
    var out = SVGBytes(reserving: 1024 * (lines.count + 1))
    out.raw("<figure class=\"chart panels\">\n<div>\n")
    for (number, line) in lines.enumerated() where line.hasValue {
      let axis = common ?? ChartAxis([line].numbers, parts: 3)
      append(line, number, axis, years, key, text, to: &out)
    }
    out.raw("</div>\n")
    key.append(caption: caption, words: text, to: &out)
    out.raw("</figure>\n")
    return out.bytes
  }

  private func append(
    _ line: ChartLine, _ number: Int, _ axis: ChartAxis, _ years: ClosedRange<Int>,
    _ key: ChartKey, _ text: ChartWords, to out: inout SVGBytes
  ) {
    let ticks = axis.ticks
    let labels = AxisLabels(axis, isPercent: measure.isPercent, words: words)
    let tickTexts = ticks.map(labels.text)
    let frame = PlotFrame(
      left: (tickTexts.map { TextWidth.of($0) }.max() ?? 0) * Self.size / 100 + 60,
      right: Self.width - 20, top: 320, bottom: Self.height - 200, inset: 60, years: years,
      axis: axis)
    ChartHead(
      id: "\(id)-\(number + 1)", title: text.named(title, line.name),
      description: ChartDescription(words: text, measure: measure).lines([line], key.breaks)
    ).append(width: Self.width, height: Self.height, size: Self.size, to: &out)
    let value =
      line.last.flatMap { line.points[$0].value }.map { text.value($0, in: measure) } ?? ""
    let name = TextWidth.fit(
      line.name, into: (Self.width - 60) * 100 / Self.size - TextWidth.of(value))
    out.raw("<g class=\"end\">")
    out.label(name, x: 0, y: 140, full: name == line.name ? nil : line.name)
    out.raw("<g text-anchor=\"end\">")
    out.label(value, x: Self.width, y: 140)
    out.raw("</g></g>\n")
    let ground = FrameDrawing(frame: frame)
    ground.append(zip(ticks, tickTexts), to: &out)
    ground.appendOuterYears(to: &out)
    let drawing = LineDrawing(frame: frame, breaks: breaks, hasPoints: false)
    drawing.appendBreaks(to: &out)
    drawing.append(line, 0, to: &out)
    out.raw("</svg>\n")
  }
}

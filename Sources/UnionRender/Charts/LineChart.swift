import UnionModel

/// Lines over years.
///
/// A year without a value is a gap; a range or an open end is an upright bar with caps or an arrow; a
/// change of definition is a dashed line that no line crosses. One to four lines can be told apart.
struct LineChart: Sendable {
  /// Before the ids of the chart; unlike that of every other chart on the page.
  var id: String
  /// What it shows, for those who do not see it.
  var title: String
  /// What stands below it; nil where a heading says it already.
  var caption: String?
  /// The lines, the most important first.
  var lines: [ChartLine]
  /// Where the definition changed.
  var breaks: [SeriesBreak] = []
  var measure: ChartMeasure
  var words: Words

  // Lengths are in tenths of a user unit; 520 units are 328 px wide on a phone, 640 px at most. `size`
  // is that of the text on a phone, for which everything has room: the style sheet makes it smaller on
  // wide screens.
  static let width = 5200
  private static let height = 3000
  static let size = 200

  /// The chart as a `figure`; empty where no line has a value.
  func html() -> [UInt8] {
    guard let years = lines.years else { return [] }
    let axis = ChartAxis(lines.numbers, parts: 5, mayBreak: true)
    let text = ChartWords(words)
    let ticks = axis.ticks
    let labels = AxisLabels(axis, isPercent: measure.isPercent, words: words)
    let tickTexts = ticks.map(labels.text)
    let ends = EndLabels(lines, measure, text)
    let note = heading(axis, text)
    let frame = PlotFrame(
      left: (tickTexts.map { TextWidth.of($0) }.max() ?? 0) * Self.size / 100 + 80,
      right: Self.width - ends.width, top: note.isEmpty ? 140 : 420,
      bottom: Self.height - 420, inset: 100, years: years, axis: axis)
    let drawing = LineDrawing(frame: frame, breaks: breaks, hasPoints: frame.pitch >= 140)

    var out = SVGBytes(reserving: 4096)
    out.raw("<figure class=\"chart\">\n")
    let description = ChartDescription(words: text, measure: measure).lines(
      lines, key(years).breaks)
    ChartHead(id: id, title: title, description: description).append(
      width: Self.width, height: Self.height, size: 150, to: &out)
    let ground = FrameDrawing(frame: frame)
    ground.append(zip(ticks, tickTexts), to: &out)
    ground.appendYears(to: &out)
    if !note.isEmpty {
      out.raw("<g class=\"soft\">")
      out.label(note, x: 0, y: 190)
      out.raw("</g>\n")
    }
    drawing.appendBreaks(to: &out)
    // The first line is the most important, so it lies on top.
    for (number, line) in lines.enumerated().reversed() where line.hasValue {
      drawing.append(line, number, to: &out)
    }
    ends.append(in: frame, to: &out)
    out.raw("</svg>\n")
    key(years).append(caption: caption, words: text, to: &out)
    out.raw("</figure>\n")
    return out.bytes
  }

  private func key(_ years: ClosedRange<Int>) -> ChartKey { ChartKey(lines, breaks, in: years) }

  private func heading(_ axis: ChartAxis, _ text: ChartWords) -> String {
    let name = measure.isPercent ? nil : measure.name
    return [name, axis.isBroken ? text.brokenAxis : nil].compactMap { $0 }.joined(separator: " · ")
  }
}

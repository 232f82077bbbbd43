import UnionModel

/// The labels at the ends of lines: of several lines the names with their signs, of one its last
/// value.
struct EndLabels {
  /// The room they take at the right.
  let width: Int
  private let labels: [Label]
  private let hasSigns: Bool

  private struct Label {
    let line: Int
    let text: String
    let full: String
    let year: Int
    let value: Number
  }

  init(_ lines: [ChartLine], _ measure: ChartMeasure, _ words: ChartWords) {
    let drawn = lines.enumerated().filter { $0.element.hasValue }
    let hasSigns = drawn.count > 1
    self.hasSigns = hasSigns
    labels = drawn.compactMap { number, line in
      guard let last = line.last, let value = line.points[last].value else { return nil }
      let text = hasSigns ? line.name : words.value(value, in: measure)
      return Label(
        line: number, text: hasSigns ? TextWidth.fit(text, into: 800) : text, full: text,
        year: line.points[last].year, value: value.rank)
    }
    let widest = labels.map { TextWidth.of($0.text) }.max() ?? 0
    width = widest * LineChart.size / 100 + (hasSigns ? 280 : 100)
  }

  /// Appends them beside the last values, moved apart where they would lie on each other.
  func append(in frame: PlotFrame, to out: inout SVGBytes) {
    let gap = LineChart.size + 30
    let sorted = labels.map { (y: frame.y($0.value), label: $0) }.sorted {
      ($0.y, $0.label.line) < ($1.y, $1.label.line)
    }
    var places = sorted.map(\.y)
    for place in places.indices.dropFirst() {
      places[place] = max(places[place], places[place - 1] + gap)
    }
    var limit = frame.bottom
    for place in places.indices.reversed() {
      places[place] = min(places[place], limit)
      limit = places[place] - gap
    }
    for (y, (_, label)) in zip(places, sorted) {
      out.raw("<g class=\"end ")
      out.raw(ChartMark.style(label.line))
      out.raw("\" fill=\"currentColor\">")
      if hasSigns {
        out.raw("<path d=\"")
        ChartMark.point(label.line, x: frame.right + 90, y: y, to: &out)
        out.raw("\"/>")
      }
      out.label(
        label.text, x: hasSigns ? frame.right + 190 : frame.x(label.year) + 120, y: y,
        isCentred: true,
        full: label.text == label.full ? nil : label.full)
      out.raw("</g>\n")
    }
  }
}

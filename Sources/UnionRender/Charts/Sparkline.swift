import UnionModel

/// A tiny line for a cell of a table, without axis: from its lowest to its highest value.
struct Sparkline: Sendable {
  /// The line; its name begins the label for those who do not see it.
  var line: ChartLine
  /// Where the definition changed; the line is not drawn across.
  var breaks: [SeriesBreak] = []
  var measure: ChartMeasure
  var words: ChartWords

  /// The line as an `svg` of 80 × 20 px; empty where no year has a value.
  func html() -> [UInt8] {
    guard let years = [line].years else { return [] }
    let numbers = [line].numbers
    let frame = PlotFrame(
      left: 0, right: 800, top: 40, bottom: 160, inset: 50, years: years,
      axis: ChartAxis(spanning: numbers))
    let description = ChartDescription(words: words, measure: measure).lines(
      [line], breaks.filter { years.lowerBound < $0.year && $0.year <= years.upperBound })
    var out = SVGBytes(reserving: 512)
    out.raw("<svg class=\"spark\" role=\"img\" width=\"80\" height=\"20\" viewBox=\"0 0 80 20\"")
    out.raw(" aria-label=\"")
    if !line.name.isEmpty {
      out.text(line.name)
      out.text(words.colon)
    }
    out.text(description)
    out.raw("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\">")
    appendStrokes(frame, to: &out)
    out.raw("</svg>")
    return out.bytes
  }

  private func appendStrokes(_ frame: PlotFrame, to out: inout SVGBytes) {
    out.path(" stroke-linejoin=\"round\"") { out in
      var isDown = false
      for (place, point) in line.points.enumerated() {
        let joins = line.joins(place, breaks)
        if let value = point.value {
          if let nominal = value.nominal, joins || isDown {
            out.path(isDown ? "L" : "M", frame.x(point.year), frame.y(nominal))
          } else if value.nominal == nil {
            out.path("M", frame.x(point.year), frame.y(value.low) + 20)
            out.path("V", frame.y(value.high) - 20)
          }
        }
        isDown = joins
      }
    }
    // A dot where the line ends, and where it would not be seen.
    let last = line.last
    out.path(" stroke-width=\"4\" stroke-linecap=\"round\"") { out in
      for (place, point) in line.points.enumerated() {
        guard let nominal = point.value?.nominal else { continue }
        let isAlone = !line.joins(place - 1, breaks) && !line.joins(place, breaks)
        guard isAlone || place == last else { continue }
        out.path("M", frame.x(point.year), frame.y(nominal))
        out.raw("h0")
      }
    }
  }
}

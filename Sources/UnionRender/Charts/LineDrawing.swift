import UnionModel

/// Draws lines into a frame.
struct LineDrawing {
  let frame: PlotFrame
  let breaks: [SeriesBreak]
  /// Whether values have signs; without, only those that no line reaches and the last have one.
  let hasPoints: Bool

  /// Appends one line: the strokes, the bars of ranges, the signs, the targets. `number` gives sign,
  /// dash and colour.
  func append(_ line: ChartLine, _ number: Int, to out: inout SVGBytes) {
    out.raw("<g class=\"")
    out.raw(ChartMark.style(number))
    out.raw("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\">\n")
    appendStrokes(line, number, to: &out)
    appendBars(line, to: &out)
    appendPoints(line, number, isHollow: false, to: &out)
    appendPoints(line, number, isHollow: true, to: &out)
    appendTargets(line, to: &out)
    out.raw("</g>\n")
  }

  /// Appends the dashed lines at which the definition changed.
  func appendBreaks(to out: inout SVGBytes) {
    let inside = breaks.filter {
      frame.years.lowerBound < $0.year && $0.year <= frame.years.upperBound
    }
    if inside.isEmpty { return }
    out.raw("<g class=\"break\" fill=\"none\" stroke=\"currentColor\">\n")
    out.path(" stroke-dasharray=\"3 4\"") { out in
      for broken in inside {
        out.path("M", frame.beforeYear(broken.year), frame.top)
        out.path("V", frame.bottom)
      }
    }
    out.path("") { out in
      for broken in inside {
        out.path("M", frame.beforeYear(broken.year) - 50, frame.bottom + 40)
        out.raw("l4-8m2 8l4-8")
      }
    }
    out.raw("</g>\n")
  }

  private func appendStrokes(_ line: ChartLine, _ number: Int, to out: inout SVGBytes) {
    let start = out.bytes.count
    out.raw("<path stroke-width=\"2.5\" stroke-linejoin=\"round\"")
    if let dashes = ChartMark.dashes(number) {
      out.raw(" stroke-dasharray=\"")
      out.raw(dashes)
      out.raw("\"")
    }
    out.raw(" d=\"")
    let empty = out.bytes.count
    var isDown = false
    for (place, point) in line.points.enumerated() {
      let joins = line.joins(place, breaks)
      if joins || isDown, let nominal = point.value?.nominal {
        out.path(isDown ? "L" : "M", frame.x(point.year), frame.y(nominal))
      }
      isDown = joins
    }
    if out.bytes.count == empty { return out.cut(to: start) }
    out.raw("\"/>\n")
  }

  private func appendBars(_ line: ChartLine, to out: inout SVGBytes) {
    out.path("") { out in
      for point in line.points {
        guard let value = point.value, value.hasBar else { continue }
        ChartMark.upright(
          x: frame.x(point.year), low: value.interval.lower.map(frame.y),
          high: value.interval.upper.map(frame.y), to: &out)
      }
    }
  }

  private func appendPoints(
    _ line: ChartLine, _ number: Int, isHollow: Bool, to out: inout SVGBytes
  ) {
    let last = line.last
    out.path(
      isHollow ? " class=\"hollow\" fill=\"#fff\"" : " fill=\"currentColor\" stroke=\"none\""
    ) { out in
      for (place, point) in line.points.enumerated() {
        guard let value = point.value, let nominal = value.nominal, value.isComputed == isHollow
        else { continue }
        let isAlone = !line.joins(place - 1, breaks) && !line.joins(place, breaks)
        guard hasPoints || isHollow || isAlone || place == last else { continue }
        ChartMark.point(number, x: frame.x(point.year), y: frame.y(nominal), to: &out)
      }
    }
  }

  /// A target is a short thick stroke; where it is a range, two, joined.
  private func appendTargets(_ line: ChartLine, to out: inout SVGBytes) {
    out.path(" class=\"target\" stroke-width=\"3\"") { out in
      for point in line.points {
        guard let target = point.target else { continue }
        let x = frame.x(point.year)
        for end in target.ends {
          out.path("M", x - 90, frame.y(end))
          out.raw("h18")
        }
      }
    }
  }
}

extension ChartValue {
  /// Where a target is marked: at its number, else at its bounds.
  var ends: [Number] {
    if let nominal { return [nominal] }
    return [interval.lower, interval.upper].compactMap { $0 }
  }
}

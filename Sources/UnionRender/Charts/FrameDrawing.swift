import UnionModel

/// Draws what lies under the lines: a stroke for each tick, the ticks, the years.
struct FrameDrawing {
  let frame: PlotFrame

  /// Appends the strokes and the ticks; the ground at 0 is darker. An axis that starts above 0 has a
  /// zigzag at its foot.
  func append(_ ticks: some Sequence<(Number, String)>, to out: inout SVGBytes) {
    let ticks = ticks.map { (frame.y($0.0), $0.1) }
    out.raw(
      "<path class=\"rules\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".2\" d=\"")
    for (y, _) in ticks {
      out.path("M", frame.left, y)
      out.path("H", frame.right)
    }
    out.raw("\"/>\n<path class=\"ground\" fill=\"none\" stroke=\"currentColor\" d=\"")
    if frame.axis.isBroken {
      out.path("M", frame.left, frame.bottom)
      out.raw("v2l-5 2.5 10 5-5 2.5v2")
    } else {
      out.path("M", frame.left, frame.y(.zero))
      out.path("H", frame.right)
    }
    out.raw("\"/>\n<g class=\"soft\" text-anchor=\"end\">\n")
    for (y, text) in ticks { out.label(text, x: frame.left - 80, y: y, isCentred: true) }
    out.raw("</g>\n")
  }

  /// Appends the years, counted back from the last; those for which a phone has no room have the class
  /// `wide`.
  func appendYears(to out: inout SVGBytes) {
    let narrow = stride(room: 620)
    // Every label of the narrow choice must be in the wide one too.
    let wide = stride(room: 460)
    let step = narrow % wide == 0 ? wide : narrow
    var years = Array(
      Swift.stride(from: frame.years.upperBound, through: frame.years.lowerBound, by: -step))
    years.reverse()
    out.raw("<g class=\"soft\" text-anchor=\"middle\">\n")
    for year in years {
      let isNarrow = (frame.years.upperBound - year) % narrow == 0
      out.label(
        String(year), x: frame.x(year), y: frame.bottom + 310, style: isNarrow ? nil : "wide")
    }
    out.raw("</g>\n")
  }

  /// Appends the first and the last year only.
  func appendOuterYears(to out: inout SVGBytes) {
    let years = frame.years
    out.raw("<g class=\"soft\" text-anchor=\"")
    out.raw(years.count == 1 ? "middle\">\n" : "end\">\n")
    let x = years.count == 1 ? frame.x(years.upperBound) : frame.right
    out.label(String(years.upperBound), x: x, y: frame.bottom + 180)
    out.raw("</g>\n")
    if years.count == 1 { return }
    out.raw("<g class=\"soft\">")
    out.label(String(years.lowerBound), x: frame.left, y: frame.bottom + 180)
    out.raw("</g>\n")
  }

  /// Every how many years a label fits, of which each takes `room`.
  private func stride(room: Int) -> Int {
    let span = frame.years.upperBound - frame.years.lowerBound
    let width = max(frame.right - frame.left - 2 * frame.inset, 1)
    var power = 1
    while true {
      for step in [power, power * 2, power * 5] where span == 0 || width * step / span >= room {
        return step
      }
      power *= 10
    }
  }
}

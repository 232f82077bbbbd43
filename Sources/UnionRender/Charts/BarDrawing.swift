import UnionModel

/// Draws lying bars. Lengths in tenths of a user unit.
struct BarDrawing {
  let left: Int
  let right: Int
  let top: Int
  let pitch: Int
  let axis: ChartAxis

  /// The middle of a row.
  func y(_ row: Int) -> Int { top + row * pitch + pitch / 2 }

  /// How far to the right a bar with all its signs goes.
  func end(_ bar: BarChart.Bar) -> Int {
    var end = x(.zero)
    if let value = bar.value {
      end = max(end, x(value.high))
      if value.interval.upper == nil { end = max(end, x(value.low) + 160) }
    }
    for target in bar.target?.ends ?? [] { end = max(end, x(target)) }
    return end
  }

  /// Appends a stroke and a label for each tick.
  func appendTicks(_ labels: AxisLabels, rows: Int, to out: inout SVGBytes) {
    let ticks = axis.ticks
    let bottom = top + rows * pitch
    out.raw(
      "<path class=\"rules\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".2\" d=\"")
    for tick in ticks {
      out.path("M", x(tick), top - 80)
      out.path("V", bottom)
    }
    out.raw("\"/>\n<g class=\"soft\" text-anchor=\"middle\">\n")
    for tick in ticks { out.label(labels.text(tick), x: x(tick), y: top - 160) }
    out.raw("</g>\n")
  }

  /// Appends the bars, then the ground at 0, then the signs on them.
  func appendBars(_ bars: [BarChart.Bar], to out: inout SVGBytes) {
    out.raw("<g class=\"s1\" fill=\"currentColor\" stroke=\"currentColor\">\n")
    out.path("") { out in
      for (row, bar) in bars.enumerated() {
        if let value = bar.value, !value.isComputed { append(value, row, to: &out) }
      }
    }
    out.path(" class=\"hollow\" fill=\"#fff\" stroke-width=\"1.5\"") { out in
      for (row, bar) in bars.enumerated() {
        if let value = bar.value, value.isComputed { append(value, row, to: &out) }
      }
    }
    out.raw("</g>\n<g fill=\"none\" stroke=\"currentColor\">\n<path class=\"ground\" d=\"")
    out.path("M", x(.zero), top - 80)
    out.path("V", top + bars.count * pitch)
    out.raw("\"/>\n")
    out.path(" stroke-width=\"1.5\"") { out in
      for (row, bar) in bars.enumerated() {
        guard let value = bar.value, value.hasBar else { continue }
        ChartMark.lying(
          y: y(row), low: value.interval.lower.map(x), high: value.interval.upper.map(x), to: &out)
      }
    }
    out.path(" stroke-width=\"3\"") { out in
      for (row, bar) in bars.enumerated() {
        for end in bar.target?.ends ?? [] {
          out.path("M", x(end), y(row) - 120)
          out.raw("v24")
        }
      }
    }
    out.raw("</g>\n")
  }

  private func x(_ number: Number) -> Int { left + axis.offset(number, over: right - left) }

  /// A bar from 0 to the number, else to the bound that is nearer to 0: so far it goes for certain.
  private func append(_ value: ChartValue, _ row: Int, to out: inout SVGBytes) {
    let end = value.nominal ?? [value.low, value.high].min { $0.magnitude < $1.magnitude } ?? .zero
    let length = x(end) - x(.zero)
    if length == 0 { return }
    out.path("M", x(.zero), y(row) - 90)
    out.path("h", length)
    out.raw("v18")
    out.path("h", -length)
    out.raw("z")
  }
}

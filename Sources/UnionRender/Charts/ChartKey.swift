import UnionModel

/// What the caption of a chart explains: only the signs that the chart has.
struct ChartKey: Sendable {
  var hasComputed = false
  var hasRange = false
  var hasOpen = false
  var hasTarget = false
  var hasGap = false
  var breaks: [SeriesBreak] = []

  init() {}

  /// The signs of lines between their first and last year.
  init(_ lines: [ChartLine], _ breaks: [SeriesBreak], in years: ClosedRange<Int>) {
    self.breaks = breaks.filter { years.lowerBound < $0.year && $0.year <= years.upperBound }
    for line in lines {
      for point in line.points {
        add(point.value)
        if point.target != nil { hasTarget = true }
      }
      if line.hasGap { hasGap = true }
    }
  }

  /// Takes note of a value.
  mutating func add(_ value: ChartValue?) {
    guard let value else { return }
    if value.isComputed { hasComputed = true }
    if value.isOpen { hasOpen = true } else if value.hasBar { hasRange = true }
  }

  /// Appends the caption with the title, where it is to be shown, and the signs; nothing where there
  /// is neither.
  func append(caption: String?, words: ChartWords, isLying: Bool = false, to out: inout SVGBytes) {
    let start = out.bytes.count
    out.raw("<figcaption>")
    let opened = out.bytes.count
    if let caption, !caption.isEmpty {
      out.raw("<b>")
      out.text(caption)
      out.raw("</b>")
    }
    if hasTarget {
      sign(isLying ? "M8 2v14" : "M2 9h14", width: "3", words.targetKey, to: &out)
    }
    if hasComputed {
      sign(
        isLying ? "M3 4h12v10h-12z" : "M4.5 9a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z", width: "1.5",
        words.computedKey, to: &out)
    }
    if hasRange {
      sign(
        isLying ? "M2 5v8M16 5v8M2 9h14" : "M5 2h8M5 16h8M9 2v14", width: "1.5", words.rangeKey,
        to: &out)
    }
    if hasOpen {
      sign(
        isLying ? "M2 5v8M2 9h14l-5-4m5 4l-5 4" : "M5 16h8M9 16v-14l-4 5m4-5l4 5", width: "1.5",
        words.openKey, to: &out)
    }
    for broken in breaks {
      sign(
        "M9 1v2m0 3v2m0 3v2m0 3v2M4 11l4-4M10 11l4-4", width: "1.5", words.broken(broken), to: &out)
    }
    if hasGap {
      out.raw("<span>")
      out.text(words.gapKey)
      out.raw("</span>")
    }
    if out.bytes.count > opened { out.raw("</figcaption>\n") } else { out.cut(to: start) }
  }

  private func sign(
    _ path: StaticString, width: StaticString, _ text: String, to out: inout SVGBytes
  ) {
    out.raw("<span><svg aria-hidden=\"true\" width=\"18\" height=\"18\" viewBox=\"0 0 18 18\">")
    out.raw("<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"")
    out.raw(width)
    out.raw("\" d=\"")
    out.raw(path)
    out.raw("\"/></svg> ")
    out.text(text)
    out.raw("</span>")
  }
}

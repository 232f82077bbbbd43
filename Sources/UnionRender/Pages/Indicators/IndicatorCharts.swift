import UnionCompare
import UnionModel

extension IndicatorYears {
  private var text: IndicatorText { context.indicatorTexts[indicator] }
  private var words: Words { context.words }

  var chartMeasure: ChartMeasure {
    ChartMeasure(name: text.measure, isPercent: text.isPercent, scale: text.scale)
  }

  private var breaks: [SeriesBreak] { context.site.catalogue.indicators[indicator].breaks }

  /// The site over its years, for a cell of a list.
  func sparkline() -> [UInt8] {
    var line = siteLine(named: text.label)
    guard line.points.count(where: { $0.value != nil }) > 1 else { return [] }
    // A year of which there is only a plan would leave the line without its end.
    while line.points.last?.value == nil { line.points.removeLast() }
    return Sparkline(line: line, breaks: breaks, measure: chartMeasure, words: context.chartWords)
      .html()
  }

  /// The years of the site: of the one unit at the top, of up to four at the top each, else of all
  /// units together.
  func lineChart() -> [UInt8] {
    LineChart(
      id: "years", title: text.label, caption: nil, lines: lines(), breaks: breaks,
      measure: chartMeasure, words: words
    ).html()
  }

  /// The most units that are drawn one beside another.
  private static let panels = 12

  /// The units directly below the one at the top, or those at the top, each with a small chart of its
  /// own; nothing where fewer than two have two years to show.
  func unitsChart(_ title: String) -> [UInt8] {
    let units = siteUnit.map { context.site.units[$0].children } ?? context.topUnits
    if siteUnit == nil, units.count <= 4 { return [] }
    var lines: [ChartLine] = []
    for unit in units where index.place(of: unit, in: indicator) != nil {
      let line = line(of: unit)
      guard line.points.count(where: { $0.value != nil }) > 1 else { continue }
      lines.append(line)
      if lines.count == Self.panels { break }
    }
    guard lines.count > 1 else { return [] }
    return SmallMultiples(
      id: "units", title: title, caption: nil, lines: lines, breaks: breaks, sharesAxis: false,
      measure: chartMeasure, words: words
    ).html()
  }

  private func lines() -> [ChartLine] {
    let wholeSite = IndicatorWords(words).wholeSite
    if let siteUnit { return [siteLine(named: context.site.units[siteUnit].short)] }
    let top = context.topUnits.filter { index.place(of: $0, in: indicator) != nil }
    guard (1...4).contains(top.count) else { return [siteLine(named: wholeSite)] }
    return top.map { line(of: $0) }
  }

  private func siteLine(named name: String) -> ChartLine {
    let targets = siteUnit.map { cells(of: $0, index.mentions(of: indicator, units: $0...$0)) }
    return line(
      named: name, years.indices.map { siteValue($0) },
      targets: years.indices.map { place in targets.flatMap { target(in: $0[place]) } })
  }

  private func line(of unit: Int) -> ChartLine {
    let cells = cells(of: unit, index.mentions(of: indicator, units: unit...unit))
    return line(
      named: context.site.units[unit].short, cells.map(\.known),
      targets: cells.map { target(in: $0) })
  }

  /// A line over the years. What some of the units come to is no point of a line that tells what the
  /// unit above them said of the whole: it would show a fall that nobody reported.
  private func line(
    named name: String, _ values: [(figure: Figure, isComputed: Bool)?], targets: [ChartValue?]
  ) -> ChartLine {
    let isReported = values.contains { $0?.isComputed == false }
    return ChartLine(
      name: name,
      points: years.indices.map { place in
        let value = values[place].flatMap { isReported && $0.isComputed ? nil : $0 }
        return ChartPoint(
          year: years[place],
          value: value.flatMap { chartValue($0.figure, isComputed: $0.isComputed) },
          target: targets[place])
      })
  }

  /// A figure on an axis of the site's currency; none for one in another.
  private func chartValue(_ figure: Figure, isComputed: Bool) -> ChartValue? {
    if let currency = figure.detail?.currency, currency != context.site.settings.currency {
      return nil
    }
    return ChartValue(figure, isComputed: isComputed)
  }

  /// What was promised for the whole year.
  func target(in cell: UnitCell) -> ChartValue? {
    cell.targets.first { $0.period(in: context.site).span == .annual }
      .flatMap { ChartValue(index.figure($0, in: context.site)) }
  }
}

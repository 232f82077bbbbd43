import UnionModel

extension PageContext {
  /// The values of some years as a small line for a cell; nothing where there are fewer than two. One
  /// in another currency than the site's is a gap: it is no point on the same scale.
  func trend(_ indicator: Int, _ years: [Int], _ values: [(figure: Figure, isComputed: Bool)?])
    -> [UInt8]
  {
    let points = zip(years, values).map { year, value in
      ChartPoint(year: year, value: value.flatMap { point($0.figure, $0.isComputed) })
    }
    guard points.count(where: { $0.value != nil }) > 1 else { return [] }
    let text = indicatorTexts[indicator]
    return Sparkline(
      line: ChartLine(name: text.label, points: points),
      breaks: site.catalogue.indicators[indicator].breaks,
      measure: ChartMeasure(name: text.measure, isPercent: text.isPercent, scale: text.scale),
      words: chartWords
    ).html()
  }

  private func point(_ figure: Figure, _ isComputed: Bool) -> ChartValue? {
    if let currency = figure.detail?.currency, currency != site.settings.currency {
      return nil
    }
    return ChartValue(figure, isComputed: isComputed)
  }
}

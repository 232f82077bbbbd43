import UnionModel

/// What a chart shows, in one sentence.
struct ChartDescription: Sendable {
  let words: ChartWords
  let measure: ChartMeasure

  /// From the first value to the last, the highest, the gaps, the changes of definition.
  func lines(_ lines: [ChartLine], _ breaks: [SeriesBreak]) -> String {
    let drawn = lines.filter(\.hasValue)
    var clauses = drawn.map { line in
      drawn.count > 1 ? words.named(line.name, clause(line)) : clause(line)
    }
    if !breaks.isEmpty {
      let years = breaks.map { String($0.year) }.joined(separator: words.comma)
      clauses.append(words.breaks(years))
    }
    return sentence(clauses)
  }

  /// How many bars have a value, the highest and the lowest.
  func bars(_ bars: [BarChart.Bar]) -> String {
    var count = 0
    var most: (name: String, value: ChartValue)?
    var least: (name: String, value: ChartValue)?
    for bar in bars {
      guard let value = bar.value else { continue }
      count += 1
      if most.map({ value.rank > $0.value.rank }) ?? true { most = (bar.name, value) }
      if least.map({ value.rank < $0.value.rank }) ?? true { least = (bar.name, value) }
    }
    var clauses = [words.bars(count, of: bars.count)]
    if let most { clauses.append(words.highest(text(most.value), at: most.name)) }
    if let least, count > 1 { clauses.append(words.lowest(text(least.value), at: least.name)) }
    return sentence(clauses)
  }

  /// From the first value of a line to its last, the highest between them, the years without.
  private func clause(_ line: ChartLine) -> String {
    var first: (year: Int, value: ChartValue)?
    var last: (year: Int, value: ChartValue)?
    var most: (year: Int, value: ChartValue)?
    for point in line.points {
      guard let value = point.value else { continue }
      if first == nil { first = (point.year, value) }
      if most.map({ value.rank > $0.value.rank }) ?? true { most = (point.year, value) }
      last = (point.year, value)
    }
    guard let first, let last, let most else { return words.missing }
    if first.year == last.year { return words.only(text(first.value), in: first.year) }
    var out = words.fromTo(text(first.value), in: first.year, text(last.value), in: last.year)
    if most.year != first.year, most.year != last.year {
      out += words.pause + words.highest(text(most.value), in: most.year)
    }
    let gaps = line.gaps
    if !gaps.isEmpty {
      out += words.pause + words.gaps(gaps.map(Self.years).joined(separator: words.comma))
    }
    return out
  }

  private func text(_ value: ChartValue) -> String { words.measured(value, in: measure) }

  private func sentence(_ clauses: [String]) -> String {
    clauses.joined(separator: words.clause) + words.stop
  }

  private static func years(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}

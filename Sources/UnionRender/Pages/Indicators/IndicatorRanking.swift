import UnionCompare
import UnionModel

extension IndicatorYears {
  /// How many units one ranking shows, how many more on demand, and how many bars a chart has.
  private static let shown = (ranked: 50, all: 300, bars: 30)

  /// The units of one level with what they give for a year.
  private struct Level {
    var name: String
    var units: [(unit: Int, value: UnitValue)]
    var expected: Int
  }

  /// The latest year that any unit gives a number for, and its rankings: only units of one level are
  /// ranked, since a county cannot be ranked against its own town; of a neutral indicator there is a
  /// chart at most.
  func rankings(_ linker: Linker) -> (year: Int, rankings: [IndicatorView.Ranking])? {
    let mentions = index.mentions(of: indicator)
    var latest: Int32?
    for mention in mentions where mention.role == .value && mention.year > latest ?? .min {
      if !mention.isMissing { latest = mention.year }
    }
    guard let latest else { return nil }
    let year = Int(latest)
    let levels = levels(mentions.filter { $0.year == latest && $0.role == .value }, year)
    let charted = levels.indices.max { levels[$0].units.count < levels[$1].units.count }
    return (
      year,
      levels.indices.compactMap { ranking(levels[$0], hasChart: $0 == charted, year, linker) }
    )
  }

  private func ranking(
    _ level: Level, hasChart: Bool, _ year: Int, _ linker: Linker
  ) -> IndicatorView.Ranking? {
    let terms = context.indicatorWords
    let ranked = Ranking(level.units, of: indicator, in: context.site)
    let order =
      ranked?.entries.map { (unit: $0.unit, value: $0.value) } ?? level.units
    let entries = (ranked?.entries ?? []).prefix(Self.shown.all).map { entry in
      IndicatorView.Entry(
        place: "\(entry.place)", unit: context.unitLink(entry.unit, linker),
        figure: context.view(entry.value))
    }
    let bars = hasChart && order.count > 1 ? barChart(order, level.name, year) : []
    if entries.isEmpty, bars.isEmpty { return nil }
    let rest = entries.dropFirst(Self.shown.ranked)
    return IndicatorView.Ranking(
      title: level.name, extent: terms.ranked(level.units.count, of: level.expected), chart: bars,
      entries: Array(entries.prefix(Self.shown.ranked)), rest: Array(rest),
      restTitle: rest.isEmpty ? nil : terms.rest(Self.shown.ranked + 1, entries.count),
      unranked: ranked.flatMap {
        $0.entries.count > entries.count ? terms.unranked($0.entries.count - entries.count) : nil
      })
  }

  private func barChart(
    _ units: [(unit: Int, value: UnitValue)], _ level: String, _ year: Int
  ) -> [UInt8] {
    let text = context.indicatorTexts[indicator]
    let shown = units.prefix(Self.shown.bars)
    return BarChart(
      id: "units",
      title: [text.label, context.words.year(year), level].joined(separator: context.words.comma),
      caption: shown.count < units.count
        ? context.indicatorWords.barsCut(shown.count, of: units.count) : nil,
      bars: shown.map { entry in
        let target = index.mentions(of: indicator, units: entry.unit...entry.unit).first {
          $0.year == year && $0.role == .target
            && $0.period(in: context.site).span == .annual
        }
        return BarChart.Bar(
          name: context.site.units[entry.unit].short, value: ChartValue(entry.value.figure),
          target: target.flatMap { ChartValue(index.figure($0, in: context.site)) })
      }, measure: chartMeasure, words: context.words
    ).html()
  }

  /// The units with a number, by level in the order of the tree. Units of which one is above another
  /// are told apart by how deep they lie; years of other dates than most units' are left out.
  private func levels(_ mentions: [IndicatorIndex.Mention], _ year: Int) -> [Level] {
    let site = context.site
    let type = context.rollUps[year]?.type ?? .annual
    var places: [String?: Int] = [:]
    var groups: [(name: String?, units: [(unit: Int, value: UnitValue)])] = []
    for mention in mentions where mention.period(in: site).type == type {
      if mention.isMissing { continue }
      let unit = Int(mention.unit)
      let name = site.units[unit].level
      let place = places[name] ?? groups.count
      if place == groups.count {
        places[name] = place
        groups.append((name, []))
      }
      groups[place].units.append((unit, index.value(mention, in: site)))
    }
    return groups.flatMap { group -> [Level] in
      let name = context.indicatorWords.group(group.name.map(context.words.level))
      guard hasUnitAboveAnother(group.units.map(\.unit)) else {
        return [Level(name: name, units: group.units, expected: expected(group.name, year))]
      }
      let depths = Dictionary(grouping: group.units) { context.depth(of: $0.unit) }
      return depths.sorted { $0.key < $1.key }.map { depth, units in
        Level(
          name: context.indicatorWords.unitsBelow(depth, name), units: units,
          expected: expected(group.name, year, depth: depth))
      }
    }
  }

  private func hasUnitAboveAnother(_ units: [Int]) -> Bool {
    let all = Set(units)
    return units.contains { unit in
      var above = context.site.units[unit].parent
      while let parent = above {
        if all.contains(parent) { return true }
        above = context.site.units[parent].parent
      }
      return false
    }
  }

  /// How many units of a level there were in the year.
  private func expected(_ level: String?, _ year: Int, depth: Int? = nil) -> Int {
    let tree = context.rollUps[year]?.tree
    return context.site.units.indices.count { unit in
      context.site.units[unit].level == level && tree?.has(unit) != false
        && (depth == nil || context.depth(of: unit) == depth)
    }
  }
}

import UnionModel

/// Goes through the reports of units, one unit after another, and notes where each figure is.
struct MentionCollector {
  private let site: Site
  private(set) var mentions: [IndicatorIndex.Mention] = []
  /// The indicator of each mention.
  private(set) var indicators: [Int32] = []
  /// The values that no single report says.
  private(set) var resolved: [UnitValue] = []
  /// The unit's year being read, counted over all units.
  private var step: Int32 = 0
  /// By indicator, the last year that named it, knew it, promised it for the whole year.
  private var named: [Int32]
  private var known: [Int32]
  private var promised: [Int32]

  /// A collector for some units.
  init(_ site: Site, _ units: Range<Int>) {
    self.site = site
    let none = [Int32](repeating: -1, count: site.catalogue.indicators.count)
    (named, known, promised) = (none, none, none)
    let count = units.reduce(0) { count, unit in
      site.units[unit].reports.reduce(count) {
        $0 + site.reports[$1].figures.count + site.reports[$1].targets.count
      }
    }
    mentions.reserveCapacity(count)
    indicators.reserveCapacity(count)
  }

  /// Reads a unit's reports, which are in the order of their years.
  mutating func add(_ unit: Int) {
    let reports = site.units[unit].reports
    var before: ArraySlice<Int> = []
    var start = 0
    while start < reports.count {
      let year = site.filing(of: reports[start]).period.year
      var end = start + 1
      while end < reports.count, site.filing(of: reports[end]).period.year == year { end += 1 }
      let group = reports[start..<end]
      if let last = before.first, site.reports[last].period.year != year - 1 {
        addNext(unit, site.reports[last].period.year + 1, before)
        before = []
      }
      addYear(unit, year, group, after: before)
      before = group
      start = end
    }
    if let last = before.first { addNext(unit, site.reports[last].period.year + 1, before) }
  }

  /// A year of which there is no report, but what the summaries of the year before promise for it.
  private mutating func addNext(_ unit: Int, _ year: Int, _ before: ArraySlice<Int>) {
    step += 1
    addNextTargets(of: before, unit, year, from: mentions.count)
  }

  private mutating func addYear(
    _ unit: Int, _ year: Int, _ group: ArraySlice<Int>, after before: ArraySlice<Int>
  ) {
    step += 1
    let summary = UnitYear.summary(of: unit, year: year, in: site)
    addValues(unit, year, summary, group)
    for report in group where site.reports[report].kind == .summary && report != summary {
      let figures = site.reports[report].figures
      for place in figures.indices
      where known[figures[place].indicator] != step && !figures[place].quantity.isMissing {
        note(
          figures[place].indicator, unit, year, report, place, .figures, .part, isMissing: false)
      }
    }
    let start = mentions.count
    for kind in [Report.Kind.plan, .summary] {
      for report in group where site.reports[report].kind == kind {
        let targets = site.reports[report].targets
        for place in targets.indices {
          promise(targets[place], unit, year, report, place, .targets, from: start)
        }
      }
    }
    addNextTargets(of: before, unit, year, from: start)
  }

  /// What counts for the year: as the summary says it, unless halves or the two parts of a rate have
  /// to be looked at as well.
  private mutating func addValues(
    _ unit: Int, _ year: Int, _ summary: Int?, _ group: ArraySlice<Int>
  ) {
    let figures = summary.map { site.reports[$0].figures } ?? []
    for place in figures.indices { named[figures[place].indicator] = step }
    let hasParts = group.contains {
      site.reports[$0].kind == .summary && site.reports[$0].period.span.isPartOfYear
    }
    let hasRatio = site.catalogue.ratios.contains {
      named[$0.numerator] == step && named[$0.denominator] == step
    }
    guard hasParts || hasRatio else {
      for place in figures.indices {
        let isMissing = figures[place].quantity.isMissing
        if !isMissing { known[figures[place].indicator] = step }
        note(
          figures[place].indicator, unit, year, summary, place, .figures, .value,
          isMissing: isMissing)
      }
      return
    }
    for value in UnitYear(of: unit, year: year, in: site).values {
      let isMissing = value.figure.quantity.isMissing
      if !isMissing { known[value.indicator] = step }
      if !value.isComputed, value.computed == nil,
        let place = figures.firstIndex(where: { $0.indicator == value.indicator })
      {
        note(value.indicator, unit, year, summary, place, .figures, .value, isMissing: isMissing)
      } else {
        note(
          value.indicator, unit, year, nil, resolved.count, .resolved, .value,
          isMissing: isMissing)
        resolved.append(value)
      }
    }
  }

  private mutating func addNextTargets(
    of group: ArraySlice<Int>, _ unit: Int, _ year: Int, from start: Int
  ) {
    for report in group where site.reports[report].kind == .summary {
      let targets = site.reports[report].nextTargets
      for place in targets.indices {
        promise(targets[place], unit, year, report, place, .nextTargets, from: start)
      }
    }
  }

  /// Notes a target, unless one for the same indicator and period is there: the plan comes first,
  /// then what the summary repeats of it, then what the summary of the year before promised.
  private mutating func promise(
    _ target: Figure, _ unit: Int, _ year: Int, _ report: Int, _ place: Int,
    _ kept: IndicatorIndex.Mention.Place, from start: Int
  ) {
    let indicator = target.indicator
    if site.reports[report].period.isAboutAYear {
      if promised[indicator] == step { return }
      promised[indicator] = step
    } else {
      let type = site.reports[report].period.type
      for other in mentions.indices[start...]
      where indicators[other] == indicator
        && site.reports[Int(mentions[other].report)].period.type == type
      {
        return
      }
    }
    note(
      indicator, unit, year, report, place, kept, .target, isMissing: target.quantity.isMissing)
  }

  private mutating func note(
    _ indicator: Int, _ unit: Int, _ year: Int, _ report: Int?, _ index: Int,
    _ place: IndicatorIndex.Mention.Place, _ role: IndicatorIndex.Mention.Role,
    isMissing: Bool
  ) {
    indicators.append(Int32(indicator))
    mentions.append(
      IndicatorIndex.Mention(
        unit: Int32(unit), year: Int32(truncatingIfNeeded: year), report: Int32(report ?? -1),
        index: Int32(index), place: place, role: role, isMissing: isMissing))
  }
}

extension Period.Span {
  /// Whether it is a half or a quarter.
  fileprivate var isPartOfYear: Bool {
    switch self {
    case .firstHalf, .secondHalf, .quarter: true
    case .annual, .dates: false
    }
  }
}

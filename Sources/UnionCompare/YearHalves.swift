import UnionModel

/// The halves and quarters of a unit's year, and what they come to.
struct YearHalves {
  private let quarters: [Int?]
  private let firstHalf: Int?
  private let secondHalf: Int?
  /// Whether they count the unit alone.
  let scope: Report.Scope

  /// Those that count what `scope` says; without it, what the latest of them does. Nil where the unit
  /// has no such summary of a part of the year.
  init?(of unit: Int, year: Int, scope wanted: Report.Scope?, in site: borrowing Site) {
    var quarters: [Int?] = [nil, nil, nil, nil]
    var halves: (first: Int?, second: Int?) = (nil, nil)
    for report in site.units[unit].reports {
      let (period, kind) = site.filing(of: report)
      guard period.year == year, kind == .summary else { continue }
      switch period.span {
      case .firstHalf: halves.first = report
      case .secondHalf: halves.second = report
      case .quarter(let number) where (1...4).contains(number): quarters[number - 1] = report
      default: continue
      }
    }
    let latestFirst = [
      halves.second, quarters[3], quarters[2], halves.first, quarters[1], quarters[0],
    ].compactMap { $0 }
    guard let scope = wanted ?? latestFirst.first.map({ site.reports[$0].scope }),
      latestFirst.contains(where: { site.reports[$0].scope == scope })
    else { return nil }
    // The unit with its children and the unit alone cannot be added up.
    func counting(_ report: Int?) -> Int? {
      report.flatMap { site.reports[$0].scope == scope ? $0 : nil }
    }
    self.scope = scope
    self.quarters = quarters.map(counting)
    firstHalf = counting(halves.first)
    secondHalf = counting(halves.second)
  }

  /// What the year's summary says, filled up and held against what its parts come to.
  func joined(with said: SortedFigures, in site: Site) -> [UnitValue] {
    var named: Set<Int> = []
    for report in (quarters + [firstHalf, secondHalf]).compactMap({ $0 }) {
      for figure in site.reports[report].figures { named.insert(figure.indicator) }
    }
    var values = said.map { UnitValue(said: $0) }
    for indicator in named {
      guard let computed = figure(of: indicator, in: site) else { continue }
      if let place = values.firstIndex(where: { $0.indicator == indicator }) {
        values[place] = values[place].against(
          computed, exactly: computed, origin: .halves, siteCurrency: site.settings.currency)
      } else {
        values.append(UnitValue(computed, origin: .halves))
      }
    }
    return values.sorted { $0.indicator < $1.indicator }
  }

  /// The year's figure: flows are added up to the year's end, of stocks the one at the year's end
  /// counts. Nil where a part is missing; rates are not computed from the rates of parts.
  private func figure(of indicator: Int, in site: Site) -> Figure? {
    switch site.catalogue.indicators[indicator].nature {
    case .rate: nil
    case .stock: known(indicator, secondHalf, in: site) ?? known(indicator, quarters[3], in: site)
    case .flow: flow(of: indicator, in: site)
    }
  }

  /// What happened from January on: to the end of the second half, where that is cumulative, or in
  /// the first half and the second; else the same by quarters. Nil too where those parts cannot be
  /// added.
  private func flow(of indicator: Int, in site: Site) -> Figure? {
    func to(_ report: Int?, after before: () -> [Figure]?) -> [Figure]? {
      guard let report, let figure = known(indicator, report, in: site) else { return nil }
      if site.reports[report].isCumulative { return [figure] }
      return before().map { $0 + [figure] }
    }
    func firstQuarter() -> [Figure]? { known(indicator, quarters[0], in: site).map { [$0] } }
    func half() -> [Figure]? {
      known(indicator, firstHalf, in: site).map { [$0] } ?? to(quarters[1], after: firstQuarter)
    }
    func thirdQuarter() -> [Figure]? { to(quarters[2], after: half) }
    guard let parts = to(secondHalf, after: half) ?? to(quarters[3], after: thirdQuarter) else {
      return nil
    }
    if parts.count == 1 { return parts[0] }
    var sum = FigureSum(siteCurrency: site.settings.currency)
    for part in parts { sum.add(part) }
    return sum.figure(of: indicator)
  }

  private func known(_ indicator: Int, _ report: Int?, in site: Site) -> Figure? {
    guard let report,
      let figure = site.reports[report].figures.first(where: { $0.indicator == indicator }),
      !figure.quantity.isMissing
    else { return nil }
    return figure
  }
}

import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// `/years/2024/`: every unit's figures, a table a topic.
  func yearPage(_ year: SiteYears.Year, part: Int) -> [RenderedFile] {
    let base = SiteAddresses.year(year.year)
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let comparison = YearComparison(
      year: year.year, units: slice(year.reporting, part: part), in: site)
    let links = unitLinks(slice(year.reporting, part: part), linker)
    let indicators = indicatorLinks(linker)
    let groups = comparison.groups.filter { group in group.rows.contains { $0.figure != nil } }
    let title = words.yearFigures(year.year)
    let parts = partLinks(of: base, count: year.reporting.count, current: part, linker)
    let variables = variables(groups.map(\.indicator))
    let about = FeedWords.of(words).year(
      year.year, units: year.reporting.count, variables.map(\.name))
    let view = YearView(
      frame: frame(
        address, title: title, linker: linker, description: about, parts: parts,
        structured: {
          dataset(
            title, at: base, description: about, years: year.year...year.year,
            variables: variables, in: &$0)
        }), title: title,
      reporting: words.reporting(year.reporting.count),
      previous: neighbour(of: year, -1, linker), next: neighbour(of: year, 1, linker),
      comparedURL: year.hasYearBefore && !site.settings.switchedOff.contains(.compared)
        ? linker.link(to: SiteAddresses.compared(year.year)) : nil,
      plans: showsPlans(year.year)
        ? LinkView(
          label: PlanWords(words).name, url: linker.link(to: SiteAddresses.plans(year.year))) : nil,
      status: showsStatus
        ? LinkView(
          label: StatusWords(words).name, url: linker.link(to: SiteAddresses.status(year.year)))
        : nil,
      tables: byTopic(groups, \.indicator).map {
        yearTable($0.id, $0.title, $0.items, links, indicators)
      },
      movers: part == 1 ? movers(year, linker) : [],
      bands: YearMovers.Band.allCases.map { MoversWords(words).band($0) },
      terms: MoversWords(words),
      dataURL: csvLink(of: base, linker),
      dataJSONURL: jsonLink(of: base, linker),
      parts: parts, topics: topics(of: year.year, linker), topicTerms: topicTerms,
      moreLinks: yearLinks(year.year, linker))
    return [
      file(
        address, templates.year, view, YearView.shape,
        sizeHint: 65_536)
    ]
  }

  private func neighbour(of year: SiteYears.Year, _ step: Int, _ linker: Linker) -> LinkView? {
    guard let place = years.firstIndex(where: { $0.year == year.year }),
      years.indices.contains(place + step)
    else { return nil }
    let other = years[place + step].year
    return LinkView(label: words.year(other), url: linker.link(to: SiteAddresses.year(other)))
  }

  private func yearTable(
    _ id: String, _ title: String, _ groups: [IndicatorGroup], _ links: [Int: Value],
    _ indicators: IndicatorLinks
  ) -> YearView.Table {
    var cells: [Int: [YearView.Cell]] = [:]
    for (column, group) in groups.enumerated() {
      for row in group.rows {
        guard let value = row.value else { continue }
        cells[
          row.unit,
          default: [YearView.Cell](repeating: YearView.Cell(figure: nil), count: groups.count)][
            column] = YearView.Cell(figure: view(value))
      }
    }
    return YearView.Table(
      id: "topic-" + id, title: title,
      columns: groups.map {
        YearView.Column(
          label: label($0.indicator), url: url($0.indicator, indicators),
          measure: measure($0.indicator, $0.rows.compactMap(\.figure).first))
      },
      rows: cells.keys.sorted().map {
        YearView.Row(unit: links[$0] ?? .nothing, cells: cells[$0] ?? [])
      })
  }

  /// The links to some units, ready for every row that they stand in.
  private func unitLinks(_ units: [Int], _ linker: Linker) -> [Int: Value] {
    Dictionary(
      units.map { ($0, LinkView.shape.value(of: unitLink($0, linker))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// `/years/2024/compared/`: the year with the one before, indicator by indicator.
  func comparedPage(_ year: SiteYears.Year, part: Int) -> [RenderedFile] {
    let base = SiteAddresses.compared(year.year)
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let comparison = YearComparison(
      year: year.year, units: slice(year.compared, part: part), in: site)
    let links = unitLinks(slice(year.compared, part: part), linker)
    let indicators = indicatorLinks(linker)
    let title = words.yearCompared(year.year)
    let yearAddress = SiteAddresses.year(year.year)
    let parts = partLinks(of: base, count: year.compared.count, current: part, linker)
    let variables = variables(comparison.groups.map(\.indicator))
    let about = FeedWords.of(words).compared(
      year.year, units: year.compared.count, variables.map(\.name))
    let view = ComparedView(
      frame: frame(
        address, title: title, linker: linker, description: about,
        breadcrumbs: [
          LinkView(label: words.year(year.year), url: linker.link(to: yearAddress))
        ], parts: parts,
        structured: {
          dataset(
            title, at: base, description: about, years: year.year - 1...year.year,
            variables: variables, in: &$0)
        }),
      title: title, thisYear: words.year(year.year), lastYear: words.year(year.year - 1),
      yearURL: linker.link(to: yearAddress),
      yearFigures: words.figures(of: words.year(year.year)),
      topics: byTopic(comparison.groups, \.indicator).map { topic in
        ComparedView.Topic(
          id: "topic-" + topic.id, title: topic.title,
          groups: topic.items.map {
            comparedGroup($0, links, indicators, year.year, showsTotals: part == 1)
          })
      },
      dataURL: csvLink(of: base, linker),
      dataJSONURL: jsonLink(of: base, linker),
      parts: parts)
    return [
      file(
        address, templates.compared,
        view, ComparedView.shape,
        sizeHint: 131_072)
    ]
  }

  private func comparedGroup(
    _ group: IndicatorGroup, _ links: [Int: Value], _ indicators: IndicatorLinks, _ year: Int,
    showsTotals: Bool
  ) -> ComparedView.Group {
    ComparedView.Group(
      id: rowID(group.indicator), label: label(group.indicator),
      url: url(group.indicator, indicators),
      measure: measure(group.indicator, group.rows.compactMap { $0.figure ?? $0.previous }.first),
      rows: group.rows.map { row in
        ComparedView.Row(
          unit: links[row.unit] ?? .nothing, figure: row.value.map { view($0) },
          previous: row.previousValue.map { view($0) },
          change: view(row.change, of: group.indicator))
      },
      totals: showsTotals ? totals(of: group.indicator, year) : [])
  }

  /// The data of a year, all units in one file: figure, year before and change in a row, so that it
  /// serves the year's page and the comparison alike.
  func yearData(_ place: Int) -> [RenderedFile] {
    if site.settings.switchedOff.contains(.data) { return [] }
    let year = years[place].year
    var table = tables.table(words.yearFigures(year), rows: years[place].compared.count * 20)
    let period = Period(year: year, span: .annual)
    for unit in years[place].compared {
      let subject = table.subject(unit, period)
      for row in YearComparison.rows(of: unit, year: year, in: site) {
        table.add(
          row.figure, of: row.indicator, in: subject, previous: row.previous, change: row.change,
          target: nil)
      }
    }
    guard years[place].hasYearBefore, !site.settings.switchedOff.contains(.compared) else {
      return table.files(beside: SiteAddresses.year(year))
    }
    let files = table.files(beside: SiteAddresses.year(year))
    return files + table.files(beside: SiteAddresses.compared(year))
  }
}

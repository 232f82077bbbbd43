import Markdown
import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// `/units/`: the tree of all units.
  func unitsPage() -> [RenderedFile] {
    let linker = linker(from: SiteAddresses.unitTree)
    let view = UnitsView(
      frame: frame(
        SiteAddresses.unitTree, title: words.units, linker: linker,
        description: FeedWords.of(words).units(site.units.map(\.short))),
      units: topUnits.map { unitInList($0, deep: true, linker) })
    return [
      file(
        SiteAddresses.unitTree, templates.units,
        view, UnitsView.shape)
    ]
  }

  /// `/units/…/`: a unit with its figures by year.
  func unitPage(_ index: Int) -> [RenderedFile] {
    let unit = site.units[index]
    let address = addresses.units[index]
    let linker = linker(from: address)
    let series = Series.all(of: index, in: site).filter { !$0.rows.isEmpty }
    let rollUps = shown.rollUps ? rollUpViews(of: index, linker) : []
    let view = UnitView(
      frame: frame(
        address, title: unit.title, linker: linker, description: description(index, series),
        breadcrumbs: breadcrumbs(to: index, including: false, linker), for: templates.unit,
        structured: { describe(index, series, in: &$0) }),
      title: unit.title, level: unit.level.map(words.level),
      parent: unit.parent.map { unitLink($0, linker) },
      otherNames: unit.otherNames, history: history(of: index),
      body: BodyWriter(linker: linker, resolver: resolver).html(
        of: unit.body, source: unit.source, tags: { _ in nil }),
      series: series.map { seriesView($0, indicatorLinks(linker, unit: index), linker) },
      dataURL: series.isEmpty ? nil : csvLink(of: address, linker),
      dataJSONURL: series.isEmpty ? nil : jsonLink(of: address, linker),
      reports: newestFirst(unit.reports).map { reportLink($0, linker) },
      children: shown.children ? unit.children.map { unitInList($0, deep: false, linker) } : [],
      moreLinks: shown.monthsOfUnit ? monthsLinks(of: index, linker) : [],
      rollUps: rollUps,
      rollUpData: rollUps.isEmpty
        ? nil
        : dataLinks(of: rollUpAddress(of: index), linker),
      terms: rollUpWords)
    var files = [
      file(address, templates.unit, view, UnitView.shape)
    ]
    if !series.isEmpty { files += dataFiles(of: unitData(index, series), beside: address) }
    if !rollUps.isEmpty {
      files += dataFiles(of: rollUpData(of: index), beside: rollUpAddress(of: index))
    }
    return files
  }

  /// A unit's reports, the newest year first, and in it the newest: its summary above its half-years,
  /// these above its plan. One without a date goes by its period.
  private func newestFirst(_ reports: [Int]) -> [Int] {
    let days = reports.map { index -> (index: Int, year: Int, day: CalendarDate?) in
      let report = site.reports[index]
      let byPeriod = report.kind == .plan ? report.period.start : report.period.end
      return (index, report.period.year, report.date ?? byPeriod)
    }
    return days.sorted { one, other in
      if one.year != other.year { return one.year > other.year }
      guard let day = one.day, let next = other.day, day != next else {
        return one.index > other.index
      }
      return day > next
    }.map(\.index)
  }

  /// A unit's own words, else what its page shows.
  private func description(_ index: Int, _ series: [Series]) -> String {
    let unit = site.units[index]
    if !unit.body.excerpt.isEmpty { return unit.body.excerpt }
    return FeedWords.of(words).unit(
      unit.title, years: Self.years(series).map { ($0.lowerBound, $0.upperBound) },
      reports: unit.reports.count)
  }

  private static func years(_ series: [Series]) -> ClosedRange<Int>? {
    let years = series.flatMap(\.years)
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  private func describe(_ index: Int, _ series: [Series], in data: inout LinkedData) {
    let unit = site.units[index]
    let address = addresses.units[index]
    data.node("Organization") { node in
      node.text("@id", canonical(address).map { $0 + "#unit" })
      node.text("name", unit.title)
      var names = unit.short == unit.title ? [] : [unit.short]
      for name in unit.otherNames + unit.renamed.map(\.title) where !names.contains(name) {
        names.append(name)
      }
      node.texts("alternateName", names)
      node.text("url", canonical(address))
      node.text("foundingDate", unit.opened?.description)
      node.text("dissolutionDate", unit.closed?.description)
      if let parent = unit.parent { organisation("parentOrganization", unit: parent, &node) }
    }
    guard let years = Self.years(series) else { return }
    dataset(
      unit.title + " " + words.figures, at: address, description: description(index, series),
      years: years, variables: variables(Set(series.flatMap { $0.rows.map(\.indicator) }).sorted()),
      in: &data)
  }

  private func seriesView(_ series: Series, _ links: IndicatorLinks, _ linker: Linker) -> SeriesView
  {
    let topics = byTopic(series.rows, \.indicator)
    return SeriesView(
      id: "figures." + series.type.id, title: words.periodType(series.type),
      years: zip(series.years, series.reports).map { year, report in
        SeriesView.Year(
          label: words.year(year), url: report.map { linker.link(to: addresses.reports[$0]) })
      },
      groups: topics.map { topic in
        SeriesView.Group(
          title: topics.count > 1 ? topic.title : nil,
          rows: topic.items.map { seriesRow($0, series.years, links) })
      })
  }

  private func seriesRow(_ row: SeriesRow, _ years: [Int], _ links: IndicatorLinks)
    -> SeriesView.Row
  {
    SeriesView.Row(
      head: RowHead(
        row.indicator, row.values.lazy.compactMap { $0?.figure }.first, self, links),
      cells: row.values.indices.map { place in
        let value = row.values[place]
        return SeriesView.Cell(
          figure: value.map { view($0) },
          change: !shown.changes || place == 0 || value == nil
            ? nil : view(row.change(at: place), of: row.indicator))
      },
      trend: shown.trends
        ? trend(row.indicator, years, row.values.map { $0.map { ($0.figure, $0.isComputed) } }) : []
    )
  }

  private func unitData(_ index: Int, _ series: [Series]) -> FigureTable {
    var table = tables.table(
      site.units[index].title, rows: series.reduce(0) { $0 + $1.rows.count * $1.years.count })
    for series in series {
      let periods = series.reports.map { report -> FigureTable.Subject? in
        report.map { table.subject(index, site.reports[$0].period) }
      }
      for row in series.rows {
        let figures = row.figures
        for (place, figure) in figures.enumerated() {
          guard let figure, let subject = periods[place] else { continue }
          table.add(
            figure, of: row.indicator, in: subject,
            previous: place > 0 ? figures[place - 1] : nil, change: row.change(at: place),
            target: nil)
        }
      }
    }
    return table
  }
}

import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// The number of units and of reports that the home page lists; the rest is one link away.
  private static let listed = (units: 60, reports: 10, headlines: 8)

  /// `/`: the latest year at a glance.
  func homePage() -> [RenderedFile] {
    let linker = linker(from: .home)
    let latest = latestYear
    let headline = headlines(linker)
    let showsYears = !site.settings.switchedOff.contains(.years)
    let showsCompared = showsYears && !site.settings.switchedOff.contains(.compared)
    let view = HomeView(
      frame: frame(
        .home, title: site.settings.title, linker: linker,
        description: site.settings.description
          ?? FeedWords.of(words).site(
            site.settings.title, units: site.units.count, reports: site.reports.count),
        structured: describeSite),
      lead: site.settings.description, year: latest.map { words.year($0.year) },
      yearURL: showsYears ? latest.map { linker.link(to: SiteAddresses.year($0.year)) } : nil,
      yearFigures: latest.map { words.figures(of: words.year($0.year)) },
      headlineUnit: headline.unit, headlines: headline.items,
      reporting: latest.map { words.reporting($0.reporting.count) },
      progress: progress(linker), plans: latest.flatMap { homePlans($0.year, linker) },
      years: showsYears
        ? years.reversed().map { year in
          YearLinks(
            label: words.year(year.year), url: linker.link(to: SiteAddresses.year(year.year)),
            comparedURL: year.hasYearBefore && showsCompared
              ? linker.link(to: SiteAddresses.compared(year.year)) : nil)
        } : [],
      newest: newest.prefix(Self.listed.reports).map { reportLink($0, linker) },
      units: homeUnits(linker), topics: topicLines(linker), topicTerms: topicTerms,
      moreLinks: homeLinks(linker))
    return [
      file(.home, templates.home, view, HomeView.shape)
    ]
  }

  private func describeSite(_ data: inout LinkedData) {
    data.node("WebSite") { node in
      node.text("name", site.settings.title)
      node.text("description", site.settings.description)
      node.text("url", canonical(.home))
      node.text("inLanguage", site.settings.language)
      publisher("publisher", &node)
    }
  }

  /// The units at the top; where there is one alone, with those directly below it.
  private func homeUnits(_ linker: Linker) -> [UnitLinkView] {
    let top = topUnits
    var list = top.prefix(Self.listed.units).map { unitInList($0, deep: false, linker) }
    if top.count == 1, let only = top.first {
      list[0].children = site.units[only].children.prefix(Self.listed.units).map {
        unitInList($0, deep: false, linker)
      }
    }
    return list
  }

  /// The main figures of the latest year: those of the unit at the top, where there is one; else what
  /// the units come to together.
  private func headlines(_ linker: Linker) -> (unit: LinkView?, items: [HomeView.Headline]) {
    guard shown.headlines, let year = latestYear?.year else { return (nil, []) }
    let top = topUnits
    guard top.count == 1, let unit = top.first else { return (nil, totals(year, linker)) }
    guard let (series, place, period) = wholeYear(year, of: unit) else { return (nil, []) }
    let rows = series.rows.filter { $0.figures[place].map { !$0.quantity.isMissing } == true }
    let links = indicatorLinks(linker, unit: unit)
    let promised =
      showsPlans(year)
      ? PlanResults(of: unit, period: period, in: site, follows: false) : nil
    return (
      unitLink(unit, linker),
      chosen(rows, \.indicator).compactMap { row in
        guard let figure = row.figures[place] else { return nil }
        let promise = promised?.row(of: row.indicator)
        return HomeView.Headline(
          label: label(row.indicator), url: url(row.indicator, links),
          measure: measure(row.indicator, figure),
          figure: view(figure),
          change: place > 0 ? view(row.changes[place], of: row.indicator) : nil,
          target: promise.map { view($0.promise.target) },
          outcome: promise.map { view($0.outcome, of: row.indicator, $0.promise.target) },
          trend: trend(
            row.indicator, series.years, row.values.map { $0.map { ($0.figure, $0.isComputed) } }))
      }
    )
  }

  /// A unit's series of whole years, be they calendar or fiscal, that tells of a year; with its place
  /// in the series, and the period it is.
  private func wholeYear(_ year: Int, of unit: Int) -> (Series, place: Int, Period)? {
    for series in Series.all(of: unit, in: site) {
      guard let place = series.years.firstIndex(of: year) else { continue }
      if let report = series.reports[place] {
        let period = site.reports[report].period
        if period.isAboutAYear { return (series, place, period) }
      } else if series.type == .annual, series.rows.contains(where: { $0.figures[place] != nil }) {
        return (series, place, Period(year: year, span: .annual))
      }
    }
    return nil
  }

  /// What the units at the top come to together. Not compared with the year before, of which other
  /// units may have reported.
  private func totals(_ year: Int, _ linker: Linker) -> [HomeView.Headline] {
    let figures = TopFigures(self)
    let links = indicatorLinks(linker, unit: nil)
    let known = site.catalogue.indicators.indices.filter { indicator in
      figures.value(of: indicator, year).map { !$0.figure.quantity.isMissing } == true
    }
    return chosen(known, \.self).compactMap { indicator in
      guard let value = figures.value(of: indicator, year),
        let shown = figures.view(of: indicator, year)
      else { return nil }
      return HomeView.Headline(
        label: label(indicator), url: url(indicator, links),
        measure: measure(indicator, value.figure), figure: shown)
    }
  }

  /// What the site wants to see first, else some of each topic.
  private func chosen<Row>(_ rows: [Row], _ indicator: (Row) -> Int) -> [Row] {
    let wanted = site.settings.headlines.compactMap { site.catalogue.index(named: $0) }
    return wanted.isEmpty
      ? overAllTopics(rows, indicator)
      : wanted.compactMap { index in rows.first { indicator($0) == index } }
  }

  /// One indicator of each topic, then a second of each, so that no topic fills the page alone.
  private func overAllTopics<Row>(_ rows: [Row], _ indicator: (Row) -> Int) -> [Row] {
    let defined = rows.filter { site.catalogue.indicators[indicator($0)].origin == .catalogue }
    var queues = byTopic(defined, indicator).map { $0.items[...] }
    var chosen: [Row] = []
    while chosen.count < Self.listed.headlines, queues.contains(where: { !$0.isEmpty }) {
      for topic in queues.indices where chosen.count < Self.listed.headlines {
        if let row = queues[topic].popFirst() { chosen.append(row) }
      }
    }
    return chosen.sorted { indicator($0) < indicator($1) }
  }
}

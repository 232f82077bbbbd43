import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// The years and the indicators that the list of topics has of each.
  private static let inList = (years: 6, figures: 3)
  /// The columns of a topic's tables.
  private static let columns = (figures: 6, writers: 12)

  /// `/topics/`: every topic with its years and main figures.
  func topicsPage() -> [RenderedFile] {
    let address = SiteAddresses.topics
    let linker = linker(from: address)
    let figures = TopFigures(self)
    let labels = site.topics.indices.map { label(ofTopic: $0) }
    let about = topicWords.about(labels)
    let view = TopicsView(
      frame: frame(
        address, title: topicWords.topics, linker: linker, description: about,
        structured: { collection(topicWords.topics, about, at: address, topics: labels, in: &$0) }),
      title: topicWords.topics,
      scope: topicWords.figures(of: figures.unit.map { site.units[$0].title }),
      topics: site.topics.indices.map { topicInList($0, figures, linker) }, terms: topicTerms,
      dataURL: csvLink(of: address, linker),
      dataJSONURL: jsonLink(of: address, linker))
    return [
      file(
        address, templates.topics, view, TopicsView.shape)
    ]
      + dataFiles(of: topicCounts(), beside: address)
  }

  private func topicInList(_ topic: Int, _ figures: TopFigures, _ linker: Linker)
    -> TopicsView.Topic
  {
    TopicsView.Topic(
      id: "t." + site.topics[topic].id, title: label(ofTopic: topic),
      url: linker.link(to: address(ofTopic: topic)),
      years: yearLinks(topic, linker, limit: Self.inList.years),
      figures: headlines(topic, figures, indicatorLinks(linker)))
  }

  /// The first indicators of a topic that a report gives; where those are few, also what was added up.
  private func headlines(_ topic: Int, _ figures: TopFigures, _ links: IndicatorLinks)
    -> [TopicsView.Headline]
  {
    let all = indicators(ofTopic: topic).compactMap { latest($0, figures, links) }
    let said = all.filter { $0.figure.origin == nil }
    return Array((said + all.filter { $0.figure.origin != nil }).prefix(Self.inList.figures))
  }

  /// The latest value of an indicator.
  private func latest(_ indicator: Int, _ figures: TopFigures, _ links: IndicatorLinks)
    -> TopicsView.Headline?
  {
    for year in years.reversed() {
      guard let value = figures.value(of: indicator, year.year), !value.figure.quantity.isMissing,
        let shown = figures.view(of: indicator, year.year)
      else { continue }
      return TopicsView.Headline(
        label: label(indicator), url: url(indicator, links),
        measure: measure(indicator, value.figure), figure: shown,
        year: words.year(year.year))
    }
    return nil
  }

  /// The indicators of a topic, in the order of the catalogue.
  func indicators(ofTopic topic: Int) -> [Int] {
    let id = site.topics[topic].id
    return site.catalogue.indicators.indices.filter { site.catalogue.indicators[$0].topic == id }
  }

  /// The years in which a topic was written about, the latest first.
  private func yearLinks(_ topic: Int, _ linker: Linker, limit: Int = .max) -> [TopicLinkView] {
    topicIndex.written(about: topic).reversed().prefix(limit).map {
      TopicLinkView(
        label: words.year($0.year),
        url: linker.link(to: SiteAddresses.topic(site.topics[topic].id, $0.year)),
        counts: counts($0))
    }
  }

  private func topicCounts() -> DataTable {
    var table = dataTable(topicWords.topics, topicWords.countColumns)
    for topic in topicIndex.topics {
      for year in topicIndex.written(about: topic) {
        table.add([
          .text(site.topics[topic].id), .text(label(ofTopic: topic)), .whole(year.year),
          .whole(year.units.count), .whole(year.reports), .whole(year.entries.count),
        ])
      }
    }
    return table
  }

  /// `/topics/bargain/`: a topic's figures by year, and who wrote about it when.
  func topicPage(_ topic: Int, part: Int) -> [RenderedFile] {
    let base = self.address(ofTopic: topic)
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let title = label(ofTopic: topic)
    let written = topicIndex.written(about: topic)
    let figures = TopFigures(self)
    let hasFigures = hasFigures(topic, figures)
    let table =
      part == 1
      ? topicFigures(topic, figures, indicatorLinks(linker)) : (years: [], rows: [], without: nil)
    let about = topicWords.about(
      title, years: written.first.flatMap { first in written.last.map { (first.year, $0.year) } })
    let parts =
      written.isEmpty
      ? [] : partLinks(of: base, count: topicIndex.units.count, current: part, linker)
    let shown = Array(written.suffix(Self.columns.writers).reversed())
    let view = TopicView(
      frame: frame(
        address, title: title, linker: linker, description: about,
        breadcrumbs: [topicsLink(linker)], parts: parts,
        structured: { collection(title, about, at: base, topics: [title], in: &$0) }),
      title: title, years: yearLinks(topic, linker),
      scope: topicWords.figures(of: figures.unit.map { site.units[$0].title }),
      scopeURL: figures.unit.map { linker.link(to: addresses.units[$0]) },
      figureYears: table.years.map { words.year($0) }, rows: table.rows, without: table.without,
      matrixYears: shown.map {
        LinkView(
          label: words.year($0.year),
          url: linker.link(to: SiteAddresses.topic(site.topics[topic].id, $0.year)))
      },
      writers: written.isEmpty ? [] : writers(topic, shown, part: part, linker),
      terms: topicTerms,
      dataURL: hasFigures ? csvLink(of: base, linker) : nil,
      dataJSONURL: hasFigures ? jsonLink(of: base, linker) : nil,
      parts: parts)
    let page = file(
      address, templates.topic, view, TopicView.shape,
      sizeHint: 32_768)
    if part > 1 || !hasFigures { return [page] }
    return [page] + dataFiles(of: topicData(topic, figures), beside: base)
  }

  /// The way to the list of topics.
  func topicsLink(_ linker: Linker) -> LinkView {
    LinkView(label: topicWords.topics, url: linker.link(to: SiteAddresses.topics))
  }

  /// What the page says of itself: a collection of what was written.
  func collection(
    _ title: String, _ about: String, at address: Address, topics: [String], year: Int? = nil,
    in data: inout LinkedData
  ) {
    data.node("CollectionPage") { node in
      node.text("name", title)
      node.text("description", about)
      node.text("url", canonical(address))
      node.text("inLanguage", site.settings.language)
      node.text("temporalCoverage", year.map { "\($0)" })
      node.nodes("about", "Thing", topics) { $0.text("name", $1) }
      partOfSite(&node)
    }
  }

  /// Whether any figure of a topic is known. Asked year by year, so that pages of the topic that show no
  /// figures are made of the first one alone.
  private func hasFigures(_ topic: Int, _ figures: TopFigures) -> Bool {
    let years = years.map(\.year)
    return indicators(ofTopic: topic).contains { indicator in
      years.contains { figures.isKnown(indicator, $0) }
    }
  }

  /// The indicators of a topic by year, oldest first, and those without any figure.
  private func topicFigures(_ topic: Int, _ figures: TopFigures, _ links: IndicatorLinks) -> (
    years: [Int], rows: [TopicView.Row], without: String?
  ) {
    let indicators = indicators(ofTopic: topic)
    let all = years.map(\.year)
    let known = indicators.filter { indicator in all.contains { figures.isKnown(indicator, $0) } }
    let told = all.filter { year in known.contains { figures.isKnown($0, year) } }
    let shown = Array(told.suffix(Self.columns.figures))
    let rows = known.map { indicator in
      TopicView.Row(
        label: label(indicator), url: url(indicator, links),
        measure: measure(
          indicator, shown.lazy.compactMap { figures.value(of: indicator, $0)?.figure }.first),
        trend: trend(indicator, told, figures.line(of: indicator, told)),
        cells: shown.map { figures.view(of: indicator, $0) })
    }
    let without = indicators.filter { !known.contains($0) }.map { label($0) }
    return (shown, rows, without.isEmpty ? nil : topicWords.kinds(without))
  }

  /// Who wrote about a topic in which of some years.
  private func writers(
    _ topic: Int, _ shown: [TopicIndex.Year], part: Int, _ linker: Linker
  ) -> [TopicView.Writer] {
    let reporting = shown.map { Set(topicIndex.reporting(in: $0.year)) }
    return slice(topicIndex.units, part: part).map { unit in
      TopicView.Writer(
        unit: unitLink(unit, linker),
        years: shown.enumerated().map { column, year in
          guard let place = year.place(of: unit) else {
            let hasReport = reporting[column].contains(unit)
            return LinkView(label: hasReport ? topicWords.notWritten : "—", url: "")
          }
          let entries = year.entries[year.units[place].entries]
          let kinds = Report.Kind.allCases.filter { kind in
            entries.contains { site.filing(of: $0.report).kind == kind }
          }
          let page = SiteAddresses.part(
            place / Self.writersPerPage + 1,
            of: SiteAddresses.topic(site.topics[topic].id, year.year))
          return LinkView(
            label: topicWords.kinds(kinds.map(words.kind)),
            url: linker.link(to: page) + "#" + Linker.encoded(writerID(unit)))
        })
    }
  }

  /// The figures of the page's table, all years.
  private func topicData(_ topic: Int, _ figures: TopFigures) -> DataTable {
    var table = dataTable(label(ofTopic: topic), topicWords.figureColumns)
    let scope = topicWords.figures(of: figures.unit.map { site.units[$0].title })
    for indicator in indicators(ofTopic: topic) {
      for year in years {
        guard let value = figures.value(of: indicator, year.year) else { continue }
        let interval = value.figure.interval
        table.add([
          .text(scope), .whole(year.year), .text(indicatorTexts[indicator].id),
          .text(label(indicator)), .number(ifAny: interval?.lower),
          .number(ifAny: interval?.upper),
          measureCell(value.figure.measure, currency: value.figure.detail?.currency),
          .text(ifAny: figures.origin(of: indicator, year.year, value.origin)),
        ])
      }
    }
    return table
  }
}

import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// The largest number of indicators on one page of the list.
  private static let indicatorsPerPage = 200

  /// The pages of indicators with their data; none where they are switched off.
  var indicatorJobs: [PageJob.Kind] {
    guard let mentions else { return [] }
    var kinds: [PageJob.Kind] = []
    for indicator in site.catalogue.indicators.indices {
      let count = mentions.units(of: indicator).count
      if count > 0 { kinds.append(.indicatorData(indicator)) }
      for part in 1...max(1, parts(count)) { kinds.append(.indicator(indicator, part: part)) }
    }
    let pages = (site.catalogue.indicators.count - 1) / Self.indicatorsPerPage + 1
    return kinds + (1...max(1, pages)).map { .indicators(part: $0) }
  }

  /// `/indicators/`: all that is counted on the site, by topic.
  func indicatorsPage(part: Int) -> [RenderedFile] {
    guard let mentions else { return [] }
    let base = IndicatorAddresses.list
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let all = site.catalogue.indicators.indices
    let (used, unused) = (
      all.filter { !mentions.units(of: $0).isEmpty }, all.filter { mentions.units(of: $0).isEmpty }
    )
    let order = byTopic(used, { $0 }).flatMap(\.items) + unused
    let start = min(order.count, (part - 1) * Self.indicatorsPerPage)
    let shown = order[start..<min(order.count, start + Self.indicatorsPerPage)]
    let rows = shown.map { ($0, row($0, mentions, linker)) }
    let isUsed = Set(used)
    let pages = max(1, (order.count - 1) / Self.indicatorsPerPage + 1)
    let parts =
      pages == 1
      ? []
      : (1...pages).map {
        LinkView(
          label: "\($0)", url: linker.link(to: SiteAddresses.part($0, of: base)),
          isCurrent: $0 == part)
      }
    let view = IndicatorsView(
      frame: frame(
        address, title: indicatorWords.title, linker: linker,
        description: indicatorWords.aboutList(order.count), parts: parts),
      title: indicatorWords.title,
      topics: byTopic(rows.filter { isUsed.contains($0.0) }, \.0).map { topic in
        IndicatorsView.Topic(
          id: "topic-" + topic.id, title: topic.title, rows: topic.items.map(\.1))
      },
      unused: rows.filter { !isUsed.contains($0.0) }.map(\.1),
      dataURL: order.isEmpty ? nil : csvLink(of: base, linker),
      dataJSONURL: order.isEmpty ? nil : jsonLink(of: base, linker),
      parts: parts, terms: indicatorWords)
    let page = file(
      address, templates.indicators,
      view, IndicatorsView.shape, sizeHint: 65_536)
    guard part == 1, !order.isEmpty else { return [page] }
    return [page] + dataFiles(of: listData(order, mentions), beside: base)
  }

  private func row(
    _ index: Int, _ mentions: IndicatorIndex, _ linker: Linker
  ) -> IndicatorsView.Row {
    let indicator = site.catalogue.indicators[index]
    let facts = IndicatorYears(index, index: mentions, in: self)
    let latest = facts.latestSiteYear
    return IndicatorsView.Row(
      label: label(index), url: linker.link(to: addresses.indicators[index]),
      measure: measure(index), nature: indicatorWords.shortNature(indicator.nature),
      direction: indicatorWords.direction(indicator), extent: extentText(facts),
      latest: latest.flatMap { place in
        facts.siteValue(place).map { value in
          var shown = view(value.figure)
          if value.isComputed { shown.origin = rollUpWords.origin(.children) }
          return shown
        }
      },
      latestYear: latest.map { words.year(facts.years[$0]) }, spark: facts.sparkline())
  }

  private func listData(
    _ order: [Int], _ mentions: IndicatorIndex
  ) -> DataTable {
    let terms = indicatorWords
    var table = dataTable(terms.title, terms.dataColumns())
    for index in order {
      let indicator = site.catalogue.indicators[index]
      let facts = IndicatorYears(index, index: mentions, in: self)
      let extent = mentions.extent(of: index)
      let latest = facts.latestSiteYear
      let value = latest.flatMap { facts.siteValue($0) }
      let topic = site.topics.first { $0.id == indicator.topic }
      table.add([
        .text(indicator.id), .text(label(index)),
        .text(ifAny: topic.map { $0.labels.text(for: site.settings.language) ?? $0.id }),
        measureCell(indicator.measure), .text(terms.shortNature(indicator.nature)),
        .text(terms.rollUp(indicator)), .text(terms.direction(indicator)), .whole(extent.units),
        .whole(extent.years), latest.map { .whole(facts.years[$0]) } ?? .empty,
        .text(ifAny: value.map { view($0.figure).display }),
      ])
    }
    return table
  }
}

import Markdown
import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// The largest number of units on one page of a topic's year.
  static let writersPerPage = 20
  /// The units that are named as having written nothing.
  private static let silentNamed = 60

  /// `/topics/bargain/2024/`: what every unit wrote. `place` counts in `TopicIndex.topics[topic]`.
  func topicYearPage(_ topic: Int, place: Int, part: Int) -> [RenderedFile] {
    let year = topicIndex.year(at: place, of: topic)
    let base = self.address(ofTopic: topic, place: place)
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let name = label(ofTopic: topic)
    let title = topicWords.title(name, year.year)
    let about = topicWords.about(name, year.year, year.units.map { site.units[$0.unit].short })
    let parts = partLinks(
      of: base, count: year.units.count, of: Self.writersPerPage, current: part, linker)
    let isLast = part == max(1, parts.count)
    let silent = isLast ? silentUnits(year) : []
    let topicAddress = self.address(ofTopic: topic)
    let showsYear =
      !site.settings.switchedOff.contains(.years) && years.contains { $0.year == year.year }
    let view = TopicYearView(
      frame: frame(
        address, title: title, linker: linker, description: about,
        breadcrumbs: [
          topicsLink(linker), LinkView(label: name, url: linker.link(to: topicAddress)),
        ], parts: parts,
        structured: {
          collection(title, about, at: base, topics: [name], year: year.year, in: &$0)
        }),
      title: title, counts: counts(year),
      yearURL: showsYear ? linker.link(to: SiteAddresses.year(year.year)) : nil,
      yearFigures: words.figures(of: words.year(year.year)),
      year: words.year(year.year), topicURL: linker.link(to: topicAddress), topic: name,
      writers: writers(topic, year, part: part, linker),
      silent: silent.isEmpty ? nil : topicWords.silent(silent.count),
      silentUnits: silent.prefix(Self.silentNamed).map { unitLink($0, linker) },
      silentMore: silent.count > Self.silentNamed ? topicWords.more(silent.count) : nil,
      previous: neighbour(topic, place - 1, linker), next: neighbour(topic, place + 1, linker),
      terms: topicTerms, dataURL: csvLink(of: base, linker),
      dataJSONURL: jsonLink(of: base, linker), parts: parts)
    let page = file(
      address, templates.topicYear,
      view, TopicYearView.shape,
      sizeHint: 65_536)
    return part > 1 ? [page] : [page] + dataFiles(of: sectionData(title, year), beside: base)
  }

  /// The place of a unit on the page of a topic's year. The point keeps it apart from the ids of
  /// headings, which hold none.
  func writerID(_ unit: Int) -> String {
    let address = site.units[unit].address
    guard address.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 }) else { return "u." + address }
    return "u." + String(address.map { $0.isWhitespace ? "-" : $0 })
  }

  private func neighbour(_ topic: Int, _ place: Int, _ linker: Linker) -> LinkView? {
    let years = topicIndex.years(of: topic)
    guard years.indices.contains(place) else { return nil }
    return LinkView(
      label: "\(label(ofTopic: topic)) \(words.year(years[place]))",
      url: linker.link(to: self.address(ofTopic: topic, place: place)))
  }

  /// The units with a report of the year that do not write about the topic.
  private func silentUnits(_ year: TopicIndex.Year) -> [Int] {
    topicIndex.reporting(in: year.year).filter { year.place(of: $0) == nil }
  }

  private func writers(
    _ topic: Int, _ year: TopicIndex.Year, part: Int, _ linker: Linker
  ) -> [TopicYearView.Writer] {
    let wanted = indicators(ofTopic: topic)
    // Each section on the page has a number of its own before its ids.
    var number = 0
    return places(year.units.count, part: part, of: Self.writersPerPage).map { place in
      let writer = year.units[place]
      var sources: [(report: Int, sections: [SectionView])] = []
      for entry in year.entries[writer.entries] {
        number += 1
        let text = site.reports[entry.report].text.content
        let shown = section(
          text.places[entry.section], of: text, in: entry.report, idPrefix: "s\(number).",
          level: 4, linker)
        if sources.last?.report == entry.report {
          sources[sources.count - 1].sections.append(shown)
        } else {
          sources.append((entry.report, [shown]))
        }
      }
      func views(_ kind: Report.Kind) -> [TopicYearView.Source] {
        sources.filter { site.reports[$0.report].kind == kind }.map {
          source($0.report, $0.sections, linker)
        }
      }
      let unit = writer.unit
      let links = indicatorLinks(linker, unit: unit)
      return TopicYearView.Writer(
        id: writerID(unit), unit: unitLink(unit, linker), summaries: views(.summary),
        plans: views(.plan),
        figuresLabel: topicWords.figures(site.units[unit].short, label(ofTopic: topic)),
        rows: YearComparison.rows(of: unit, year: year.year, only: wanted, in: site).map { row in
          TopicYearView.Row(
            label: label(row.indicator), url: url(row.indicator, links),
            measure: measure(row.indicator, row.figure),
            figure: row.value.map { view($0) }, change: view(row.change, of: row.indicator))
        })
    }
  }

  private func source(_ index: Int, _ sections: [SectionView], _ linker: Linker)
    -> TopicYearView.Source
  {
    let report = site.reports[index]
    return TopicYearView.Source(
      label: words.reportName(report),
      report: LinkView(
        label: report.title, url: linker.link(to: addresses.reports[index]),
        language: otherLanguage(report.language)),
      isDraft: report.isDraft, sections: sections)
  }

  /// The sections of all units in one file.
  private func sectionData(_ title: String, _ year: TopicIndex.Year) -> DataTable {
    var table = dataTable(title, topicWords.sectionColumns)
    for entry in year.entries {
      let report = site.reports[entry.report]
      let head = report.text.head(of: entry.section)
      table.add([
        .text(site.units[report.unit].title), .text(addresses.units[report.unit].path),
        .text(report.title), .text(words.kind(report.kind)), .text(report.period.slug),
        .text(head.title), .text(addresses.reports[entry.report].path + "#" + head.id),
        .whole(head.characters),
      ])
    }
    return table
  }
}

import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// `/awards/`: how many awards of each level, by year.
  func awardsPage() -> [RenderedFile] {
    let address = SiteAddresses.awards
    let linker = linker(from: address)
    let terms = AwardWords(words)
    let about = terms.about(awards.map(\.year), awards.reduce(0) { $0 + $1.awards.count })
    let view = AwardsView(
      frame: frame(address, title: terms.title, linker: linker, description: about),
      title: terms.title, levels: HonourLevel.allCases.map(terms.level),
      rows: awards.reversed().map { roll in
        AwardsView.Row(
          year: LinkView(
            label: words.year(roll.year),
            url: linker.link(to: SiteAddresses.awards(of: roll.year))),
          counts: HonourLevel.allCases.map { Self.number(roll.count(of: $0)) },
          total: String(roll.awards.count))
      },
      dataURL: csvLink(of: address, linker),
      dataJSONURL: jsonLink(of: address, linker), terms: terms)
    var table = dataTable(terms.title, terms.countColumns)
    for roll in awards {
      for level in HonourLevel.allCases where roll.count(of: level) > 0 {
        table.add([
          .whole(roll.year), .text(terms.level(level)), .whole(roll.count(of: level)),
        ])
      }
    }
    return [
      file(
        address, templates.awards, view, AwardsView.shape)
    ]
      + dataFiles(of: table, beside: address)
  }

  /// A count in a table; nothing is a dash.
  private static func number(_ count: Int) -> String { count == 0 ? "—" : String(count) }

  /// `/awards/2024/`: the awards of a year, the highest level first.
  func awardsPage(of place: Int, part: Int) -> [RenderedFile] {
    let roll = awards[place]
    let base = SiteAddresses.awards(of: roll.year)
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let terms = AwardWords(words)
    let title = terms.title(roll.year)
    let parts = partLinks(of: base, count: roll.awards.count, current: part, linker)
    let shown = slice(Array(roll.awards.indices), part: part).map { roll.awards[$0] }
    let view = AwardsYearView(
      frame: frame(
        address, title: title, linker: linker,
        description: terms.about([roll.year], roll.awards.count),
        breadcrumbs: [LinkView(label: terms.title, url: linker.link(to: SiteAddresses.awards))],
        parts: parts),
      title: title, count: terms.count(roll.awards.count),
      levels: HonourLevel.allCases.compactMap { level in
        let awards = shown.filter { $0.level == level }
        if awards.isEmpty { return nil }
        return AwardsYearView.Level(
          id: "level-\(level)", title: terms.level(level),
          count: terms.count(roll.count(of: level)),
          awards: awards.map { award($0, terms, linker) })
      },
      dataURL: csvLink(of: base, linker),
      dataJSONURL: jsonLink(of: base, linker), parts: parts,
      previous: awardsNeighbour(place - 1, linker), next: awardsNeighbour(place + 1, linker),
      terms: terms)
    let page = file(
      address, templates.awardsYear,
      view, AwardsYearView.shape
    )
    return part == 1 ? [page] + awardsData(roll, title, base) : [page]
  }

  private func award(
    _ award: HonourRoll.Award, _ terms: AwardWords, _ linker: Linker
  ) -> AwardsYearView.Award {
    let report = site.reports[award.report]
    let honour = award.honour
    return AwardsYearView.Award(
      title: honour.title,
      levelAsWritten: honour.level.flatMap { $0 == terms.level(award.level) ? nil : $0 },
      unit: unitLink(report.unit, linker), recipient: honour.recipient, from: honour.from,
      date: honour.date.map(words.date), dateISO: honour.date?.description,
      report: LinkView(
        label: words.reportName(report),
        url: linker.link(to: addresses.reports[award.report])))
  }

  private func awardsNeighbour(_ place: Int, _ linker: Linker) -> LinkView? {
    awards.indices.contains(place) ? awardsLink(awards[place].year, linker) : nil
  }

  /// A link to the awards of a year, where there are any and their pages are wanted.
  func awardsLink(of year: Int, _ linker: Linker) -> LinkView? {
    awardYears.contains(year) ? awardsLink(year, linker) : nil
  }

  private func awardsLink(_ year: Int, _ linker: Linker) -> LinkView {
    LinkView(
      label: AwardWords(words).title(year), url: linker.link(to: SiteAddresses.awards(of: year)))
  }

  private func awardsData(_ roll: HonourRoll, _ title: String, _ base: Address) -> [RenderedFile] {
    let terms = AwardWords(words)
    var table = dataTable(title, terms.columns)
    for award in roll.awards {
      let unit = site.reports[award.report].unit
      table.add([
        .whole(roll.year), .text(site.units[unit].title), .text(addresses.units[unit].path),
        .text(award.honour.title), .text(terms.level(award.level)),
        .text(ifAny: award.honour.level), .text(ifAny: award.honour.from),
        .text(ifAny: award.honour.recipient), .date(ifAny: award.honour.date),
        .text(addresses.reports[award.report].path),
      ])
    }
    return dataFiles(of: table, beside: base)
  }
}

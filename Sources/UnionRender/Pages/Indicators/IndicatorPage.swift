import Mustache
import UnionCompare
import UnionModel

extension PageContext {
  /// `/indicators/org.members/`: definition, all years, all units.
  func indicatorPage(_ indicator: Int, part: Int) -> [RenderedFile] {
    guard let mentions else { return [] }
    let base = addresses.indicators[indicator]
    let address = SiteAddresses.part(part, of: base)
    let linker = linker(from: address)
    let facts = IndicatorYears(indicator, index: mentions, in: self)
    let units = mentions.units(of: indicator)
    let first = units.startIndex + (part - 1) * Self.unitsPerPage
    let slice = units[min(first, units.endIndex)..<min(first + Self.unitsPerPage, units.endIndex)]
    let isFirst = part == 1
    let ranking = isFirst ? facts.rankings(linker) : nil
    let isNeutral = indicatorTexts[indicator].direction == .neutral
    let parts = partLinks(of: base, count: units.count, current: part, linker)
    let unitsTitle = indicatorWords.unitsBelow
    let view = IndicatorView(
      frame: indicatorFrame(facts, base, address, parts, linker), title: label(indicator),
      measure: measure(indicator), extent: extentText(facts),
      latest: isFirst ? latest(facts) : nil,
      definition: isFirst ? definition(indicator, linker) : nil,
      chart: isFirst ? facts.lineChart() : [],
      unitsChart: isFirst ? facts.unitsChart(unitsTitle) : [],
      coverage: isFirst ? facts.coverage() : [],
      years: facts.heads(linker), rows: facts.rows(slice, linker),
      rankingTitle: ranking.map {
        let year = words.year($0.year)
        return isNeutral
          ? indicatorWords.comparisonTitle(year) : indicatorWords.rankingTitle(year)
      },
      rankings: ranking?.rankings ?? [], isNeutral: isNeutral,
      dataURL: units.isEmpty ? nil : csvLink(of: base, linker),
      dataJSONURL: units.isEmpty ? nil : jsonLink(of: base, linker),
      parts: parts, terms: indicatorWords)
    return [
      file(
        address, templates.indicator,
        view, IndicatorView.shape,
        sizeHint: 16_384 + slice.count * (160 + facts.years.count * 48))
    ]
  }

  private func indicatorFrame(
    _ facts: IndicatorYears, _ base: Address, _ address: Address, _ parts: [LinkView],
    _ linker: Linker
  ) -> FrameView {
    let years = facts.years.first.flatMap { first in facts.years.last.map { first...$0 } }
    let about = indicatorWords.about(label(facts.indicator), extentText(facts), years)
    return frame(
      address, title: label(facts.indicator), linker: linker, description: about,
      breadcrumbs: [
        LinkView(label: indicatorWords.title, url: linker.link(to: IndicatorAddresses.list))
      ], parts: parts,
      structured: {
        guard let years else { return }
        dataset(
          label(facts.indicator), at: base, description: about, years: years,
          variables: variables([facts.indicator]), in: &$0)
      })
  }

  /// The latest figure of the site as a whole; nil where there is none.
  private func latest(_ facts: IndicatorYears) -> IndicatorView.Latest? {
    guard let place = facts.latestSiteYear, let value = facts.siteValue(place) else { return nil }
    var figure = view(value.figure)
    if value.isComputed { figure.origin = rollUpWords.origin(.children) }
    return IndicatorView.Latest(
      year: words.year(facts.years[place]),
      unit: value.isComputed ? nil : facts.siteUnit.map { site.units[$0].short }, figure: figure)
  }

  func extentText(_ facts: IndicatorYears) -> String? {
    let extent = facts.index.extent(of: facts.indicator)
    return indicatorWords.extent(units: extent.units, years: extent.years)
  }

  private func definition(_ index: Int, _ linker: Linker) -> IndicatorView.Definition {
    let indicator = site.catalogue.indicators[index]
    let terms = indicatorWords
    let label = label(index)
    var names: [String] = []
    for name in indicator.labels.byTag.sorted(by: { $0.key < $1.key }).map(\.value)
      + indicator.otherLabels
    where name != label && !names.contains(name) { names.append(name) }
    let topic = site.topics.first { $0.id == indicator.topic }
    var owner: LinkView?
    if case .unit(let unit) = indicator.origin { owner = unitLink(unit, linker) }
    return IndicatorView.Definition(
      id: indicator.id, otherNames: names,
      topic: topic.map { $0.labels.text(for: site.settings.language) ?? $0.id },
      measure: indicatorTexts[index].isPercent ? "%" : indicatorTexts[index].measure,
      nature: terms.nature(indicator.nature), rollUp: terms.rollUp(indicator),
      numerator: indicator.denominator == nil
        ? nil : indicator.numerator.map { reference($0, linker) },
      denominator: indicator.denominator.map { reference($0, linker) },
      direction: terms.direction(indicator), note: indicator.note,
      breaks: indicator.breaks.map {
        IndicatorView.Break(label: terms.broken($0.year), note: $0.note)
      },
      origin: terms.origin(indicator.origin), originUnit: owner)
  }

  /// Another indicator as a definition names it; without a link where it is none.
  private func reference(_ name: String, _ linker: Linker) -> LinkView {
    guard let index = site.catalogue.index(named: name) else {
      return LinkView(label: name, url: "")
    }
    return LinkView(label: label(index), url: linker.link(to: addresses.indicators[index]))
  }

  /// All figures of an indicator, a row a unit and year.
  func indicatorData(_ indicator: Int) -> [RenderedFile] {
    guard let mentions else { return [] }
    let facts = IndicatorYears(indicator, index: mentions, in: self)
    return dataFiles(of: facts.data(), beside: addresses.indicators[indicator])
  }
}

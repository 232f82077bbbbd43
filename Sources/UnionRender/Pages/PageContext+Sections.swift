import Markdown
import UnionModel

/// Sections of reports on other pages than their own.
extension PageContext {
  /// The characters of a section that another page shows.
  static let sectionLength = 1500

  /// A section on the page of `linker`: with its headings from `level` on, and before each id
  /// `idPrefix`, which no other section on the page has.
  func section(
    _ place: SectionPlace, of text: ReportText.Content, in index: Int, idPrefix: String, level: Int,
    _ linker: Linker
  ) -> SectionView {
    let body = text.body
    let cut = SectionCut(body.html, part: place.html, limit: Self.sectionLength)
    let own = linker.link(to: addresses.reports[index])
    let heading = body.headings[place.heading]
    let links = indicatorLinks(linker, unit: site.reports[index].unit)
    return SectionView(
      html: BodyWriter(linker: linker, resolver: resolver).html(
        of: body, part: place.html.lowerBound..<cut.end, source: site.reports[index].source,
        idPrefix: idPrefix, headingShift: level - heading.level, closing: cut.closing,
        // The writer keeps what it is given, so that only a text with tags takes this page's all along.
        tags: body.figures.isEmpty
          ? { _ in nil } : { [self] in tag($0, of: site.reports[index], text, page: own, links) }),
      url: own + "#" + Linker.encoded(heading.id), more: cut.whole.map { topicWords.whole($0) },
      heading: heading.text, language: otherLanguage(site.reports[index].language))
  }

  /// The data of a tagged figure, with the way to its indicator; where such pages are switched off, to
  /// its row on the report's page, to which `page` leads.
  func tag(
    _ place: Int, of report: Report, _ text: ReportText.Content, page: String,
    _ links: IndicatorLinks
  ) -> (value: Number?, link: String?)? {
    guard place < text.taggedIndicators.count else { return nil }
    let indicator = text.taggedIndicators[place]
    let value = text.taggedValues[place]
    if let url = url(indicator, links) { return (value, url) }
    let table = rowTable(of: indicator, as: text.body.figures[place].role, in: report)
    return (value, table.map { page + "#" + Linker.encoded(rowID(indicator, in: $0)) })
  }

  // MARK: Problems and next steps

  /// Where on a report's page the year before's problems and plans are.
  static let outlookID = "last.year"

  /// What the same unit's summary of the year before saw wanting and planned; nil for a plan, and where
  /// it said nothing of the kind.
  func outlook(before report: Report, in previous: Int?, _ linker: Linker) -> OutlookView? {
    guard report.kind == .summary, let previous else { return nil }
    guard Self.hasOutlook(site.reports[previous]) else { return nil }
    let text = site.reports[previous].text.content
    return OutlookView(
      report: LinkView(
        label: site.reports[previous].title, url: linker.link(to: addresses.reports[previous]),
        language: otherLanguage(site.reports[previous].language)),
      sections: Self.outlook(of: site.reports[previous], text).enumerated().map {
        section($1, of: text, in: previous, idPrefix: "l\($0 + 1).", level: 3, linker)
      })
  }

  /// The way from a summary that says such things to where the next one shows them.
  func outlookLink(from report: Report, to next: Int?, _ linker: Linker) -> String? {
    guard report.kind == .summary, let next, Self.hasOutlook(report) else { return nil }
    return linker.link(to: addresses.reports[next]) + "#" + Self.outlookID
  }

  private static func hasOutlook(_ report: Report) -> Bool {
    report.sections.contains { $0.isProblems || $0.isNextSteps }
  }

  /// The sections that tell problems or next steps; one within another comes with it.
  private static func outlook(of report: Report, _ text: ReportText.Content) -> [SectionPlace] {
    var found: [SectionPlace] = []
    for (section, place) in zip(report.sections, text.places)
    where section.isProblems || section.isNextSteps {
      if let last = found.last, last.html.upperBound >= place.html.upperBound { continue }
      found.append(place)
    }
    return found
  }
}

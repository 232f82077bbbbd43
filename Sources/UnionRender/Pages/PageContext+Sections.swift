import Markdown
import UnionModel

/// Sections of reports on other pages than their own.
extension PageContext {
  /// The characters of a section that another page shows.
  static let sectionLength = 1500

  /// A section on the page of `linker`: with its headings from `level` on, and before each id
  /// `idPrefix`, which no other section on the page has.
  func section(
    _ section: Section, of index: Int, idPrefix: String, level: Int, _ linker: Linker
  ) -> SectionView {
    let body = site.reports[index].body
    let cut = SectionCut(body.html, part: section.html, limit: Self.sectionLength)
    let own = linker.link(to: addresses.reports[index])
    let heading = body.headings[section.heading]
    let links = indicatorLinks(linker, unit: site.reports[index].unit)
    return SectionView(
      html: BodyWriter(linker: linker, resolver: resolver).html(
        of: body, part: section.html.lowerBound..<cut.end, source: site.reports[index].source,
        idPrefix: idPrefix, headingShift: level - heading.level, closing: cut.closing,
        // The writer keeps what it is given, so that only a text with tags takes this page's all along.
        tags: body.figures.isEmpty
          ? { _ in nil } : { tag($0, of: site.reports[index], page: own, links) }),
      url: own + "#" + Linker.encoded(heading.id), more: cut.whole.map { topicWords.whole($0) },
      heading: heading.text, language: otherLanguage(site.reports[index].language))
  }

  /// The data of a tagged figure, with the way to its indicator; where such pages are switched off, to
  /// its row on the report's page, to which `page` leads.
  func tag(_ place: Int, of report: Report, page: String, _ links: IndicatorLinks) -> (
    value: Number?, link: String?
  )? {
    guard place < report.taggedIndicators.count else { return nil }
    let indicator = report.taggedIndicators[place]
    if let url = url(indicator, links) { return (report.taggedValues[place], url) }
    return (
      report.taggedValues[place],
      rowTable(of: place, in: report).map { page + "#" + Linker.encoded(rowID(indicator, in: $0)) }
    )
  }

  // MARK: Problems and next steps

  /// Where on a report's page the year before's problems and plans are.
  static let outlookID = "last.year"

  /// What the same unit's summary of the year before saw wanting and planned; nil for a plan, and where
  /// it said nothing of the kind.
  func outlook(before report: Report, in previous: Int?, _ linker: Linker) -> OutlookView? {
    guard report.kind == .summary, let previous else { return nil }
    let sections = Self.outlook(of: site.reports[previous])
    guard !sections.isEmpty else { return nil }
    return OutlookView(
      report: LinkView(
        label: site.reports[previous].title, url: linker.link(to: addresses.reports[previous]),
        language: otherLanguage(site.reports[previous].language)),
      sections: sections.enumerated().map {
        section($1, of: previous, idPrefix: "l\($0 + 1).", level: 3, linker)
      })
  }

  /// The way from a summary that says such things to where the next one shows them.
  func outlookLink(from report: Report, to next: Int?, _ linker: Linker) -> String? {
    guard report.kind == .summary, let next, !Self.outlook(of: report).isEmpty else { return nil }
    return linker.link(to: addresses.reports[next]) + "#" + Self.outlookID
  }

  /// The sections that tell problems or next steps; one within another comes with it.
  private static func outlook(of report: Report) -> [Section] {
    var found: [Section] = []
    for section in report.sections where section.isProblems || section.isNextSteps {
      if let last = found.last, last.html.upperBound >= section.html.upperBound { continue }
      found.append(section)
    }
    return found
  }
}

public import Diagnostics
import Mustache
public import Parallel
import Store
import UnionCompare
public import UnionModel

/// The third step of the road: a site becomes pages. Pure: the same site, theme and options make the
/// same bytes, whatever the order and the number of workers.
public struct SiteRenderer: Sendable {
  /// The work to do: each makes one page with the files that belong to it.
  public let jobs: [PageJob]
  private let context: PageContext

  /// A renderer for a site, or nil where templates have errors.
  public static func make(_ site: Site, theme: Theme, options: RenderOptions) -> (
    renderer: SiteRenderer?, problems: [Problem]
  ) {
    let compiled = Later { PageTemplates.compile(theme) }
    var parts = parts(of: site, compiled, options, after: nil)
    while let work = parts.next() { parts.take(work.map { $0.run() }) }
    return finish(parts, compiled.value, theme: theme, options: options)
  }

  /// The same with all workers, after a build that knew of its parts: those that are made of what is
  /// still the same are worked out only if a page asks for them.
  public static func make(
    _ site: Site, theme: Theme, options: RenderOptions, after records: PartRecords?,
    _ workers: Workers
  ) async -> (renderer: SiteRenderer?, problems: [Problem]) {
    let base = base(site, theme: theme, options: options)
    let compiled = Later { PageTemplates.compile(theme) }
    var parts = parts(
      of: site, compiled, options, after: records?.base == base ? records : nil)
    while var work = parts.next() {
      work.append(.value { _ = compiled.value })
      let works = work
      parts.take(await workers.map(works.count, grain: 1) { works[$0].run() })
    }
    return finish(parts, compiled.value, theme: theme, options: options)
  }

  private static func parts(
    of site: Site, _ compiled: Later<(templates: PageTemplates?, problems: [Problem])>,
    _ options: RenderOptions, after records: PartRecords?
  ) -> PartsToMake {
    let switchedOff = site.settings.switchedOff
    return PartsToMake(site, options, after: records) {
      compiled.value.templates.map { ShownParts($0, without: switchedOff).readsRollUps } ?? false
    }
  }

  private static func finish(
    _ parts: PartsToMake, _ compiled: (templates: PageTemplates?, problems: [Problem]),
    theme: Theme, options: RenderOptions
  ) -> (renderer: SiteRenderer?, problems: [Problem]) {
    let problems =
      compiled.problems + FooterIcons.missing(in: parts.book.site.settings, theme: theme)
    guard let templates = compiled.templates else { return (nil, problems) }
    let context = PageContext(parts, theme: theme, templates: templates, options: options)
    return (SiteRenderer(context), problems)
  }

  private init(_ context: PageContext) {
    self.context = context
    jobs = PageJob.all(in: context)
  }

  /// What all pages are made of, cell by cell; nil where it is not known: then nothing that a page is
  /// made of can be told.
  public var cells: Cells? { context.cells }

  /// What tells whether settings, catalogue and options, of which any page may be made, are still the
  /// same.
  public var base: UInt64 {
    Self.base(context.site, theme: context.theme, options: context.options)
  }

  private static func base(_ site: Site, theme: Theme, options: RenderOptions) -> UInt64 {
    var writer = ByteWriter()
    writer.write(fixed: site.fingerprint ?? 0)
    writer.write(site.contentRoot)
    writer.write(options.purpose.rawValue)
    writer.write(options.baseURL ?? "")
    writer.write(options.sourceDate?.description ?? "")
    for name in theme.assets.keys.sorted() { writer.write(name) }
    return ContentHash.of(writer.bytes)
  }

  /// What the next build is to know of the parts that pages share.
  public var parts: [PartRecord] { context.parts }

  /// A job under the name that it has in every build of the site.
  public func name(of job: PageJob) -> String { job.name(in: context) }

  /// What a job brings along itself, beside the cells that it reads.
  public func fingerprint(of job: PageJob) -> UInt64 { job.fingerprint(in: context) }

  /// The files of one job, and the cells that it read; none where they are not known.
  public func trace(_ job: PageJob) -> (files: [RenderedFile], cells: [Int32]) {
    guard let cells else { return (render(job), []) }
    let made = Trace.recording(cells.count) { render(job) }
    return (made.result, made.cells)
  }

  /// The files of one job: its page, and the data behind the page's tables.
  public func render(_ job: PageJob) -> [RenderedFile] {
    switch job.kind {
    case .home: context.homePage()
    case .units: context.unitsPage()
    case .unit(let unit): context.unitPage(unit)
    case .report(let report): context.reportPage(report)
    case .year(let place, let part): context.yearPage(context.years[place], part: part)
    case .compared(let place, let part): context.comparedPage(context.years[place], part: part)
    case .yearData(let place): context.yearData(place)
    case .plans(let place): context.plansPages(place)
    case .status(let place): context.statusPages(place)
    case .indicators(let part): context.indicatorsPage(part: part)
    case .indicator(let indicator, let part): context.indicatorPage(indicator, part: part)
    case .indicatorData(let indicator): context.indicatorData(indicator)
    case .page(let page): context.freePage(page)
    case .topics: context.topicsPage()
    case .topic(let topic, let part): context.topicPage(topic, part: part)
    case .topicYear(let topic, let place, let part):
      context.topicYearPage(topic, place: place, part: part)
    case .notFound: context.notFoundPage()
    case .redirect(let redirect): context.redirectPage(redirect)
    case .months(let place): context.monthsPage(place)
    case .awards: context.awardsPage()
    case .awardsYear(let place, let part): context.awardsPage(of: place, part: part)
    case .standards(let year, let part): context.standardsPage(of: year, part: part)
    case .feed: context.feed()
    case .sitemap: context.sitemap()
    case .robots: context.robots()
    case .asset(let name):
      [RenderedFile(path: name, bytes: context.theme.assets[name] ?? [])]
    }
  }
}

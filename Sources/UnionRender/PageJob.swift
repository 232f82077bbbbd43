import Store
import UnionCompare
import UnionModel

/// One piece of work: a page with what belongs to it.
public struct PageJob: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case home, units, notFound
    case unit(Int)
    case report(Int)
    case year(place: Int, part: Int)
    case compared(place: Int, part: Int)
    case page(Int)
    case topics
    case topic(Int, part: Int)
    /// `place` counts in `TopicIndex.topics[topic]`.
    case topicYear(topic: Int, place: Int, part: Int)
    case indicators(part: Int)
    case indicator(Int, part: Int)
    /// The data of an indicator, for all parts of its page.
    case indicatorData(Int)
    /// The data of a year, for its page and for that of its comparison.
    case yearData(place: Int)
    case asset(String)
    /// All pages of a year with their data.
    case plans(place: Int), status(place: Int)
    case feed, sitemap, robots
    case redirect(Redirect)
    case months(Int)
    case awards
    case awardsYear(place: Int, part: Int)
    case standards(year: Int?, part: Int)
  }

  let kind: Kind

  /// All jobs of a site: the largest first, so that no worker is left with one at the end.
  static func all(in context: PageContext) -> [PageJob] {
    let pages = pages(in: context)
    var kinds: [Kind] = [.robots]
    if context.publishedSite != nil { kinds.append(.sitemap) }
    if context.feedSite != nil { kinds.append(.feed) }
    // A file of the site's own templates wins.
    kinds.removeAll { $0.madeFile.map { context.theme.assets[$0] != nil } == true }
    kinds += context.theme.assets.keys.sorted().map { .asset($0) }
    kinds += Redirects.of(context, pages: pages).map { .redirect($0) }
    return pages + kinds.map(PageJob.init)
  }

  /// The jobs that make pages, and the data that is a job of its own.
  static func pages(in context: PageContext) -> [PageJob] {
    let site = context.site
    let off = site.settings.switchedOff
    var kinds: [Kind] = [.home, .notFound]
    if !off.contains(.years) {
      for (place, year) in context.years.enumerated() {
        kinds.append(.yearData(place: place))
        if context.showsPlans(year.year) { kinds.append(.plans(place: place)) }
        if context.showsStatus { kinds.append(.status(place: place)) }
        for part in 1...max(1, context.parts(year.reporting.count)) {
          kinds.append(.year(place: place, part: part))
        }
        guard year.hasYearBefore, !off.contains(.compared) else { continue }
        for part in 1...max(1, context.parts(year.compared.count)) {
          kinds.append(.compared(place: place, part: part))
        }
      }
    }
    kinds += context.topicJobs
    kinds += context.indicatorJobs
    if !off.contains(.units) { kinds.append(.units) }
    kinds += site.units.indices.map { .unit($0) }
    kinds += site.reports.indices.map { .report($0) }
    kinds += site.pages.indices.map { .page($0) }
    kinds += context.calendars.indices.map { .months($0) } + achievements(in: context)
    return kinds.map(PageJob.init)
  }

  /// The pages of awards and of standards.
  private static func achievements(in context: PageContext) -> [Kind] {
    var kinds: [Kind] = context.awards.isEmpty ? [] : [.awards]
    for (place, roll) in context.awards.enumerated() {
      kinds += (1...max(1, context.parts(roll.awards.count))).map {
        .awardsYear(place: place, part: $0)
      }
    }
    let board = context.standards
    if board.units.isEmpty { return kinds }
    for year in [nil] + board.years.map({ $0 }) {
      let units = year.map(board.units(in:)) ?? board.units
      kinds += (1...max(1, context.parts(units.count))).map { .standards(year: year, part: $0) }
    }
    return kinds
  }

  /// Where its page is; nil where it makes none, but only files.
  func address(in context: PageContext) -> Address? {
    switch kind {
    case .home: .home
    case .units: SiteAddresses.unitTree
    case .notFound: SiteAddresses.notFound
    case .unit(let unit): context.addresses.units[unit]
    case .report(let report): context.addresses.reports[report]
    case .year(let place, let part):
      SiteAddresses.part(part, of: SiteAddresses.year(context.years[place].year))
    case .compared(let place, let part):
      SiteAddresses.part(part, of: SiteAddresses.compared(context.years[place].year))
    case .plans(let place): SiteAddresses.plans(context.years[place].year)
    case .status(let place): SiteAddresses.status(context.years[place].year)
    case .indicators(let part): SiteAddresses.part(part, of: IndicatorAddresses.list)
    case .indicator(let indicator, let part):
      SiteAddresses.part(part, of: context.addresses.indicators[indicator])
    case .page(let page): context.addresses.pages[page]
    case .topics: SiteAddresses.topics
    case .topic(let topic, let part): SiteAddresses.part(part, of: context.address(ofTopic: topic))
    case .topicYear(let topic, let place, let part):
      SiteAddresses.part(part, of: context.address(ofTopic: topic, place: place))
    case .redirect(let redirect): redirect.from
    case .months(let place): context.addresses.months(context.calendars[place])
    case .awards: SiteAddresses.awards
    case .awardsYear(let place, let part):
      SiteAddresses.part(part, of: SiteAddresses.awards(of: context.awards[place].year))
    case .standards(let year, let part):
      SiteAddresses.part(part, of: SiteAddresses.standards(of: year))
    case .yearData, .indicatorData, .asset, .feed, .sitemap, .robots: nil
    }
  }

  /// Its name, which lasts from one build to the next: the address of its page, or `#` and what else it
  /// makes.
  func name(in context: PageContext) -> String {
    if let address = address(in: context) { return address.path }
    switch kind {
    case .yearData(let place): return "#year \(context.years[place].year)"
    case .indicatorData(let indicator):
      return "#indicator " + context.addresses.indicators[indicator].path
    case .asset(let name): return "#asset " + name
    default: return "#" + (kind.madeFile ?? "")
    }
  }

  /// What it brings along itself, beside the cells that it reads.
  func fingerprint(in context: PageContext) -> UInt64 {
    switch kind {
    case .asset(let name): return ContentHash.of(context.theme.assets[name] ?? [])
    case .redirect(let redirect):
      var writer = ByteWriter()
      for text in [redirect.to.path, redirect.title, redirect.language] { writer.write(text) }
      return ContentHash.of(writer.bytes)
    default: return 0
    }
  }

  /// Its page as search engines are told of it; nil for what they should not find.
  func sitemapEntry(in context: PageContext) -> Sitemap.Entry? {
    guard let address = address(in: context) else { return nil }
    switch kind {
    case .notFound, .redirect: return nil
    case .report(let report):
      let date = context.dates[report]
      return date.isDraft ? nil : Sitemap.Entry(address: address, date: date.date)
    default: return Sitemap.Entry(address: address)
    }
  }
}

extension PageJob.Kind {
  /// The one file of fixed name that it makes.
  fileprivate var madeFile: String? {
    switch self {
    case .feed: SiteAddresses.feed.file
    case .sitemap: SiteAddresses.sitemap.file
    case .robots: SiteAddresses.robots.file
    default: nil
    }
  }
}

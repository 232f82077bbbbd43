import Mustache
import UnionCompare
import UnionModel

/// What all pages of a site share; each kind of page is an extension in `Pages/`.
struct PageContext: Sendable {
  let site: Site
  let theme: Theme
  let templates: PageTemplates
  let options: RenderOptions
  let addresses: SiteAddresses
  let resolver: LinkResolver
  let words: Words
  let wordsValue: Value
  let baseURL: String?
  /// Every year that any report belongs to, ascending.
  let years: [SiteYears.Year]
  /// The years that have a page of plan against result.
  let plannedYears: Set<Int>
  /// What the units come to, by year.
  let rollUps: [Int: RollUps]
  /// What units set down by months, by unit and year; none where their pages are switched off.
  let calendars: [MonthCalendar]
  /// The awards by year, ascending; none where their pages are switched off.
  let awards: [HonourRoll]
  /// Who has reached which standard; empty where its pages are switched off.
  let standards: StandardBoard

  /// What pages say of each indicator, by its index in the catalogue.
  let indicatorTexts: [IndicatorText]
  /// Where each indicator is given; nil where its pages are switched off.
  let mentions: IndicatorIndex?
  /// The one unit at the top, where there is one: it speaks for the site.
  let siteUnit: Int?
  /// The address of each indicator as it stands in links, behind the way to the root.
  let indicatorPaths: [String]
  let tables: FigureTables
  /// What data files say of the site.
  let dataSite: DataSite
  /// The newest reports (indices in `Site.reports`), the newest first; no drafts.
  let newest: [Int]
  /// What the feed is called where a reader subscribes to it.
  let feedTitle: String
  /// Which reports write about which topic.
  let topicIndex: TopicIndex
  let topicWords: TopicWords
  let topicTerms: Value
  let numbers: NumberText
  let changes: ChangeText

  /// The largest number of units on one page of a year.
  static let unitsPerPage = 100

  init(site: Site, theme: Theme, templates: PageTemplates, options: RenderOptions) {
    self.site = site
    self.theme = theme
    self.templates = templates
    self.options = options
    addresses = SiteAddresses(site)
    resolver = LinkResolver(addresses: addresses)
    words = Words.forTag(site.settings.language)
    wordsValue = Words.shape.value(of: words)
    baseURL = options.baseURL ?? site.settings.baseURL
    let siteYears = SiteYears(of: site).all
    years = siteYears
    plannedYears =
      site.settings.switchedOff.isDisjoint(with: [.years, .plans])
      ? PlanResults.years(in: site) : []
    let rollUps = RollUps.all(years: siteYears.map(\.year), in: site)
    self.rollUps = Dictionary(
      zip(siteYears, rollUps).map { ($0.0.year, $0.1) }, uniquingKeysWith: { first, _ in first })
    let off = site.settings.switchedOff
    mentions =
      off.contains(.indicators)
      ? nil : IndicatorIndex(of: site, rollUps: rollUps)
    let top = site.units.indices.filter { site.units[$0].parent == nil }
    siteUnit = top.count == 1 ? top.first : nil
    indicatorPaths = addresses.indicators.map {
      Linker.encoded(options.purpose == .disk ? $0.file : $0.path)
    }
    calendars = off.contains(.months) ? [] : MonthCalendar.all(in: site)
    awards = off.contains(.awards) ? [] : HonourRoll.all(in: site)
    standards = StandardBoard(of: off.contains(.standards) ? Site() : site)
    let words = words
    indicatorTexts = site.catalogue.indicators.map {
      IndicatorText($0, words: words, settings: site.settings)
    }
    dataSite = DataSite(
      title: site.settings.title, language: site.settings.language,
      publisher: site.settings.organisation, baseURL: baseURL)
    tables = FigureTables(
      words: words, indicators: indicatorTexts, units: site.units, addresses: addresses.units,
      currency: site.settings.currency,
      site: dataSite)
    newest = NewestReports.of(site, limit: Self.feedLength)
    feedTitle = "\(site.settings.title) · \(FeedWords.of(words).feed)"
    topicIndex = TopicIndex(site)
    topicWords = TopicWords(words)
    topicTerms = TopicWords.shape.value(of: topicWords)
    numbers = NumberText(words: words)
    changes = ChangeText(words: words)
  }

  /// The latest year with figures.
  var latestYear: SiteYears.Year? { years.last { !$0.reporting.isEmpty } }

  /// How many pages a list of units takes.
  func parts(_ count: Int, of size: Int = unitsPerPage) -> Int { (count + size - 1) / size }

  /// The units of the n-th page, from 1.
  func slice(_ units: [Int], part: Int) -> [Int] {
    Array(units[places(units.count, part: part)])
  }

  /// The places of what is on the n-th page, from 1, of a list.
  func places(_ count: Int, part: Int, of size: Int = unitsPerPage) -> Range<Int> {
    let start = min(count, (part - 1) * size)
    return start..<min(count, start + size)
  }

  /// The links to the pages of a long list; none where one page holds it.
  func partLinks(
    of address: Address, count: Int, of size: Int = unitsPerPage, current: Int, _ linker: Linker
  ) -> [LinkView] {
    let total = parts(count, of: size)
    guard total > 1 else { return [] }
    return (1...total).map { number in
      LinkView(
        label: "\(number)", url: linker.link(to: SiteAddresses.part(number, of: address)),
        isCurrent: number == current)
    }
  }

  /// The links of the page at `address`.
  func linker(from address: Address) -> Linker {
    Linker(from: address, forDisk: options.purpose == .disk)
  }

  /// The page of a program, as a file.
  func file(_ address: Address, _ program: Program, _ value: Value, sizeHint: Int = 8192)
    -> RenderedFile
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sizeHint)
    program.render(value, into: &bytes)
    return RenderedFile(path: address.file, bytes: bytes)
  }

  /// An indicator's name in the site's language; its id where it has none.
  func label(_ index: Int) -> String { indicatorTexts[index].label }
}

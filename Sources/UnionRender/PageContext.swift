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
  /// The years with annual summaries, ascending.
  let years: [YearUnits]

  /// Which units a year's pages are about.
  struct YearUnits: Sendable {
    let year: Int
    /// The units with an annual summary of the year.
    let reporting: [Int]
    /// Those, and the ones with one of the year before.
    let compared: [Int]
    /// Whether any unit has an annual summary of the year before, so that there is something to
    /// compare with.
    let hasYearBefore: Bool
  }

  /// What pages say of each indicator, by its index in the catalogue.
  let indicatorTexts: [IndicatorText]
  let tables: FigureTables
  /// What data files say of the site.
  let dataSite: DataSite
  /// The newest reports (indices in `Site.reports`), the newest first; no drafts.
  let newest: [Int]
  /// What the feed is called where a reader subscribes to it.
  let feedTitle: String
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
    years = Self.years(of: site)
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
    numbers = NumberText(words: words)
    changes = ChangeText(words: words)
  }

  private static func years(of site: Site) -> [YearUnits] {
    var reporting: [Int: [Int]] = [:]
    for (index, unit) in site.units.enumerated() {
      for report in unit.reports where YearComparison.isAnnual(report, in: site) {
        reporting[site.reports[report].period.year, default: []].append(index)
      }
    }
    return reporting.keys.sorted().map { year in
      let now = reporting[year] ?? []
      let before = reporting[year - 1] ?? []
      return YearUnits(
        year: year, reporting: now,
        compared: before.isEmpty ? now : Set(now).union(before).sorted(),
        hasYearBefore: !before.isEmpty)
    }
  }

  /// How many pages a list of units takes.
  func parts(_ count: Int) -> Int { (count + Self.unitsPerPage - 1) / Self.unitsPerPage }

  /// The units of the n-th page, from 1.
  func slice(_ units: [Int], part: Int) -> [Int] {
    let start = min(units.count, (part - 1) * Self.unitsPerPage)
    return Array(units[start..<min(units.count, start + Self.unitsPerPage)])
  }

  /// The links to the pages of a long list; none where one page holds it.
  func partLinks(of address: Address, count: Int, current: Int, _ linker: Linker) -> [LinkView] {
    let total = parts(count)
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

import Mustache
import UnionCompare
import UnionModel

/// What all pages of a site share; each kind of page is an extension in `Pages/`.
///
/// A class: views refer to it for the words they are shown in.
final class PageContext: Sendable {
  let site: Site
  let theme: Theme
  let templates: PageTemplates
  let shown: ShownParts
  /// The cells of the templates, by name.
  let templateCells: [String: Int]
  let options: RenderOptions
  let addresses: SiteAddresses
  let resolver: LinkResolver
  let words: Words
  let wordsValue: Value
  let baseURL: String?
  /// What pages share of the site; see `PageContext+Shared.swift`.
  let shared: SharedParts
  /// The cells that pages may read, with what tells whether each is still the same; nil where that is
  /// not known.
  let cells: Cells?
  /// What the next build is to know of the parts that were worked out.
  let parts: [PartRecord]

  /// What pages say of each indicator, by its index in the catalogue.
  let indicatorTexts: [IndicatorText]
  /// The address of each indicator as it stands in links, behind the way to the root.
  let indicatorPaths: [String]
  let tables: FigureTables
  /// What data files say of the site.
  let dataSite: DataSite
  /// What the feed is called where a reader subscribes to it.
  let feedTitle: String
  /// Who publishes the site, unless a line at the foot of its pages or its name says so.
  let publisher: String?
  /// Which reports write about which topic.
  let topicIndex: TopicIndex
  let topicWords: TopicWords
  /// The name of each topic in the site's language; its id where it has none.
  let topicLabels: [String]
  let topicTerms: Value
  let rollUpWords: RollUpWords
  let numbers: NumberText
  let changes: ChangeText
  let outcomes: OutcomeText
  let chartWords: ChartWords

  /// The largest number of units on one page of a year.
  static let unitsPerPage = 100

  /// What pages share, of parts that are made; `parts` is what the next build is to know of these.
  init(
    _ made: consuming PartsToMake, theme: Theme, templates: PageTemplates, options: RenderOptions
  ) {
    var made = made
    let site = made.book.site
    self.site = site
    self.theme = theme
    self.templates = templates
    shown = ShownParts(templates, without: site.settings.switchedOff)
    parts = made.book.records
    templateCells = made.book.share(theme, templates)
    self.options = options
    addresses = SiteAddresses(made.pages, made.topics.value, &made.book)
    resolver = LinkResolver(addresses: addresses)
    words = Words.forTag(site.settings.language)
    wordsValue = Words.shape.value(of: words)
    baseURL = options.baseURL ?? site.settings.baseURL
    shared = SharedParts(&made)
    topicIndex = TopicIndex(made.topics.value, &made.book)
    cells = made.book.cells
    indicatorPaths = addresses.indicators.map {
      Linker.encoded(options.purpose == .disk ? $0.file : $0.path)
    }
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
    feedTitle = "\(site.settings.title) · \(FeedWords.of(words).feed)"
    let footer = site.settings.footer.map(\.text) + [site.settings.title]
    publisher = site.settings.organisation.flatMap { name in
      footer.contains { $0.contains(name) } ? nil : name
    }
    topicWords = TopicWords(words)
    topicLabels = site.topics.map { $0.labels.text(for: site.settings.language) ?? $0.id }
    topicTerms = TopicWords.shape.value(of: topicWords)
    rollUpWords = RollUpWords(words)
    numbers = NumberText(words: words)
    changes = ChangeText(words: words)
    outcomes = OutcomeText(words: words)
    chartWords = ChartWords(words)
  }

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

  /// The page of a program over its view, as a file; `sizeHint` is about how long it will be.
  func file<View>(
    _ address: Address, _ template: PageProgram, _ view: View, _ shape: Shape<View>,
    sizeHint: Int = 0
  ) -> RenderedFile {
    Trace.note(templateCells[template.name] ?? -1)
    return RenderedFile(
      path: address.file, bytes: template.program.render(view, shape, length: sizeHint))
  }

  /// An indicator's name in the site's language; its id where it has none.
  func label(_ index: Int) -> String { indicatorTexts[index].label }
}

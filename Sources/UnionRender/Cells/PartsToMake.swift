import UnionCompare
import UnionModel

/// What pages share of a site, on its way: steps whose work may be done in any order and at once, as
/// long as one step's is done before the next.
struct PartsToMake {
  /// The book in which the parts are noted.
  var book: CellBook
  /// What tells which pages there are.
  let pages: SitePages
  /// The newest reports.
  let newest: Later<[Int]>
  /// The day as of which it is said who has handed in.
  let asOf: Later<AsOf?>
  /// When reports are of.
  let dates: Later<[ReportDate]>
  /// What is written about topics.
  let topics: Later<TopicIndex.Found>
  /// What stretches of units give of the indicators; nil where these have no pages.
  private(set) var blocks: [Part<IndicatorBlock, IndicatorBlockOutline>]?
  /// What units come to, by year; nothing where no page shows it.
  private(set) var rollUps: [Int: Part<RollUps, RollUps.Outline>] = [:]
  private let readsRollUps: @Sendable () -> Bool
  private var step = 0

  /// Some work.
  enum Work: Sendable {
    case value(@Sendable () -> Void)
    case part(PartWork)

    /// Does it.
    func run() -> PartWork.Done? {
      switch self {
      case .value(let make):
        make()
        return nil
      case .part(let part): return part.run()
      }
    }
  }

  /// The parts of a site after a build that knew of some. Whether any page shows what units come to
  /// is asked when the first step is done.
  init(
    _ site: Site, _ options: RenderOptions, after before: PartRecords?,
    readsRollUps: @escaping @Sendable () -> Bool
  ) {
    self.readsRollUps = readsRollUps
    book = CellBook(site, after: before)
    let site = book.site
    pages = SitePages(site)
    newest = Later { NewestReports.of(site, limit: PageContext.feedLength) }
    asOf = Later { AsOf(of: site, sourceDate: options.sourceDate) }
    dates = Later { site.reports.map { ReportDate($0) } }
    topics = Later { TopicIndex.Found(site) }
    if !site.settings.switchedOff.contains(.indicators) { blocks = book.indicatorBlocks() }
  }

  /// The work of the next step; nil where all is done.
  mutating func next() -> [Work]? {
    step += 1
    if step > 2 { return nil }
    if step == 2 {
      if readsRollUps() { rollUps = book.rollUps(pages.years.value.map(\.year)) }
      return book.open.map { .part($0) }
    }
    let (newest, asOf, dates, topics) = (newest, asOf, dates, topics)
    let values: [@Sendable () -> Void] = [
      { _ = topics.value }, { _ = newest.value }, { _ = asOf.value }, { _ = dates.value },
    ]
    return (values + pages.work).map { .value($0) } + book.open.map { .part($0) }
  }

  /// Takes in what the work of a step came to, in its order.
  mutating func take(_ done: [PartWork.Done?]) { book.settle(done.compactMap { $0 }) }
}

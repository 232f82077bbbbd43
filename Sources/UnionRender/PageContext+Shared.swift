import UnionCompare
import UnionModel

/// What pages share of a site, each worked out once and a cell of its own (see `Trace`).
struct SharedParts: Sendable {
  fileprivate let years: Shared<[SiteYears.Year]>
  fileprivate let plannedYears: Shared<Set<Int>>
  fileprivate let navigation: Shared<NavigationFacts>
  fileprivate let topUnits: Shared<[Int]>
  fileprivate let rollUps: Shared<[Int: RollUps]>
  fileprivate let parents: Shared<Set<Int>>
  fileprivate let mentions: Shared<IndicatorIndex>?
  /// The units of each indicator's page; the elements are in `mentions`.
  fileprivate let indicatorRows: Traced<Void>
  fileprivate let calendars: Shared<[MonthCalendar]>
  fileprivate let awards: Shared<[HonourRoll]>
  fileprivate let standards: Shared<StandardBoard>
  fileprivate let newest: Shared<[Int]>

  /// The parts of a site, in which the book notes them.
  init(_ site: Site, _ book: inout CellBook) {
    let off = site.settings.switchedOff
    let all = SiteYears(of: site).all
    years = book.share("years", all) { writer, years in
      writer.list(years) { writer, year in
        writer.number(year.year)
        writer.list(year.reporting) { $0.unit($1) }
        writer.list(year.compared) { $0.unit($1) }
        writer.number(year.hasYearBefore ? 1 : 0)
      }
    }
    plannedYears = book.share(
      "planned years", off.isDisjoint(with: [.years, .plans]) ? PlanResults.years(in: site) : []
    ) { writer, years in writer.list(years.sorted()) { $0.number($1) } }
    let newest = NewestReports.of(site, limit: PageContext.feedLength)
    self.newest = book.share("newest", newest) { $0.list($1) { $0.report($1) } }
    navigation = book.share("navigation", NavigationFacts(site, years: all, newest: newest)) {
      $1.say(&$0)
    }
    topUnits = book.share(
      "top", site.units.indices.filter { site.units[$0].parent == nil }
    ) { $0.list($1) { $0.unit($1) } }
    let rollUps = book.share("roll-ups") {
      Dictionary(
        zip(all, RollUps.all(years: all.map(\.year), in: site)).map { ($0.0.year, $0.1) },
        uniquingKeysWith: { first, _ in first })
    }
    self.rollUps = rollUps
    let trees = rollUps.untraced.values.map(\.tree)
    let parents = Set(
      site.units.indices.filter { unit in trees.contains { !$0.children(of: unit).isEmpty } })
    self.parents = book.share("parents", parents) { $0.list($1.sorted()) { $0.unit($1) } }
    let mentions =
      off.contains(.indicators)
      ? nil
      : book.share("mentions") {
        IndicatorIndex(of: site, rollUps: all.compactMap { rollUps.value[$0.year] })
      }
    self.mentions = mentions
    indicatorRows = Self.rows(of: mentions?.untraced, site, &book)
    calendars = book.share("calendars") {
      off.contains(.months) ? [] : MonthCalendar.all(in: site)
    }
    awards = book.share("awards") { off.contains(.awards) ? [] : HonourRoll.all(in: site) }
    standards = book.share("standards") {
      StandardBoard(of: off.contains(.standards) ? Site() : site)
    }
  }

  private static func rows(of index: IndicatorIndex?, _ site: Site, _ book: inout CellBook)
    -> Traced<Void>
  {
    guard let index else { return [] }
    let all = site.catalogue.indicators.indices.map { index.units(of: $0) }
    let cells = book.share("rows", each: all) { $0.list($1) { $0.unit(Int($1)) } }
    return Traced(all.map { _ in () }, firstCell: cells.firstCell)
  }
}

/// What the navigation of every page says of the site, so that little else touches every page.
struct NavigationFacts: Sendable {
  /// The latest year with figures.
  let latestYear: Int?
  /// The latest year that is compared with the one before.
  let latestCompared: Int?
  /// Whether there is anything for a feed.
  let hasNewest: Bool
  /// The free pages that it names.
  let pages: [(title: String, address: String)]

  fileprivate init(_ site: Site, years: [SiteYears.Year], newest: [Int]) {
    latestYear = years.last { !$0.reporting.isEmpty }?.year
    latestCompared = years.last(where: \.hasYearBefore)?.year
    hasNewest = !newest.isEmpty
    pages = site.pages.filter { !$0.address.contains("/") }.map { ($0.title, $0.address) }
  }

  fileprivate func say(_ writer: inout CellWriter) {
    writer.number(latestYear ?? .min)
    writer.number(latestCompared ?? .min)
    writer.number(hasNewest ? 1 : 0)
    writer.list(pages) { writer, page in
      writer.text(page.title)
      writer.text(page.address)
    }
  }
}

extension PageContext {
  /// Every year that any report belongs to, ascending.
  var years: [SiteYears.Year] { shared.years.value }
  /// The latest year with figures.
  var latestYear: SiteYears.Year? { years.last { !$0.reporting.isEmpty } }
  /// The years that have a page of plan against result.
  var plannedYears: Set<Int> { shared.plannedYears.value }
  /// What the navigation says.
  var navigationFacts: NavigationFacts { shared.navigation.value }
  /// The units without a parent.
  var topUnits: [Int] { shared.topUnits.value }
  /// The one unit at the top, where there is one: it speaks for the site.
  var siteUnit: Int? { topUnits.count == 1 ? topUnits.first : nil }
  /// What the units come to, by year.
  var rollUps: [Int: RollUps] { shared.rollUps.value }
  /// What units set down by months, by unit and year; none where their pages are switched off.
  var calendars: [MonthCalendar] { shared.calendars.value }
  /// The awards by year, ascending; none where their pages are switched off.
  var awards: [HonourRoll] { shared.awards.value }
  /// Who has reached which standard; empty where its pages are switched off.
  var standards: StandardBoard { shared.standards.value }
  /// The newest reports (indices in `Site.reports`), the newest first; no drafts.
  var newest: [Int] { shared.newest.value }
  /// Where each indicator is given; nil where its pages are switched off.
  var mentions: IndicatorIndex? { shared.mentions?.value }

  /// Whether pages of indicators are made.
  var showsIndicators: Bool { shared.mentions != nil }

  /// Whether a unit had units below it in any year.
  func wasParent(_ unit: Int) -> Bool { shared.parents.value.contains(unit) }

  /// Where a unit stands on the page of an indicator; nil where it does not.
  func place(of unit: Int, in indicator: Int) -> Int? {
    _ = shared.indicatorRows[indicator]
    return shared.mentions?.untraced.place(of: unit, in: indicator)
  }
}

import UnionCompare
import UnionModel

/// What pages share of a site, each worked out once and a cell of its own (see `Trace`).
struct SharedParts: Sendable {
  fileprivate let years: Shared<[SiteYears.Year]>
  fileprivate let plannedYears: Shared<Set<Int>>
  fileprivate let navigation: Shared<NavigationFacts>
  fileprivate let topUnits: Shared<[Int]>
  fileprivate let rollUps: [Int: YearRollUps]
  fileprivate let parents: Shared<Set<Int>>
  fileprivate let mentions: IndicatorIndex?
  fileprivate let calendars: Shared<[MonthCalendar]>
  fileprivate let awardYears: Shared<[Int]>
  fileprivate let awards: Shared<[HonourRoll]>
  fileprivate let standardYears: Shared<[Int]>
  fileprivate let standards: Shared<StandardBoard>
  fileprivate let newest: Shared<[Int]>
  fileprivate let asOf: Shared<AsOf?>
  fileprivate let dates: Shared<[ReportDate]>

  /// The parts that were made, in whose book they are noted.
  init(_ made: inout PartsToMake) {
    let site = made.book.site
    let all = made.pages.years.value
    years = made.book.share("years", all) { writer, years in
      writer.list(years) { writer, year in
        writer.number(year.year)
        writer.list(year.reporting) { $0.unit($1) }
        writer.list(year.compared) { $0.unit($1) }
        writer.number(year.hasYearBefore ? 1 : 0)
      }
    }
    plannedYears = made.book.share("planned years", made.pages.planned.value) { writer, years in
      writer.list(years.sorted()) { $0.number($1) }
    }
    newest = made.book.share("newest", made.newest.value) { $0.list($1) { $0.report($1) } }
    asOf = made.book.share("as of", made.asOf.value) { writer, asOf in
      writer.text(asOf?.date.description)
      writer.number(asOf.flatMap { AsOf.Origin.allCases.firstIndex(of: $0.origin) } ?? -1)
    }
    dates = made.book.share("dates", made.dates.value) { writer, dates in
      writer.list(dates) { writer, date in
        writer.number(date.isDraft ? 1 : 0)
        writer.number(date.date?.dayNumber ?? .min)
      }
    }
    navigation = made.book.share(
      "navigation", NavigationFacts(site, years: all, newest: made.newest.value)
    ) { $1.say(&$0) }
    topUnits = made.book.share(
      "top", site.units.indices.filter { site.units[$0].parent == nil }
    ) { $0.list($1) { $0.unit($1) } }
    rollUps = Dictionary(
      made.rollUps.map { ($0.key, YearRollUps($0.value, of: $0.key, in: made.book)) },
      uniquingKeysWith: { first, _ in first })
    let parents = Set(made.rollUps.values.flatMap { $0.outline.value.parents.map(\.unit) })
    self.parents = made.book.share("parents", parents) { $0.list($1.sorted()) { $0.unit($1) } }
    mentions = Self.mentions(&made)
    calendars = made.book.share("calendars", made.pages.calendars.value) { writer, calendars in
      writer.list(calendars) { writer, calendar in
        writer.unit(calendar.unit)
        writer.number(calendar.year)
        writer.list(calendar.reports) { $0.report($1) }
      }
    }
    let awards = made.pages.awards.value
    awardYears = made.book.share("award years", awards.map(\.year)) {
      $0.list($1) { $0.number($1) }
    }
    self.awards = made.book.share("awards", awards) { writer, rolls in
      writer.list(rolls) { $0.awards($1) }
    }
    let standards = made.pages.standards.value
    standardYears = made.book.share("standard years", standards.years) {
      $0.list($1) { $0.number($1) }
    }
    self.standards = made.book.share("standards", standards) { $0.standards($1) }
  }

  private static func mentions(_ made: inout PartsToMake) -> IndicatorIndex? {
    guard let blocks = made.blocks else { return nil }
    let site = made.book.site
    let indicators = site.catalogue.indicators.indices
    let index = IndicatorIndex(
      blocks.map(\.value), outlines: blocks.map(\.outline.value.indicators),
      above: made.rollUps.sorted { $0.key < $1.key }.map(\.value.outline.value),
      indicators: indicators.count)
    let rows = made.book.share("rows", each: indicators.map { index.units(of: $0) }) {
      $0.list($1) { $0.unit($1) }
    }
    let extents = made.book.share("extents", each: Array(indicators)) { writer, indicator in
      let extent = index.extent(of: indicator)
      writer.number(extent.units)
      writer.number(extent.years)
      writer.list(index.years(of: indicator)) { $0.number($1) }
    }
    if made.book.cells == nil { return index }
    return index.traced(
      as: IndicatorIndex.Cells(
        rows: rows.firstCell, extents: extents.firstCell,
        blocks: blocks.map { made.book.firstCell(of: $0) }))
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
  /// What the units come to, by year; nothing where no page shows it.
  var rollUps: [Int: YearRollUps] {
    assert(shown.readsRollUps, "a page reads what was not worked out for want of a reader")
    return shared.rollUps
  }
  /// What units set down by months, by unit and year; none where their pages are switched off.
  var calendars: [MonthCalendar] { shared.calendars.value }
  /// The years with awards, ascending; none where their pages are switched off.
  var awardYears: [Int] { shared.awardYears.value }
  /// The awards of these years.
  var awards: [HonourRoll] { shared.awards.value }
  /// The years of which anything is said of standards, ascending; none where their pages are switched
  /// off.
  var standardYears: [Int] { shared.standardYears.value }
  /// Who has reached which standard; empty where its pages are switched off.
  var standards: StandardBoard { shared.standards.value }
  /// The newest reports (indices in `Site.reports`), the newest first; no drafts.
  var newest: [Int] { shared.newest.value }
  /// The day as of which it is said who has handed in.
  var asOf: AsOf? { shared.asOf.value }
  /// When reports are of, by index in `Site.reports`.
  var dates: [ReportDate] { shared.dates.value }
  /// Where each indicator is given; nil where its pages are switched off.
  var mentions: IndicatorIndex? { shared.mentions }

  /// Whether pages of indicators are made.
  var showsIndicators: Bool { shared.mentions != nil }

  /// Whether a unit had units below it in any year.
  func wasParent(_ unit: Int) -> Bool { shared.parents.value.contains(unit) }

  /// Where a unit stands on the page of an indicator; nil where it does not.
  func place(of unit: Int, in indicator: Int) -> Int? {
    shared.mentions?.place(of: unit, in: indicator)
  }
}

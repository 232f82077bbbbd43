import UnionCompare
import UnionModel

/// Where everything of a site is: the address of each unit, report, page and file, and of the pages
/// that the site makes itself.
struct SiteAddresses: Sendable {
  /// By index in `Site.units`; an address is read with the unit that has it.
  let units: Traced<Address>
  /// By index in `Site.reports`.
  let reports: ReportAddresses
  /// By index in `Site.pages`, likewise.
  let pages: Traced<Address>
  /// By index in the catalogue.
  let indicators: [Address]
  /// By path below the content folder: reports, units, pages, files.
  private let bySource: Later<[String: Source]>
  /// The paths of all pages and files, those that the site makes itself too.
  private let paths: Shared<Set<String>>

  /// The address of a content file, and its cell.
  private struct Source: Sendable {
    let address: Address
    let cell: Int
  }

  /// The addresses of a site whose reads need not be noted.
  init(_ site: Site) {
    var book = CellBook(site)
    self.init(SitePages(site), TopicIndex.Found(site), &book)
  }

  /// The addresses of the site of a book, in which their parts are noted.
  init(_ made: SitePages, _ topics: TopicIndex.Found, _ book: inout CellBook) {
    let site = book.site
    let units = site.units.map { Address("units/\($0.address)/") }
    let reports = ReportAddresses(of: site, units: units)
    let pages = site.pages.map { Address($0.address + "/") }
    self.units = Traced(units, firstCell: site.units.firstCell)
    self.reports = reports
    self.pages = Traced(pages, firstCell: site.pages.firstCell)
    let bySource = Later { Self.sources(of: site, units, reports, pages) }
    self.bySource = bySource
    indicators = IndicatorAddresses.of(site.catalogue)
    var paths = Self.made(by: site, made, topics)
    if !site.settings.switchedOff.contains(.indicators) {
      paths.formUnion([IndicatorAddresses.list.path] + indicators.map(\.path))
    }
    let all = Later { [paths] in
      paths.union(bySource.value.values.lazy.map(\.address.path))
    }
    self.paths = book.share("paths", all, of: paths.sorted()) { writer, paths in
      writer.list(paths) { $0.text($1) }
      for addresses in [units, reports.untraced, pages] {
        writer.list(addresses) { $0.text($1.path) }
      }
      writer.list(site.attachments.untraced) { $0.text($1.address) }
    }
  }

  private static func sources(
    of site: Site, _ units: [Address], _ reports: ReportAddresses, _ pages: [Address]
  ) -> [String: Source] {
    var found: [String: Source] = [:]
    found.reserveCapacity(
      units.count + site.reports.size + pages.count + site.attachments.size)
    for (index, unit) in site.units.untraced.enumerated() {
      found[unit.source] = Source(
        address: units[index], cell: cell(index, after: site.units.firstCell))
    }
    let addresses = reports.untraced
    for (index, report) in site.reports.untraced.enumerated() {
      found[report.source] = Source(address: addresses[index], cell: reports.cell(of: index))
    }
    for (index, page) in site.pages.untraced.enumerated() {
      found[page.source] = Source(
        address: pages[index], cell: cell(index, after: site.pages.firstCell))
    }
    for (index, file) in site.attachments.untraced.enumerated() {
      found[file.source] = Source(
        address: Address(file.address), cell: cell(index, after: site.attachments.firstCell))
    }
    return found
  }

  private static func cell(_ index: Int, after first: Int) -> Int {
    first < 0 ? -1 : first + index
  }

  /// The address of a content file by its path below the content folder.
  func address(ofSource path: String) -> Address? {
    guard let source = bySource.value[path] else {
      Trace.note(Trace.structure)
      return nil
    }
    Trace.note(source.cell)
    return source.address
  }

  /// The page or file at a path below the root; `about` and `about/index.html` are `about/` where
  /// that is a page. A path of nothing is left as it is.
  func address(ofPath path: String) -> Address {
    let paths = paths.value
    if paths.contains(path) { return Address(path) }
    let page = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path + "/"
    return Address(paths.contains(page) ? page : path)
  }

  /// Whether there is a page or file at an address. A page's data is taken to be there: whether it
  /// has any is known when it is made.
  func has(_ address: Address) -> Bool {
    let paths = paths.value
    let path = address.path
    if paths.contains(path) { return true }
    return ["data.csv", "data.json"].contains {
      path.hasSuffix("/" + $0) && paths.contains(String(path.dropLast($0.utf8.count)))
    }
  }

  /// The pages that no content file is behind, as far as a text may name them.
  private static func made(
    by site: Site, _ made: SitePages, _ topics: TopicIndex.Found
  ) -> Set<String> {
    let off = site.settings.switchedOff
    var paths: Set<String> = [
      "", notFound.path, stylesheet.path, script.path, icon.path, robots.path,
    ]
    if site.settings.baseURL != nil {
      paths.insert(sitemap.path)
      if !off.contains(.feed) { paths.insert(feed.path) }
    }
    if !off.contains(.units) { paths.insert(unitTree.path) }
    if TopicIndex.shown(in: site) {
      paths.insert(Self.topics.path)
      for (topic, years) in zip(site.topics, topics.years) {
        paths.insert(self.topic(topic.id).path)
        for year in years { paths.insert(self.topic(topic.id, year.year).path) }
      }
    }
    paths.formUnion(achievements(of: site, made))
    if off.contains(.years) { return paths }
    let planned = made.planned.value
    for year in made.years.value {
      paths.insert(self.year(year.year).path)
      if planned.contains(year.year) { paths.insert(plans(year.year).path) }
      if !off.contains(.status) { paths.insert(status(year.year).path) }
      guard year.hasYearBefore, !off.contains(.compared) else { continue }
      paths.insert(compared(year.year).path)
    }
    return paths
  }

  /// The pages of awards and of standards, and the calendars of units.
  private static func achievements(of site: Site, _ made: SitePages) -> [String] {
    let off = site.settings.switchedOff
    var paths: [String] = []
    if !off.contains(.awards) {
      let years = made.awards.value.map(\.year)
      paths += (years.isEmpty ? [] : [awards.path]) + years.map { awards(of: $0).path }
    }
    if !off.contains(.standards) {
      let years = made.standards.value.years
      paths += (years.isEmpty ? [] : [nil] + years.map { $0 }).map { standards(of: $0).path }
    }
    for calendar in made.calendars.value {
      let page = Address("units/\(site.units[calendar.unit].address)/\(calendar.year)-months/")
      paths += [page.path, calendarFile(of: page).path]
    }
    return paths
  }

  /// The calendar of a unit's year.
  func months(_ calendar: MonthCalendar) -> Address {
    units[calendar.unit].appending("\(calendar.year)-months/")
  }

  /// All content files that have an address, for "did you mean".
  var sources: [String] { bySource.value.keys.sorted() }

  static let unitTree = Address("units/")
  static let notFound = Address("404.html")
  static let stylesheet = Address("assets/site.css")
  static let script = Address("assets/site.js")
  static let iconName = "icon.svg"
  static let icon = Address("assets/" + iconName)
  static let feed = Address("feed.xml")
  static let sitemap = Address("sitemap.xml")
  static let robots = Address("robots.txt")

  static let awards = Address("awards/")

  /// The awards of a year.
  static func awards(of year: Int) -> Address { Address("awards/\(year)/") }
  /// Who has reached which standard: in a year, or the latest of all years.
  static func standards(of year: Int?) -> Address {
    Address(year.map { "standards/\($0)/" } ?? "standards/")
  }
  /// The calendar file of a page of months.
  static func calendarFile(of page: Address) -> Address { page.appending("calendar.ics") }

  /// The data behind the tables of a page, as CSV.
  static func data(of page: Address) -> Address { page.appending("data.csv") }
  /// The same as JSON.
  static func dataJSON(of page: Address) -> Address { page.appending("data.json") }

  /// The page of a year.
  static func year(_ year: Int) -> Address { Address("years/\(year)/") }
  /// A year with the one before.
  static func compared(_ year: Int) -> Address { Address("years/\(year)/compared/") }
  /// The list of topics.
  static let topics = Address("topics/")
  /// A topic.
  static func topic(_ id: String) -> Address { topics.appending("\(id)/") }
  /// What the units wrote about a topic in a year.
  static func topic(_ id: String, _ year: Int) -> Address { topic(id).appending("\(year)/") }
  /// Plan against result.
  static func plans(_ year: Int) -> Address { Address("years/\(year)/plans/") }
  /// Who has handed in.
  static func status(_ year: Int) -> Address { Address("years/\(year)/status/") }
  /// The n-th page of a long page, the page itself for 1.
  static func part(_ number: Int, of address: Address) -> Address {
    number == 1 ? address : address.appending("page/\(number)/")
  }
}

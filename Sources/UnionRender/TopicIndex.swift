import UnionModel

/// Which reports write about which topic, year by year; made once for all pages.
struct TopicIndex: Sendable {
  /// A section of a report.
  struct Entry: Sendable, Hashable {
    /// The index in `Site.reports`.
    let report: Int
    /// The index in its `sections`.
    let section: Int
  }

  /// The sections of one unit: a stretch of `Year.entries`.
  struct Unit: Sendable {
    /// The index in `Site.units`.
    let unit: Int
    let entries: Range<Int>
  }

  /// What was written about a topic in one year.
  struct Year: Sendable {
    let year: Int
    /// By unit in the order of the site; of one unit summaries first, then plans; whole years first.
    let entries: [Entry]
    /// Those who wrote, in the order of the site.
    let units: [Unit]
    /// How many reports these are.
    let reports: Int

    /// The place of a unit in `units`; nil where it did not write. O(log units).
    func place(of unit: Int) -> Int? {
      var (low, high) = (0, units.count)
      while low < high {
        let middle = (low + high) / 2
        if units[middle].unit < unit { low = middle + 1 } else { high = middle }
      }
      return low < units.count && units[low].unit == unit ? low : nil
    }
  }

  /// Who has written anything, about whatever topic.
  fileprivate struct Reporters: Sendable {
    /// The units with any report of a year, in the order of the site.
    var inYear: [Int: [Int]] = [:]
    /// The units with any report at all, in the order of the site.
    var units: [Int] = []
  }

  /// By index in `Site.topics`, each with the years in which any report writes about it, ascending; a
  /// year is a cell of its own.
  private let byTopic: [Traced<Year>]
  /// The numbers of these years.
  private let numbers: Shared<[[Int]]>
  private let reporters: Shared<Reporters>

  /// The topics by index in `Site.topics`; none where the site shows none.
  var topics: Range<Int> { byTopic.indices }

  /// The years in which any report writes about a topic, ascending.
  func years(of topic: Int) -> [Int] { numbers.value[topic] }

  /// The same with what was written.
  func written(about topic: Int) -> [Year] {
    years(of: topic).indices.map { byTopic[topic][$0] }
  }

  /// What was written about a topic in the n-th of its years, from 0.
  func year(at place: Int, of topic: Int) -> Year { byTopic[topic][place] }

  /// What was written about a topic in a year; nil where nothing was.
  func year(_ year: Int, of topic: Int) -> Year? {
    guard topics.contains(topic) else { return nil }
    return years(of: topic).firstIndex(of: year).map { byTopic[topic][$0] }
  }

  /// The units with any report of a year, in the order of the site.
  func reporting(in year: Int) -> [Int] { reporters.value.inYear[year] ?? [] }

  /// The units with any report at all, in the order of the site.
  var units: [Int] { reporters.value.units }

  /// What was found in a site.
  struct Found: Sendable {
    /// By index in `Site.topics`, what was written year by year; empty where topics are switched off, or
    /// the site has none.
    let years: [[Year]]
    fileprivate let reporters: Reporters

    /// O(sections + reports).
    init(_ site: Site) {
      (years, reporters) =
        TopicIndex.shown(in: site) ? TopicIndex.found(in: site) : ([], Reporters())
    }
  }

  /// The index of what was found in the site of a book, in which its parts are noted.
  init(_ found: Found, _ book: inout CellBook) {
    let site = book.site
    numbers = book.share("topic years", found.years.map { $0.map(\.year) }) {
      $0.list($1) { $0.list($1) { $0.number($1) } }
    }
    reporters = book.share("reporters", found.reporters) { writer, reporters in
      writer.list(reporters.units) { $0.unit($1) }
      writer.list(reporters.inYear.keys.sorted()) { writer, year in
        writer.number(year)
        writer.list(reporters.inYear[year] ?? []) { $0.unit($1) }
      }
    }
    byTopic = zip(site.topics, found.years).map { topic, years in
      book.share("topic \(topic.id)", each: years) { writer, year in
        writer.number(year.year)
        writer.list(year.entries) {
          $0.report($1.report)
          $0.number($1.section)
        }
      }
    }
  }

  fileprivate static func found(in site: Site) -> ([[Year]], Reporters) {
    var reporting: [Int: [Int]] = [:]
    var units: [Int] = []
    var entries = [[Int: [Entry]]](repeating: [:], count: site.topics.count)
    for index in site.units.indices where !site.units[index].reports.isEmpty {
      units.append(index)
      for report in Self.ordered(site.units[index].reports, in: site) {
        let year = site.filing(of: report).period.year
        if reporting[year]?.last != index { reporting[year, default: []].append(index) }
        for (section, filed) in site.reports[report].sections.enumerated() {
          for topic in filed.topics {
            entries[topic][year, default: []].append(Entry(report: report, section: section))
          }
        }
      }
    }
    let topics = entries.map { years in
      years.keys.sorted().map { Self.year($0, years[$0] ?? [], in: site) }
    }
    return (topics, Reporters(inYear: reporting, units: units))
  }

  /// Whether a site has pages of topics.
  static func shown(in site: Site) -> Bool {
    !site.settings.switchedOff.contains(.topics) && !site.topics.isEmpty
  }

  /// Reports by year, then kind, then period; as they are where these are the same, and mostly are.
  private static func ordered(_ reports: [Int], in site: Site) -> [Int] {
    func precedes(_ one: Int, _ other: Int) -> Bool {
      let (first, second) = (site.filing(of: one), site.filing(of: other))
      if first.period.year != second.period.year { return first.period.year < second.period.year }
      if first.kind != second.kind { return first.kind == .summary }
      let (order, otherOrder) = (first.period.type.order, second.period.type.order)
      return order != otherOrder ? order < otherOrder : one < other
    }
    let isOrdered = zip(reports, reports.dropFirst()).allSatisfy { !precedes($1, $0) }
    return isOrdered ? reports : reports.sorted(by: precedes)
  }

  private static func year(_ year: Int, _ entries: [Entry], in site: Site) -> Year {
    var units: [Unit] = []
    var reports = 0
    for (place, entry) in entries.enumerated() {
      let unit = site.reports[entry.report].unit
      if place == 0 || entries[place - 1].report != entry.report { reports += 1 }
      if let last = units.last, last.unit == unit {
        units[units.count - 1] = Unit(unit: unit, entries: last.entries.lowerBound..<place + 1)
      } else {
        units.append(Unit(unit: unit, entries: place..<place + 1))
      }
    }
    return Year(year: year, entries: entries, units: units, reports: reports)
  }
}

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

  /// By index in `Site.topics`, each with the years in which any report writes about it, ascending.
  /// Empty where the site shows no topics.
  let topics: [[Year]]
  /// The units with any report of a year, in the order of the site.
  let reporting: [Int: [Int]]
  /// The units with any report at all, in the order of the site.
  let units: [Int]

  /// The index of a site; empty where its topics are switched off, or it has none.
  /// O(sections + reports).
  init(_ site: Site) {
    guard Self.shown(in: site) else {
      (topics, reporting, units) = ([], [:], [])
      return
    }
    var reporting: [Int: [Int]] = [:]
    var units: [Int] = []
    var entries = [[Int: [Entry]]](repeating: [:], count: site.topics.count)
    for (index, unit) in site.units.enumerated() where !unit.reports.isEmpty {
      units.append(index)
      for report in Self.ordered(unit.reports, in: site) {
        let year = site.reports[report].period.year
        if reporting[year]?.last != index { reporting[year, default: []].append(index) }
        for (section, filed) in site.reports[report].sections.enumerated() {
          for topic in filed.topics {
            entries[topic][year, default: []].append(Entry(report: report, section: section))
          }
        }
      }
    }
    topics = entries.map { years in
      years.keys.sorted().map { Self.year($0, years[$0] ?? [], in: site) }
    }
    self.reporting = reporting
    self.units = units
  }

  /// Whether a site has pages of topics.
  static func shown(in site: Site) -> Bool {
    !site.settings.switchedOff.contains(.topics) && !site.topics.isEmpty
  }

  /// The years of each topic alone, by index in `Site.topics`: enough to know its pages.
  static func years(of site: Site) -> [Set<Int>] {
    var years = [Set<Int>](repeating: [], count: site.topics.count)
    for report in site.reports {
      for section in report.sections {
        for topic in section.topics { years[topic].insert(report.period.year) }
      }
    }
    return years
  }

  /// The year of a topic, or nil where nobody wrote about it.
  func year(_ year: Int, of topic: Int) -> Year? {
    topics.indices.contains(topic) ? topics[topic].first { $0.year == year } : nil
  }

  /// Reports by year, then kind, then period; as they are where these are the same.
  private static func ordered(_ reports: [Int], in site: Site) -> [Int] {
    reports.sorted { one, other in
      let (first, second) = (site.reports[one], site.reports[other])
      if first.period.year != second.period.year { return first.period.year < second.period.year }
      if first.kind != second.kind { return first.kind == .summary }
      let (order, otherOrder) = (first.period.type.order, second.period.type.order)
      return order != otherOrder ? order < otherOrder : one < other
    }
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

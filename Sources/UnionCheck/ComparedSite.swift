import Diagnostics
import Parallel
import UnionCompare
import UnionContent
import UnionModel

/// A site with what several rules need of it, computed once.
struct ComparedSite: Sendable {
  let site: Site
  let notes: ContentNotes
  /// The years of each unit (by index in `Site.units`) of which its summaries tell, ascending.
  let years: [[UnitYear]]
  /// The roll-ups of every year that any report belongs to, ascending.
  let rollUps: [RollUps]

  /// O(reports × log figures), on all workers.
  init(_ site: Site, notes: ContentNotes, _ workers: Workers) async {
    self.site = site
    self.notes = notes
    years = await workers.map(site.units.count) { unit in Self.years(of: unit, in: site) }
    let all = SiteYears(of: site).all.map(\.year)
    // A run of years computes the figures of each but once.
    let length = max(1, (all.count + workers.count - 1) / workers.count)
    let runs = stride(from: 0, to: all.count, by: length).map {
      Array(all[$0..<min($0 + length, all.count)])
    }
    rollUps = await workers.map(runs.count, grain: 1) { RollUps.all(years: runs[$0], in: site) }
      .flatMap { $0 }
  }

  private static func years(of unit: Int, in site: Site) -> [UnitYear] {
    var years: [Int] = []
    for report in site.units[unit].reports where site.reports[report].kind == .summary {
      let year = site.reports[report].period.year
      if years.last != year { years.append(year) }
    }
    return years.map { UnitYear(of: unit, year: $0, in: site) }
  }

  /// What a unit says of a year, or nil.
  func year(_ year: Int, of unit: Int) -> UnitYear? { years[unit].first { $0.year == year } }

  /// An indicator as the site calls it.
  func name(of indicator: Int) -> String {
    let found = site.catalogue.indicators[indicator]
    return found.labels.text(for: site.settings.language) ?? found.id
  }

  /// Where a figure stands in a report (index in `Site.reports`).
  func place(of figure: Figure, in report: Int) -> PlacedFinding.Place {
    figure.line > 0
      ? .figure(
        source: site.reports[report].source, line: Int(figure.line), column: Int(figure.column))
      : .file(site.reports[report].source)
  }

  /// Where a value is said; where it was computed, the last report of the year.
  func place(of value: UnitValue, in year: UnitYear) -> PlacedFinding.Place? {
    if value.origin == .reported, let report = year.report {
      return place(of: value.figure, in: report)
    }
    return site.units[year.unit].reports.last {
      site.reports[$0].period.year == year.year && site.reports[$0].kind == .summary
    }.map { .file(site.reports[$0].source) }
  }

  /// Every summary (index in `Site.reports`) with that of the same unit and type of period of the
  /// year before. O(reports).
  func successive(_ body: (_ previous: Int, _ current: Int) -> Void) {
    for unit in site.units {
      var last: [PeriodType: Int] = [:]
      for report in unit.reports where site.reports[report].kind == .summary {
        let period = site.reports[report].period
        if let previous = last[period.type],
          site.reports[previous].period.year == period.year - 1
        {
          body(previous, report)
        }
        last[period.type] = report
      }
    }
  }

  /// Every figure that two successive reports have in common, with its change; those said to be
  /// missing are left out.
  func changes(
    _ body: (_ previous: (Int, Figure), _ current: (Int, Figure), _ change: Change) -> Void
  ) {
    let currency = site.settings.currency
    successive { before, now in
      let earlier = site.reports[before].figures
      let year = site.reports[now].period.year
      for figure in site.reports[now].figures where !figure.quantity.isMissing {
        guard let place = earlier.firstIndex(where: { $0.indicator == figure.indicator }),
          !earlier[place].quantity.isMissing
        else { continue }
        let change = Change.between(
          earlier[place], figure, of: site.catalogue.indicators[figure.indicator],
          from: year - 1, to: year, siteCurrency: currency)
        body((before, earlier[place]), (now, figure), change)
      }
    }
  }
}

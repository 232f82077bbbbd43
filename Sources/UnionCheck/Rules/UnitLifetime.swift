import Diagnostics
import UnionCompare
import UnionModel

/// Rule: nothing is told of a unit for a time before it was opened or after it was closed.
struct UnitLifetime: SiteRule {
  func findings(in site: ComparedSite) -> [PlacedFinding] {
    site.site.units.flatMap { unit in
      unit.opened == nil && unit.closed == nil
        ? [] : reports(of: unit, in: site) + changes(of: unit)
    }
  }

  private func reports(of unit: Unit, in site: ComparedSite) -> [PlacedFinding] {
    unit.reports.compactMap { report in
      let found = site.site.reports[report]
      guard let (event, date) = Self.outside(found.period, of: unit) else { return nil }
      return PlacedFinding(
        finding: .unitOutsideYears(event, date: date.description), place: .file(found.source),
        also: [.file(unit.source)])
    }
  }

  private static func outside(_ period: Period, of unit: Unit) -> (UnitEvent, CalendarDate)? {
    if let opened = unit.opened, let end = period.end, end < opened {
      return (.reportBeforeOpening, opened)
    }
    if let closed = unit.closed, let start = period.start, start > closed {
      return (.reportAfterClosing, closed)
    }
    return nil
  }

  /// A name or a parent that it had until a day after its last.
  private func changes(of unit: Unit) -> [PlacedFinding] {
    guard let closed = unit.closed else { return [] }
    var events: [UnitEvent] = []
    if unit.renamed.contains(where: { $0.until > closed }) { events.append(.renamedAfterClosing) }
    if unit.moved.contains(where: { $0.until > closed }) { events.append(.movedAfterClosing) }
    return events.map {
      PlacedFinding(
        finding: .unitOutsideYears($0, date: closed.description), place: .file(unit.source))
    }
  }
}

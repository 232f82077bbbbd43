import Diagnostics
import UnionContent
import UnionModel

/// Rule: the day as of which the state of hand-in is told is not before the newest report came in.
struct DayOfHandIn: SiteRule {
  func findings(in site: ComparedSite) -> [PlacedFinding] {
    guard let asOf = site.site.settings.asOf, let place = site.notes.asOf else { return [] }
    let reports = site.site.reports
    var newest: (day: CalendarDate, source: String)?
    for report in reports.indices {
      guard let day = reports[report].received ?? reports[report].date,
        newest.map({ $0.day < day }) ?? true
      else { continue }
      newest = (day, reports[report].source)
    }
    guard let newest, newest.day > asOf else { return [] }
    return [
      PlacedFinding(
        finding: .asOfBehind(asOf: asOf.description, newest: newest.day.description),
        place: .span(place), also: [.file(newest.source)])
    ]
  }
}

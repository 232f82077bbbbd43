import UnionModel

/// The newest reports of a site, the newest first: by date, those without one by the end of their
/// period. Drafts are never among them.
enum NewestReports {
  /// Their indices, at most `limit`. O(reports), but for the few that are kept.
  static func of(_ site: Site, limit: Int) -> [Int] {
    var found: [Candidate] = []
    for index in site.reports.indices where !site.reports[index].isDraft {
      guard let date = day(of: index, in: site) else { continue }
      let next = Candidate(
        date: date, year: site.reports[index].period.year, weight: site.reports[index].weight,
        index: index)
      if found.count == limit, let last = found.last, !next.isNewer(than: last) { continue }
      let place = found.firstIndex { next.isNewer(than: $0) } ?? found.count
      found.insert(next, at: place)
      if found.count > limit { found.removeLast() }
    }
    return found.map(\.index)
  }

  /// The day a report is of, for its place among the others.
  static func day(of report: Int, in site: Site) -> CalendarDate? {
    site.reports[report].date ?? site.reports[report].period.end
  }

  private struct Candidate {
    let date: CalendarDate
    let year: Int
    let weight: Int
    let index: Int

    /// Of two handed in on one day, the one about the later year is the newer; of one year, the one
    /// that says so by its weight.
    func isNewer(than other: Candidate) -> Bool {
      if date != other.date { return date > other.date }
      if year != other.year { return year > other.year }
      return weight != other.weight ? weight < other.weight : index < other.index
    }
  }
}

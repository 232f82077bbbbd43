import Diagnostics
import Parallel
import UnionModel

extension SiteLoading {
  /// Reads every report on all workers, then names, order and doubles one after another.
  ///
  /// Drafts that are not wanted are kept as what they are of, with their problems; as those of a text
  /// that nobody sees yet, they are warnings at most where `drafts` says so.
  mutating func readReports<Source: ContentSource>(
    _ layout: ContentLayout, _ files: TextFiles<Source>, _ workers: Workers, drafts: DraftHandling
  ) async {
    let units = site.units.untraced
    var unitByFolder: [String: Int] = [:]
    for (index, unit) in units.enumerated() { unitByFolder[unit.path] = index }
    let jobs = layout.reports.compactMap { report in
      unitByFolder[report.folder].map { (path: report.path, unit: $0) }
    }
    let reader = ReportReader(
      catalogue: site.catalogue, language: site.settings.language,
      sections: SectionFiling(site.topics), currency: site.settings.currency)
    let read = await workers.map(jobs.count) { index -> ReportReader.ReadReport in
      let text = files.text(jobs[index].path)
      guard let source = text.source else {
        return ReportReader.ReadReport(problems: text.problems)
      }
      var report = reader.read(
        source, path: jobs[index].path, unit: jobs[index].unit, of: units)
      report.problems += text.problems
      return report
    }
    let left = collect(read, base: site.catalogue.indicators.count, drafts: drafts)
    site.reports.sort { Self.precedes($0, $1) }
    site.drafts = Traced(
      left.sorted { Self.precedes($0, $1) }.map {
        DraftReport(unit: $0.unit, period: $0.period, kind: $0.kind, source: $0.source)
      })
    takeDoublesOut()
    for (index, report) in site.reports.enumerated() {
      site.units[report.unit].reports.append(index)
    }
  }

  /// Takes the reports in, and gives back the drafts that were left out.
  private mutating func collect(
    _ read: [ReportReader.ReadReport], base: Int, drafts: DraftHandling
  ) -> [Report] {
    var left: [Report] = []
    var names = UnknownNames(base: base)
    site.reports.reserveCapacity(read.count)
    for var item in read {
      guard drafts == .takeIn || !item.isDraft else {
        if drafts == .tolerate { item.lowerErrors() }
        problems += item.problems
        if let report = item.report { left.append(report) }
        continue
      }
      problems += item.problems
      if !item.unknownNames.isEmpty {
        problems += names.resolve(&item, in: &site.catalogue)
      }
      if let report = item.report {
        notes.add(item.accepts, of: shown(report.source))
        site.reports.append(report)
      }
    }
    return left
  }

  /// By unit, year, type of period, period, plan before summary, file; so two reports for one period
  /// stand side by side.
  private static func precedes(_ left: Report, _ right: Report) -> Bool {
    if left.unit != right.unit { return left.unit < right.unit }
    if left.period.year != right.period.year { return left.period.year < right.period.year }
    let (one, other) = (left.period.type.order, right.period.type.order)
    if one != other { return one < other }
    if left.period != right.period { return left.period.slug < right.period.slug }
    if left.kind != right.kind { return left.kind == .plan }
    return left.source.utf8.lexicographicallyPrecedes(right.source.utf8)
  }

  /// One report for a unit, period and kind; the second is a problem and left out, so that its
  /// address is not one as well.
  private mutating func takeDoublesOut() {
    var kept: [Report] = []
    kept.reserveCapacity(site.reports.count)
    for report in site.reports {
      guard let before = kept.last, before.unit == report.unit, before.period == report.period,
        before.kind == report.kind
      else {
        kept.append(report)
        continue
      }
      problems.append(
        Problem(
          .duplicateReport(
            year: report.period.year, period: report.period.word, isPlan: report.kind == .plan),
          file: shown(report.source), also: [SourcePosition(path: shown(before.source))]))
    }
    site.reports = Traced(kept)
  }
}

extension Period {
  /// The period as a problem names it.
  fileprivate var word: PeriodWord {
    switch span {
    case .annual: .annual
    case .firstHalf: .firstHalf
    case .secondHalf: .secondHalf
    case .quarter(let number): .quarter(number)
    case .dates(let from, let to): .dates(from.description, to.description)
    }
  }
}

/// Gives a place in the catalogue to names that only reports use, one warning a name.
private struct UnknownNames {
  /// The size of the catalogue when the reports were read.
  let base: Int
  /// Looking for the nearest name is slow; a site with so many unknown names has another trouble.
  private var suggestionsLeft = 300
  private var candidates: [String]?

  init(base: Int) { self.base = base }

  mutating func resolve(
    _ item: inout ReportReader.ReadReport, in catalogue: inout Catalogue
  ) -> [Problem] {
    var problems: [Problem] = []
    var places: [Int] = []
    for unknown in item.unknownNames {
      if let known = catalogue.index(named: unknown.name) {
        places.append(known)
        continue
      }
      if candidates == nil { candidates = catalogue.names }
      let suggestion =
        suggestionsLeft > 0 ? NearMiss.best(for: unknown.name, among: candidates ?? []) : nil
      suggestionsLeft -= 1
      var indicator = Indicator(id: unknown.name, origin: .reports)
      indicator.measure = unknown.measure
      if unknown.measure == .percent { indicator.nature = .rate }
      places.append(catalogue.add(indicator).index)
      problems.append(
        Problem(.indicatorUnknown(unknown.name, suggestion: suggestion), at: unknown.place))
    }
    problems = Acceptance.filter(problems, item.accepts)
    if var report = item.report {
      let base = base
      report.mapIndicators { $0 < base ? $0 : places[$0 - base] }
      item.report = report
    }
    return problems
  }
}

extension Report {
  /// Replaces every index into the catalogue.
  fileprivate mutating func mapIndicators(_ place: (Int) -> Int) {
    for index in figures.indices { figures[index].indicator = place(figures[index].indicator) }
    for index in targets.indices { targets[index].indicator = place(targets[index].indicator) }
    for index in nextTargets.indices {
      nextTargets[index].indicator = place(nextTargets[index].indicator)
    }
    for index in declared.indices {
      declared[index].figure.indicator = place(declared[index].figure.indicator)
    }
    text.content.taggedIndicators = text.content.taggedIndicators.map(place)
  }
}

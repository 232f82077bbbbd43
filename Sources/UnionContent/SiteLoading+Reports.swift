import Diagnostics
import Parallel
import Store
import UnionModel

extension SiteLoading {
  /// The reports that are to be read, each with its unit and with what the system says of its file.
  func reportJobs(_ layout: ContentLayout, _ listing: ContentListing) -> [ReportJob] {
    var unitByFolder: [String: Int] = [:]
    for (index, unit) in site.units.untraced.enumerated() { unitByFolder[unit.path] = index }
    var jobs: [ReportJob] = []
    jobs.reserveCapacity(layout.reports.count)
    // A unit's reports stand side by side.
    var last: (folder: String, unit: Int?) = ("", nil)
    for report in layout.reports {
      if report.folder != last.folder { last = (report.folder, unitByFolder[report.folder]) }
      guard let unit = last.unit else { continue }
      jobs.append(ReportJob(unit: unit, file: listing.entries[report.place]))
    }
    return jobs
  }

  /// Reads every report on all workers, or takes it out of the store, then names, order and doubles one
  /// after another. Gives back what is to be stored, and why the store could not be used.
  ///
  /// Drafts that are not wanted are kept as what they are of, with their problems; as those of a text
  /// that nobody sees yet, they are warnings at most where `drafts` says so.
  mutating func readReports<Source: ContentSource>(
    _ jobs: [ReportJob], _ files: TextFiles<Source>,
    _ workers: Workers, drafts: DraftHandling, store: ReportStore?
  ) async -> (update: StoreUpdate?, refusal: StoreRefusal?) {
    let reading = ReportReading(
      jobs: jobs,
      reader: ReportReader(
        catalogue: site.catalogue, language: site.settings.language,
        sections: SectionFiling(site.topics), currency: site.settings.currency),
      units: site.units.untraced, unitHashes: site.units.untraced.map { $0.fingerprint ?? 0 },
      files: files)
    let outcome: ReportReading<Source>.Outcome
    if let store {
      outcome = await reading.run(workers, store: store, context: readingContext)
    } else {
      outcome = await reading.run(workers)
    }
    take(outcome.reads, drafts: drafts)
    return (outcome.update, outcome.refusal)
  }

  /// The fingerprint of all that every report is read by.
  private var readingContext: UInt64 {
    let settings = ContentHash.join(
      ContentHash.of(site.settings.language), ContentHash.of(site.settings.currency))
    return ContentHash.join(settings, definitionHash)
  }

  private mutating func take(_ read: [ReportReader.ReadReport], drafts: DraftHandling) {
    var (reports, left) = collect(
      read, base: site.catalogue.indicators.count, drafts: drafts)
    // Nearly all stand in order already.
    reports.sort { Self.precedes($0, $1) }
    site.drafts = Traced(
      left.sorted { Self.precedes($0, $1) }.map {
        DraftReport(unit: $0.unit, period: $0.period, kind: $0.kind, source: $0.source)
      })
    takeDoublesOut(of: &reports)
    for (index, report) in reports.enumerated() {
      site.units[report.unit].reports.append(index)
    }
    site.reports = Traced(reports)
  }

  /// The reports, and the drafts that are left out.
  private mutating func collect(
    _ read: [ReportReader.ReadReport], base: Int, drafts: DraftHandling
  ) -> (reports: [Report], left: [Report]) {
    var reports: [Report] = []
    var left: [Report] = []
    var names = UnknownNames(base: base)
    reports.reserveCapacity(read.count)
    for var item in read {
      guard drafts == .takeIn || !item.isDraft else {
        if drafts == .tolerate { item.lowerErrors() }
        problems += item.problems
        if let report = item.report { left.append(report) }
        continue
      }
      if !item.problems.isEmpty { problems += item.problems }
      if !item.unknownNames.isEmpty {
        problems += names.resolve(&item, in: &site.catalogue)
      }
      if let report = item.report {
        if !item.accepts.isEmpty { notes.add(item.accepts, of: shown(report.source)) }
        reports.append(report)
      }
    }
    return (reports, left)
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
  private mutating func takeDoublesOut(of reports: inout [Report]) {
    // So it is with nearly every site.
    if zip(reports, reports.dropFirst()).allSatisfy({ !Self.areDoubles($0, $1) }) { return }
    var kept: [Report] = []
    kept.reserveCapacity(reports.count)
    for report in reports {
      guard let before = kept.last, Self.areDoubles(before, report) else {
        kept.append(report)
        continue
      }
      problems.append(
        Problem(
          .duplicateReport(
            year: report.period.year, period: report.period.word, isPlan: report.kind == .plan),
          file: shown(report.source), also: [SourcePosition(path: shown(before.source))]))
    }
    reports = kept
  }

  private static func areDoubles(_ one: Report, _ other: Report) -> Bool {
    one.unit == other.unit && one.kind == other.kind && one.period == other.period
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
      report.mapIndicators(NamePlaces(base: base, places: places))
      item.report = report
    }
    return problems
  }
}

extension Report {
  /// Replaces every index into the catalogue. What is stored stays where it is.
  fileprivate mutating func mapIndicators(_ names: NamePlaces) {
    changeStatements { $0.mapIndicators(names) }
    if var stored = text.stored as? MappedText {
      stored.names = names
      text = ReportText(stored: stored)
    } else {
      text.content.taggedIndicators = text.content.taggedIndicators.map(names.place)
    }
    guard var fingerprints else { return }
    // Where a name leads depends on the reports before this one.
    for place in names.places {
      fingerprints.facts = ContentHash.join(fingerprints.facts, UInt64(place))
      fingerprints.text = ContentHash.join(fingerprints.text, UInt64(place))
    }
    self.fingerprints = fingerprints
  }
}

extension ReportStatements {
  /// Replaces every index into the catalogue.
  fileprivate mutating func mapIndicators(_ names: NamePlaces) {
    for index in figures.indices {
      figures[index].indicator = names.place(figures[index].indicator)
    }
    for index in targets.indices {
      targets[index].indicator = names.place(targets[index].indicator)
    }
    for index in nextTargets.indices {
      nextTargets[index].indicator = names.place(nextTargets[index].indicator)
    }
    for index in declared.indices {
      declared[index].figure.indicator = names.place(declared[index].figure.indicator)
    }
  }
}

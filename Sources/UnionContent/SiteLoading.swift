import Diagnostics
import Parallel
import Store
import UnionModel

/// A site while it is read, step by step; each step is in a file of its own.
struct SiteLoading {
  var site: Site
  var problems: [Problem] = []
  var notes = ContentNotes()
  /// Where site.yml names each of the home page's indicators.
  var headlinePlaces: [SourceSpan] = []
  /// The fingerprint of site.yml.
  private var settingsHash: UInt64 = 0
  /// The fingerprint of the files that define topics and indicators.
  var definitionHash: UInt64 = 0

  init(root: String) {
    site = Site()
    site.contentRoot = root
  }

  /// The path of a content file as people are told it.
  func shown(_ path: String) -> String { site.contentRoot + "/" + path }
}

// MARK: site.yml, indicators.yml, topics.yml

extension SiteLoading {
  /// Reads the three files at the top; each may be missing.
  mutating func readSettings(_ listing: ContentListing, _ files: TextFiles<some ContentSource>) {
    let listed = Set(listing.entries.lazy.map(\.path).filter { !$0.contains("/") })
    if let source = optional("site.yml", of: listed, files) {
      settingsHash = ContentHash.of(source.bytes)
      let read = SiteFileReader.read(source)
      site.settings = read.settings
      notes.asOf = read.asOf
      headlinePlaces = read.headlines
      notes.acceptedEverywhere = read.accepts
      problems += read.problems
    }
    if let source = optional("topics.yml", of: listed, files) {
      definitionHash = ContentHash.of(source.bytes, seed: 1)
      let read = CatalogueReader.topics(source)
      site.topics = read.topics
      problems += read.problems
    }
    if let source = optional("indicators.yml", of: listed, files) {
      definitionHash = ContentHash.join(definitionHash, ContentHash.of(source.bytes, seed: 2))
      let read = CatalogueReader.indicators(source)
      problems += read.problems
      read.defined.forEach { define($0) }
      checkReferences(read.defined)
    }
  }

  /// What the home page is to show must be an indicator of the catalogue, of a unit or of a report.
  mutating func checkHeadlines() {
    for (name, place) in zip(site.settings.headlines, headlinePlaces)
    where site.catalogue.index(named: name) == nil {
      let names = site.catalogue.indicators.flatMap {
        [$0.id] + Array($0.labels.byTag.values) + $0.otherLabels
      }.sorted()
      problems.append(
        Problem(
          .referenceUnknown(
            key: "首页数据", value: name, suggestion: NearMiss.best(for: name, among: names)),
          at: place))
    }
  }

  private mutating func optional(
    _ path: String, of listed: Set<String>, _ files: TextFiles<some ContentSource>
  ) -> SourceText? {
    // One that was listed and is gone by now is a file that cannot be read, not one that is not there.
    guard listed.contains(path) else { return nil }
    let read = files.text(path)
    problems += read.problems
    if let source = read.source { problems += PersonalDataSearch.problems(in: source) }
    return read.source
  }

  /// Says what tells whether settings, catalogue and topics are still the same: the files that define
  /// them, and the names that only reports use.
  mutating func addFingerprint() {
    var writer = ByteWriter()
    writer.write(fixed: settingsHash)
    writer.write(fixed: definitionHash)
    for indicator in site.catalogue.indicators where indicator.origin == .reports {
      writer.write(indicator.id)
      writer.write(indicator.measure?.name ?? "")
    }
    site.fingerprint = ContentHash.of(writer.bytes)
  }

  /// Adds an indicator; a name that is taken is a problem and stays with the first.
  mutating func define(_ defined: IndicatorFields.Defined) {
    let added = site.catalogue.add(defined.indicator)
    notes.addDefinition(defined.place)
    for name in added.taken {
      let first = site.catalogue.index(named: name).map { notes.definitions[$0].start }
      problems.append(
        Problem(.definedTwice(name), at: defined.place, also: first.map { [$0] } ?? []))
    }
  }

  /// Topics, numerators and denominators must be there.
  mutating func checkReferences(_ defined: [IndicatorFields.Defined]) {
    let topics = site.topics.map(\.id)
    for reference in defined.flatMap(\.references) {
      let isKnown =
        reference.isTopic
        ? topics.isEmpty || topics.contains(reference.name)
        : site.catalogue.index(named: reference.name) != nil
      if isKnown { continue }
      let names = reference.isTopic ? topics : site.catalogue.indicators.map(\.id)
      problems.append(
        Problem(
          .referenceUnknown(
            key: reference.key, value: reference.name,
            suggestion: NearMiss.best(for: reference.name, among: names)),
          at: reference.place))
    }
  }
}

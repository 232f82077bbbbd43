import Diagnostics
import Glibc
import Parallel
import UnionModel

/// A site while it is read, step by step; each step is in a file of its own.
struct SiteLoading {
  var site: Site
  var problems: [Problem] = []

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
  mutating func readSettings(_ files: TextFiles<some ContentSource>) {
    if let source = optional("site.yml", files) {
      let read = SiteFileReader.read(source)
      site.settings = read.settings
      problems += read.problems
    }
    if let source = optional("topics.yml", files) {
      let read = CatalogueReader.topics(source)
      site.topics = read.topics
      problems += read.problems
    }
    if let source = optional("indicators.yml", files) {
      let read = CatalogueReader.indicators(source)
      problems += read.problems
      read.defined.forEach { define($0) }
      checkReferences(read.defined)
    }
  }

  private mutating func optional(
    _ path: String, _ files: TextFiles<some ContentSource>
  ) -> SourceText? {
    if case .failure(.system(let reason)) = files.source.read(path),
      reason == systemReason(ENOENT)
    {
      return nil
    }
    let read = files.text(path)
    problems += read.problems
    return read.source
  }

  /// Adds an indicator; a name that is taken is a problem and stays with the first.
  mutating func define(_ defined: IndicatorFields.Defined) {
    let added = site.catalogue.add(defined.indicator)
    for name in added.taken { problems.append(Problem(.definedTwice(name), at: defined.place)) }
  }

  /// Topics, numerators and denominators must be there.
  private mutating func checkReferences(_ defined: [IndicatorFields.Defined]) {
    let topics = site.topics.map(\.id)
    for item in defined {
      if let topic = item.indicator.topic, !topics.contains(topic), !topics.isEmpty {
        problems.append(
          Problem(
            .referenceUnknown(
              key: "topic", value: topic, suggestion: NearMiss.best(for: topic, among: topics)),
            at: item.place))
      }
      let parts = [
        ("numerator", item.indicator.numerator), ("denominator", item.indicator.denominator),
      ]
      for case (let key, let id?) in parts where site.catalogue.index(named: id) == nil {
        problems.append(
          Problem(
            .referenceUnknown(
              key: key, value: id,
              suggestion: NearMiss.best(for: id, among: site.catalogue.indicators.map(\.id))),
            at: item.place))
      }
    }
  }
}

import UnionCompare
import UnionModel

/// What other pages say of topics.
extension PageContext {
  /// A topic's name in the site's language; its id where it has none.
  func label(ofTopic topic: Int) -> String { topicLabels[topic] }

  func address(ofTopic topic: Int) -> Address { SiteAddresses.topic(site.topics[topic].id) }

  /// `place` counts in `TopicIndex.topics[topic]`.
  func address(ofTopic topic: Int, place: Int) -> Address {
    SiteAddresses.topic(site.topics[topic].id, topicIndex.years(of: topic)[place])
  }

  /// The pages of topics.
  var topicJobs: [PageJob.Kind] {
    guard !topicIndex.topics.isEmpty else { return [] }
    var kinds: [PageJob.Kind] = [.topics]
    for topic in topicIndex.topics {
      let years = topicIndex.written(about: topic)
      kinds += (1...max(1, topicParts(years))).map { .topic(topic, part: $0) }
      for (place, year) in years.enumerated() {
        kinds += (1...max(1, parts(year.units.count, of: Self.writersPerPage))).map {
          .topicYear(topic: topic, place: place, part: $0)
        }
      }
    }
    return kinds
  }

  /// How many pages the table of who wrote when takes; a topic of which nobody writes has none.
  func topicParts(_ years: [TopicIndex.Year]) -> Int {
    years.isEmpty ? 1 : parts(topicIndex.units.count)
  }

  /// The topics that anybody wrote about in a year.
  func topics(of year: Int, _ linker: Linker) -> [LinkView] {
    topicIndex.topics.compactMap { topic in
      topicIndex.year(year, of: topic) == nil ? nil : topicLink(topic, year, linker)
    }
  }

  /// The topics of a report that other units wrote about too in its year.
  func othersOnTopics(of report: Report, _ linker: Linker) -> [LinkView] {
    if topicIndex.topics.isEmpty { return [] }
    return Set(report.sections.flatMap(\.topics)).sorted().compactMap { topic in
      let others = topicIndex.year(report.period.year, of: topic)?.units.count ?? 0
      return others > 1 ? topicLink(topic, report.period.year, linker) : nil
    }
  }

  private func topicLink(_ topic: Int, _ year: Int, _ linker: Linker) -> LinkView {
    LinkView(
      label: label(ofTopic: topic),
      url: linker.link(to: SiteAddresses.topic(site.topics[topic].id, year)))
  }

  /// The topics that any report writes about, a line each, with how much was written in the latest year.
  func topicLines(_ linker: Linker) -> [TopicLinkView] {
    topicIndex.topics.compactMap { topic in
      topicIndex.written(about: topic).last.map { last in
        TopicLinkView(
          label: label(ofTopic: topic), url: linker.link(to: address(ofTopic: topic)),
          counts: "\(words.year(last.year)) \(counts(last))")
      }
    }
  }

  func counts(_ year: TopicIndex.Year) -> String {
    topicWords.counts(units: year.units.count, reports: year.reports)
  }
}

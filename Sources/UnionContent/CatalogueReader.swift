import Diagnostics
import FrontMatter
import UnionModel

/// Reads `indicators.yml` and `topics.yml`.
enum CatalogueReader {
  /// The definitions of `indicators.yml`.
  static func indicators(_ source: SourceText) -> (
    defined: [IndicatorFields.Defined], problems: [Problem]
  ) {
    let matter = MatterReader.readFields(source)
    var fields = Fields(source)
    fields.problems = matter.problems
    var defined: [IndicatorFields.Defined] = []
    for entry in matter.entries {
      if ["indicators", "指标", "指標"].contains(entry.key) {
        defined += IndicatorFields.read(entry, &fields)
      } else {
        fields.unknownKey(entry, known: ["indicators", "指标"])
      }
    }
    return (defined, fields.problems)
  }

  private enum TopicKey: Sendable, Hashable { case id, labels, headings }
  private static let topicKeys = Keys<TopicKey>([
    (.id, ["id", "编号"]), (.labels, ["labels", "label", "名称"]),
    (.headings, ["headings", "标题词", "章节词"]),
  ])

  /// The topics of `topics.yml`, in its order.
  static func topics(_ source: SourceText) -> (topics: [Topic], problems: [Problem]) {
    let matter = MatterReader.readFields(source)
    var fields = Fields(source)
    fields.problems = matter.problems
    var topics: [Topic] = []
    for entry in matter.entries {
      guard ["topics", "板块", "工作板块"].contains(entry.key) else {
        fields.unknownKey(entry, known: ["topics", "板块"])
        continue
      }
      for group in fields.maps(entry) {
        guard let topic = topic(group.entries, group.range, &fields) else { continue }
        if topics.contains(where: { $0.id == topic.id }) {
          fields.report(.definedTwice(topic.id), group.range)
        } else {
          topics.append(topic)
        }
      }
    }
    return (topics, fields.problems)
  }

  private static func topic(
    _ entries: [MatterEntry], _ range: Range<Int>, _ fields: inout Fields
  ) -> Topic? {
    var topic = Topic(id: "", labels: Labels(), headings: [])
    for entry in entries {
      switch topicKeys.key(named: entry.key) {
      case .id: topic.id = fields.addressPart(entry) ?? ""
      case .labels: topic.labels = IndicatorFields.labels(entry, &fields)
      case .headings: topic.headings = fields.texts(entry)
      case nil: fields.unknownKey(entry, known: topicKeys.names)
      }
    }
    if !topic.id.isEmpty { return topic }
    // An id that is wrong has its own problem.
    if !entries.contains(where: { topicKeys.key(named: $0.key) == .id }) {
      fields.report(.missingKey("id"), range)
    }
    return nil
  }
}

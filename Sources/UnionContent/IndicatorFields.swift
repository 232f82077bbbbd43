import Diagnostics
import FrontMatter
import UnionModel

/// Reads definitions of indicators, in `indicators.yml` and in a `unit.md`.
enum IndicatorFields {
  /// A definition with its place.
  struct Defined: Sendable {
    var indicator: Indicator
    var place: SourceSpan
    /// What it refers to.
    var references: [Reference]
  }

  /// A name that must be that of a topic or of another indicator.
  struct Reference: Sendable {
    /// The field as written.
    var key: String
    var name: String
    var isTopic: Bool
    var place: SourceSpan
  }

  private enum Key: Sendable, Hashable {
    case id, labels, otherLabels, topic, measure, nature, rollUp, numerator, denominator
    case direction, note, breaks, patterns, shownIn
  }

  private static let keys = Keys<Key>([
    (.id, ["id", "编号"]), (.labels, ["labels", "label", "名称", "标签"]),
    (.otherLabels, ["other_labels", "别名"]), (.topic, ["topic", "板块"]),
    (.measure, ["measure", "计量单位", "计量"]), (.nature, ["nature", "性质"]),
    (.rollUp, ["rollup", "roll_up", "汇总"]), (.numerator, ["numerator", "分子"]),
    (.denominator, ["denominator", "分母"]), (.direction, ["direction", "方向"]),
    (.note, ["note", "说明"]), (.breaks, ["breaks", "口径变化"]),
    (.patterns, ["patterns", "句式"]), (.shownIn, ["shown_in", "显示单位"]),
  ])

  private static let natures: KeyValuePairs<String, Indicator.Nature> = [
    "时点": .stock, "stock": .stock, "时期": .flow, "flow": .flow, "比率": .rate, "rate": .rate,
  ]
  private static let rollUps: KeyValuePairs<String, Indicator.RollUp> = [
    "合计": .sum, "sum": .sum, "比率": .ratio, "ratio": .ratio, "列表": .list, "list": .list,
    "不汇总": .none, "none": .none,
  ]
  private static let directions: KeyValuePairs<String, Indicator.Direction> = [
    "越多越好": .up, "up": .up, "越少越好": .down, "down": .down, "中性": .neutral,
    "neutral": .neutral,
  ]
  private static let scales: KeyValuePairs<String, Int> = [
    "万": 10_000, "亿": 100_000_000, "1": 1, "10000": 10_000,
  ]

  /// The list of one field.
  static func read(_ entry: MatterEntry, _ fields: inout Fields) -> [Defined] {
    fields.maps(entry).compactMap { one($0.entries, range: $0.range, &fields) }
  }

  private static func one(
    _ entries: [MatterEntry], range: Range<Int>, _ fields: inout Fields
  ) -> Defined? {
    var indicator = Indicator(id: "", origin: .catalogue)
    var idRange = range
    var rollUp: Indicator.RollUp?
    var references: [Reference] = []
    func reference(_ entry: MatterEntry, isTopic: Bool = false) -> String? {
      guard let name = fields.text(entry) else { return nil }
      references.append(
        Reference(
          key: entry.key, name: name, isTopic: isTopic,
          place: fields.source.span(entry.value.range)))
      return name
    }
    for entry in entries {
      switch keys.key(named: entry.key) {
      case .id:
        indicator.id = fields.text(entry) ?? ""
        idRange = entry.value.range
      case .labels: indicator.labels = labels(entry, &fields)
      case .otherLabels: indicator.otherLabels = fields.texts(entry)
      case .topic: indicator.topic = reference(entry, isTopic: true)
      case .measure: indicator.measure = fields.text(entry).map(Measure.init)
      case .nature: indicator.nature = fields.choice(entry, natures) ?? .flow
      case .rollUp: rollUp = fields.choice(entry, rollUps)
      case .numerator: indicator.numerator = reference(entry)
      case .denominator: indicator.denominator = reference(entry)
      case .direction: indicator.direction = fields.choice(entry, directions) ?? .neutral
      case .note: indicator.note = fields.text(entry)
      case .breaks: indicator.breaks = breaks(entry, &fields)
      case .patterns: indicator.patterns = fields.texts(entry)
      case .shownIn: indicator.shownIn = fields.choice(entry, scales) ?? 1
      case nil: fields.unknownKey(entry, known: keys.names)
      }
    }
    guard !indicator.id.isEmpty else {
      fields.report(.missingKey("id"), range)
      return nil
    }
    // An id may stand in an address and in `figure:…`, where some endings are roles.
    guard AddressText.isPart(indicator.id) else {
      fields.report(.badAddressPart(indicator.id), idRange)
      return nil
    }
    guard ![".change", ".previous", ".target"].contains(where: indicator.id.hasSuffix) else {
      fields.report(.idEndsInRole(indicator.id), idRange)
      return nil
    }
    indicator.rollUp = rollUp ?? (indicator.nature == .rate ? .ratio : .sum)
    return Defined(
      indicator: indicator, place: fields.source.span(idRange), references: references)
  }

  /// `{zh-Hans: 会员人数, en: Members}`, or one text for Simplified Chinese.
  static func labels(_ entry: MatterEntry, _ fields: inout Fields) -> Labels {
    if case .scalar(let text, _) = entry.value.content { return Labels(["zh-Hans": text]) }
    var byTag: [String: String] = [:]
    for part in fields.map(entry) {
      // In braces a comma ends a label, and the rest of it looks like a language without a label.
      guard isTag(part.key) else {
        fields.unknownKey(part, known: ["zh-Hans", "zh-Hant", "en"])
        continue
      }
      if let text = fields.text(part) { byTag[part.key] = text }
    }
    return Labels(byTag)
  }

  /// Whether a key may be a language tag: `zh-Hant`, `en` (RFC 5646, section 2.1, without its rarer
  /// forms).
  private static func isTag(_ key: String) -> Bool {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
    return first.allSatisfy { $0.isASCII && $0.isLetter }
      && parts.dropFirst().allSatisfy { part in
        (2...8).contains(part.utf8.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }

  private enum BreakKey: Sendable, Hashable { case year, note }
  private static let breakKeys = Keys<BreakKey>([
    (.year, ["year", "年度"]), (.note, ["note", "说明"]),
  ])

  /// `[{year: 2019, note: …}]`, or years alone.
  private static func breaks(_ entry: MatterEntry, _ fields: inout Fields) -> [SeriesBreak] {
    guard case .list(let nodes) = entry.value.content else {
      return fields.texts(entry).compactMap { year($0, entry.value.range, &fields) }
        .map { SeriesBreak(year: $0, note: nil) }
    }
    return nodes.compactMap { node in
      switch node.content {
      case .scalar(let text, _):
        return year(text, node.range, &fields).map { SeriesBreak(year: $0, note: nil) }
      case .map(let parts):
        var found: Int?
        var note: String?
        for part in parts {
          switch breakKeys.key(named: part.key) {
          case .year: found = fields.text(part).flatMap { year($0, part.value.range, &fields) }
          case .note: note = fields.text(part)
          case nil: fields.unknownKey(part, known: breakKeys.names)
          }
        }
        return found.map { SeriesBreak(year: $0, note: note) }
      case .list, .nothing:
        fields.report(.wrongForm(key: entry.key, wanted: .map), node.range)
        return nil
      }
    }
  }

  private static func year(_ text: String, _ range: Range<Int>, _ fields: inout Fields) -> Int? {
    if let year = DateText.year(text) { return year }
    fields.report(.badYear(text), range)
    return nil
  }
}

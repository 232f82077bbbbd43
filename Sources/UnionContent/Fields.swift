import Diagnostics
import FrontMatter
import UnionModel

/// Typed access to the fields of one file, collecting what is wrong with them.
struct Fields {
  /// The file.
  let source: SourceText
  /// What was found so far.
  var problems: [Problem] = []
  /// The currency of sums for which nothing else is said.
  var currency = "CNY"

  init(_ source: SourceText) { self.source = source }

  mutating func report(_ finding: Finding, _ range: Range<Int>) {
    problems.append(Problem(finding, in: source, range))
  }

  // MARK: Forms

  /// One line of text; nil for nothing (which is not a problem).
  mutating func text(_ entry: MatterEntry) -> String? {
    switch entry.value.content {
    case .nothing: return nil
    case .scalar(let text, _): return text
    case .list, .map:
      report(.wrongForm(key: entry.key, wanted: .text), entry.keyRange)
      return nil
    }
  }

  /// A list of texts; one text alone is a list of one. Chinese and ASCII commas part a plain text.
  mutating func texts(_ entry: MatterEntry) -> [String] { placedTexts(entry).map(\.text) }

  /// The same, each with its place; those parted by commas have that of the whole.
  mutating func placedTexts(_ entry: MatterEntry) -> [(text: String, range: Range<Int>)] {
    switch entry.value.content {
    case .nothing: return []
    case .scalar(let text, let quoted):
      if quoted { return [(text, entry.value.range)] }
      return text.split { ",\u{FF0C}、;\u{FF1B}".contains($0) }.map(Self.trimmed).filter {
        !$0.isEmpty
      }.map { ($0, entry.value.range) }
    case .list(let nodes):
      return nodes.compactMap { node in
        switch node.content {
        case .scalar(let text, _): return (text, node.range)
        case .nothing: return nil
        case .list, .map:
          report(.wrongForm(key: entry.key, wanted: .text), node.range)
          return nil
        }
      }
    case .map:
      report(.wrongForm(key: entry.key, wanted: .list), entry.keyRange)
      return []
    }
  }

  /// 是 or 否, true or false.
  mutating func flag(_ entry: MatterEntry) -> Bool? {
    guard case .scalar(let text, _) = entry.value.content else {
      if case .nothing = entry.value.content { return nil }
      report(.wrongForm(key: entry.key, wanted: .flag), entry.keyRange)
      return nil
    }
    switch text.lowercased() {
    case "true", "yes", "是", "对", "on", "1": return true
    case "false", "no", "否", "不", "off", "0": return false
    default:
      report(.wrongForm(key: entry.key, wanted: .flag), entry.value.range)
      return nil
    }
  }

  /// A whole number.
  mutating func whole(_ entry: MatterEntry) -> Int? {
    guard let text = text(entry) else { return nil }
    if let number = Int(text) { return number }
    report(.wrongForm(key: entry.key, wanted: .number), entry.value.range)
    return nil
  }

  /// A date.
  mutating func date(_ entry: MatterEntry) -> CalendarDate? {
    guard let text = text(entry) else { return nil }
    if let date = DateText.date(text) { return date }
    report(.badDate(text), entry.value.range)
    return nil
  }

  /// `key: value` pairs; nothing is none.
  mutating func map(_ entry: MatterEntry) -> [MatterEntry] {
    switch entry.value.content {
    case .map(let entries): return entries
    case .nothing: return []
    case .scalar, .list:
      report(.wrongForm(key: entry.key, wanted: .map), entry.keyRange)
      return []
    }
  }

  /// A list of `key: value` groups.
  mutating func maps(_ entry: MatterEntry) -> [(entries: [MatterEntry], range: Range<Int>)] {
    switch entry.value.content {
    case .nothing: return []
    case .list(let nodes):
      return nodes.compactMap { node in
        if case .map(let entries) = node.content { return (entries, node.range) }
        report(.wrongForm(key: entry.key, wanted: .map), node.range)
        return nil
      }
    case .scalar, .map:
      report(.wrongForm(key: entry.key, wanted: .list), entry.keyRange)
      return []
    }
  }

  /// A value out of several, by any of its words.
  mutating func choice<Value>(
    _ entry: MatterEntry, _ choices: KeyValuePairs<String, Value>
  ) -> Value? {
    guard let text = text(entry) else { return nil }
    let word = String(text.lowercased().map { $0 == "_" ? "-" : $0 })
    if let found = choices.first(where: { $0.key == word }) { return found.value }
    let words = choices.map(\.key)
    report(
      .notOneOf(
        key: entry.key, value: text, choices: words,
        suggestion: NearMiss.best(for: text, among: words)),
      entry.value.range)
    return nil
  }

  /// A part of an address.
  mutating func addressPart(_ entry: MatterEntry) -> String? {
    guard let text = text(entry) else { return nil }
    if AddressText.isPart(text) { return text }
    report(.badAddressPart(text), entry.value.range)
    return nil
  }

  /// A key that means nothing here, with the nearest one that does. Suggests in the script of the
  /// key: a Chinese key for a Chinese one.
  mutating func unknownKey(_ entry: MatterEntry, known: [String]) {
    report(
      .unknownKey(entry.key, suggestion: NearMiss.best(for: entry.key, among: known)),
      entry.keyRange)
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

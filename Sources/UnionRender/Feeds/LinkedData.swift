import Mustache

/// What a page says of itself in the words of schema.org (JSON-LD), for search engines: a graph of
/// nodes, written as it goes. Nothing in it can end the `script` that it stands in.
///
/// ```swift
/// data.node("Report") {
///   $0.text("headline", report.title)
///   $0.node("author", "Organization") { $0.text("name", unit.title) }
/// }
/// ```
struct LinkedData: ~Copyable {
  private var json = ByteBuffer(capacity: 2048)

  /// The whole block; empty where there is no node.
  var block: [UInt8] {
    if json.count == 0 { return [] }
    var block = ByteBuffer(capacity: json.count + 64)
    block.append("{\"@context\":\"https://schema.org\",\"@graph\":[")
    block.append(json.bytes)
    block.append("]}")
    return Array(block.bytes)
  }

  /// A node of the graph.
  mutating func node(_ type: StaticString, _ fill: (inout LinkedData) -> Void) {
    if json.count > 0 { append(",") }
    object(type, fill)
  }

  /// A text of the node; nothing where there is none.
  mutating func text(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    json.appendJSON(text)
  }

  /// Several texts; nothing where there are none.
  mutating func texts(_ name: StaticString, _ texts: some Collection<String>) {
    if texts.isEmpty { return }
    key(name)
    append("[")
    for (place, text) in texts.enumerated() {
      if place > 0 { append(",") }
      json.appendJSON(text)
    }
    append("]")
  }

  /// A whole number.
  mutating func whole(_ name: StaticString, _ number: Int) {
    key(name)
    var digits = String(number)
    digits.withUTF8 { json.append($0) }
  }

  /// A node that this one has.
  mutating func node(
    _ name: StaticString, _ type: StaticString, _ fill: (inout LinkedData) -> Void
  ) {
    key(name)
    object(type, fill)
  }

  /// Several of one type; nothing where there are none.
  mutating func nodes<Item>(
    _ name: StaticString, _ type: StaticString, _ items: some Collection<Item>,
    _ fill: (inout LinkedData, Item) -> Void
  ) {
    if items.isEmpty { return }
    key(name)
    append("[")
    for (place, item) in items.enumerated() {
      if place > 0 { append(",") }
      object(type) { fill(&$0, item) }
    }
    append("]")
  }

  private mutating func object(_ type: StaticString, _ fill: (inout LinkedData) -> Void) {
    append("{\"@type\":\"")
    append(type)
    append("\"")
    fill(&self)
    append("}")
  }

  private mutating func key(_ name: StaticString) {
    append(",\"")
    append(name)
    append("\":")
  }

  private mutating func append(_ text: StaticString) {
    json.append(text)
  }
}

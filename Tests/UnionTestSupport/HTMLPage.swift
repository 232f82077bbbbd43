/// A page of HTML as a strict reader sees it: its elements, and what is wrong with its form.
///
/// Stricter than browsers: every element is closed by hand, every attribute value stands in quotes.
public struct HTMLPage: Sendable {
  /// One opening tag.
  public struct Element: Sendable {
    /// Its name.
    public var name: String
    /// Its attributes in order.
    public var attributes: [(name: String, value: String)]
    /// The names of the elements that it stands in, outermost first.
    public var path: [String]

    /// The value of an attribute, as written but for entities.
    public subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// Every element, in the order of the text.
  public private(set) var elements: [Element] = []
  /// What is wrong, with the number of the line.
  public private(set) var faults: [String] = []

  private let text: [UInt8]
  private var place = 0
  private var open: [String] = []

  /// Reads a page.
  public init(_ bytes: [UInt8]) {
    text = bytes
    while place < text.count { step() }
    if !open.isEmpty { fault("never closed: \(open)") }
    findDoubleIDs()
  }

  /// Every id.
  public var ids: [String] { elements.compactMap { $0["id"] } }

  /// The elements of a name.
  public func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// What leads elsewhere: every `href` and `src`.
  public var links: [String] { elements.flatMap { [$0["href"], $0["src"]].compactMap { $0 } } }

  private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta"]
  /// What may hold an element that may not stand anywhere.
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol"], "tr": ["thead", "tbody", "tfoot"], "thead": ["table"], "tbody": ["table"],
    "tfoot": ["table"],
    "caption": ["table"], "th": ["tr"], "td": ["tr"], "dt": ["dl", "div"], "dd": ["dl", "div"],
    "title": ["head", "svg", "text"], "meta": ["head"], "link": ["head"], "main": ["body"],
  ]
  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "dl", "table", "section", "nav", "header", "h1", "h2", "h3", "h4", "h5",
    "h6", "article", "blockquote", "pre", "hr", "main", "footer",
  ]
  /// What holds words and no blocks.
  private static let phrases: Set<String> = [
    "p", "span", "a", "h1", "h2", "h3", "h4", "h5", "h6", "small", "data", "em", "strong", "dt",
    "caption", "title",
  ]

  private mutating func step() {
    switch text[place] {
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: ">"):
      fault("bare >")
      place += 1
    case UInt8(ascii: "&"):
      entity()
      place += 1
    case 0..<9, 11..<13, 14..<32, 127:
      fault("control character")
      place += 1
    default: place += 1
    }
  }

  private mutating func tag() {
    if starts(with: "<!doctype html>") && place == 0 {
      place += 15
    } else if starts(with: "</") {
      place += 2
      let name = word()
      if open.popLast() != name { fault("</\(name)> closes something else") }
      if !take(">") { fault("</\(name) has no end") }
    } else {
      place += 1
      let name = word()
      if name.isEmpty { return fault("bare <") }
      let element = Element(name: name, attributes: attributes(of: name), path: open)
      check(element)
      elements.append(element)
      // Within svg, and there alone, /> closes an element.
      let isClosed =
        text[..<min(place, text.count)].suffix(2).elementsEqual("/>".utf8) && open.contains("svg")
      if !Self.void.contains(name), !isClosed { open.append(name) }
    }
  }

  private mutating func attributes(of element: String) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    while place < text.count {
      let hadSpace = takeSpaces()
      if take("/>") || take(">") { return found }
      let name = word()
      if name.isEmpty || !hadSpace {
        fault("<\(element)> is not well written")
        place += 1
        continue
      }
      if found.contains(where: { $0.name == name }) { fault("<\(element)> has two \(name)") }
      guard take("=") else {
        found.append((name, ""))
        continue
      }
      if !take("\"") { fault("\(name) of <\(element)> is not quoted") }
      found.append((name, value()))
    }
    fault("<\(element)> has no end")
    return found
  }

  private mutating func value() -> String {
    let start = place
    while place < text.count, text[place] != UInt8(ascii: "\"") {
      if text[place] == UInt8(ascii: "&") { entity() }
      if text[place] == UInt8(ascii: "<") { fault("< in an attribute") }
      place += 1
    }
    defer { place += 1 }
    return Self.unescaped(String(decoding: text[start..<place], as: UTF8.self))
  }

  private mutating func check(_ element: Element) {
    if let wanted = Self.parents[element.name], !wanted.contains(open.last ?? "") {
      fault("<\(element.name)> in <\(open.last ?? "")>")
    }
    if Self.blocks.contains(element.name), let holder = open.last(where: Self.phrases.contains) {
      fault("<\(element.name)> in <\(holder)>")
    }
    if element.name == "a", open.contains("a") { fault("a link in a link") }
    if element["id"] == "" { fault("an empty id") }
    if element.name == "img", element["alt"] == nil { fault("a picture without alt") }
  }

  private mutating func findDoubleIDs() {
    var seen: Set<String> = []
    for id in ids {
      if !seen.insert(id).inserted { faults.append("id “\(id)” twice") }
      if id.contains(where: \.isWhitespace) { faults.append("id “\(id)” holds a space") }
    }
  }

  private mutating func entity() {
    var end = place + 1
    while end < text.count, end - place < 10, text[end] != UInt8(ascii: ";") { end += 1 }
    let name = String(decoding: text[place + 1..<end], as: UTF8.self)
    let isKnown = ["amp", "lt", "gt", "quot", "nbsp"].contains(name) || name.hasPrefix("#")
    if !isKnown || end == text.count || text[end] != UInt8(ascii: ";") { fault("bare &") }
  }

  private mutating func word() -> String {
    let start = place
    while place < text.count, Self.isNameByte(text[place]) { place += 1 }
    return String(decoding: text[start..<place], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private mutating func takeSpaces() -> Bool {
    let start = place
    while place < text.count, text[place] == 32 || text[place] == 10 { place += 1 }
    return place > start
  }

  private func starts(with word: String) -> Bool { text[place...].starts(with: word.utf8) }

  private mutating func take(_ word: String) -> Bool {
    guard starts(with: word) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func fault(_ what: String) {
    let line = text[..<min(place, text.count)].count { $0 == UInt8(ascii: "\n") } + 1
    faults.append("line \(line): \(what)")
  }

  /// A text with its entities resolved.
  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var out = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      out += rest[..<start]
      rest = rest[start...]
      guard let match = entities.first(where: { rest.hasPrefix($0.written) }) else {
        out.append(rest.removeFirst())
        continue
      }
      out += match.meant
      rest = rest.dropFirst(match.written.count)
    }
    return out + rest
  }

  private static let entities: [(written: String, meant: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
  ]
}

/// An XML file without a document type as a strict reader sees it: its elements with their texts, and
/// what is wrong with its form.
public struct XMLFile: Sendable {
  /// One element.
  public struct Element: Sendable {
    /// Its name.
    public var name: String
    /// Its attributes.
    public var attributes: [String: String]
    /// The names of the elements that it stands in and its own: `feed/entry/title`.
    public var path: String
    /// The text directly in it.
    public var text = ""

    /// The value of an attribute.
    public subscript(_ name: String) -> String? { attributes[name] }
  }

  /// Every element, in the order of the text.
  public private(set) var elements: [Element] = []
  /// What is wrong; nothing more is read behind the first.
  public private(set) var fault: String?

  private var rest: Substring
  /// The places of the open elements.
  private var open: [Int] = []

  /// Reads a file.
  public init(_ bytes: [UInt8]) {
    let text = String(validating: bytes, as: UTF8.self)
    rest = (text ?? "")[...]
    if text == nil { fault = "no UTF-8" }
    let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    if rest.prefix(head.count).lowercased() == head {
      rest = rest.dropFirst(head.count)
    } else {
      fault = fault ?? "no head"
    }
    while fault == nil, !rest.isEmpty { step() }
    if fault == nil, !open.isEmpty { fault = "never closed" }
    if fault == nil, elements.filter({ !$0.path.contains("/") }).count != 1 {
      fault = "no one root"
    }
  }

  /// The elements at a path.
  public func all(_ path: String) -> [Element] { elements.filter { $0.path == path } }

  /// Their texts.
  public func texts(_ path: String) -> [String] { all(path).map(\.text) }

  private mutating func step() {
    if rest.first == "<" {
      tag()
    } else {
      let text = rest.prefix { $0 != "<" }
      rest = rest[text.endIndex...]
      let meant = meant(text)
      if let last = open.last {
        elements[last].text += meant
      } else if !meant.allSatisfy(\.isWhitespace) {
        fault = "text outside"
      }
    }
  }

  private mutating func tag() {
    guard let end = rest.firstIndex(of: ">") else {
      fault = "tag without end"
      return
    }
    var inside = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    if inside.first == "/" {
      let name = inside.dropFirst()
      guard let last = open.popLast(), elements[last].name == name else {
        fault = "</\(name)> closes something else"
        return
      }
      return
    }
    let isEmpty = inside.last == "/"
    if isEmpty { inside.removeLast() }
    let name = inside.prefix { $0 != " " && $0 != "\n" }
    let above = open.last.map { elements[$0].path + "/" } ?? ""
    if name.isEmpty { fault = "tag without name" }
    elements.append(
      Element(
        name: String(name), attributes: attributes(inside[name.endIndex...]), path: above + name))
    if !isEmpty { open.append(elements.count - 1) }
  }

  private mutating func attributes(_ text: Substring) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text.drop { $0 == " " }
    while !rest.isEmpty {
      let name = rest.prefix { $0 != "=" }
      rest = rest[name.endIndex...].dropFirst()
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        fault = "attribute without quotes"
        return found
      }
      let value = meant(rest[rest.index(after: rest.startIndex)..<end])
      if found.updateValue(value, forKey: String(name)) != nil { fault = "attribute twice" }
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    return found
  }

  /// A text with its entities resolved.
  private mutating func meant(_ text: Substring) -> String {
    for scalar in text.unicodeScalars
    where scalar.value < 0x20 && scalar != "\n" || (0xFFFE...0xFFFF).contains(scalar.value) {
      fault = "control character"
    }
    var out = ""
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      out += rest[..<start]
      rest = rest[start...]
      let known = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'"]
      guard let match = known.first(where: { rest.hasPrefix($0.key) }) else {
        fault = "bare &"
        return out
      }
      out += match.value
      rest = rest.dropFirst(match.key.count)
    }
    return out + rest
  }
}

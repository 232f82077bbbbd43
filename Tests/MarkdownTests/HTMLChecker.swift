/// A strict reader of the little HTML that safe mode may write.
struct HTMLChecker {
  /// The attributes that each element may have.
  private static let allowed: [String: Set<String>] = [
    "p": [], "br": [], "hr": [], "em": [], "strong": [], "del": [], "code": ["class"], "pre": [],
    "blockquote": [], "ul": [], "ol": ["start"], "li": ["id"], "sup": ["class"],
    "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"],
    "a": [
      "href", "title", "id", "class", "data-footnote-ref", "data-footnote-backref", "aria-label",
    ],
    "img": ["src", "alt", "loading"], "input": ["type", "checked", "disabled"],
    "div": ["class", "tabindex"], "table": [], "thead": [], "tbody": [], "tr": [], "th": ["class"],
    "td": ["class"], "section": ["class", "data-footnotes"],
  ]
  private static let empty: Set<String> = ["br", "hr", "img", "input"]
  private static let entities: Set<String> = ["amp", "lt", "gt", "quot", "nbsp", "#x27"]

  private var rest: Substring
  private var open: [String] = []
  private var faults: [String] = []

  /// What is wrong with a piece of HTML.
  static func faults(in html: String) -> [String] {
    var checker = HTMLChecker(rest: html[...])
    checker.check()
    return checker.faults
  }

  private init(rest: Substring) {
    self.rest = rest
  }

  private mutating func check() {
    while let character = rest.first, faults.count < 5 {
      if character == "<" {
        tag()
      } else if character == "&" {
        entity(in: rest.dropFirst())
        rest.removeFirst()
      } else {
        if character == ">" || character == "\"" { faults.append("bare \(character)") }
        rest.removeFirst()
      }
    }
    if !open.isEmpty { faults.append("open: \(open)") }
  }

  private mutating func entity(in text: Substring) {
    let name = text.prefix(12).prefix { $0 != ";" }
    if !Self.entities.contains(String(name)) { faults.append("bare & before \(name)") }
  }

  private mutating func tag() {
    rest.removeFirst()
    if rest.first == "/" {
      let name = rest.dropFirst().prefix { $0 != ">" }
      if open.popLast() != String(name) { faults.append("end tag \(name)") }
      rest = rest.dropFirst(name.count + 2)
      return
    }
    let name = String(rest.prefix { $0.isLetter || $0.isNumber })
    rest = rest.dropFirst(name.count)
    guard let attributes = Self.allowed[name] else {
      faults.append("element \(name)")
      return
    }
    while rest.first == " " || rest.first == "\n" {
      rest.removeFirst()
      attribute(of: name, attributes)
    }
    if rest.first == "/" { rest.removeFirst() }
    if rest.first != ">" { faults.append("tag \(name) not closed") }
    rest = rest.dropFirst()
    if !Self.empty.contains(name) { open.append(name) }
  }

  private mutating func attribute(of element: String, _ attributes: Set<String>) {
    let name = String(rest.prefix { $0.isLetter || $0 == "-" })
    guard !name.isEmpty else { return }
    rest = rest.dropFirst(name.count)
    if !attributes.contains(name) { faults.append("attribute \(element) \(name)") }
    guard rest.hasPrefix("=\"") else { return }
    rest = rest.dropFirst(2)
    let value = rest.prefix { $0 != "\"" }
    rest = rest.dropFirst(value.count + 1)
    if value.contains("<") || value.contains(">") { faults.append("angle in \(name)") }
    for piece in value.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      entity(in: piece)
    }
    if name == "href" || name == "src" { checkAddress(String(value)) }
  }

  private mutating func checkAddress(_ value: String) {
    let plain = value.lowercased().filter {
      !$0.isWhitespace && $0.asciiValue.map { $0 > 32 } ?? true
    }
    let schemes = ["http://", "https://", "mailto:", "tel:", "ftp://", "//", "#", "{"]
    if !schemes.contains(where: plain.hasPrefix) && !plain.hasPrefix("http:")
      && !plain.hasPrefix("https:") && !plain.hasPrefix("ftp:")
    {
      faults.append("address \(value)")
    }
  }
}

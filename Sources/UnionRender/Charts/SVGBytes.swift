/// SVG and HTML as it is written, byte by byte. Lengths are in tenths of a user unit.
struct SVGBytes {
  private(set) var bytes: [UInt8] = []

  init(reserving count: Int) { bytes.reserveCapacity(count) }

  /// Appends markup as it is.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Takes back what was appended after the first `count` bytes.
  mutating func cut(to count: Int) { bytes.removeSubrange(count...) }

  /// Appends markup made elsewhere.
  mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Appends text, escaped for elements and attributes. Control characters, which XML has no way to
  /// write, become spaces.
  mutating func text(_ text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { text in
      var clean = 0
      for at in text.indices where text[at].isSpecialInSVG {
        bytes.append(contentsOf: text[clean..<at])
        switch text[at] {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        default: bytes.append(0x20)
        }
        clean = at + 1
      }
      bytes.append(contentsOf: text[clean...])
    }
  }

  /// Appends a length: `12`, `12.5`, `-3`.
  mutating func length(_ tenths: Int) {
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    digits(whole)
    if tenth > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: tenth))
    }
  }

  /// Appends a command of a path with one length: `V20.5`.
  mutating func path(_ command: Unicode.Scalar, _ tenths: Int) {
    bytes.append(UInt8(ascii: command))
    length(tenths)
  }

  /// Appends a command of a path with two lengths: `M10 20.5`, `l3-4`.
  mutating func path(_ command: Unicode.Scalar, _ first: Int, _ second: Int) {
    path(command, first)
    if second >= 0 { bytes.append(0x20) }
    length(second)
  }

  /// Appends an attribute with a length.
  mutating func attribute(_ name: StaticString, _ tenths: Int) {
    bytes.append(0x20)
    raw(name)
    raw("=\"")
    length(tenths)
    raw("\"")
  }

  /// Appends a `text` element on its base line, or with `isCentred` with `y` in the middle of its
  /// height; `full` is what a shortened text stands for.
  mutating func label(
    _ text: String, x: Int, y: Int, isCentred: Bool = false, style: StaticString? = nil,
    full: String? = nil
  ) {
    raw("<text")
    if let style {
      raw(" class=\"")
      raw(style)
      raw("\"")
    }
    attribute("x", x)
    attribute("y", y)
    if isCentred { raw(" dy=\".36em\"") }
    raw(">")
    if let full {
      raw("<title>")
      self.text(full)
      raw("</title>")
    }
    self.text(text)
    raw("</text>\n")
  }

  /// Appends a `path` element that `draw` fills; nothing where it draws nothing.
  mutating func path(_ attributes: StaticString, _ draw: (inout SVGBytes) -> Void) {
    let start = bytes.count
    raw("<path")
    raw(attributes)
    raw(" d=\"")
    let empty = bytes.count
    draw(&self)
    if bytes.count == empty { return cut(to: start) }
    raw("\"/>\n")
  }

  private mutating func digits(_ number: UInt) {
    if number >= 10 { digits(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

extension UInt8 {
  fileprivate var isSpecialInSVG: Bool {
    switch self {
    case 0..<0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""):
      true
    default: false
    }
  }
}

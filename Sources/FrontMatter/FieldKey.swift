/// The key at the beginning of a line, up to and with its colon.
struct FieldKey {
  /// How the key is set off from its value.
  enum Colon {
    /// `: ` or a colon at the end of the line, as YAML wants it.
    case spaced
    /// `：`, or `:` with no space after it: meant as a colon wherever a field is due.
    case loose
  }

  /// Where the key stands, with its quotes.
  var range: Range<Int>
  /// Where its text stands, without quotes.
  var textRange: Range<Int>
  /// The offset after the colon.
  var valueStart: Int
  /// The colon.
  var colon: Colon

  /// The quote around the key; nil where there is none.
  var quote: UInt8?

  /// Reads the key of a line; nil where the line is no field. `year:2024` is one only where text
  /// cannot be: with `takesTight`.
  init?(of line: MatterLine, in bytes: [UInt8], takesTight: Bool = false) {
    guard line.content < line.end else { return nil }
    switch bytes[line.content] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): self.init(quotedIn: line, bytes)
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "#"): return nil
    case UInt8(ascii: "-") where line.isItem(in: bytes): return nil
    default: self.init(plainIn: line, bytes, takesTight)
    }
  }

  private init?(plainIn line: MatterLine, _ bytes: [UInt8], _ takesTight: Bool) {
    let end = line.end
    var at = line.content
    var isForeign = false
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: ":") {
        if at + 1 == end || bytes.blankLength(at: at + 1, before: end) > 0 {
          self.init(line.content..<at, colonEnd: at + 1, .spaced, bytes)
          return
        }
        let isKey = isForeign || (takesTight && Self.isWord(line.content..<at, in: bytes))
        if isKey, !Self.isPartOfText(colonAt: at, in: bytes, end) {
          self.init(line.content..<at, colonEnd: at + 1, .loose, bytes)
          return
        }
      } else if byte == UInt8(ascii: "#") {
        if bytes.isBlankBefore(at, from: line.content) { return nil }
      } else if byte >= 0x80 {
        if bytes.isWideColon(at: at, before: end) {
          self.init(line.content..<at, colonEnd: at + 3, .loose, bytes)
          return
        }
        isForeign = true
      }
      at += 1
    }
    return nil
  }

  private init?(_ text: Range<Int>, colonEnd: Int, _ colon: Colon, _ bytes: [UInt8]) {
    range = text.lowerBound..<bytes.trimmedEnd(from: text.lowerBound, to: text.upperBound)
    if range.isEmpty { return nil }
    textRange = range
    valueStart = colonEnd
    self.colon = colon
  }

  private init?(quotedIn line: MatterLine, _ bytes: [UInt8]) {
    let mark = bytes[line.content]
    let start = line.content + 1
    guard let close = QuotedText.end(of: mark, from: start, to: line.end, in: bytes) else {
      return nil
    }
    let after = bytes.skippingBlanks(from: close + 1, to: line.end)
    guard after < line.end else { return nil }
    if bytes[after] == UInt8(ascii: ":") {
      valueStart = after + 1
      colon = .spaced
    } else if bytes.isWideColon(at: after, before: line.end) {
      valueStart = after + 3
      colon = .loose
    } else {
      return nil
    }
    range = line.content..<close + 1
    textRange = start..<close
    quote = mark
  }

  // `https://…` and `8:30` have a colon that separates nothing.
  private static func isPartOfText(colonAt at: Int, in bytes: [UInt8], _ end: Int) -> Bool {
    let next = bytes[at + 1]
    if next == UInt8(ascii: "/"), at + 2 < end, bytes[at + 2] == UInt8(ascii: "/") { return true }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return at > 0 && digits.contains(bytes[at - 1]) && digits.contains(next)
  }

  // A name in Latin letters, but none that begins an address or a path: `mailto:a@b.cn`, `C:\`.
  private static func isWord(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard range.count > 1, bytes[range.lowerBound] | 0x20 >= UInt8(ascii: "a"),
      isLatinName(range, in: bytes)
    else { return false }
    switch bytes.text(range).lowercased() {
    case "http", "https", "ftp", "mailto", "tel", "figure": return false
    default: return true
    }
  }

  /// Whether the key is a name in Latin letters, such as `bargain.wage_contracts`.
  func isLatinName(in bytes: [UInt8]) -> Bool { Self.isLatinName(textRange, in: bytes) }

  private static func isLatinName(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[range].allSatisfy { byte in
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): true
      default:
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
    }
  }
}

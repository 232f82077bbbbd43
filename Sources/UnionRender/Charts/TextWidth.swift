/// How wide a text will be, in hundredths of its size: Han 100, Latin letters and digits about 56.
///
/// An estimate, since the reader's font is not known; it errs to the wide side.
enum TextWidth {
  static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for byte in text.utf8 {
      switch byte {
      case 0x80...0xBF: break  // The rest of a character.
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): width += 68
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: " "): width += 30
      case 0..<0x80: width += 58
      case 0xC0..<0xE2: width += 62
      // From U+2000 on: in the fonts of Chinese pages as wide as Han.
      default: width += 100
      }
    }
    return width
  }

  /// The text, or its beginning with … where it is wider than `limit`.
  static func fit(_ text: String, into limit: Int) -> String {
    if of(text) <= limit { return text }
    var width = 100
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      width += of(text[end..<next])
      if width > limit { break }
      end = next
    }
    return text[..<end] + "…"
  }
}

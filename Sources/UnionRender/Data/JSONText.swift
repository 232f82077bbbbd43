import Mustache

extension [UInt8] {
  /// Appends a text as a JSON string; see `ByteBuffer.appendJSON`.
  mutating func appendJSON(_ text: String) {
    var text = text
    var json = ByteBuffer(capacity: text.utf8.count + 16)
    text.withUTF8 { json.appendJSON($0) }
    append(contentsOf: json.bytes)
  }
}

extension ByteBuffer {
  /// Appends a text as a JSON string.
  mutating func appendJSON(_ text: String) {
    var text = text
    text.withUTF8 { appendJSON($0) }
  }

  /// Appends a text as a JSON string (RFC 8259) that may also stand in a `script` of a page: `<`, `>`
  /// and `&` are escaped, so that no text ends the block, and with the line ends that only JavaScript
  /// knows (U+2028, U+2029) and DEL, so are all controls.
  mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var clean = 0
    for at in text.indices where text[at].needsJSONEscape {
      let isLineEnd = text[at] == 0xE2
      // U+2028 is E2 80 A8, U+2029 E2 80 A9; nearly all that begins with E2 is other punctuation.
      if isLineEnd {
        guard at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] & 0xFE == 0xA8 else {
          continue
        }
      }
      append(UnsafeBufferPointer(rebasing: text[clean..<at]))
      if isLineEnd {
        appendEscape(0x2000 + UInt16(text[at + 2] & 0x3F))
      } else {
        appendJSONEscape(text[at])
      }
      clean = at + (isLineEnd ? 3 : 1)
    }
    append(UnsafeBufferPointer(rebasing: text[clean...]))
    append(UInt8(ascii: "\""))
  }

  private mutating func appendJSONEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default: appendEscape(UInt16(byte))
    }
  }

  /// `\u2028`.
  private mutating func appendEscape(_ unit: UInt16) {
    append("\\u")
    for shift: UInt16 in [12, 8, 4, 0] {
      let digit = UInt8(unit >> shift & 15)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}

extension UInt8 {
  /// What may have to be escaped: controls, `"&<>\`, and what the two line ends begin with.
  @inline(__always)
  fileprivate var needsJSONEscape: Bool {
    if self < 0x20 { return true }
    switch self {
    case 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xE2: return true
    default: return false
    }
  }
}

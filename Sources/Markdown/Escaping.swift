/// What must not stand in text or in an attribute: `"`, `&`, `<` and `>`, as bits below 64.
private let escapedInText: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

extension [UInt8] {
  /// Appends ASCII that needs no escaping.
  mutating func put(_ text: StaticString) {
    append(contentsOf: Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a number.
  mutating func put(_ number: Int) {
    if (0..<10).contains(number) {
      append(0x30 + UInt8(number))
    } else {
      append(contentsOf: String(number).utf8)
    }
  }

  /// Appends text, with what HTML reacts to written as entities.
  mutating func putEscaped(_ text: Bytes) {
    var start = 0
    var index = 0
    while index < text.count {
      // Chinese text is beyond ASCII, eight bytes after eight.
      while text.isBeyondASCII(eightFrom: index) { index += 8 }
      guard index < text.count else { break }
      let byte = text[index]
      if byte < 64, escapedInText >> UInt64(byte) & 1 == 1 {
        append(contentsOf: text[start..<index])
        switch byte {
        case 0x22: put("&quot;")
        case 0x26: put("&amp;")
        case 0x3C: put("&lt;")
        default: put("&gt;")
        }
        start = index + 1
      }
      index += 1
    }
    append(contentsOf: text[start...])
  }

  /// Appends an address for `href` or `src`: what is not ASCII, or has no place in an address, in
  /// percent signs.
  mutating func putAddress(_ address: Bytes) {
    for byte in address {
      switch byte {
      case 0x26: put("&amp;")
      case 0x27: put("&#x27;")
      case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        append(byte)
      default:
        append(0x25)
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }
}

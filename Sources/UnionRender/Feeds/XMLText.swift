extension [UInt8] {
  /// Appends text as XML 1.0 has it, in elements and attributes alike; what no XML may hold (controls,
  /// U+FFFE, U+FFFF) is left out.
  mutating func appendXML(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: append(contentsOf: "&amp;".utf8)
      case 0x3C: append(contentsOf: "&lt;".utf8)
      case 0x3E: append(contentsOf: "&gt;".utf8)
      case 0x22: append(contentsOf: "&quot;".utf8)
      case 0x27: append(contentsOf: "&apos;".utf8)
      // A line end in an attribute would be read as a space.
      case 0x09, 0x0A, 0x0D: append(0x20)
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: break
      default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Appends `<name>text</name>` and a line end.
  mutating func appendElement(_ name: StaticString, _ text: String) {
    self += "<\(name)>".utf8
    appendXML(text)
    self += "</\(name)>\n".utf8
  }
}

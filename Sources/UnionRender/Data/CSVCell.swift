import Mustache

extension ByteBuffer {
  /// Appends a text cell of a CSV file (RFC 4180): quoted where it must be; one that a spreadsheet
  /// would take for a formula gets an apostrophe in front.
  mutating func appendCell(_ text: UnsafeBufferPointer<UInt8>) {
    let isFormula = text.first?.beginsFormula == true
    guard isFormula || text.contains(where: \.needsQuotes) else { return append(text) }
    append(UInt8(ascii: "\""))
    if isFormula { append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  fileprivate var beginsFormula: Bool {
    switch self {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  fileprivate var needsQuotes: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: true
    default: false
    }
  }
}

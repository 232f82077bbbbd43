/// Percent-encoding (RFC 3986 section 2.1).
enum PercentText {
  /// The bytes that stand for themselves and for `%XX`; nil where a `%` is followed by anything else.
  /// Decoded once: `%252e` is `%2e`.
  static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var rest = text.makeIterator()
    while let byte = rest.next() {
      guard byte == Byte.percent else {
        out.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(hex), let low = rest.next().flatMap(hex) else {
        return nil
      }
      out.append(high << 4 | low)
    }
    return out
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

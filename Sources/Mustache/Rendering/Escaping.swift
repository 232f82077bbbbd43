extension [UInt8] {
  /// Appends a value as a page shows it; lists and records show nothing.
  mutating func append(_ value: Value, escaped: Bool) {
    switch value {
    case .text(var text):
      text.withUTF8 { bytes in
        if escaped { appendEscaped(bytes) } else { append(contentsOf: bytes) }
      }
    case .html(let bytes): append(contentsOf: bytes)
    case .flag(let flag): append(contentsOf: flag ? "true".utf8 : "false".utf8)
    case .nothing, .list, .record, .named: break
    }
  }

  /// Appends text with `& < > " '` as HTML entities; the clean stretches between them in bulk.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for at in 0..<text.count where text[at].needsEscape {
      append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<at]))
      append(contentsOf: text[at].entity.utf8)
      clean = at + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }
}

extension UInt8 {
  /// A bit for each of `" & ' < >`, which all lie below 64.
  private static let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  fileprivate var needsEscape: Bool {
    self < 64 && Self.special & (1 << UInt64(self)) != 0
  }

  fileprivate var entity: String {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}

extension PageBuffer {
  /// Appends a value as a page shows it; lists and records show nothing.
  mutating func append(_ value: Value, escaped: Bool) {
    switch value {
    case .text(var text):
      text.withUTF8 { bytes in
        if escaped { appendEscaped(bytes) } else { append(bytes) }
      }
    case .html(let bytes): bytes.withUnsafeBufferPointer { append($0) }
    case .flag(let flag): append(flag ? "true" : "false")
    case .nothing, .list, .record, .named: break
    }
  }

  private mutating func append(_ text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Appends text with `& < > " '` as HTML entities; the clean stretches between them in bulk.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for at in 0..<text.count where text[at].needsEscape {
      append(UnsafeBufferPointer(rebasing: text[clean..<at]))
      append(text[at].entity)
      clean = at + 1
    }
    append(UnsafeBufferPointer(rebasing: text[clean...]))
  }
}

extension UInt8 {
  /// A bit for each of `" & ' < >`, which all lie below 64.
  private static let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  fileprivate var needsEscape: Bool {
    self < 64 && Self.special & (1 << UInt64(self)) != 0
  }

  fileprivate var entity: StaticString {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}

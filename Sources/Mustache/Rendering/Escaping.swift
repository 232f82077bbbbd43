extension ByteBuffer {
  /// Appends a value as a page shows it; lists and records show nothing.
  mutating func append(_ value: Value, escaped: Bool) {
    switch value {
    case .text(let text): append(text, escaped: escaped)
    case .html(let bytes): bytes.withUnsafeBufferPointer { append($0) }
    case .flag(let flag): append(flag ? "true" : "false")
    case .nothing, .list, .record, .named: break
    }
  }

  /// Appends text.
  @inline(__always)
  mutating func append(_ text: String, escaped: Bool) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      if escaped { appendEscaped(bytes) } else { append(bytes) }
    }
    // Only a string from elsewhere (Objective-C) does not lie in one stretch.
    if isDone != nil { return }
    var copy = text
    copy.withUTF8 { bytes in
      if escaped { appendEscaped(bytes) } else { append(bytes) }
    }
  }

  private mutating func append(_ text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Appends text with `& < > " '` as HTML entities; the clean stretches between them in bulk.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    var clean = 0
    var at = 0
    while at < text.count {
      // Chinese is passed over eight bytes at a time.
      if at &+ 8 <= text.count, UnsafeRawPointer(start + at).loadUnaligned(as: UInt64.self).isHigh {
        at &+= 8
        continue
      }
      if text[at].needsEscape {
        append(UnsafeBufferPointer(rebasing: text[clean..<at]))
        append(text[at].entity)
        clean = at &+ 1
      }
      at &+= 1
    }
    append(UnsafeBufferPointer(rebasing: text[clean...]))
  }
}

extension UInt64 {
  /// Whether all of its bytes are beyond ASCII.
  fileprivate var isHigh: Bool { self & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080 }
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

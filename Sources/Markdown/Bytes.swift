import Glibc

/// A stretch of UTF-8 that somebody else owns.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes hold a short ASCII text. O(n), by the C library's search.
  func holds(_ text: StaticString) -> Bool {
    offset(of: text) != nil
  }

  /// Where a short ASCII text first stands at or after `start`.
  func offset(of text: StaticString, from start: Int = 0) -> Int? {
    offset(of: Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount), from: start)
  }

  /// Where other bytes first stand at or after `start` and before `end`.
  func offset(of other: Bytes, from start: Int = 0, before end: Int? = nil) -> Int? {
    let end = Swift.min(end ?? count, count)
    guard let first = other.first else { return nil }
    var index = start
    while let found = offset(of: first, from: index, before: end), found + other.count <= end {
      if has(other, at: found) { return found }
      index = found + 1
    }
    return nil
  }

  /// Where a byte first stands at or after `start` and before `end`.
  func offset(of byte: UInt8, from start: Int, before end: Int? = nil) -> Int? {
    let end = Swift.min(end ?? count, count)
    guard start < end, let base = baseAddress else { return nil }
    guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether eight bytes follow, none of them ASCII.
  @inline(__always)
  func isBeyondASCII(eightFrom start: Int) -> Bool {
    guard start + 8 <= count, let base = baseAddress else { return false }
    let eight = UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self)
    return eight & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
  }

  /// Where a byte of ASCII first stands at or after `start`; the end where none does.
  @inline(__always)
  func offsetOfASCII(from start: Int) -> Int {
    var index = start
    while index + 8 <= count, let base = baseAddress {
      let eight = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      let ascii = ~UInt64(littleEndian: eight) & 0x8080_8080_8080_8080
      if ascii != 0 { return index + ascii.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] >= 0x80 { index += 1 }
    return index
  }

  /// Whether other bytes stand at an offset.
  func has(_ other: Bytes, at offset: Int) -> Bool {
    guard offset >= 0, offset + other.count <= count else { return false }
    guard let base = baseAddress, let wanted = other.baseAddress else { return other.isEmpty }
    return memcmp(base + offset, wanted, other.count) == 0
  }

  /// Whether the bytes begin with an ASCII text, in any case.
  func beginsIgnoringCase(_ text: StaticString, at offset: Int = 0) -> Bool {
    let wanted = Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard offset >= 0, offset + wanted.count <= count else { return false }
    return (0..<wanted.count).allSatisfy { self[offset + $0].asciiLowercased == wanted[$0] }
  }

  /// A part of the bytes.
  func part(_ range: Range<Int>) -> Bytes {
    Bytes(rebasing: self[range])
  }

  /// The bytes as text.
  var text: String {
    String(decoding: self, as: UTF8.self)
  }
}

extension UInt8 {
  /// The byte with A to Z made a to z.
  var asciiLowercased: UInt8 {
    self >= 0x41 && self <= 0x5A ? self | 0x20 : self
  }

  /// Whether the byte is 0-9, A-Z or a-z.
  var isASCIIAlphanumeric: Bool {
    isASCIILetter || isASCIIDigit
  }

  /// Whether the byte is A-Z or a-z.
  var isASCIILetter: Bool {
    let lower = self | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  /// Whether the byte is 0-9.
  var isASCIIDigit: Bool {
    self >= 0x30 && self <= 0x39
  }

  /// Whether the byte is ASCII punctuation, as CommonMark has it.
  var isASCIIPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40)
      || (self >= 0x5B && self <= 0x60) || (self >= 0x7B && self <= 0x7E)
  }

  /// Whether the byte is a space, tab or line break.
  var isASCIISpace: Bool {
    self == 0x20 || (self >= 0x09 && self <= 0x0D)
  }
}

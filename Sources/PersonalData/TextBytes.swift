/// The bytes of a text (UTF-8), read one by one; past either end stand zeros.
struct TextBytes {
  let raw: UnsafeRawBufferPointer

  /// The number of bytes.
  var count: Int { raw.count }

  subscript(index: Int) -> UInt8 {
    index >= 0 && index < raw.count ? raw[index] : 0
  }

  /// The text of a range, as far as it is one.
  func text(_ range: Range<Int>) -> String {
    String(decoding: raw[range.clamped(to: 0..<raw.count)], as: UTF8.self)
  }
}

/// What joins two groups of digits of one number.
enum Joint: Sendable, Hashable {
  case space, hyphen, dot
}

extension TextBytes {
  /// The digit at a place: ASCII, or full width in three bytes.
  func digit(at index: Int) -> (value: UInt8, length: Int)? {
    let byte = self[index]
    if byte >= 0x30, byte <= 0x39 { return (byte - 0x30, 1) }
    guard byte == 0xEF, self[index + 1] == 0xBC else { return nil }
    let last = self[index + 2]
    return last >= 0x90 && last <= 0x99 ? (last - 0x90, 3) : nil
  }

  /// The length of an X at a place: x, X, either in full width, or the Roman ten.
  func letterX(at index: Int) -> Int? {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0x58, _, _), (0x78, _, _): 1
    case (0xEF, 0xBC, 0xB8), (0xEF, 0xBD, 0x98), (0xE2, 0x85, 0xA9), (0xE2, 0x85, 0xB9): 3
    default: nil
    }
  }

  /// The length of a character at a place that nobody sees: of no width, or one that turns the
  /// direction of writing, as copied numbers often hold.
  func invisible(at index: Int) -> Int? {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xC2, 0xAD, _): 2
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9),
      (0xEF, 0xBB, 0xBF):
      3
    default: nil
    }
  }

  /// What may join digits at a place: one space, hyphen or dot of any width.
  func joint(at index: Int) -> (joint: Joint, length: Int)? {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0x20, _, _): (.space, 1)
    case (0x2D, _, _): (.hyphen, 1)
    case (0x2E, _, _): (.dot, 1)
    case (0xC2, 0xA0, _): (.space, 2)
    case (0xC2, 0xB7, _): (.dot, 2)
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): (.space, 3)
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xBC, 0x8D): (.hyphen, 3)
    case (0xEF, 0xBC, 0x8E): (.dot, 3)
    case (0x26, 0x6E, 0x62) where text(index..<index + 6) == "&nbsp;": (.space, 6)
    default: nil
    }
  }

  /// Whether a letter of the Latin alphabet stands at a place.
  func isLetter(at index: Int) -> Bool {
    let lowercase = self[index] | 0x20
    return lowercase >= 0x61 && lowercase <= 0x7A
  }
}

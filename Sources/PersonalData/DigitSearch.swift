/// Looks for stretches of a text with so many digits that a number of a person may be in them.
///
/// Nearly no text has one, and every file of a site is looked through: so bytes are passed eight at a
/// time, and a run of digits that is short and stands alone costs a few steps.
struct DigitSearch {
  let text: TextBytes

  /// The fewest digits of any number that is looked for.
  static let fewest = 11
  /// A stretch with more digits is taken in parts, so that no file takes all memory.
  private static let most = 2_000

  /// The next stretch from a place on; groups of digits in it are parted by one joint each.
  func next(from start: Int) -> Range<Int>? {
    var index = start
    while let first = firstDigit(from: index) {
      let run = endOfRun(first)
      if run - first < Self.fewest, !mayGoOn(at: run) {
        index = run
        continue
      }
      let stretch = stretch(from: first)
      if stretch.digits >= Self.fewest { return first..<stretch.end }
      index = stretch.end
    }
    return nil
  }

  /// The place of the next digit.
  private func firstDigit(from start: Int) -> Int? {
    var index = start
    while index < text.count {
      while index &+ 10 <= text.count {
        let hits = Eight.digits(
          eight(at: index), second: eight(at: index &+ 1), third: eight(at: index &+ 2))
        if hits != 0 {
          index &+= hits.trailingZeroBitCount / 8
          break
        }
        index &+= 8
      }
      if text.digit(at: index) != nil { return index }
      index &+= 1
    }
    return nil
  }

  /// Eight bytes, the first one lowest.
  private func eight(at index: Int) -> UInt64 {
    UInt64(littleEndian: text.raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Where a run of ASCII digits ends.
  private func endOfRun(_ start: Int) -> Int {
    var index = start
    while index < text.count, text.raw[index] &- 0x30 < 10 { index &+= 1 }
    return index
  }

  /// Whether what stands here may be a joint, or a digit of full width.
  private func mayGoOn(at index: Int) -> Bool {
    switch text[index] {
    case 0x20, 0x26, 0x2D, 0x2E, 0xC2, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  private func stretch(from start: Int) -> (end: Int, digits: Int) {
    var index = start
    var digits = 0
    while true {
      if let digit = text.digit(at: index) {
        digits += 1
        index += digit.length
      } else if let length = text.invisible(at: index), text.digit(at: index + length) != nil {
        index += length
      } else if digits < Self.most, let joint = text.joint(at: index),
        text.digit(at: index + joint.length) != nil
      {
        index += joint.length
      } else {
        return (index, digits)
      }
    }
  }
}

/// Eight bytes in one number. What is true of a byte is told by its highest bit.
private enum Eight {
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// Which bytes are ASCII digits, or where one of full width may begin; the two others are the eight
  /// bytes from the second and from the third on.
  @inline(__always)
  static func digits(_ bytes: UInt64, second: UInt64, third: UInt64) -> UInt64 {
    // No byte is above 7F, so none carries into the next.
    let low = bytes & ~highest
    let from0 = low &+ 0x5050_5050_5050_5050
    let from10 = low &+ 0x4646_4646_4646_4646
    let ascii = from0 & ~from10 & ~bytes & highest
    let wide =
      zeros(bytes ^ 0xEFEF_EFEF_EFEF_EFEF) & zeros(second ^ 0xBCBC_BCBC_BCBC_BCBC)
      & zeros(third & 0xF0F0_F0F0_F0F0_F0F0 ^ 0x9090_9090_9090_9090)
    return ascii | wide
  }

  /// Which bytes are zero.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 {
    ~((bytes & ~highest) &+ ~highest | bytes) & highest
  }
}

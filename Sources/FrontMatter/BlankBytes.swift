/// What counts as blank within a line: space, tab, carriage return, and what comes along with text
/// pasted from Word or a web page: ideographic space, no-break space, zero-width space, a stray byte
/// order mark.
extension [UInt8] {
  /// The length in bytes of the blank at `index`, 0 where there is none. O(1)
  @inline(__always)
  func blankLength(at index: Int, before end: Int) -> Int {
    let byte = self[index]
    if byte == 0x20 || byte == 0x09 || byte == 0x0D { return 1 }
    return byte < 0xC2 ? 0 : wideBlankLength(at: index, before: end)
  }

  /// The first offset from `start` on that is no blank, or `end`.
  func skippingBlanks(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      let length = blankLength(at: at, before: end)
      if length == 0 { break }
      at += length
    }
    return at
  }

  /// The end of the text between `start` and `end` without the blanks it ends in.
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var at = end
    while at > start {
      let byte = self[at - 1]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        at -= 1
      } else if byte >= 0x80, at - start >= 2, wideBlankLength(at: at - 2, before: at) == 2 {
        at -= 2
      } else if byte >= 0x80, at - start >= 3, wideBlankLength(at: at - 3, before: at) == 3 {
        at -= 3
      } else {
        break
      }
    }
    return at
  }

  /// Whether a blank ends just before `index`, looking no further back than `start`.
  func isBlankBefore(_ index: Int, from start: Int) -> Bool {
    index > start && trimmedEnd(from: start, to: index) < index
  }

  /// How many columns the blanks from `start` to `end` take: a tab as far as the next multiple of
  /// four, an ideographic space two.
  func blankColumns(from start: Int, to end: Int, after column: Int = 0) -> Int {
    var column = column
    var at = start
    while at < end {
      switch self[at] {
      case 0x20, 0xC2: column += 1
      case 0x09: column = (column / 4 + 1) * 4
      case 0xE3: column += 2
      default: break
      }
      at += Swift.max(1, blankLength(at: at, before: end))
    }
    return column
  }

  private func wideBlankLength(at index: Int, before end: Int) -> Int {
    switch self[index] {
    case 0xC2: index + 1 < end && self[index + 1] == 0xA0 ? 2 : 0
    case 0xE3: matches(0x80, 0x80, after: index, before: end) ? 3 : 0
    case 0xE2: matches(0x80, 0x8B, after: index, before: end) ? 3 : 0
    case 0xEF: matches(0xBB, 0xBF, after: index, before: end) ? 3 : 0
    default: 0
    }
  }

  /// Whether the two bytes after `index` are these.
  @inline(__always)
  func matches(_ second: UInt8, _ third: UInt8, after index: Int, before end: Int) -> Bool {
    index + 2 < end && self[index + 1] == second && self[index + 2] == third
  }

  /// Whether `：` stands at `index`.
  @inline(__always)
  func isWideColon(at index: Int, before end: Int) -> Bool {
    self[index] == 0xEF && matches(0xBC, 0x9A, after: index, before: end)
  }

  /// Whether `，` stands at `index`.
  @inline(__always)
  func isWideComma(at index: Int, before end: Int) -> Bool {
    self[index] == 0xEF && matches(0xBC, 0x8C, after: index, before: end)
  }

  /// The text of a range of offsets.
  @inline(__always)
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

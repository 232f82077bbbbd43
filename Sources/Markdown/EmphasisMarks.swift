/// Makes `**真,**她` and `他**“你好”**说` strong.
///
/// CommonMark's rule lets a run of `*` open or close only by the white space and punctuation beside
/// it, and Chinese has no white space there. Where a run stands between punctuation and a Chinese
/// character (or full-width punctuation and a letter) so that it would not open or close as meant,
/// an invisible noncharacter goes between run and punctuation: the parser takes it for a letter.
/// It is taken out of all that is written.
///
/// The stars of a masked number (`138****1234`) are no emphasis, though two of them in one paragraph would
/// make it: an odd space goes on either side of them, between which a run neither opens nor closes.
struct EmphasisMarks {
  /// U+FDD0: no character, so no text needs it.
  static let mark: [UInt8] = [0xEF, 0xB7, 0x90]
  /// U+1680, the space of a script that no union writes; as long as the other.
  private static let space: [UInt8] = [0xE1, 0x9A, 0x80]

  /// The text with marks.
  private(set) var text: [UInt8] = []
  /// Where in it the marks stand, rising.
  private(set) var offsets: [Int] = []

  private let source: Bytes
  private var copied = 0
  private var openRuns: [Run] = []

  private struct Run {
    var character: UInt8
    var length: Int
  }

  private init(_ source: Bytes) {
    self.source = source
  }

  /// The text with marks where they are needed, or nil where they are nowhere.
  static func mark(_ source: Bytes) -> EmphasisMarks? {
    guard source.offset(of: 0x2A, from: 0) != nil || source.holds("~~") else { return nil }
    var marks = EmphasisMarks(source)
    marks.scan()
    guard !marks.offsets.isEmpty else { return nil }
    marks.text.append(contentsOf: source[marks.copied...])
    return marks
  }

  /// Text without marks.
  static func removed(from text: Bytes) -> [UInt8] {
    // The second byte of the mark and the first of the space are the rarest in Chinese text.
    let unmarked = removed(mark, known: 1, from: text)
    if !unmarked.contains(space[0]) { return unmarked }
    return unmarked.withUnsafeBufferPointer { removed(space, known: 0, from: $0) }
  }

  /// Text without a sequence of three bytes, found by one of them.
  private static func removed(_ bytes: [UInt8], known: Int, from text: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var start = 0
    var next = 0
    while let found = text.offset(of: bytes[known], from: next) {
      next = found + 1
      let first = found - known
      guard first >= start, text.has(bytes, at: first) else { continue }
      result.append(contentsOf: text[start..<first])
      start = first + bytes.count
      next = start
    }
    result.append(contentsOf: text[start...])
    return result
  }

  /// Whether there may be a mark in a text.
  static func isMarked(_ text: Bytes) -> Bool {
    text.offset(of: mark[1], from: 0) != nil || text.offset(of: space[0], from: 0) != nil
  }

  private mutating func scan() {
    var index = 0
    while index < source.count {
      // Chinese text has few ASCII bytes.
      while index < source.count, source[index] >= 0x80 {
        index += source.isBeyondASCII(eightFrom: index) ? 8 : 1
      }
      guard index < source.count else { return }
      switch source[index] {
      case 0x5C: index += 2
      case 0x60: index = endOfCode(at: index)
      case 0x0A:
        index += 1
        if startsBlock(at: index) { forgetRuns() }
      case 0x7C:
        forgetRuns()
        index += 1
      case 0x2A, 0x7E:
        let end = endOfRun(at: index)
        if source[index] == 0x2A || end - index == 2 { visit(index..<end) }
        index = end
      default: index += 1
      }
    }
  }

  private mutating func forgetRuns() {
    if !openRuns.isEmpty { openRuns.removeAll(keepingCapacity: true) }
  }

  private func endOfRun(at start: Int) -> Int {
    var end = start + 1
    while end < source.count, source[end] == source[start] { end += 1 }
    return end
  }

  /// Behind a code span, or behind the backticks where none begins nearby.
  private func endOfCode(at start: Int) -> Int {
    let end = endOfRun(at: start)
    let limit = min(source.count, end + 2_000)
    var index = end
    while index < limit {
      if source[index] == 0x60 {
        let close = endOfRun(at: index)
        if close - index == end - start { return close }
        index = close
      } else if source[index] == 0x0A, startsBlock(at: index + 1) {
        return end
      } else {
        index += 1
      }
    }
    return end
  }

  /// Whether a new paragraph or other block begins with this line.
  private func startsBlock(at line: Int) -> Bool {
    var index = line
    while index < source.count, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
    guard index < source.count else { return true }
    switch source[index] {
    case 0x0A, 0x0D, 0x23, 0x7C: return true
    case 0x2D, 0x2B, 0x2A: return index + 1 < source.count && source[index + 1] == 0x20
    default: return false
    }
  }

  private mutating func visit(_ range: Range<Int>) {
    if isMask(range) {
      insert(Self.space, at: range.lowerBound)
      return insert(Self.space, at: range.upperBound)
    }
    let before = CharacterClass(source.scalar(before: range.lowerBound))
    let after = CharacterClass(source.scalar(at: range.upperBound))
    let run = Run(character: source[range.lowerBound], length: range.count)
    let isCramped = before.isChinese || after.isChinese
    switch (before, after) {
    case (.space, .space): return
    case (.space, _): openRuns.append(run)
    case (_, .space): close(run)
    case _ where before.isPunctuation && !after.isPunctuation:
      // By the rule it opens; it is meant to close where it can.
      guard canClose(run), isCramped else { return openRuns.append(run) }
      insert(Self.mark, at: range.lowerBound)
      close(run)
    case _ where after.isPunctuation && !before.isPunctuation:
      // By the rule it closes; it is meant to open where there is nothing to close.
      if canClose(run) || !isCramped { return close(run) }
      insert(Self.mark, at: range.upperBound)
      openRuns.append(run)
    default:
      if canClose(run) { close(run) } else { openRuns.append(run) }
    }
  }

  private func canClose(_ run: Run) -> Bool {
    openRuns.suffix(50).contains {
      $0.character == run.character
        && ($0.length == run.length || $0.length > 2 || run.length > 2)
    }
  }

  private mutating func close(_ run: Run) {
    let open = openRuns.suffix(50).lastIndex {
      $0.character == run.character
        && ($0.length == run.length || $0.length > 2 || run.length > 2)
    }
    if let open { openRuns.removeSubrange(open...) }
  }

  /// Whether a run of stars hides digits of a number: four at least, between digits.
  private func isMask(_ run: Range<Int>) -> Bool {
    func isDigit(_ place: Int) -> Bool {
      place >= 0 && place < source.count && (0x30...0x39).contains(source[place])
    }
    return run.count >= 4 && source[run.lowerBound] == 0x2A && isDigit(run.lowerBound - 1)
      && isDigit(run.upperBound)
  }

  private mutating func insert(_ bytes: [UInt8], at offset: Int) {
    text.append(contentsOf: source[copied..<offset])
    copied = offset
    offsets.append(text.count)
    text.append(contentsOf: bytes)
  }
}

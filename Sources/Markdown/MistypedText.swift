import CCMarkGFM
import Diagnostics

/// Text that was meant as Markdown and is shown as it stands.
extension TreeRenderer {
  /// Tells of figure tags and headings in a text that are none.
  ///
  /// What cannot be found in the source is not told of: it was written otherwise (`figure\:`), so it
  /// is meant to be text.
  mutating func reportMistyped(_ text: Bytes, _ node: Node) {
    if let first = text.first, first == 0x23 || first == 0xE3 { reportHeading(text, node) }
    if traits.hasFigureWords { reportFigureTags(text, node) }
  }

  private mutating func reportFigureTags(_ text: Bytes, _ node: Node) {
    guard var word = FigureWords.next(in: text, from: 0) else { return }
    let base = places.reported(node).first { places.text.has(text, at: $0) }
    while mistypedTags < ProblemPlaces.maxProblems {
      if let place = place(of: word, in: text, base) {
        mistypedTags += 1
        report(.figureTagBroken, place)
        places.advance(to: place.upperBound)
      }
      guard let next = FigureWords.next(in: text, from: word.upperBound) else { return }
      word = next
    }
  }

  /// Where a word of a text stands; of those that could be it, the one that goes on the same.
  private mutating func place(of word: Range<Int>, in text: Bytes, _ base: Int?) -> Range<Int>? {
    if let base { return base + word.lowerBound..<base + word.upperBound }
    let rest = text.part(word.upperBound..<min(text.count, word.upperBound + 32))
    let length = rest.firstIndex { $0.isASCIIPunctuation } ?? rest.count
    let search = places.search()
    let found =
      search.find(text.part(word.lowerBound..<word.upperBound + length), reported: [])
      ?? search.find(text.part(word), reported: [])
    return found.map { $0.lowerBound..<$0.lowerBound + word.count }
  }

  private mutating func reportHeading(_ text: Bytes, _ node: Node) {
    guard let parent = cmark_node_parent(node), NodeKind(parent) == .paragraph,
      beginsLine(node),
      let marks = MistypedHeading.marks(of: text, followedBy: HanBreaks.scalar(after: node))
    else { return }
    let wanted = text.part(0..<min(text.count, marks.upperBound + 3))
    let reported = places.reported(node)
    guard let found = places.search().find(wanted, reported: reported) else { return }
    let place = found.lowerBound + marks.lowerBound..<found.lowerBound + marks.upperBound
    // `\##甲` is meant as it is shown.
    if place.lowerBound > 0, places.text[place.lowerBound - 1] == 0x5C { return }
    report(.headingWithoutSpace, place)
  }

  private func beginsLine(_ node: Node) -> Bool {
    guard let previous = cmark_node_previous(node) else { return true }
    let kind = NodeKind(previous)
    return kind == .softBreak || kind == .lineBreak
  }
}

/// Finds `figure:` and `figure：` in text.
enum FigureWords {
  /// The first such word at or after `start`, with its colon. O(n) over all calls of one text.
  static func next(in text: Bytes, from start: Int) -> Range<Int>? {
    var index = start
    while let found = text.offset(of: "figure", from: index) {
      index = found + 6
      if found > 0, isPartOfWord(text[found - 1]) { continue }
      guard let colon = text.scalar(at: index), colon == ":" || colon == "\u{FF1A}" else {
        continue
      }
      return found..<index + UTF8.width(colon)
    }
    return nil
  }

  // `configure:` and `a.cn/figure:1` are something else.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x2E, 0x2F, 0x5F: true
    default: byte.isASCIIAlphanumeric
    }
  }
}

/// Finds `##三、标题`, `##　标题` and `　　## 标题`, which Markdown takes for plain text.
enum MistypedHeading {
  /// Where the marks stand in the text that begins a line; nil where it is no such heading.
  /// `following` is the character after the text.
  static func marks(of text: Bytes, followedBy following: Unicode.Scalar?) -> Range<Int>? {
    let start = endOfBlanks(text)
    var end = start
    while end < text.count, text[end] == 0x23 { end += 1 }
    guard 1...6 ~= end - start else { return nil }
    let after = end < text.count ? text.scalar(at: end) : following
    guard let after, isHeading(after, marks: end - start, isIndented: start > 0) else { return nil }
    // `#劳动美#` is a topic as social media have it.
    if end - start == 1, text.offset(of: 0x23, from: end) != nil { return nil }
    return start..<end
  }

  private static func endOfBlanks(_ text: Bytes) -> Int {
    var index = 0
    while let scalar = text.scalar(at: index), scalar == "\u{3000}" || (index > 0 && scalar == " ")
    {
      index += UTF8.width(scalar)
    }
    return index
  }

  private static func isHeading(_ after: Unicode.Scalar, marks: Int, isIndented: Bool) -> Bool {
    switch CharacterClass(after) {
    case .han, .widePunctuation: true
    case .space: isIndented || after.value >= 0x80
    // `#1` is number one; `##2024年` is a heading.
    default: marks > 1 && ("0"..."9").contains(after)
    }
  }
}

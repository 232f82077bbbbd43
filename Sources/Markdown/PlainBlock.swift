/// A paragraph of one line, a heading or a row of a table, in which there is nothing that Markdown, bare
/// addresses or figure tags react to: what it says is what it shows.
struct PlainBlock {
  /// What it is.
  enum Kind: Equatable {
    case paragraph
    case heading(level: Int)
    /// The heading of a table, the line under it, and a row; with their columns.
    case tableHead(columns: Int)
    case tableRule(columns: Int)
    case tableRow(columns: Int)
  }

  let kind: Kind
  /// The whole line, without its break.
  let line: Range<Int>
  /// Its words; of a row, all between the first and the last bar.
  let words: Range<Int>
  /// Whether some of it is an entity in HTML.
  private(set) var isEscaped = false
  /// How many low lines there are in it, each between letters.
  private(set) var lowLines = 0

  /// The block that a line is, which is not empty; nil where it is no plain one, or may be one with the
  /// block of the line above, if there is any.
  init?(_ text: Bytes, _ line: Range<Int>, after above: Kind?) {
    self.line = line
    let start: Int
    switch text[line.lowerBound] {
    case 0x23:
      guard let level = Self.headingLevel(text, line) else { return nil }
      kind = .heading(level: level)
      start = line.lowerBound + level + 1
    case 0x7C:
      guard let row = Self.row(text, line, after: above) else { return nil }
      kind = row
      start = line.lowerBound + 1
    default:
      guard Self.beginsParagraph(text, line) else { return nil }
      kind = .paragraph
      start = line.lowerBound
    }
    words = start..<(kind.isOfTable ? line.upperBound - 1 : line.upperBound)
    guard kind.canFollow(above), kind.isOfTable || text[line.upperBound - 1] != 0x20,
      isPlain(text)
    else { return nil }
  }

  private static func headingLevel(_ text: Bytes, _ line: Range<Int>) -> Int? {
    var end = line.lowerBound
    while end < line.upperBound, text[end] == 0x23 { end += 1 }
    guard end - line.lowerBound <= 6, end + 1 < line.upperBound, text[end] == 0x20,
      text[end + 1] != 0x20
    else { return nil }
    return end - line.lowerBound
  }

  /// Whether a line begins with what begins nothing but a paragraph: a letter beyond ASCII or in it, a
  /// bracket, or a number that is not one of a list.
  private static func beginsParagraph(_ text: Bytes, _ line: Range<Int>) -> Bool {
    let first = text[line.lowerBound]
    // The parser drops a byte order mark.
    if first >= 0x80 { return first != 0xEF || text.scalar(at: line.lowerBound) != "\u{FEFF}" }
    guard first.isASCIIDigit else { return first.isASCIILetter || first == 0x28 }
    var end = line.lowerBound + 1
    while end < line.upperBound, text[end].isASCIIDigit { end += 1 }
    return end == line.upperBound || text[end] != 0x2E && text[end] != 0x29
  }

  /// Looks at all ASCII in the words; Chinese text has little.
  private mutating func isPlain(_ text: Bytes) -> Bool {
    var index = words.lowerBound
    while true {
      index = text.offsetOfASCII(from: index)
      guard index < words.upperBound else { return true }
      guard Self.isInert(text[index]) || isHarmless(text, index) else { return false }
      index += 1
    }
  }

  /// Whether a character of ASCII means nothing whatever stands beside it: as all do that can be seen,
  /// but for ``#&*<[\]_`|~`` and those that `isHarmless` looks at.
  private static func isInert(_ byte: UInt8) -> Bool {
    byte < 64 ? inertBelow64 >> UInt64(byte) & 1 == 1 : inertFrom64 >> UInt64(byte - 64) & 1 == 1
  }

  // One bit for each.
  private static let inertBelow64: UInt64 = 0xABFF_FBB3_0000_0000
  private static let inertFrom64: UInt64 = 0x2F7F_FFBE_477F_FFFF

  /// Whether any other means nothing where it stands.
  private mutating func isHarmless(_ text: Bytes, _ index: Int) -> Bool {
    let next = index + 1 < words.upperBound ? text[index + 1] : 0
    switch text[index] {
    case 0x22, 0x3E:
      isEscaped = true
      return true
    case 0x3A: return next != 0x2F  // ://
    case 0x57, 0x77: return next | 0x20 != 0x77  // www
    case 0x66: return next != 0x69  // figure
    case 0x7C: return kind.isOfTable
    case 0x5F:
      lowLines += 1
      return next.isASCIIAlphanumeric && index > words.lowerBound
        && text[index - 1].isASCIIAlphanumeric
    default: return false
    }
  }
}

extension PlainBlock.Kind {
  /// Whether it is a line of a table.
  var isOfTable: Bool {
    switch self {
    case .paragraph, .heading: false
    case .tableHead, .tableRule, .tableRow: true
    }
  }

  /// Whether it is a block of its own right below another, or goes on with it as rows do.
  fileprivate func canFollow(_ above: PlainBlock.Kind?) -> Bool {
    switch (above, self) {
    case (nil, .paragraph), (nil, .heading), (nil, .tableHead): true
    case (.heading, .paragraph), (.heading, .heading), (.heading, .tableHead): true
    case (.paragraph, .heading): true
    case (.tableHead(let columns), .tableRule(let own)): columns == own
    case (.tableRule(let columns), .tableRow(let own)): columns == own
    case (.tableRow(let columns), .tableRow(let own)): columns == own
    default: false
    }
  }
}

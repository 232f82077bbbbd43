/// Walks over a value in brackets before libyaml does: finds its end, refuses what is nested too deep
/// or not closed, and notes what has to be repaired so that libyaml reads what was meant (full-width
/// colons, commas and spaces, `>95%`, `**`).
struct FlowScanner {
  /// Why a value cannot be read, and where.
  enum Failure: Error {
    case unclosedBracket(Int)
    case unclosedQuote(Int)
    case tooDeep(Int)
  }

  private struct Frame {
    var opening: UInt8
    var offset: Int
    /// Whether a key is due or being read; always false in a list.
    var isInKey: Bool
    /// Whether the colon of this field was `：`.
    var hasWideColon = false
    /// Whether a comma was met.
    var hasComma = false
    /// Whether `，` separates items of this list, once that is known.
    var wideCommaSeparates: Bool?

    var isMap: Bool { opening == UInt8(ascii: "{") }
  }

  let bytes: [UInt8]
  let limit: Int
  private let keyIndent: Int
  private let depthLimit: Int
  private var line: MatterLine
  var at: Int
  private var frames: [Frame] = []
  /// The anchors met so far.
  var anchors: Set<String> = []
  /// What has to be repaired, in the order of the file.
  var repairs: [YAMLPiece.Repair] = []

  /// Starts at a bracket at `start`, on `line`; lines that are not deeper than `keyIndent` and look
  /// like fields do not belong to the value.
  init(
    _ bytes: [UInt8], start: Int, line: MatterLine, limit: Int, keyIndent: Int, depthLimit: Int
  ) {
    self.bytes = bytes
    self.limit = limit
    self.keyIndent = keyIndent
    self.depthLimit = depthLimit
    self.line = line
    at = start
  }

  /// Walks to the end of the value. Gives the offset after its last bracket and the line that is on.
  mutating func scan() throws(Failure) -> (end: Int, line: MatterLine) {
    repeat {
      try skipSpace()
      try step()
    } while !frames.isEmpty
    return (at, line)
  }

  private mutating func step() throws(Failure) {
    switch bytes[at] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): try open()
    case UInt8(ascii: "]"), UInt8(ascii: "}"): try close()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try skipQuoted()
    case UInt8(ascii: ","):
      nextItem()
      at += 1
    case UInt8(ascii: ":"): colon()
    case 0xEF where bytes.isWideComma(at: at, before: limit):
      replace(3, by: ", ")
      nextItem()
    case 0xEF where isInKey && bytes.isWideColon(at: at, before: limit):
      replace(3, by: ": ")
      frames[frames.count - 1].isInKey = false
      frames[frames.count - 1].hasWideColon = true
    default: scanPlain()
    }
  }

  private var isInKey: Bool { frames.last?.isInKey ?? false }

  private mutating func open() throws(Failure) {
    if frames.count >= depthLimit { throw .tooDeep(at) }
    let opening = bytes[at]
    frames.append(Frame(opening: opening, offset: at, isInKey: opening == UInt8(ascii: "{")))
    at += 1
  }

  private mutating func close() throws(Failure) {
    guard let frame = frames.popLast() else { return }
    // `[` and `]`, `{` and `}` are two apart.
    if frame.opening + 2 != bytes[at] { throw .unclosedBracket(frame.offset) }
    at += 1
  }

  private mutating func nextItem() {
    guard let last = frames.indices.last else { return }
    frames[last].hasComma = true
    frames[last].isInKey = frames[last].isMap
    frames[last].hasWideColon = false
  }

  private mutating func colon() {
    at += 1
    guard isInKey else { return }
    frames[frames.count - 1].isInKey = false
    if at < line.end, bytes.blankLength(at: at, before: line.end) == 0 { insert(" ") }
  }

  private mutating func replace(_ length: Int, by text: StaticString) {
    repairs.append(.init(range: at..<at + length, text: text))
    at += length
  }

  private mutating func insert(_ text: StaticString) {
    repairs.append(.init(range: at..<at, text: text))
  }

  // MARK: Space and lines

  private mutating func skipSpace() throws(Failure) {
    while true {
      if at >= line.end {
        try nextLine(orFail: .unclosedBracket(frames.last?.offset ?? at))
        continue
      }
      let length = bytes.blankLength(at: at, before: line.end)
      if length > 1 {
        replace(length, by: " ")
      } else if length == 1 {
        at += 1
      } else if bytes[at] == UInt8(ascii: "#"),
        at == line.content || bytes.isBlankBefore(at, from: line.start)
      {
        at = line.end
      } else {
        return
      }
    }
  }

  /// Goes on to the next line that is not blank, or fails where that belongs to something else.
  private mutating func nextLine(orFail failure: Failure) throws(Failure) {
    var next = line
    repeat {
      if next.next >= limit { throw failure }
      next = MatterLine(at: next.next, in: bytes, limit: limit)
    } while next.isBlank
    if next.indent <= keyIndent, next.isItem(in: bytes) || FieldKey(of: next, in: bytes) != nil {
      throw failure
    }
    // Blanks at the end of one line and the beginning of the next stay as they are, but for those
    // that are blank to people only.
    at = next.start
    line = next
    while at < next.content {
      let length = bytes.blankLength(at: at, before: next.content)
      if length > 1 { replace(length, by: " ") } else { at += 1 }
    }
  }

  // MARK: Scalars

  private mutating func skipQuoted() throws(Failure) {
    let start = at
    let mark = bytes[at]
    var from = at + 1
    while true {
      if let close = QuotedText.end(of: mark, from: from, to: line.end, in: bytes) {
        at = close + 1
        return
      }
      let known = repairs.count
      try nextLine(orFail: .unclosedQuote(start))
      repairs.removeSubrange(known...)
      from = line.content
    }
  }

  private mutating func scanPlain() {
    let start = at
    var end = at
    scan: while at < line.end {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        break scan
      case UInt8(ascii: ":") where separates(colonAt: at): break scan
      case UInt8(ascii: "#") where at > start && end < at: break scan
      case 0xEF where isInKey && bytes.isWideColon(at: at, before: line.end): break scan
      case 0xEF where bytes.isWideComma(at: at, before: line.end) && wideCommaSeparates(at):
        break scan
      default: break
      }
      let blank = bytes.blankLength(at: at, before: line.end)
      at += max(1, blank)
      if blank == 0 { end = at }
    }
    // Every step goes forward, whatever the text.
    if end == start { end = start + 1 }
    at = end
    quoteIfSpecial(start..<end)
  }

  private func separates(colonAt at: Int) -> Bool {
    guard at + 1 < line.end else { return true }
    let next = bytes[at + 1]
    switch next {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      return true
    case UInt8(ascii: "/"): return false
    default: return isInKey || bytes.blankLength(at: at + 1, before: line.end) > 0
    }
  }

  /// Whether the `，` at an offset is meant as a comma: in a list that has no other commas; in a map
  /// where a key and its colon follow. Otherwise it is part of the text.
  private mutating func wideCommaSeparates(_ comma: Int) -> Bool {
    guard let last = frames.indices.last else { return false }
    if frames[last].isMap {
      return frames[last].isInKey || keyFollows(comma + 3, wideColon: frames[last].hasWideColon)
    }
    if let known = frames[last].wideCommaSeparates { return known }
    let answer = !frames[last].hasComma && !commaFollows(comma + 3)
    frames[last].wideCommaSeparates = answer
    return answer
  }

  private func keyFollows(_ start: Int, wideColon: Bool) -> Bool {
    var at = start
    while at < line.end {
      switch bytes[at] {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        return false
      case UInt8(ascii: ":"):
        return at + 1 == line.end || bytes.blankLength(at: at + 1, before: line.end) > 0
      case 0xEF where bytes.isWideColon(at: at, before: line.end): return wideColon
      case 0xEF where bytes.isWideComma(at: at, before: line.end): return false
      default: at += 1
      }
    }
    return false
  }

  private func commaFollows(_ start: Int) -> Bool {
    var depth = 0
    var at = start
    while at < line.end {
      switch bytes[at] {
      case UInt8(ascii: ",") where depth == 0: return true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return false }
        depth -= 1
      default: break
      }
      at += 1
    }
    return false
  }
}

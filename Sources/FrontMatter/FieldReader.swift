import Diagnostics

/// Reads fields line by line: `key: value` and what is indented below it. Only what needs YAML (text
/// in quotes or brackets, block text, anchors) is handed to libyaml, value by value.
struct FieldReader {
  let bytes: [UInt8]
  /// Where the fields end.
  let limit: Int
  /// Whether there may be anchors at all.
  let mayHaveAnchors: Bool
  /// The line to be read; nil after the last one.
  var line: MatterLine?
  /// What was found wrong.
  var drafts: ProblemDrafts

  /// Reads the fields of `range`; what was found wrong before is in `drafts`.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ drafts: ProblemDrafts) {
    self.bytes = bytes
    self.drafts = drafts
    limit = range.upperBound
    mayHaveAnchors =
      bytes.offset(of: UInt8(ascii: "&"), from: range.lowerBound, before: range.upperBound) != nil
    line = MatterLine.meaningful(from: range.lowerBound, in: bytes, limit: limit)
  }

  /// All fields, in order.
  mutating func readAll() -> [MatterEntry] {
    readMap(deeperThan: -1, depth: 0)
  }

  /// Goes on to the next line that has something to say.
  mutating func advance() {
    guard let here = line else { return }
    line = MatterLine.meaningful(from: here.next, in: bytes, limit: limit)
  }

  /// Goes on to the next such line after `last`.
  mutating func advance(after last: MatterLine) {
    line = MatterLine.meaningful(from: last.next, in: bytes, limit: limit)
  }

  /// Skips what belongs to something that could not be read.
  mutating func skip(deeperThan indent: Int) {
    while let here = line, here.indent > indent { advance() }
  }

  /// Reads `key: value` lines that are indented by more than `parent`. With `isInItem` the first
  /// line stands after the dash of a list item.
  mutating func readMap(deeperThan parent: Int, depth: Int, isInItem: Bool = false) -> [MatterEntry]
  {
    var entries: [MatterEntry] = []
    entries.reserveCapacity(depth == 0 ? 8 : 16)
    var register = KeyRegister()
    var own = isInItem ? nil : line?.indent
    var isFirst = true
    while let here = line, here.indent > parent {
      guard !drafts.isFull else { return stop(entries) }
      if !(isInItem && isFirst) { checkIndent(of: here, &own, depth: depth) }
      isFirst = false
      guard let key = FieldKey(of: here, in: bytes, takesTight: true) else {
        readOddLine(here, depth: depth)
        continue
      }
      let name = text(of: key)
      if let first = register.first(name, in: entries) {
        drafts.add(.duplicateKey(name), key.range, also: entries[first].keyRange.lowerBound)
      }
      let value = readValue(of: key, on: here, depth: depth)
      entries.append(MatterEntry(key: name, keyRange: key.range, value: value))
    }
    return entries
  }

  // Up to one level below the top, a line that is indented more or less than its neighbours can
  // belong to nothing else; further down it could.
  private mutating func checkIndent(of here: MatterLine, _ own: inout Int?, depth: Int) {
    if let own, depth > 1, here.indent != own {
      drafts.add(.badIndentation, here.content..<here.end)
    }
    own = here.indent
  }

  /// Tells of a line that is no field. What is indented below it is read for its mistakes only.
  mutating func readOddLine(_ here: MatterLine, depth: Int) {
    drafts.add(.lineNotUnderstood(shown(here)), here.content..<here.end)
    advance()
    guard let below = line, below.indent > here.indent else { return }
    if depth + 1 < MatterLimits.depth, FieldKey(of: below, in: bytes) != nil {
      _ = readMap(deeperThan: here.indent, depth: depth + 1)
    } else {
      skip(deeperThan: here.indent)
    }
  }

  /// A line as a message shows it.
  func shown(_ line: MatterLine) -> String {
    let longest = 40
    let text = bytes.text(line.content..<min(line.end, line.content + longest * 4))
    return text.count > longest ? text.prefix(longest) + "…" : text
  }

  private mutating func stop(_ entries: [MatterEntry]) -> [MatterEntry] {
    line = nil
    return entries
  }

  private mutating func text(of key: FieldKey) -> String {
    guard let quote = key.quote else { return bytes.text(key.textRange) }
    if !QuotedText.hasEscapes(bytes, key.textRange, quote) { return bytes.text(key.textRange) }
    let piece = YAMLPiece(bytes, key.range)
    let node = YAMLComposer.read(piece, of: bytes, depth: 0, into: &drafts)
    if case .scalar(let text, _) = node?.content { return text }
    return bytes.text(key.textRange)
  }
}

import Diagnostics

extension FieldReader {
  /// Reads what stands after a key, on its line and below.
  mutating func readValue(of key: FieldKey, on here: MatterLine, depth: Int) -> MatterNode {
    let start = bytes.skippingBlanks(from: key.valueStart, to: here.end)
    if start >= here.end || (bytes[start] == UInt8(ascii: "#") && start > key.valueStart) {
      advance()
      return readBelow(here.indent, takesItems: true, emptyAt: key.valueStart, depth: depth)
    }
    return readInline(
      from: start, on: here, keyIndent: here.indent, emptyAt: key.valueStart, depth: depth)
  }

  /// Reads the value of a key or dash at column `indent` that has nothing after it on its line. A
  /// list may stand at the same column as its key.
  mutating func readBelow(_ indent: Int, takesItems: Bool, emptyAt: Int, depth: Int) -> MatterNode {
    let nothing = MatterNode(.nothing, range: emptyAt..<emptyAt)
    guard let here = line else { return nothing }
    let isItem = here.isItem(in: bytes)
    guard here.indent > indent || (isItem && takesItems && here.indent == indent) else {
      return nothing
    }
    if depth >= MatterLimits.depth {
      refuseDepth(at: here, indent)
      return nothing
    }
    if mayHaveAnchors, depth == 0, let block = anchoredBlock(indent) {
      return readBlock(block, indent) ?? nothing
    }
    if isItem { return readList(deeperThan: indent, depth: depth + 1) }
    if FieldKey(of: here, in: bytes, takesTight: true) == nil {
      if !isPlain(here) || !fieldFollows(here, deeperThan: indent) {
        return readInline(
          from: here.content, on: here, keyIndent: indent, emptyAt: emptyAt, depth: depth)
      }
    }
    let entries = readMap(deeperThan: indent, depth: depth + 1)
    let start = entries.first?.keyRange.lowerBound ?? here.content
    return MatterNode(
      .map(entries), range: start..<max(start, entries.last?.value.range.upperBound ?? here.end))
  }

  /// Tells of a value that is nested too deep, and goes past it.
  mutating func refuseDepth(at here: MatterLine, _ indent: Int) {
    drafts.add(.yamlTooDeep(limit: MatterLimits.depth), here.content..<here.end)
    advance()
    skip(deeperThan: indent)
    guard here.indent == indent else { return }
    while let item = line, item.indent == indent, item.isItem(in: bytes) {
      advance()
      skip(deeperThan: indent)
    }
  }

  private func isPlain(_ here: MatterLine) -> Bool {
    switch bytes[here.content] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "{"): false
    default: true
    }
  }

  // Lines below a key of which none is a field are its text; else the odd one is a mistake.
  private func fieldFollows(_ here: MatterLine, deeperThan indent: Int) -> Bool {
    var at = here.next
    while let next = MatterLine.meaningful(from: at, in: bytes, limit: limit), next.indent > indent
    {
      if FieldKey(of: next, in: bytes) != nil { return true }
      at = next.next
    }
    return false
  }

  /// Reads a value that begins at `start`, on `here`; lines indented by more than `keyIndent` can
  /// go on with it. `emptyAt` is just after its colon.
  mutating func readInline(
    from start: Int, on here: MatterLine, keyIndent: Int, emptyAt: Int, depth: Int
  ) -> MatterNode {
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      readQuoted(from: start, on: here, keyIndent: keyIndent)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      readFlow(from: start, on: here, keyIndent: keyIndent, depth: depth)
        ?? MatterNode(.nothing, range: emptyAt..<emptyAt)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if BlockText.isHeader(bytes, start..<here.end) {
        readBlockText(from: start, on: here, keyIndent: keyIndent)
          ?? MatterNode(.nothing, range: emptyAt..<emptyAt)
      } else {
        readPlain(from: start, on: here, keyIndent: keyIndent, emptyAt: emptyAt)
      }
    default: readPlain(from: start, on: here, keyIndent: keyIndent, emptyAt: emptyAt)
    }
  }

  private mutating func readPlain(
    from start: Int, on here: MatterLine, keyIndent: Int, emptyAt: Int
  ) -> MatterNode {
    let range = start..<PlainText.end(from: start, to: here.end, in: bytes)
    advance(after: here)
    if let next = line, next.indent > keyIndent, next.start == here.next, isContinuation(next) {
      return readContinued(range, keyIndent: keyIndent)
    }
    let text = bytes.text(range)
    if range.count <= 4, PlainText.isNothing(text) {
      return MatterNode(.nothing, range: emptyAt..<emptyAt)
    }
    return MatterNode(.scalar(text, quoted: false), range: range)
  }

  private func isContinuation(_ next: MatterLine) -> Bool {
    !next.isItem(in: bytes) && FieldKey(of: next, in: bytes) == nil
  }

  private mutating func readContinued(_ first: Range<Int>, keyIndent: Int) -> MatterNode {
    var lines = [first]
    var expected = line?.start
    while let next = line, next.indent > keyIndent, next.start == expected, isContinuation(next) {
      lines.append(
        next.content..<PlainText.end(from: next.content, to: next.end, in: bytes))
      expected = next.next
      advance()
    }
    let end = lines.last?.upperBound ?? first.upperBound
    return MatterNode(
      .scalar(PlainText.joined(lines, in: bytes), quoted: false), range: first.lowerBound..<end)
  }
}

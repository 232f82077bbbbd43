import Diagnostics

extension FieldReader {
  /// Reads the items of a list; they belong to a key or dash at column `parent`.
  mutating func readList(deeperThan parent: Int, depth: Int) -> MatterNode {
    var items: [MatterNode] = []
    let own = line?.indent ?? 0
    let start = line?.content ?? limit
    var end = start
    while let here = line, !drafts.isFull {
      let isItem = here.isItem(in: bytes)
      guard here.indent > parent || (here.indent == own && isItem) else { break }
      guard isItem else {
        readOddLine(here, depth: depth)
        continue
      }
      if here.indent != own { drafts.add(.badIndentation, here.content..<here.end) }
      let item = readItem(on: here, depth: depth)
      end = max(end, here.content + 1, item.range.upperBound)
      items.append(item)
    }
    return MatterNode(.list(items), range: start..<end)
  }

  private mutating func readItem(on here: MatterLine, depth: Int) -> MatterNode {
    let dashEnd = here.content + 1
    let start = bytes.skippingBlanks(from: dashEnd, to: here.end)
    if start >= here.end || bytes[start] == UInt8(ascii: "#") {
      advance()
      return readBelow(here.indent, takesItems: false, emptyAt: dashEnd, depth: depth)
    }
    let indent = bytes.blankColumns(from: dashEnd, to: start, after: here.indent + 1)
    let inner = here.inner(from: start, indent: indent)
    let isList = inner.isItem(in: bytes)
    guard isList || isMap(inner, itemIndent: here.indent) else {
      return readInline(
        from: start, on: inner, keyIndent: here.indent, emptyAt: dashEnd, depth: depth)
    }
    if depth >= MatterLimits.depth {
      drafts.add(.yamlTooDeep(limit: MatterLimits.depth), start..<here.end)
      advance()
      skip(deeperThan: here.indent)
      return MatterNode(.nothing, range: dashEnd..<dashEnd)
    }
    line = inner
    if isList { return readList(deeperThan: here.indent, depth: depth + 1) }
    let entries = readMap(deeperThan: here.indent, depth: depth + 1, isInItem: true)
    let end = entries.last?.value.range.upperBound ?? inner.end
    return MatterNode(.map(entries), range: start..<max(start, end))
  }

  // `- 电话：0571` is one line of text as likely as a field; it is a field where more fields follow
  // or its key is a name in Latin letters.
  private func isMap(_ inner: MatterLine, itemIndent: Int) -> Bool {
    guard let key = FieldKey(of: inner, in: bytes) else { return false }
    if case .spaced = key.colon { return true }
    if key.isLatinName(in: bytes) { return true }
    guard let next = MatterLine.meaningful(from: inner.next, in: bytes, limit: limit) else {
      return false
    }
    return next.indent > itemIndent && FieldKey(of: next, in: bytes) != nil
  }
}

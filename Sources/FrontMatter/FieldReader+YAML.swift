import Diagnostics

/// What is handed to libyaml.
extension FieldReader {
  /// Reads a text in quotes.
  mutating func readQuoted(from start: Int, on here: MatterLine, keyIndent: Int) -> MatterNode {
    let mark = bytes[start]
    guard let (close, last) = closingQuote(mark, from: start + 1, on: here, keyIndent) else {
      drafts.add(.quoteUnclosed, start..<here.end)
      advance(after: here)
      skip(deeperThan: keyIndent)
      let text = bytes.text(start + 1..<here.end)
      return MatterNode(.scalar(text, quoted: true), range: start..<here.end)
    }
    finish(after: close + 1, on: last, keyIndent)
    let inside = start + 1..<close
    if last.start == here.start, !QuotedText.hasEscapes(bytes, inside, mark) {
      return MatterNode(.scalar(bytes.text(inside), quoted: true), range: start..<close + 1)
    }
    return YAMLComposer.read(
      YAMLPiece(bytes, start..<close + 1), of: bytes, depth: 0, into: &drafts)
      ?? MatterNode(.scalar(bytes.text(inside), quoted: true), range: start..<close + 1)
  }

  private func closingQuote(_ mark: UInt8, from start: Int, on here: MatterLine, _ keyIndent: Int)
    -> (close: Int, line: MatterLine)?
  {
    var last = here
    var from = start
    while true {
      if let close = QuotedText.end(of: mark, from: from, to: last.end, in: bytes) {
        return (close, last)
      }
      repeat {
        if last.next >= limit { return nil }
        last = MatterLine(at: last.next, in: bytes, limit: limit)
      } while last.isBlank
      if last.indent <= keyIndent { return nil }
      from = last.content
    }
  }

  /// Tells of what stands after the end of a value on its last line, and goes on to the next one.
  private mutating func finish(after end: Int, on last: MatterLine, _ keyIndent: Int) {
    let rest = bytes.skippingBlanks(from: end, to: last.end)
    if rest < last.end, bytes[rest] != UInt8(ascii: "#") || rest == end {
      let text = last.inner(from: rest, indent: last.indent)
      drafts.add(.textAfterValue(shown(text)), rest..<last.end)
    }
    advance(after: last)
  }

  /// Reads a value in brackets; nil where it cannot be read.
  mutating func readFlow(from start: Int, on here: MatterLine, keyIndent: Int, depth: Int)
    -> MatterNode?
  {
    if let empty = emptyFlow(at: start, on: here) {
      finish(after: start + 2, on: here, keyIndent)
      return empty
    }
    var scanner = FlowScanner(
      bytes, start: start, line: here, limit: limit, keyIndent: keyIndent,
      depthLimit: MatterLimits.depth - depth)
    do throws(FlowScanner.Failure) {
      let (end, last) = try scanner.scan()
      finish(after: end, on: last, keyIndent)
      let piece = YAMLPiece(bytes, start..<end, repairs: scanner.repairs)
      return YAMLComposer.read(
        piece, of: bytes, depth: MatterLimits.depth - depth, into: &drafts)
    } catch {
      switch error {
      case .unclosedBracket(let at):
        drafts.add(.bracketUnclosed(bytes.text(at..<at + 1)), at..<at + 1)
      case .unclosedQuote(let at): drafts.add(.quoteUnclosed, at..<at + 1)
      case .tooDeep(let at): drafts.add(.yamlTooDeep(limit: MatterLimits.depth), at..<at + 1)
      }
      advance(after: here)
      skip(deeperThan: keyIndent)
      return nil
    }
  }

  private func emptyFlow(at start: Int, on here: MatterLine) -> MatterNode? {
    guard start + 1 < here.end, bytes[start + 1] == bytes[start] + 2 else { return nil }
    let isList = bytes[start] == UInt8(ascii: "[")
    return MatterNode(isList ? .list([]) : .map([]), range: start..<start + 2)
  }

  /// Reads `|` or `>` and the lines below; nil where they cannot be read.
  mutating func readBlockText(from start: Int, on here: MatterLine, keyIndent: Int) -> MatterNode? {
    var end = here.next
    while end < limit {
      let next = MatterLine(at: end, in: bytes, limit: limit)
      guard next.isBlank || next.indent > keyIndent else { break }
      end = next.next
    }
    line = MatterLine.meaningful(from: end, in: bytes, limit: limit)
    // An indentation given as a number counts from the key's, so a key of that column goes ahead.
    let prefix = [UInt8](repeating: 0x20, count: keyIndent) + Array("k: ".utf8)
    let piece = YAMLPiece(bytes, start..<end, prefix: prefix)
    return YAMLComposer.read(piece, of: bytes, depth: 0, isWrapped: true, into: &drafts)
  }

  /// The lines below a top-level key, where they have an anchor and an alias to it.
  func anchoredBlock(_ indent: Int) -> Range<Int>? {
    guard let first = line else { return nil }
    var end = first.start
    var next: MatterLine? = first
    while let here = next, here.indent > indent || here.isItem(in: bytes) && here.indent == indent {
      end = here.next
      next = MatterLine.meaningful(from: end, in: bytes, limit: limit)
    }
    let block = first.start..<end
    return AnchorName.hasAliasedAnchor(bytes, block) ? block : nil
  }

  /// Reads lines as they are.
  mutating func readBlock(_ block: Range<Int>, _ indent: Int) -> MatterNode? {
    line = MatterLine.meaningful(from: block.upperBound, in: bytes, limit: limit)
    return YAMLComposer.read(
      YAMLPiece(bytes, block), of: bytes, depth: MatterLimits.depth, into: &drafts)
  }
}

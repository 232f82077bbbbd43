/// One line: where it begins, where its text begins and ends, how far it is indented.
struct MatterLine {
  /// The offset of its first byte.
  var start: Int
  /// The offset of its first byte that is no blank.
  var content: Int
  /// The offset after its last byte that is no blank.
  var end: Int
  /// The offset of the next line.
  var next: Int
  /// The column at which the content begins, from 0.
  var indent: Int

  /// The line that begins at `start`, reading no further than `limit`.
  init(at start: Int, in bytes: [UInt8], limit: Int) {
    let stop = bytes.offset(of: UInt8(ascii: "\n"), from: start, before: limit) ?? max(start, limit)
    var content = start
    while content < stop, bytes[content] == 0x20 { content += 1 }
    indent = content - start
    if content < stop, bytes.blankLength(at: content, before: stop) > 0 {
      content = bytes.skippingBlanks(from: content, to: stop)
      indent = bytes.blankColumns(from: start, to: content)
    }
    self.start = start
    self.content = content
    end = bytes.trimmedEnd(from: content, to: stop)
    next = min(stop + 1, limit)
  }

  /// The next line from `offset` on that has something to say; nil where there is none.
  static func meaningful(from offset: Int, in bytes: [UInt8], limit: Int) -> MatterLine? {
    var at = offset
    while at < limit {
      let line = MatterLine(at: at, in: bytes, limit: limit)
      if line.content < line.end, bytes[line.content] != UInt8(ascii: "#") { return line }
      at = line.next
    }
    return nil
  }

  /// Whether there is nothing on it but blanks.
  var isBlank: Bool { content >= end }

  /// Whether it begins with `- ` or is `-` alone: an item of a list.
  func isItem(in bytes: [UInt8]) -> Bool {
    content < end && bytes[content] == UInt8(ascii: "-")
      && (content + 1 == end || bytes.blankLength(at: content + 1, before: end) > 0)
  }

  /// The same line seen from `content` on, `columns` further in: what stands after the dash of an
  /// item.
  func inner(from content: Int, indent: Int) -> MatterLine {
    var line = self
    line.content = content
    line.indent = indent
    return line
  }
}

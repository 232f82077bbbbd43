/// Where the body begins in a file whose front matter is not closed.
enum BodyGuess {
  /// The offset of the first line from `start` on that is clearly no field: a heading, or text after
  /// a blank line or before more text; `end`, or that of the file, where there is
  /// none.
  static func bodyStart(from start: Int, in bytes: [UInt8], to end: Int? = nil) -> Int {
    let end = end ?? bytes.count
    var at = start
    var isAfterBlank = false
    while at < end {
      let line = MatterLine(at: at, in: bytes, limit: bytes.count)
      if !line.isBlank, isBody(line, isAfterBlank, in: bytes) { return at }
      isAfterBlank = line.isBlank
      at = line.next
    }
    return end
  }

  /// Whether front matter that could not be read without mistakes holds the beginning of the body:
  /// then the `---` that seems to close it is a line across the page. It does if, from where the body
  /// seems to begin, three lines or more are no fields, and more than are.
  static func holdsBody(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var at = bodyStart(from: range.lowerBound, in: bytes)
    var fields = 0
    var others = 0
    while at < range.upperBound {
      let line = MatterLine(at: at, in: bytes, limit: range.upperBound)
      if !line.isBlank, isField(line, in: bytes) {
        fields += 1
      } else if !line.isBlank {
        others += 1
      }
      at = line.next
    }
    return others >= 3 && others > fields
  }

  private static func isBody(_ line: MatterLine, _ isAfterBlank: Bool, in bytes: [UInt8]) -> Bool {
    if bytes[line.content] == UInt8(ascii: "#") {
      let isHeading = line.content + 1 < line.end && bytes[line.content + 1] == UInt8(ascii: "#")
      return line.indent == 0 && (isHeading || isAfterBlank)
    }
    // A paragraph begins with two ideographic spaces.
    let isParagraph = bytes[line.start] == 0xE3 && line.content > line.start
    if line.indent > 0, !isParagraph { return false }
    if isField(line, in: bytes) { return false }
    if isAfterBlank { return true }
    if line.isItem(in: bytes) || isClosing(bytes[line.content]) { return false }
    guard let next = next(after: line, in: bytes) else { return false }
    return !isField(next, in: bytes)
  }

  /// Whether a line looks like a field and not like a sentence with a colon in it.
  static func isField(_ line: MatterLine, in bytes: [UInt8]) -> Bool {
    guard let key = FieldKey(of: line, in: bytes, takesTight: true), key.textRange.count <= 90
    else { return false }
    return key.quote != nil
      || !bytes.text(key.textRange).unicodeScalars.contains { "，。；！？".unicodeScalars.contains($0) }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  private static func next(after line: MatterLine, in bytes: [UInt8]) -> MatterLine? {
    var at = line.next
    while at < bytes.count {
      let next = MatterLine(at: at, in: bytes, limit: bytes.count)
      if !next.isBlank { return next }
      at = next.next
    }
    return nil
  }
}

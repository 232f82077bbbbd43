/// The text of one file: valid UTF-8 without a byte order mark, and the name it is shown under.
///
/// Rooms work with byte offsets into `bytes`; this turns them into positions when, and only when,
/// there is something to say about them.
public struct SourceText: Sendable {
  /// The file, relative to the site's folder, with `/` between names.
  public let path: String
  /// The text, as UTF-8.
  public let bytes: [UInt8]

  /// Takes bytes that are already valid UTF-8.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Takes a string, for tests and for text that the program makes itself.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a range of byte offsets.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line and column of a byte offset. O(offset): call it for problems, not for every value.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineRange(at: offset)
    let number = 1 + lineBreaks(before: line.lowerBound)
    let before = text(line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound)))
    return SourcePosition(path: path, line: number, column: before.count + 1)
  }

  private func lineBreaks(before end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var found = 0
      for index in 0..<end where bytes[index] == UInt8(ascii: "\n") { found &+= 1 }
      return found
    }
  }

  /// The span of a range of byte offsets, cut at the end of its first line.
  public func span(_ range: Range<Int>) -> SourceSpan {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let line = lineRange(at: start)
    let end = max(start, min(range.upperBound, line.upperBound))
    let length = start <= line.upperBound ? text(start..<end).count : 0
    return SourceSpan(start: position(at: start), length: max(1, length), lineText: text(line))
  }

  /// The bytes of the line that holds `offset`, without its line break.
  public func lineRange(at offset: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    let offset = min(max(offset, 0), bytes.count)
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }
}

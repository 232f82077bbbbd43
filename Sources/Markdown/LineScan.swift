/// The lines of a text, one after another, without their breaks (`\n`, `\r\n` or `\r`).
struct LineScan {
  private let text: Bytes
  private var next = 0
  // Each is searched anew only when it is passed, so that all lines together cost O(n).
  private var lineFeed: Int
  private var carriageReturn: Int

  init(_ text: Bytes) {
    self.text = text
    lineFeed = text.offset(of: 0x0A, from: 0) ?? text.count
    carriageReturn = text.offset(of: 0x0D, from: 0) ?? text.count
  }

  /// The next line, or nil at the end.
  mutating func line() -> Range<Int>? {
    guard next < text.count else { return nil }
    let start = next
    if lineFeed < start { lineFeed = text.offset(of: 0x0A, from: start) ?? text.count }
    if carriageReturn < start { carriageReturn = text.offset(of: 0x0D, from: start) ?? text.count }
    let end = min(lineFeed, carriageReturn)
    let isPair = end == carriageReturn && lineFeed == end + 1
    next = min(end + (isPair ? 2 : 1), text.count)
    return start..<end
  }
}

/// What opens or continues quotes and lists at the beginning of a line.
struct LinePrefix {
  /// Where the line's own content begins; its end for a blank line.
  private(set) var contentStart: Int
  /// How many `>`, bullets and numbers stand there.
  private(set) var markers = 0
  /// The width of the white space there, beyond one space after each marker.
  private(set) var indent = 0
  /// The last marker's character, or 0.
  private(set) var lastMarker: UInt8 = 0

  init(_ text: Bytes, _ line: Range<Int>) {
    contentStart = line.lowerBound
    var spaces = 0
    while contentStart < line.upperBound {
      let byte = text[contentStart]
      if byte == 0x20 || byte == 0x09 {
        spaces += byte == 0x09 ? 4 : 1
        contentStart += 1
        continue
      }
      guard let length = LinePrefix.markerLength(text, contentStart..<line.upperBound) else {
        break
      }
      indent += max(0, spaces)
      // One space after a marker belongs to it.
      spaces = -1
      markers += 1
      lastMarker = byte
      contentStart += length
    }
    indent += max(0, spaces)
  }

  private static func markerLength(_ text: Bytes, _ rest: Range<Int>) -> Int? {
    let byte = text[rest.lowerBound]
    if byte == 0x3E { return 1 }
    var end = rest.lowerBound + 1
    if byte.isASCIIDigit {
      while end < rest.upperBound, end - rest.lowerBound < 9, text[end].isASCIIDigit { end += 1 }
      guard end < rest.upperBound, text[end] == 0x2E || text[end] == 0x29 else { return nil }
      end += 1
    } else if byte != 0x2D && byte != 0x2B && byte != 0x2A {
      return nil
    }
    guard end == rest.upperBound || text[end] == 0x20 || text[end] == 0x09 else { return nil }
    return end - rest.lowerBound
  }
}

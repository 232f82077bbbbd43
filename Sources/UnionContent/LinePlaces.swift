import Diagnostics
import Glibc

/// Lines and columns of rising offsets, in one pass over the text.
///
/// `SourceText.position` counts from the start each time; a report has twenty figures, and a site
/// ten thousand reports.
struct LinePlaces {
  private let bytes: [UInt8]
  private var offset = 0
  private var line: Int32 = 1
  private var lineStart = 0

  init(_ source: SourceText) { bytes = source.bytes }

  /// The line from 1 and the column from 1, in characters, of an offset not before the last.
  mutating func place(of target: Int) -> (line: Int32, column: Int32) {
    if target < offset { (offset, line, lineStart) = (0, 1, 0) }
    let end = min(target, bytes.count)
    var column: Int32 = 1
    bytes.withUnsafeBufferPointer { bytes in
      while offset < end, let base = bytes.baseAddress,
        let found = memchr(base + offset, 0x0A, end - offset)
      {
        line += 1
        offset = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        lineStart = offset
      }
      offset = max(offset, end)
      column += Self.characters(bytes[lineStart..<max(lineStart, end)])
    }
    return (line, column)
  }

  /// The number of characters; letter by letter only where some may be joined to others.
  private static func characters(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int32 {
    var scalars: Int32 = 0
    for index in bytes.startIndex..<bytes.endIndex where bytes[index] & 0xC0 != 0x80 {
      guard standsAlone(bytes[index...]) else {
        return Int32(String(decoding: bytes, as: UTF8.self).count)
      }
      scalars += 1
    }
    return scalars
  }

  /// Whether the first letter certainly is a character of its own: ASCII, Latin with its accent, Han
  /// (E4 to E9), and the marks of Chinese text (“ ” — …, 。 、 《 》, and those of full width).
  private static func standsAlone(_ letter: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let lead = letter.first else { return true }
    if lead < 0xCC || (0xE4...0xE9).contains(lead) { return true }
    let (second, third) = (letter.dropFirst().first ?? 0, letter.dropFirst(2).first ?? 0)
    switch (lead, second) {
    case (0xE2, 0x80): return (0x90...0xA7).contains(third)
    case (0xE3, 0x80): return third < 0xAA
    case (0xEF, 0xBC): return true
    default: return false
    }
  }
}

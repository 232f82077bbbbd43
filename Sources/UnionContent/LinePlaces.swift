import Diagnostics

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

  /// The line from 1 and the column from 1 (in Unicode scalars) of an offset not before the last.
  mutating func place(of target: Int) -> (line: Int32, column: Int32) {
    if target < offset { (offset, line, lineStart) = (0, 1, 0) }
    let end = min(target, bytes.count)
    var column: Int32 = 1
    bytes.withUnsafeBufferPointer { bytes in
      while offset < end {
        if bytes[offset] == UInt8(ascii: "\n") {
          line += 1
          lineStart = offset + 1
        }
        offset += 1
      }
      for index in lineStart..<max(lineStart, end) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
    return (line, column)
  }
}

import Markdown

/// Where a part of a text is cut off when another page shows only its beginning: behind a paragraph, an
/// item of a list or a row of a table, never behind a heading.
struct SectionCut: Sendable {
  /// Where the shown part ends in the HTML.
  let end: Int
  /// The end tags of what is open there.
  let closing: String
  /// How many characters the whole part has, where it is cut; nil where all of it is shown.
  let whole: Int?

  /// A part of at most `limit` characters is shown whole, as is one a fifth longer. Of a longer one, the
  /// blocks that fit; the first block even where it is up to four times as long. O(part).
  init(_ html: [UInt8], part: Range<Int>, limit: Int) {
    var scan = SectionScan(part.lowerBound)
    // Where not even the first block may be shown, its heading is, or nothing.
    var end = part.lowerBound
    var closing: [SectionScan.Tag] = []
    var hasText = false
    html.withUnsafeBufferPointer { bytes in
      while let block = scan.next(bytes, part.upperBound) {
        if scan.characters > (hasText ? limit : limit * 4) { break }
        if block == .heading, end > part.lowerBound { continue }
        end = scan.place
        closing = scan.open
        if block == .other { hasText = true }
      }
      while scan.next(bytes, part.upperBound) != nil {}
    }
    let isWhole = scan.characters <= limit * 6 / 5
    self.end = isWhole ? part.upperBound : end
    self.closing = isWhole ? "" : closing.reversed().map { "</\($0.rawValue)>\n" }.joined()
    whole = isWhole ? nil : scan.characters
  }
}

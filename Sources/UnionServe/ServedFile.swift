import NIOCore

/// A file as it is sent: its bytes, with the preview's line inserted where it is a page.
struct ServedFile: Sendable {
  /// Where its bytes are.
  enum Source: Sendable {
    /// All of them here, with the line in its place.
    case memory(ByteBuffer)
    /// In the file, which is too long to be held; the line apart.
    case disk(OpenFile, insertion: [UInt8], at: Int)
  }

  /// Where its bytes are.
  var source: Source
  /// How many are sent, with the line.
  var size: Int
  /// Its strong entity tag; nil for a long file that changes just now.
  var tag: String?
  /// When it last changed, in seconds since 1970.
  var modified: Int
  /// For `Content-Type`.
  var mediaType: String
}

extension ServedFile {
  /// A file, or a stretch of the inserted line, that makes up a part of what is sent.
  enum Piece: Sendable, Hashable {
    /// Bytes of the file.
    case file(Range<Int>)
    /// Bytes of the line.
    case line(Range<Int>)
  }

  /// What makes up a part of the file with `line` bytes inserted at `at`.
  static func pieces(of part: Range<Int>, line: Int, at: Int) -> [Piece] {
    let before = part.clamped(to: 0..<at)
    let inside = part.clamped(to: at..<at + line)
    let after = part.clamped(to: (at + line)..<max(at + line, part.upperBound))
    var pieces: [Piece] = []
    if !before.isEmpty { pieces.append(.file(before)) }
    if !inside.isEmpty { pieces.append(.line(inside.lowerBound - at..<inside.upperBound - at)) }
    if !after.isEmpty { pieces.append(.file(after.lowerBound - line..<after.upperBound - line)) }
    return pieces
  }
}

/// The pieces of raw HTML: tags, comments and the text between.
struct TagScan {
  /// One piece.
  enum Piece: Equatable {
    /// Text outside of tags.
    case text(Range<Int>)
    /// A start tag, end tag, declaration or instruction.
    case tag(Range<Int>)
    /// A comment.
    case comment
  }

  private let html: Bytes
  private var next = 0

  init(_ html: Bytes) {
    self.html = html
  }

  /// The next piece, or nil at the end. O(n) over all calls.
  mutating func piece() -> Piece? {
    guard next < html.count else { return nil }
    let start = next
    if html[start] == 0x3C, start + 1 < html.count, opensTag(html[start + 1]) {
      if html.has([0x3C, 0x21, 0x2D, 0x2D], at: start) {
        next = html.offset(of: "-->", from: start + 4).map { $0 + 3 } ?? html.count
        return .comment
      }
      next = endOfTag(from: start + 1)
      return .tag(start..<next)
    }
    next = start + 1
    while next < html.count {
      if html[next] == 0x3C, next + 1 < html.count, opensTag(html[next + 1]) { break }
      next += 1
    }
    return .text(start..<next)
  }

  private func opensTag(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == 0x2F || byte == 0x21 || byte == 0x3F
  }

  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8 = 0
    for index in start..<html.count {
      let byte = html[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return index + 1
      }
    }
    return html.count
  }

  /// A tag's name with `/` before it for an end tag, in lower case: `div`, `/p`, `br`, `!doctype`.
  static func name(of tag: Bytes) -> String {
    let rest = tag.dropFirst().prefix(40)
    let first = rest.first.map { [$0] } ?? []
    let name = rest.dropFirst().prefix { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 >= 0x80 }
    return String(decoding: (first + name).map(\.asciiLowercased), as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether other bytes stand at an offset.
  func has(_ other: [UInt8], at offset: Int) -> Bool {
    other.withUnsafeBufferPointer { has($0, at: offset) }
  }
}

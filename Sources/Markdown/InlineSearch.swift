/// Finds the source of a link, image or tag by its own text. All searches have a bound, so that no
/// text can make them slow.
struct InlineSearch {
  /// The text that was parsed.
  let text: Bytes
  /// Where the search begins.
  let start: Int

  /// How far is searched, in bytes.
  private static let reach = 8_192
  /// How many possible places are looked at closely.
  private static let maxCandidates = 32

  /// A link's or image's place.
  struct Found {
    /// From its first to behind its last byte.
    var whole: Range<Int>
    /// What stands between the brackets.
    var inner: Range<Int>
  }

  /// Exact bytes: where they stand, at a reported place if they do, or the first place.
  func find(_ wanted: Bytes, reported: [Int]) -> Range<Int>? {
    for place in reported where text.has(wanted, at: place) { return place..<place + wanted.count }
    return text.offset(of: wanted, from: start, before: start + InlineSearch.reach)
      .map { $0..<$0 + wanted.count }
  }

  /// A link or image in brackets, that begins with some words.
  func bracketed(isImage: Bool, words: Bytes, reported: [Int]) -> Found? {
    for place in reported where opens(at: place, isImage, words) {
      return found(at: place, isImage)
    }
    var first: Found?
    var candidates = 0
    var index = start
    let end = min(text.count, start + InlineSearch.reach)
    while index < end, candidates < InlineSearch.maxCandidates {
      if text[index] == 0x5C {
        index += 2
        continue
      }
      if opens(at: index, isImage, words) {
        let candidate = found(at: index, isImage)
        if candidate.whole.upperBound > candidate.inner.upperBound + 1 { return candidate }
        first = first ?? candidate
        candidates += 1
      }
      index += 1
    }
    return first
  }

  private func opens(at place: Int, _ isImage: Bool, _ words: Bytes) -> Bool {
    guard place >= 0, place < text.count else { return false }
    var inner = place + 1
    if isImage {
      guard text[place] == 0x21, inner < text.count, text[inner] == 0x5B else { return false }
      inner += 1
    } else {
      guard text[place] == 0x5B else { return false }
    }
    if text.has(words, at: inner) { return true }
    while inner < text.count, isDecoration(text[inner]) { inner += 1 }
    return text.has(words, at: inner)
  }

  /// What may stand before the first word: other marks, and the bytes of the invisible one.
  private func isDecoration(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2A, 0x5F, 0x7E, 0x60, 0x20, 0x21, 0x5B, 0x5C: true
    default: EmphasisMarks.mark.contains(byte)
    }
  }

  private func found(at place: Int, _ isImage: Bool) -> Found {
    let inner = place + (isImage ? 2 : 1)
    guard let close = closing(0x5B, 0x5D, from: inner) else {
      return Found(whole: place..<inner, inner: inner..<inner)
    }
    var end = close + 1
    if end < text.count {
      if text[end] == 0x28, let last = closing(0x28, 0x29, from: end + 1) {
        end = last + 1
      } else if text[end] == 0x5B, let last = closing(0x5B, 0x5D, from: end + 1) {
        end = last + 1
      }
    }
    return Found(whole: place..<end, inner: inner..<close)
  }

  /// Where the bracket closes that opened before `start`.
  private func closing(_ open: UInt8, _ close: UInt8, from start: Int) -> Int? {
    var depth = 0
    var index = start
    let end = min(text.count, start + InlineSearch.reach)
    while index < end {
      let byte = text[index]
      if byte == 0x5C {
        index += 1
      } else if byte == open {
        depth += 1
      } else if byte == close {
        if depth == 0 { return index }
        depth -= 1
      } else if byte == 0x3C, open == 0x28,
        let angle = text.offset(of: 0x3E, from: index, before: end)
      {
        index = angle
      }
      index += 1
    }
    return nil
  }
}

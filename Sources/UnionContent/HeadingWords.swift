/// Finds many words in a heading at once, by bytes, in one pass over it.
///
/// Latin words are found in any case, at the beginning of a word; Han words anywhere.
struct HeadingWords: Sendable {
  /// A word found: which, and the bytes of the heading it takes.
  struct Match: Sendable {
    var word: Int
    var range: Range<Int>
  }

  /// The words, in small letters.
  private let words: [[UInt8]]
  /// The words by a hash of their first bytes, so that most places of a heading ask for none.
  private let buckets: [[Int]]
  /// The words of two bytes; no Han letter is among them.
  private let pairs: [Int]

  /// Words of at least two bytes; shorter ones are never found.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8).map(Self.lowered) }
    var buckets = [[Int]](repeating: [], count: 512)
    var pairs: [Int] = []
    for (index, word) in self.words.enumerated() {
      if word.count == 2 { pairs.append(index) }
      if word.count > 2 { buckets[Self.bucket(word[0], word[1], word[2])].append(index) }
    }
    self.pairs = pairs
    self.buckets = buckets
  }

  /// Every word that stands in the heading, by where it begins.
  func matches(in heading: String) -> [Match] {
    var heading = heading
    return heading.withUTF8 { bytes in
      var found: [Match] = []
      var index = 0
      while index + 1 < bytes.count {
        defer { index += 1 }
        guard bytes[index] & 0xC0 != 0x80 else { continue }
        if bytes[index] < 0xE0 {
          for word in pairs where stands(word, bytes, at: index) {
            found.append(Match(word: word, range: index..<index + 2))
          }
        }
        let third = index + 2 < bytes.count ? Self.lowered(bytes[index + 2]) : 0
        let bucket = Self.bucket(
          Self.lowered(bytes[index]), Self.lowered(bytes[index + 1]), third)
        for word in buckets[bucket] where stands(word, bytes, at: index) {
          found.append(Match(word: word, range: index..<index + words[word].count))
        }
      }
      return found
    }
  }

  private func stands(_ word: Int, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let wanted = words[word]
    guard start + wanted.count <= bytes.count else { return false }
    for offset in wanted.indices where Self.lowered(bytes[start + offset]) != wanted[offset] {
      return false
    }
    // `art` is not in `start`.
    return !Self.isLatin(wanted[0]) || start == 0 || !Self.isLatin(bytes[start - 1])
  }

  private static func bucket(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) &* 67 ^ Int(second) &* 31 ^ Int(third) &* 5) & 511
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(lowered(byte))
  }
}

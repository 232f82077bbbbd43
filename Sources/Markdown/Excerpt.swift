/// The beginning of a text's paragraphs without marks.
struct Excerpt {
  /// The most characters that are kept.
  static let maxLength = 200

  private var bytes: [UInt8] = []
  /// Whether a paragraph is being written.
  private var isOpen = false
  private(set) var isFull = false

  /// A paragraph begins.
  mutating func open() {
    guard !isFull else { return }
    isOpen = true
    addBreak()
  }

  /// A paragraph ends.
  mutating func close() {
    isOpen = false
  }

  /// Words of the paragraph. More than is needed is not kept.
  mutating func add(_ text: Bytes) {
    guard isOpen, !isFull else { return }
    // A character has at most four bytes; one that is cut apart lies behind the last that is kept.
    bytes.append(contentsOf: text.prefix(4 * Excerpt.maxLength + 4))
    isFull = bytes.count > 4 * Excerpt.maxLength
  }

  /// A space, but none at the beginning or after another.
  mutating func addBreak() {
    guard isOpen, !isFull, let last = bytes.last, last != 0x20 else { return }
    bytes.append(0x20)
  }

  /// At most 200 characters, cut between characters.
  var text: String {
    var end = 0
    var count = 0
    while end < bytes.count {
      // Every byte but those that continue a character begins one.
      if bytes[end] & 0xC0 != 0x80 {
        guard count < Excerpt.maxLength else { break }
        count += 1
      }
      end += 1
    }
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}

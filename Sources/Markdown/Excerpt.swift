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
    bytes.append(contentsOf: text.prefix(4 * Excerpt.maxLength))
    isFull = bytes.count >= 4 * Excerpt.maxLength + 16
  }

  /// A space, but none at the beginning or after another.
  mutating func addBreak() {
    guard isOpen, !isFull, let last = bytes.last, last != 0x20 else { return }
    bytes.append(0x20)
  }

  /// At most 200 characters, cut between characters.
  var text: String {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    var text = String(String.UnicodeScalarView(scalars.prefix(Excerpt.maxLength)))
    // The bytes may have been cut inside a character.
    while text.unicodeScalars.last == "\u{FFFD}" { text.unicodeScalars.removeLast() }
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }
}

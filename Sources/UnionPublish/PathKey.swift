/// A path as a disk has it: two spellings of `é` that are one text to Swift are two files.
struct PathKey: Hashable, Sendable {
  /// The path.
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: PathKey, right: PathKey) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

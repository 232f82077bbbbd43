/// Makes the ids of a text's headings: Han, letters, digits, `-` and `_`, each once.
struct HeadingIDs {
  /// The longest id, in characters, before what makes it unique.
  static let maxLength = 120

  /// Every id given, with the number that was last put behind it.
  private var given: [Key: Int] = [:]

  /// An id, hashed in one go.
  private struct Key: Hashable {
    var id: [UInt8]

    func hash(into hasher: inout Hasher) {
      id.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// The id for a heading's words; `section` where nothing of them can be in an id.
  mutating func id(for words: [UInt8]) -> [UInt8] {
    var base = words.withUnsafeBufferPointer(HeadingIDs.plain)
    if base.isEmpty { base.put("section") }
    // Those are the footnotes'.
    if base.starts(with: "fn-".utf8) || base.starts(with: "fnref-".utf8) {
      base.insert(contentsOf: "section-".utf8, at: 0)
    }
    guard var number = given.updateValue(1, forKey: Key(id: base)) else { return base }
    var id = base
    repeat {
      number += 1
      id.replaceSubrange(base.count..., with: "-\(number)".utf8)
    } while given[Key(id: id)] != nil
    given[Key(id: base)] = number
    given[Key(id: id)] = 1
    return id
  }

  private static func plain(_ words: Bytes) -> [UInt8] {
    var id: [UInt8] = []
    id.reserveCapacity(words.count)
    var index = 0
    var count = 0
    while count < maxLength, let scalar = words.scalar(at: index) {
      let length = UTF8.width(scalar)
      let before = id.count
      switch scalar.value {
      case 0x41...0x5A: id.append(words[index] | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F: id.append(words[index])
      case 0x09...0x0D, 0x20, 0x3000: if let last = id.last, last != 0x2D { id.append(0x2D) }
      case 0x4E00...0x9FFF:
        id.append(words[index])
        id.append(words[index + 1])
        id.append(words[index + 2])
      case 0..<0x80: break
      default: if keeps(scalar) { id.append(contentsOf: scalar.properties.lowercaseMapping.utf8) }
      }
      if id.count > before { count += 1 }
      index += length
    }
    while id.last == 0x2D { id.removeLast() }
    return id.first == 0x2D ? Array(id.drop { $0 == 0x2D }) : id
  }

  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}

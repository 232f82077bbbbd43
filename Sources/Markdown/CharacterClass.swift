/// What a character is, for the rules of Chinese text.
enum CharacterClass {
  /// White space, or the edge of the text.
  case space
  /// Punctuation that Chinese and Latin text share: ASCII, and “ ” ‘ ’ — … · and the like.
  case punctuation
  /// Punctuation of full width, such as ， 。 《.
  case widePunctuation
  /// Han, kana, bopomofo and what else is written without spaces.
  case han
  /// A letter or digit of another script, or a symbol.
  case other

  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .space
      return
    }
    switch scalar.value {
    case 0x09...0x0D, 0x20: self = .space
    case 0..<0x80: self = UInt8(scalar.value).isASCIIPunctuation ? .punctuation : .other
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFD, 0xF900...0xFAFF,
      0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3040...0x30FA, 0x30FC...0x312F,
      0x31A0...0x31FF, 0x2E80...0x2FDF:
      self = .han
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
    default: self = CharacterClass(byCategory: scalar)
    }
  }

  private init(byCategory scalar: Unicode.Scalar) {
    let isWide =
      (0x3001...0x303F).contains(scalar.value) || (0xFE10...0xFE6F).contains(scalar.value)
      || (0xFF01...0xFFEF).contains(scalar.value) || scalar.value == 0x30FB
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = isWide ? .widePunctuation : .punctuation
    case .spaceSeparator: self = .space
    // Full-width signs (￥, ＋, ～) and digits belong to Chinese text too.
    default: self = isWide ? .han : .other
    }
  }

  /// Whether a character of this class can stand only in text written without spaces.
  var isChinese: Bool { self == .han || self == .widePunctuation }

  /// Whether it is punctuation of any width.
  var isPunctuation: Bool { self == .punctuation || self == .widePunctuation }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an offset, or nil at the end.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < count else { return nil }
    let lead = self[offset]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard offset + length <= count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in 1..<length { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// The scalar that ends at an offset, or nil at the beginning.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0, offset <= count else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }
}

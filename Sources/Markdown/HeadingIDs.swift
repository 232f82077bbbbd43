/// Makes the ids of a text's headings: Han, letters, digits, `-` and `_`, each once.
struct HeadingIDs {
  /// The longest id, in characters, before what makes it unique.
  static let maxLength = 120

  /// Every id given, with the number that was last put behind it.
  private var given: [String: Int] = [:]

  /// The id for a heading's words; `section` where nothing of them can be in an id.
  mutating func id(for words: String) -> String {
    var base = HeadingIDs.plain(words)
    if base.isEmpty { base = "section" }
    // Those are the footnotes'.
    if base.hasPrefix("fn-") || base.hasPrefix("fnref-") { base = "section-" + base }
    guard let last = given[base] else {
      given[base] = 1
      return base
    }
    var number = last + 1
    while given["\(base)-\(number)"] != nil { number += 1 }
    given[base] = number
    given["\(base)-\(number)"] = 1
    return "\(base)-\(number)"
  }

  private static func plain(_ words: String) -> String {
    var id = String.UnicodeScalarView()
    var count = 0
    for scalar in words.unicodeScalars where count < maxLength {
      switch scalar.value {
      case 0x41...0x5A: id.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F: id.append(scalar)
      case 0x09...0x0D, 0x20, 0x3000: if id.last != "-" { id.append("-") }
      case 0x4E00...0x9FFF: id.append(scalar)
      case 0..<0x80: continue
      default:
        guard keeps(scalar) else { continue }
        id.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
      count += 1
    }
    while id.last == "-" { id.removeLast() }
    return String(id.drop { $0 == "-" })
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

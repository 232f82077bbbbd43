import UnionModel

/// The addresses of indicators: `org.members` stays as it is, of names that only reports use what
/// would not do in an address is replaced.
enum IndicatorAddresses {
  static let list = Address("indicators/")

  /// One address an indicator, in the order of the catalogue; no two are the same.
  static func of(_ catalogue: Catalogue) -> [Address] {
    // What else stands below the list.
    var taken: Set<String> = ["page"]
    return catalogue.indicators.map { indicator in
      let name = part(from: indicator.id)
      var free = name
      var number = 2
      while !taken.insert(free).inserted {
        free = "\(name)-\(number)"
        number += 1
      }
      return list.appending(free + "/")
    }
  }

  /// Letters (the Latin ones small), digits, `_` and single points stay; all else becomes one `-`.
  /// Cut to a length that is a file's name in every script.
  private static func part(from id: String) -> String {
    var out = String.UnicodeScalarView()
    var gap: Unicode.Scalar?
    for letter in id.lowercased().unicodeScalars {
      if out.count == 60 { break }
      switch letter {
      case ".": gap = gap ?? letter
      case _ where isKept(letter):
        if let between = gap, !out.isEmpty { out.append(between) }
        gap = nil
        out.append(letter)
      default: gap = "-"
      }
    }
    return out.isEmpty ? "indicator" : String(out)
  }

  private static func isKept(_ letter: Unicode.Scalar) -> Bool {
    if letter.value < 0x80 {
      return letter == "_" || letter.properties.isAlphabetic || isDigit(letter)
    }
    switch letter.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  private static func isDigit(_ letter: Unicode.Scalar) -> Bool { ("0"..."9").contains(letter) }
}

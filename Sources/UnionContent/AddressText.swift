/// Parts of addresses: lower-case where Latin, Han kept.
public enum AddressText {
  /// The part that a folder or file name makes: Latin letters lower-cased, spaces as `-`, and what
  /// an address cannot hold left out. Empty where nothing is left.
  public static func part(from name: String) -> String {
    var out = ""
    for letter in name.lowercased() {
      if letter.isWhitespace { out += "-" } else if isAllowed(letter) { out.append(letter) }
    }
    while out.hasPrefix(".") || out.hasPrefix("-") { out.removeFirst() }
    return out
  }

  /// Whether a written slug is one.
  static func isPart(_ text: String) -> Bool {
    !text.isEmpty && text == part(from: text) && !text.contains("..")
  }

  private static func isAllowed(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "-" || letter == "_" || letter == "."
  }
}

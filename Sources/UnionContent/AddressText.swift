/// Parts of addresses: lower-case where Latin, Han kept.
public enum AddressText {
  /// The part that a folder or file name makes: Latin letters lower-cased, spaces as `-`, and what
  /// an address cannot hold left out. Empty where nothing is left.
  public static func part(from name: String) -> String {
    // Most are plain.
    if name.utf8.allSatisfy(isPlain) { return name }
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

  /// Whether a byte stands for itself, wherever it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isAllowed(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "-" || letter == "_" || letter == "."
  }
}

/// A text as the value of a field.
enum FieldText {
  /// The text itself where it reads as itself, else in quotes.
  static func value(_ text: String) -> String {
    guard let first = text.first, !"\"'[]{}|>&*!%@`#-?:,~“‘".contains(first),
      text.last != ":", !text.contains(" #"), !isNothing(text), text == text.filter(isPlain)
    else { return quoted(text) }
    return text
  }

  /// The text in double quotes, as YAML has them.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for letter in text.filter(isPlain) {
      if letter == "\"" || letter == "\\" { out += "\\" }
      out.append(letter)
    }
    return out + "\""
  }

  private static func isNothing(_ text: String) -> Bool {
    ["null", "true", "false"].contains(text.lowercased())
  }

  private static func isPlain(_ letter: Character) -> Bool {
    !letter.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

/// A name in the text of a report.
enum ProseText {
  /// The name with a backslash before each letter that Markdown would take for a mark.
  static func escaped(_ name: String) -> String {
    var out = ""
    for letter in name {
      if "\\`*_[]<>&~#|!".contains(letter) { out += "\\" }
      out.append(letter)
    }
    return out
  }
}

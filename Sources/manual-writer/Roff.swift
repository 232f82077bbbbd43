/// Text as man pages have it.
enum Roff {
  /// Words within a line.
  static func words(_ text: String) -> String {
    var out = ""
    for letter in text {
      switch letter {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      default: out.append(letter)
      }
    }
    return out
  }

  /// A line of its own: a dot or quote at its beginning is no request.
  static func line(_ text: String) -> String {
    let words = words(text)
    return words.hasPrefix(".") || words.hasPrefix("'") ? "\\&" + words : words
  }

  /// An argument of a request.
  static func argument(_ text: String) -> String {
    "\""
      + words(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\(dq") + "\""
  }

  /// Text of several paragraphs: lines that begin with two spaces stand as they are, others are
  /// filled.
  static func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var isExample = false
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indented = line.hasPrefix("  ")
      if indented != isExample {
        lines += indented ? [".PP", ".RS 4", ".nf"] : [".fi", ".RE"]
        isExample = indented
        isOpen = indented
      }
      if line.isEmpty {
        isOpen = false
      } else {
        if !isOpen { lines.append(".PP") }
        isOpen = true
        lines.append(Self.line(String(indented ? line.dropFirst(2) : line)))
      }
    }
    return lines + (isExample ? [".fi", ".RE"] : [])
  }
}

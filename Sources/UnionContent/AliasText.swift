import Diagnostics
import FrontMatter

/// Reads old addresses: paths below the site's root, with or without `/` before them.
enum AliasText {
  /// The address without `/` before it, and with `/` at its end unless it names a file
  /// (`old/page.html`); nil for what is none below the root.
  static func normalised(_ text: String) -> String? {
    var path = text[...]
    if path.first == "/" { path = path.dropFirst() }
    guard !path.isEmpty, !path.contains(where: isForeign) else { return nil }
    if path.hasSuffix("/index.html") { path = path.dropLast("index.html".count) }
    let isFile = [".html", ".htm"].contains { path.lowercased().hasSuffix($0) }
    // What the site makes beside its pages is no page, and no page's folder.
    let isData = [".csv", ".json", ".xml", ".txt", ".ics", ".css"].contains {
      path.lowercased().hasSuffix($0)
    }
    if isData { return nil }
    if path.hasSuffix("/") { path = path.dropLast() }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.first != "." }) else { return nil }
    return isFile ? String(path) : path + "/"
  }

  /// What an address below the root cannot hold: a query, a fragment, a scheme, percent signs
  /// (the letters are written themselves), spaces and controls.
  private static func isForeign(_ letter: Character) -> Bool {
    letter.isWhitespace || "?#:%\\\"<>|*".contains(letter)
      || letter.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }

  /// The addresses of one field.
  static func read(_ entry: MatterEntry, _ fields: inout Fields) -> [String] {
    var aliases: [String] = []
    for (text, range) in fields.placedTexts(entry) {
      if let alias = normalised(text) {
        if !aliases.contains(alias) { aliases.append(alias) }
      } else {
        fields.report(.badAlias(text), range)
      }
    }
    return aliases
  }
}

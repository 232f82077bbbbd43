/// Passwords and the like in the settings of a site, where none should stand: whoever reads of them in a
/// terminal or a log is not to read them.
public enum SecretValues {
  /// Words that say that a secret follows, in small letters.
  public static let names: Set<String> = [
    "password", "pass", "passwd", "secret", "token", "key", "密码", "口令", "密钥",
  ]

  /// A line with a star for each character of the values that stand behind such words.
  static func hidden(in line: String) -> String {
    var letters = Array(line)
    var place = 0
    while let sign = letters[place...].firstIndex(where: { ":：=".contains($0) }) {
      place = sign + 1
      guard isSecret(name: name(before: sign, in: letters)) else { continue }
      let start = letters[place...].firstIndex { !$0.isWhitespace } ?? letters.count
      place = end(ofValueAt: start, in: letters)
      for index in start..<place { letters[index] = "*" }
    }
    return String(letters)
  }

  private static func isSecret(name: Substring) -> Bool {
    name.lowercased().split(separator: "_").last.map { names.contains(String($0)) } ?? false
  }

  private static func name(before sign: Int, in letters: [Character]) -> Substring {
    let text = letters[..<sign].reversed().drop { $0.isWhitespace || "\"'".contains($0) }
    let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return String(word.reversed())[...]
  }

  private static func end(ofValueAt start: Int, in letters: [Character]) -> Int {
    let rest = letters[start...]
    if let quote = rest.first, "\"'".contains(quote) {
      return rest.dropFirst().firstIndex(of: quote).map { $0 + 1 } ?? letters.count
    }
    return rest.firstIndex { ",}]，".contains($0) } ?? letters.count
  }
}

/// Moves years on in titles and headings: what said 2024 and 2025 in last year's report says 2025 and
/// 2026 in this one, and 2023–24 says 2024–25.
struct YearShift {
  /// The year of the report that the text comes from.
  let year: Int
  /// How many years later it will stand.
  let years: Int

  init(from year: Int, by years: Int) {
    self.year = year
    self.years = years
  }

  /// The text with its years moved on: the report's own, the one before and the one after. Two years
  /// that follow on each other (2023–24, 2023-24, 2023/24, 2023–2024) are one, and move together.
  /// Other numbers stay.
  func applied(to text: String) -> String {
    let pieces = Self.pieces(text)
    var out = ""
    var place = 0
    while place < pieces.count {
      if let pair = pair(pieces[place...]) {
        out += pair
        place += 3
      } else {
        out += moved(pieces[place])
        place += 1
      }
    }
    return out
  }

  /// The text in runs of digits and of what stands between them, by turns.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for letter in text {
      if let last = pieces.last?.last, isDigit(last) == isDigit(letter) {
        pieces[pieces.count - 1].append(letter)
      } else {
        pieces.append(String(letter))
      }
    }
    return pieces
  }

  /// 2023–24 as 2024–25, where the pieces begin so.
  private func pair(_ pieces: ArraySlice<String>) -> String? {
    let found = Array(pieces.prefix(5))
    guard found.count >= 3, let first = Self.year(found[0]),
      ["-", "\u{2010}", "\u{2011}", "–", "—", "/"].contains(found[1]),
      abs(first - year) <= 1 || abs(first + 1 - year) <= 1,
      // A date goes on.
      !(found.count == 5 && found[3] == found[1])
    else { return nil }
    let second = String(first + 1)
    let next = String(first + years + 1)
    if found[2] == second { return String(first + years) + found[1] + next }
    if found[2] == second.suffix(2) { return String(first + years) + found[1] + next.suffix(2) }
    return nil
  }

  private func moved(_ piece: String) -> String {
    guard let number = Self.year(piece), abs(number - year) <= 1 else { return piece }
    return String(number + years)
  }

  private static func year(_ piece: String) -> Int? {
    piece.count == 4 && piece.allSatisfy(isDigit) ? Int(piece) : nil
  }

  private static func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }
}

/// Moves years on in titles and headings: what said 2024 and 2025 in last year's report says 2025 and
/// 2026 in this one.
struct YearShift {
  /// The year of the report that the text comes from.
  let year: Int
  /// How many years later it will stand.
  let years: Int

  init(from year: Int, by years: Int) {
    self.year = year
    self.years = years
  }

  /// The text with its years moved on: the report's own, the one before and the one after. Other
  /// numbers stay.
  func applied(to text: String) -> String {
    var out = ""
    var run = ""
    for letter in text {
      if letter.isASCII, letter.isNumber {
        run.append(letter)
      } else {
        out += moved(run)
        run = ""
        out.append(letter)
      }
    }
    return out + moved(run)
  }

  private func moved(_ run: String) -> String {
    guard run.count == 4, let number = Int(run), abs(number - year) <= 1 else { return run }
    return String(number + years)
  }
}

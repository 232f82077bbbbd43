/// A number in Chinese numerals below 10,000: 三, 十五, 一百零三, 三千二百.
///
/// What people say but may mean otherwise is none: 三四十 and 八九百 are ranges, 一百五 is 150 to one
/// and 105 to another, 一二三 may be anything.
struct ChineseNumeral {
  /// The number.
  let value: Int
  /// The index behind it.
  let end: Int
  /// Whether a word of place (十, 百, 千) or a leading 零 is in it.
  let hasPower: Bool

  /// Whether a letter can be part of a number.
  static func isNumeral(_ letter: Character) -> Bool {
    digits[letter] != nil || powers[letter] != nil
  }

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
  private static let powers: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

  /// The number that begins at an index; nil where none does, or none that is certain.
  init?(_ letters: [Character], at start: Int) {
    var end = start
    while end < letters.count, Self.isNumeral(letters[end]) { end += 1 }
    let word = letters[start..<end]
    guard !word.isEmpty else { return nil }
    self.end = end
    hasPower = word.contains { Self.powers[$0] != nil } || "零〇".contains(word[start])
    guard let value = Self.placed(word) ?? Self.row(word) else { return nil }
    self.value = value
  }

  /// 三千二百零五: places falling, a digit before each (but a leading 十), and one alone at the end
  /// only behind 十 or 零.
  private static func placed(_ word: ArraySlice<Character>) -> Int? {
    var total = 0
    var digit: Int?
    var lastPower = 10_000
    var hasZero = false
    for letter in word {
      if let power = powers[letter] {
        guard power < lastPower, digit != 0 else { return nil }
        guard let count = digit ?? (total == 0 && !hasZero ? 1 : nil) else { return nil }
        total += count * power
        (digit, lastPower, hasZero) = (nil, power, false)
      } else if let read = digits[letter] {
        guard digit == nil else { return nil }
        if read == 0 { hasZero = true } else { digit = read }
        if read == 0, word.count == 1 { return 0 }
      }
    }
    guard let last = digit else { return total > 0 ? total : nil }
    guard lastPower == 10_000 || lastPower == 10 || hasZero else { return nil }
    return total + last
  }

  /// 二〇二四, 一〇五: digits in a row, with a zero among them that makes it certain.
  private static func row(_ word: ArraySlice<Character>) -> Int? {
    guard word.count >= 3, word.contains(where: { $0 == "〇" || $0 == "零" }) else { return nil }
    var total = 0
    for letter in word {
      guard let digit = digits[letter] else { return nil }
      total = total * 10 + digit
    }
    return word.count <= 9 ? total : nil
  }
}

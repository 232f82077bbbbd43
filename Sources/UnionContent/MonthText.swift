/// A stretch of months, 1 to 12; `last` is before `first` where it runs over the new year.
struct MonthStretch: Hashable {
  var first: Int
  var last: Int

  /// The months of the stretch in order.
  var months: [Int] {
    first <= last ? Array(first...last) : Array(first...12) + Array(1...last)
  }

  /// The whole year.
  static let year = MonthStretch(first: 1, last: 12)
}

/// Reads months as people write them: `1月`, 三月份, 七、八月份, `7-9月`, `12月至次年1月`, 全年, `Jul-Aug`.
struct MonthText {
  /// The year that the months are of; a year written with them must be it.
  let year: Int?

  /// The months; nil for anything else. Months that do not follow each other (三、九月) make a stretch
  /// each.
  func months(_ text: String) -> [MonthStretch]? {
    var letters = LetterFolding.fold(text.lowercased()).filter { !$0.isWhitespace }
    while let last = letters.last, ":;.".contains(last) { letters.removeLast() }
    if let whole = Self.words[String(letters)] { return [whole] }
    if letters.contains("月") { return chinese(letters) }
    return EnglishMonths(year: year).months(text)
  }

  /// Whole words for a stretch.
  private static let words: [String: MonthStretch] = [
    "全年": .year, "每月": .year, "各月": .year, "常年": .year, "wholeyear": .year, "allyear": .year,
    "fullyear": .year, "everymonth": .year, "上半年": MonthStretch(first: 1, last: 6),
    "下半年": MonthStretch(first: 7, last: 12), "一季度": MonthStretch(first: 1, last: 3),
    "二季度": MonthStretch(first: 4, last: 6), "三季度": MonthStretch(first: 7, last: 9),
    "四季度": MonthStretch(first: 10, last: 12), "第一季度": MonthStretch(first: 1, last: 3),
    "第二季度": MonthStretch(first: 4, last: 6), "第三季度": MonthStretch(first: 7, last: 9),
    "第四季度": MonthStretch(first: 10, last: 12), "q1": MonthStretch(first: 1, last: 3),
    "q2": MonthStretch(first: 4, last: 6), "q3": MonthStretch(first: 7, last: 9),
    "q4": MonthStretch(first: 10, last: 12),
  ]

  /// `7月至9月`, 七、八月份: numbers with marks between them, each with or without 月, the last with it.
  private func chinese(_ letters: [Character]) -> [MonthStretch]? {
    var list = MonthList()
    var index = 0
    var isRange = false
    while true {
      let isNextYear = takeYear(letters, &index, isRange: isRange)
      guard let isNextYear, let month = Self.number(letters, &index) else { return nil }
      guard list.add(month, isRange: isRange, isNextYear: isNextYear) else { return nil }
      let hasWord = Self.take("月", letters, &index)
      if hasWord { _ = Self.take("份", letters, &index) }
      if index == letters.count { return hasWord ? list.stretches : nil }
      guard let mark = Self.mark(letters, &index) else { return nil }
      isRange = mark
    }
  }

  /// Takes 次年, or a year of four digits, and tells whether it is the year after; nil where it is
  /// another year than it may be.
  private func takeYear(_ letters: [Character], _ index: inout Int, isRange: Bool) -> Bool? {
    for word in ["次年", "翌年", "来年", "來年", "明年"]
    where letters[index...].starts(with: Array(word)) {
      index += 2
      return isRange ? true : nil
    }
    let digits = letters[index...].prefix(4).compactMap(DateText.digit)
    guard digits.count == 4, letters.count > index + 4, letters[index + 4] == "年" else {
      return false
    }
    let said = digits.reduce(0) { $0 * 10 + $1 }
    index += 5
    guard let year, said == year || (isRange && said == year + 1) else { return nil }
    return said == year + 1
  }

  private static func take(_ letter: Character, _ letters: [Character], _ index: inout Int) -> Bool
  {
    guard index < letters.count, letters[index] == letter else { return false }
    index += 1
    return true
  }

  /// A month's number in either kind of digits.
  private static func number(_ letters: [Character], _ index: inout Int) -> Int? {
    var value = 0
    let start = index
    while index < letters.count, index < start + 2, let digit = DateText.digit(letters[index]) {
      value = value * 10 + digit
      index += 1
    }
    if index == start {
      if letters[index...].first == "元" {
        index += 1
        return 1
      }
      // 一 to 十二; 一二 is no number but may be two months, and neither is certain.
      guard index < letters.count, let numeral = ChineseNumeral(letters, at: index) else {
        return nil
      }
      value = numeral.value
      index = numeral.end
    }
    return (1...12).contains(value) ? value : nil
  }

  /// The mark between two months, and whether it is that of a range.
  private static func mark(_ letters: [Character], _ index: inout Int) -> Bool? {
    guard index < letters.count else { return nil }
    let letter = letters[index]
    index += 1
    if "、,/和与及與;&".contains(letter) { return false }
    guard "-–—~到至".contains(letter) else { return nil }
    while index < letters.count, "-–—~".contains(letters[index]) { index += 1 }
    return true
  }
}

/// Months in the order in which they are named, joined to stretches where they follow each other.
struct MonthList {
  private(set) var stretches: [MonthStretch] = []

  /// Adds a month, alone or as the end of a range; false where that makes no sense.
  mutating func add(_ month: Int, isRange: Bool, isNextYear: Bool = false) -> Bool {
    guard let before = stretches.last else {
      stretches.append(MonthStretch(first: month, last: month))
      return true
    }
    guard !stretches.contains(where: { $0.months.contains(month) }) else { return false }
    if isRange {
      // 12月至次年1月 and 11月至2月 run over the new year; 3月至次年5月 is more than a year.
      guard before.first == before.last, !isNextYear || month < before.first else { return false }
      stretches[stretches.count - 1].last = month
    } else if month == before.last % 12 + 1 {
      stretches[stretches.count - 1].last = month
    } else {
      stretches.append(MonthStretch(first: month, last: month))
    }
    return true
  }
}

/// `March`, `Jul-Aug`, `December to January`.
struct EnglishMonths {
  let year: Int?

  func months(_ text: String) -> [MonthStretch]? {
    var list = MonthList()
    var isRange = false
    var wantsMonth = true
    for word in Self.words(text) {
      if wantsMonth {
        guard let month = Self.month(word), list.add(month, isRange: isRange) else { return nil }
        wantsMonth = false
      } else if Int(word) != nil {
        guard Int(word) == year else { return nil }
      } else if ["-", "–", "—", "to", "until", "through"].contains(word) {
        (isRange, wantsMonth) = (true, true)
      } else if ["and", "&", "/", ","].contains(word) {
        (isRange, wantsMonth) = (false, true)
      } else {
        return nil
      }
    }
    return wantsMonth ? nil : list.stretches
  }

  /// Letters in a row, digits in a row, and each mark for itself.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isOpen = false
    for letter in text.lowercased() {
      let isWord = letter.isASCII && (letter.isLetter || letter.isNumber)
      if isWord, isOpen {
        words[words.count - 1].append(letter)
      } else if !letter.isWhitespace, !".:".contains(letter) {
        words.append(String(letter))
      }
      isOpen = isWord
    }
    return words
  }

  private static func month(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard word.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return names.firstIndex { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }.map { $0 + 1 }
  }
}

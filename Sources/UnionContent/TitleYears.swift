/// The years that a title names: `2024年`, `2021—2025年`, `二〇二四年`, `2024`, `2023/24`.
struct TitleYears {
  /// Each year, or the first and last of a span, in the order of the title.
  let all: [ClosedRange<Int>]

  /// Reads a title. Where it has Chinese letters only a number before 年 counts, for 2024名 is no
  /// year; with a month behind it is part of a date.
  init(_ title: String) {
    let letters = Array(title)
    let isChinese = letters.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }
    var found: [ClosedRange<Int>] = []
    var following: Word?
    for word in Self.words(letters).reversed() {
      let between = letters[word.end..<(following?.start ?? word.end)].drop { "年度".contains($0) }
      let isJoined = between.count == 1 && between.first.map(Self.joints.contains) == true
      guard !isChinese || isJoined || Self.isNamed(word.end, letters) else {
        following = nil
        continue
      }
      if isJoined, let last = following?.year, last > word.year, between.first != "、" {
        found.append(word.year...last)
      } else {
        found.append(word.year...(Self.shortEnd(word, letters) ?? word.year))
      }
      following = word
    }
    all = found.reversed()
  }

  /// Whether one of the years is named, or lies within a span that is.
  func name(_ years: ClosedRange<Int>) -> Bool { all.contains { $0.overlaps(years) } }

  /// Whether a title surely names a year, as nearly all do: its digits before 年, with nothing on either
  /// side that could make something else of them.
  static func isNamed(_ year: Int, in title: String) -> Bool {
    guard (1950...2099).contains(year) else { return false }
    var title = title
    return title.withUTF8 { bytes in
      var value = 0
      var digits = 0
      for (index, byte) in bytes.enumerated() {
        if (0x30...0x39).contains(byte) {
          value = digits < 4 ? value * 10 + Int(byte - 0x30) : value
          digits += 1
          continue
        }
        // 年
        if byte == 0xE5, digits == 4, value == year,
          index + 2 < bytes.count, bytes[index + 1] == 0xB9, bytes[index + 2] == 0xB4,
          standsAlone(bytes, index - 4, index + 3)
        {
          return true
        }
        (digits, value) = (0, 0)
      }
      return false
    }
  }

  /// Whether on either side is the edge of the title, or a Han letter that is no numeral.
  private static func standsAlone(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard index >= 0, index + 3 <= bytes.count, (0xE4...0xE9).contains(bytes[index]) else {
        return false
      }
      let tail = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      switch Unicode.Scalar(UInt32(bytes[index] & 0xF) << 12 | tail) {
      case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "零", nil: return false
      default: return true
      }
    }
    return (start == 0 || isWord(start - 3)) && (end == bytes.count || isWord(end))
  }

  /// A number of four digits that can be a year.
  private struct Word {
    let year: Int
    let start: Int
    let end: Int
  }

  private static let joints: Set<Character> = [
    "-", "\u{2013}", "—", "\u{FF0D}", "~", "\u{FF5E}", "至", "到", "/", "、",
  ]

  private static func words(_ letters: [Character]) -> [Word] {
    var words: [Word] = []
    var start = 0
    while start < letters.count {
      var end = start
      var year = 0
      while end < letters.count, let digit = digit(letters[end]) {
        if end - start < 5 { year = year * 10 + digit }
        end += 1
      }
      if end - start == 4, (1950...2099).contains(year) {
        words.append(Word(year: year, start: start, end: end))
      }
      start = max(end, start + 1)
    }
    return words
  }

  /// 年 stands at an index, and no month behind it.
  private static func isNamed(_ index: Int, _ letters: [Character]) -> Bool {
    guard index < letters.count, letters[index] == "年" else { return false }
    let month = letters[(index + 1)...].prefix { digit($0) != nil || $0 == "十" }
    return month.isEmpty || letters.dropFirst(month.endIndex).first != "月"
  }

  /// The second year of `2023/24`.
  private static func shortEnd(_ word: Word, _ letters: [Character]) -> Int? {
    guard word.end < letters.count, "/-\u{2013}".contains(letters[word.end]) else { return nil }
    let digits = letters[(word.end + 1)...].prefix { digit($0) != nil }
    let value = digits.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    return digits.count == 2 && value == (word.year + 1) % 100 ? word.year + 1 : nil
  }

  private static func digit(_ letter: Character) -> Int? {
    if let digit = DateText.digit(letter) { return digit }
    switch letter.unicodeScalars.first {
    case "〇", "○", "零": return 0
    case "一": return 1
    case "二": return 2
    case "三": return 3
    case "四": return 4
    case "五": return 5
    case "六": return 6
    case "七": return 7
    case "八": return 8
    case "九": return 9
    default: return nil
    }
  }
}

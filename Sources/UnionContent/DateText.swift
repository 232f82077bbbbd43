import UnionModel

/// Reads dates and years as people write them.
enum DateText {
  /// `2024-12-20`, `2024/12/20`, `2024.12.20`, `2024年12月20日`, `20241220`, full-width digits too;
  /// nil for anything else, also for 31 February.
  static func date(_ text: String) -> CalendarDate? {
    if let plain = plainDate(text) { return plain }
    let numbers = digitRuns(text)
    if numbers.count == 1, numbers[0].count == 8, text.count == 8 {
      let all = numbers[0]
      return CalendarDate(
        year: value(all[..<4]), month: value(all[4..<6]), day: value(all[6...]))
    }
    guard numbers.count >= 3, numbers[0].count == 4, numbers[1].count <= 2, numbers[2].count <= 2,
      isDateShaped(text, runs: numbers.count)
    else { return nil }
    return CalendarDate(
      year: value(numbers[0][...]), month: value(numbers[1][...]), day: value(numbers[2][...]))
  }

  /// A year of four digits, with or without 年 or 年度; nil for anything else.
  static func year(_ text: String) -> Int? {
    if text.utf8.count == 4, let year = number(text.utf8) {
      return (1900...2200).contains(year) ? year : nil
    }
    var trimmed = text[...]
    for ending in ["年度", "年"] where trimmed.hasSuffix(ending) {
      trimmed = trimmed.dropLast(ending.count)
      break
    }
    let digits = trimmed.compactMap(digit)
    guard digits.count == 4, trimmed.count == 4 else { return nil }
    let year = value(digits[...])
    return (1900...2200).contains(year) ? year : nil
  }

  /// Month and day, `01-20`, `1月20日`, `12/31`.
  static func monthAndDay(_ text: String) -> (month: Int, day: Int)? {
    let numbers = digitRuns(text)
    guard numbers.count == 2, (1...2).contains(numbers[0].count), (1...2).contains(numbers[1].count)
    else { return nil }
    let (month, day) = (value(numbers[0][...]), value(numbers[1][...]))
    // 2024 is a leap year: 29 February is a due date, if a rare one.
    return CalendarDate(year: 2024, month: month, day: day) == nil ? nil : (month, day)
  }

  /// The decimal value of a digit, half or full width.
  static func digit(_ letter: Character) -> Int? {
    guard let scalar = letter.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: return Int(scalar.value) - 0xFF10
    default: return nil
    }
  }

  /// A date in the commonest form, `2024-12-20`; nil for any other, or none.
  private static func plainDate(_ text: String) -> CalendarDate? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes[..<4]),
        let month = number(bytes[5..<7]), let day = number(bytes[8...])
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
  }

  /// The number that ASCII digits are; nil where something else is among them.
  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func digitRuns(_ text: String) -> [[Int]] {
    var runs: [[Int]] = []
    var open = false
    for letter in text {
      if let value = digit(letter) {
        if open { runs[runs.count - 1].append(value) } else { runs.append([value]) }
        open = true
      } else {
        open = false
      }
    }
    return runs
  }

  /// Only separators between the numbers; a time of day may follow (`2024-12-20 08:00`).
  private static func isDateShaped(_ text: String, runs: Int) -> Bool {
    guard runs == 3 || text.contains(":") || text.contains("T") else { return false }
    return text.allSatisfy { digit($0) != nil || "-/.年月日号號 T:+Z\u{3000}".contains($0) }
  }

  private static func value(_ digits: ArraySlice<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }
}

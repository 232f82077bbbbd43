import Testing
import UnionTestSupport

@testable import PersonalData

/// Numbers that nobody has, drawn by chance.
private struct InventedNumbers {
  var dice: SeededGenerator

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(dice.number(0...9)) }.joined()
  }

  mutating func identity() -> String {
    let province = dice.pick(IdentityNumber.provinces.sorted()) ?? 11
    let month = dice.number(1...12)
    let day = dice.number(1...(month == 2 ? 28 : 30))
    let date = String(dice.number(1900...2030)) + two(month) + two(day)
    let body = two(province) + digits(4) + date + digits(3)
    let check = IdentityNumber.checkCharacter(body.compactMap(\.wholeNumberValue))
    return body + (check == 10 ? "X" : String(check))
  }

  mutating func card() -> String {
    let body = dice.word("62", "4", "51", "60", "95588") + digits(dice.number(15...18))
    let stem = String(body.prefix(dice.number(15...18)))
    for check in 0...9 {
      let number = stem + String(check)
      let values = number.compactMap(\.wholeNumberValue).map { UInt8($0) }
      if BankCard.isValid(values[...]) { return number }
    }
    return card()
  }

  mutating func mobile() -> String { "1" + String(dice.number(3...9)) + digits(8) + "1" }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// The number as somebody may write it.
  mutating func spelled(_ number: String, _ kind: PersonalNumber.Kind) -> String {
    let forms: [[Int]] =
      switch kind {
      case .identity: [[18], [6, 8, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4]]
      case .bankCard: [[19], [4, 4, 4, 4, 3]]
      case .mobile: [[11], [3, 4, 4], [3, 8]]
      }
    var rest = Substring(number)
    var groups: [Substring] = []
    for size in dice.pick(forms) ?? [] where !rest.isEmpty {
      groups.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    var text = groups.joined(separator: dice.word(" ", "-", "\u{A0}", "\u{3000}", "－"))
    if dice.once(in: 4) { text = widened(text) }
    if dice.once(in: 4) { text = text.lowercased() }
    return text
  }

  private func widened(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isWide = ("0"..."9").contains(scalar) || scalar == "X"
          return isWide ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }
}

@Suite("Any number of a person")
struct PropertyTests {
  @Test("However it is written it is found, and nothing is behind its mask", arguments: 0..<40)
  func found(seed: Int) {
    var invented = InventedNumbers(dice: SeededGenerator(seed: UInt64(seed)))
    for _ in 0..<100 {
      let kind = invented.dice.pick(PersonalNumber.Kind.allCases) ?? .mobile
      let number =
        switch kind {
        case .identity: invented.identity()
        case .bankCard: invented.card()
        case .mobile: invented.mobile()
        }
      let before = invented.dice.word("", "电话：", "张某", "| ", "（", "号码为", "第3名，", "，", "“")
      let after = invented.dice.word("", "。", "张某", " |", "）", "\n", "，女", "”")
      let text = before + invented.spelled(number, kind) + after
      let numbers = PersonalNumbers.found(in: Array(text.utf8))
      #expect(numbers.map(\.digits) == [number], "\(text)")
      #expect(numbers.map(\.kind) == [kind], "\(text)")
      let masked = PersonalNumbers.masked(text)
      #expect(masked.count == text.count)
      #expect(PersonalNumbers.found(in: Array(masked.utf8)).isEmpty, "\(masked)")
    }
  }

  @Test("Tables of figures hold none", arguments: 0..<20)
  func figures(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let cells = (0..<dice.number(2...8)).map { _ in
        dice.word(
          String(dice.number(0...999)), String(dice.number(1000...99_999)),
          "\(dice.number(0...99)).\(dice.number(0...99))%", "\(dice.number(1990...2030))",
          "\(dice.number(1...999)),\(dice.number(100...999)),\(dice.number(100...999))")
      }
      let row = cells.joined(separator: dice.word(" | ", "\t", ",", "  ", "、"))
      #expect(PersonalNumbers.masked(row) == row)
    }
  }

  @Test("Sentences with figures hold none", arguments: 0..<20)
  func sentences(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let parts = (0..<dice.number(1...6)).map { _ in
        dice.word("会员", "新建工会", "经费", "帮扶资金", "建会率", "截至") + dice.word("", " ", "共", "：")
          + String(dice.number(0...99_999_999)) + dice.word("人", "家", "元", "%", "万元", "年", " 份")
      }
      let text = parts.joined(separator: dice.word("，", "、", " ", "；"))
      #expect(PersonalNumbers.masked(text) == text)
    }
  }

  @Test("A digit more or less makes another number of it", arguments: 0..<20)
  func otherLengths(seed: Int) {
    var invented = InventedNumbers(dice: SeededGenerator(seed: UInt64(seed)))
    for _ in 0..<50 {
      let number = invented.mobile()
      for text in ["0\(number)", "\(number)0", String(number.dropLast())] {
        #expect(PersonalNumbers.masked(text) == text)
      }
    }
  }

  @Test("Any bytes are read to their end", arguments: 0..<20)
  func anyBytes(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] = [
      [0xEF], [0xBC], [0x91], [0xE2, 0x80], [0x20], [0x2D], [0x2E], [0x58], [0xC2], [0xFF],
      Array("138".utf8), Array("0000".utf8), Array("6222".utf8), Array("&nbsp;".utf8), [0x0A],
    ]
    for _ in 0..<200 {
      let bytes = (0..<dice.number(0...60)).flatMap { _ in dice.pick(pieces) ?? [] }
      let numbers = PersonalNumbers.found(in: bytes)
      #expect(numbers.allSatisfy { bytes.indices.contains($0.range.upperBound - 1) })
    }
  }

  @Test("A number at any place of a text is found, and where it is")
  func places() {
    for before in 0..<40 {
      for after in 0..<40 {
        let text =
          String(repeating: "会", count: before) + "13800001234"
          + String(repeating: "a。", count: after)
        let numbers = PersonalNumbers.found(in: Array(text.utf8))
        #expect(numbers.map(\.range) == [before * 3..<before * 3 + 11])
      }
    }
  }
}

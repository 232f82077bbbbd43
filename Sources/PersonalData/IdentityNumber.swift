/// The numbers of identity cards, after GB 11643.
enum IdentityNumber {
  /// Whether 17 digits and the check character, 10 for X, are one: of a province, with a real date of
  /// birth, and with the character that the digits ask for.
  static func isValid(_ digits: ArraySlice<UInt8>, check: UInt8) -> Bool {
    guard digits.count == 17 else { return false }
    let all = digits.map(Int.init)
    func number(_ range: Range<Int>) -> Int { all[range].reduce(0) { $0 * 10 + $1 } }
    return provinces.contains(number(0..<2))
      && isDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
      && checkCharacter(all) == check
  }

  /// The codes of the provinces (GB/T 2260), of Hong Kong, Macao and Taiwan, and of foreigners.
  static let provinces: Set<Int> = Set(
    Array(11...15) + Array(21...23) + Array(31...37) + Array(41...46) + Array(50...54)
      + Array(61...65) + [71, 81, 82, 83, 91])

  private static func isDate(year: Int, month: Int, day: Int) -> Bool {
    guard (1800...2099).contains(year), (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// The check character of 17 digits (ISO 7064, MOD 11-2), 10 for X.
  static func checkCharacter(_ digits: [Int]) -> UInt8 {
    let rest = digits.reduce(0) { ($0 + $1) * 2 % 11 }
    return UInt8((12 - rest) % 11)
  }
}

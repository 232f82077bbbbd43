/// The numbers of bank cards (ISO/IEC 7812): 16 to 19 digits, the last of which checks the others.
enum BankCard {
  /// How many digits one has.
  static let lengths = 16...19

  /// Whether digits are one. Of those that begin with 0, 1 or 2 only those count that banks gave out,
  /// as serial numbers begin with a year.
  static func isValid(_ digits: ArraySlice<UInt8>) -> Bool {
    guard lengths.contains(digits.count), let first = digits.first,
      digits.contains(where: { $0 != first }), isIssued(digits, first)
    else { return false }
    return isLuhn(digits) && !SocialCreditCode.isValid(digits)
  }

  private static func isIssued(_ digits: ArraySlice<UInt8>, _ first: UInt8) -> Bool {
    if first > 2 { return true }
    if first == 1 { return digits.starts(with: [1, 0, 3]) }
    return first == 2 && (2221...2720).contains(digits.prefix(4).reduce(0) { $0 * 10 + Int($1) })
  }

  /// Whether they begin as cards do that people carry. Asked of groups of four parted by spaces, which
  /// may be a row of figures.
  static func isCommon(_ digits: ArraySlice<UInt8>) -> Bool {
    let two = digits.prefix(2).reduce(0) { $0 * 10 + Int($1) }
    return (40...49).contains(two) || (51...55).contains(two)
      || [35, 60, 62, 65, 68, 69, 95].contains(two)
  }

  /// Luhn's check: every second digit from the right counts double.
  private static func isLuhn(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = place % 2 == 0 ? Int(digit) : Int(digit) * 2
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }
}

/// The codes of organisations (GB 32100), where they are digits alone: they are no secret.
enum SocialCreditCode {
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  /// Whether 18 digits are one: with the code of a province and the right check character (MOD 31-3).
  static func isValid(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 18 else { return false }
    let all = digits.map(Int.init)
    guard IdentityNumber.provinces.contains(all[2] * 10 + all[3]) else { return false }
    let sum = zip(all, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return (31 - sum % 31) % 31 == all[17]
  }
}

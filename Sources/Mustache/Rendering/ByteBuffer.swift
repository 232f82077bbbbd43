/// Bytes that grow at the end: a page or a row of data while it is written. Appending costs a
/// comparison and a copy, which an array's uniqueness checks would double for the short pieces that
/// pages are made of.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var used = 0
  @usableFromInline var capacity: Int

  /// No bytes yet, and room for so many.
  public init(capacity: Int) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// How many bytes have been written.
  @inlinable
  public var count: Int { used }

  /// What has been written.
  @inlinable
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: used) }

  /// Appends some bytes.
  @inlinable @inline(__always)
  public mutating func append(_ source: UnsafePointer<UInt8>, count length: Int) {
    if capacity - used < length { grow(by: length) }
    (base + used).initialize(from: source, count: length)
    used += length
  }

  /// Appends some bytes.
  @inlinable @inline(__always)
  public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    if let start = source.baseAddress { append(start, count: source.count) }
  }

  /// Appends some bytes.
  @inlinable @inline(__always)
  public mutating func append(_ source: [UInt8]) {
    source.withUnsafeBufferPointer { append($0) }
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if capacity == used { grow(by: 1) }
    (base + used).initialize(to: byte)
    used += 1
  }

  /// Replaces the last byte.
  @inlinable
  public mutating func replaceLast(by byte: UInt8) {
    if used > 0 { base[used - 1] = byte }
  }

  @inline(never)
  @usableFromInline
  mutating func grow(by length: Int) {
    capacity = max(capacity * 2, used + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: used)
    base.deallocate()
    base = larger
  }
}

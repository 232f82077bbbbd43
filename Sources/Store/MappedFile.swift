import Glibc

/// A file's bytes as memory that the system fills when it is read, until nobody needs them.
///
/// A file that somebody cuts short meanwhile ends the program when what is gone is read (SIGBUS). So
/// it is for files of our own alone, which are replaced by rename and never written into: who holds an
/// old one keeps its content.
public final class MappedFile: Sendable {
  /// How many bytes there are.
  public let count: Int
  /// Where they begin, as an address; 0 for an empty file.
  @usableFromInline let address: UInt

  /// Maps an open file, which may be closed then. Throws what the system says.
  init(_ file: Int32) throws(StoreError) {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw StoreError(code: errno) }
    count = Int(status.st_size)
    guard count > 0 else {
      address = 0
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      throw StoreError(code: errno)
    }
    address = UInt(bitPattern: start)
  }

  deinit {
    if let start = UnsafeMutableRawPointer(bitPattern: address) { munmap(start, count) }
  }

  /// Gives the bytes to `body`; they are there during the call alone.
  @inlinable
  public func withBytes<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
  }
}

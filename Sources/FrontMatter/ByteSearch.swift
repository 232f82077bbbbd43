import Glibc

extension [UInt8] {
  /// Where a byte first stands from `start` on and before `end`, by the C library's search.
  func offset(of byte: UInt8, from start: Int, before end: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < end, end <= bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}

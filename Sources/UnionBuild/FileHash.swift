import Glibc
import Store

/// The fingerprint of a file's content.
enum FileHash {
  /// That of what is left to read of an open file; nil if it cannot be read.
  static func of(_ file: Int32) -> UInt64? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var hasher = ContentHasher()
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
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<filled])
      if filled < buffer.count { return hasher.finish(piece) }
      hasher.add(piece)
    }
  }
}

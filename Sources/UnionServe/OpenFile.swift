import CLinux
import Glibc

/// An open file or folder that closes itself when nobody holds it.
final class OpenFile: Sendable {
  /// The number the system knows it by.
  let number: Int32

  /// Takes over an open number.
  init(owning number: Int32) { self.number = number }

  deinit { _ = Glibc.close(number) }

  /// What the system knows of it.
  var status: stat? {
    var result = stat()
    return fstat(number, &result) == 0 ? result : nil
  }

  /// Fills as much of a buffer as the file has from `offset` on; less only at its end, nil when reading
  /// fails.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int? {
    var got = 0
    while got < buffer.count {
      let count = pread(
        number, buffer.baseAddress.map { $0 + got }, buffer.count - got, off_t(offset + got))
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      got += count
    }
    return got
  }
}

import CLinux
import Glibc

/// Copies the content of one open file into another, inside the kernel and, where the file system
/// can, without copying a byte.
enum FileCopy {
  enum Failure {
    /// Reading failed with this errno.
    case source(Int32)
    /// Writing failed with this errno.
    case target(Int32)
  }

  /// Copies all that is left of `source`; nil if it went well. Adds what it copied to `size`.
  static func content(from source: Int32, to target: Int32, size: inout Int) -> Failure? {
    while true {
      let moved = copy_file_range(source, nil, target, nil, 1 << 30, 0)
      if moved > 0 {
        size += moved
      } else if moved == 0 {
        // Some file systems (/proc, some network disks) claim to be empty here.
        return size == 0 ? buffered(from: source, to: target, size: &size) : nil
      } else {
        switch errno {
        case EINTR: continue
        case EXDEV, EINVAL, ENOSYS, EOPNOTSUPP, EPERM:
          return buffered(from: source, to: target, size: &size)
        case let code: return code == EIO ? .source(code) : .target(code)
        }
      }
    }
  }

  private static func buffered(from source: Int32, to target: Int32, size: inout Int) -> Failure? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let got = Glibc.read(source, buffer.baseAddress, buffer.count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { return .source(errno) }
      if got == 0 { return nil }
      let code = write(UnsafeRawBufferPointer(rebasing: buffer[..<got]), to: target)
      if code != 0 { return .target(code) }
      size += got
    }
  }

  /// Writes all the bytes; the errno, or 0.
  static func write(_ bytes: UnsafeRawBufferPointer, to target: Int32) -> Int32 {
    var rest = bytes
    while !rest.isEmpty {
      let written = Glibc.write(target, rest.baseAddress, rest.count)
      if written < 0 && errno == EINTR { continue }
      if written < 0 { return errno }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
    return 0
  }
}

import Glibc

/// Whole files of text.
enum TextFile {
  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BenchFailure("cannot read \(path)") }
    defer { close(file) }
    var known = stat()
    fstat(file, &known)
    var bytes = [UInt8](repeating: 0, count: Int(known.st_size))
    var got = 0
    while got < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress.map { $0 + got }, $0.count - got)
      }
      guard count > 0 else { break }
      got += count
    }
    return Array(bytes.prefix(got))
  }

  static func read(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Puts a new file in the place of the old one, as an editor does; another name of the old one keeps
  /// the old text.
  static func replace(_ path: String, with text: String) throws {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let new = "\(path[..<start]).\(path[start...]).new"
    let file = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw BenchFailure("cannot write \(path)") }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      guard count > 0 else { break }
      written += count
    }
    close(file)
    guard written == bytes.count, rename(new, path) == 0 else {
      throw BenchFailure("cannot write \(path)")
    }
  }
}

import Glibc

/// A folder or file that could not be written.
struct CorpusError: Error {
  let path: String
  /// As `errno` says it.
  let code: Int32
}

/// A folder that is made with those above it.
struct CorpusFolder {
  private let path: String

  init(_ path: String) throws(CorpusError) {
    self.path = path
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o755) == 0 || errno == EEXIST else {
        throw CorpusError(path: made, code: errno)
      }
    }
  }

  /// Writes a file of it.
  func write(_ name: String, _ bytes: [UInt8]) throws(CorpusError) {
    let place = path + "/" + name
    let file = open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw CorpusError(path: place, code: errno) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      guard count > 0 else { throw CorpusError(path: place, code: errno) }
      written += count
    }
  }

  /// Gives a file of another folder a second name here, so that it takes its memory once.
  func link(_ name: String, in other: CorpusFolder) throws(CorpusError) {
    let place = path + "/" + name
    guard Glibc.link(other.path + "/" + name, place) == 0 else {
      throw CorpusError(path: place, code: errno)
    }
  }
}

import Glibc

/// The stamp and the manifest, which stand at the top of an open folder.
enum OwnFile {
  /// The bytes of a file; nil if there is none, or if it is larger than the limit or no file.
  static func read(_ name: String, in folder: Int32, limit: Int, path: String)
    throws(BuildError) -> [UInt8]?
  {
    let number = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if number < 0 {
      if errno == ENOENT || errno == ELOOP { return nil }
      throw BuildError(code: errno, path: path + "/" + name)
    }
    let file = Descriptor(owning: number)
    guard let known = status(of: file.number), known.isFile, known.st_size <= limit else {
      return nil
    }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(known.st_size)) { buffer, filled in
      while filled < buffer.count {
        let got = Glibc.read(
          file.number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    if code != 0 { throw BuildError(code: code, path: path + "/" + name) }
    return bytes
  }

  /// Writes a file, or writes it anew.
  static func write(_ name: String, _ bytes: [UInt8], in folder: Int32, path: String)
    throws(BuildError)
  {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let number = openat(folder, name, flags, 0o666)
    if number < 0 { throw BuildError(code: errno, path: path + "/" + name) }
    let file = Descriptor(owning: number)
    let code = bytes.withUnsafeBytes { FileCopy.write($0, to: file.number) }
    if code != 0 { throw BuildError(code: code, path: path + "/" + name) }
    try file.closeReporting(path: path + "/" + name)
  }
}

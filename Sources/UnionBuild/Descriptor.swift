import Glibc

/// An open file or folder that closes itself.
struct Descriptor: ~Copyable, Sendable {
  /// The number the system knows it by.
  let number: Int32

  /// Takes over an open number.
  init(owning number: Int32) { self.number = number }

  deinit { _ = Glibc.close(number) }

  /// Closes it and says what went wrong: network disks and quotas may refuse as late as here.
  consuming func closeReporting(path: String) throws(BuildError) {
    let result = Glibc.close(number)
    let code = errno
    discard self
    if result != 0 && code != EINTR { throw BuildError(code: code, path: path) }
  }

  /// Opens a folder that may be reached through links.
  static func folder(_ path: String) throws(BuildError) -> Descriptor {
    let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 { throw BuildError(code: errno, path: path) }
    return Descriptor(owning: number)
  }
}

/// What the system knows of an open file.
func status(of number: Int32) -> stat? {
  var result = stat()
  return fstat(number, &result) == 0 ? result : nil
}

/// What the system knows of a path below a folder; a link is not followed.
func status(_ name: UnsafePointer<CChar>, in folder: Int32) -> stat? {
  var result = stat()
  return fstatat(folder, name, &result, AT_SYMLINK_NOFOLLOW) == 0 ? result : nil
}

extension stat {
  /// Whether it is a folder.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  /// Whether it is an ordinary file.
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}

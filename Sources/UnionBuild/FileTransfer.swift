import Glibc

/// Copies a file or link with its owner, mode and time, for where it can be neither linked nor
/// renamed.
enum FileTransfer {
  /// Copies to a name that does not exist yet; the errno, or 0.
  static func copy(
    _ name: UnsafePointer<CChar>, from folder: Int32, _ newName: UnsafePointer<CChar>,
    to newFolder: Int32
  ) -> Int32 {
    guard let known = status(name, in: folder) else { return errno }
    if known.st_mode & S_IFMT == S_IFLNK {
      return copyLink(name, from: folder, newName, to: newFolder)
    }
    guard known.isFile else { return EOPNOTSUPP }
    let number = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 { return errno }
    let source = Descriptor(owning: number)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let newNumber = openat(newFolder, newName, flags, 0o600)
    if newNumber < 0 { return errno }
    let target = Descriptor(owning: newNumber)
    var size = 0
    switch FileCopy.content(from: source.number, to: target.number, size: &size) {
    case .source(let code), .target(let code): return code
    case nil: break
    }
    if let now = status(of: target.number) {
      _ = FileTraits(known).give(to: newName, in: newFolder, now: FileTraits(now))
    }
    var times = [known.st_atim, known.st_mtim]
    return futimens(target.number, &times) == 0 ? 0 : errno
  }

  private static func copyLink(
    _ name: UnsafePointer<CChar>, from folder: Int32, _ newName: UnsafePointer<CChar>,
    to newFolder: Int32
  ) -> Int32 {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    // One byte less than there is: the NUL at the end stays.
    if readlinkat(folder, name, &target, target.count - 1) < 0 { return errno }
    return symlinkat(target, newFolder, newName) == 0 ? 0 : errno
  }
}

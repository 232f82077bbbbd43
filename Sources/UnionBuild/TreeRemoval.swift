import Glibc

/// Deletes a folder with all it holds; never follows a link.
public enum TreeRemoval {
  /// Deletes the file or folder at a path; nothing there is no error.
  ///
  /// Throws at the first thing that cannot be deleted, with its path.
  public static func remove(_ path: String) throws(BuildError) {
    try remove(path, in: AT_FDCWD, path: path)
  }

  /// The same for a name in an open folder; `path` is what errors say.
  static func remove(_ name: UnsafePointer<CChar>, in folder: Int32, path: String)
    throws(BuildError)
  {
    if unlinkat(folder, name, 0) == 0 { return }
    switch errno {
    case ENOENT: return
    case EISDIR, EPERM: try removeFolder(name, in: folder, path: path)
    case let code: throw BuildError(code: code, path: path)
    }
  }

  /// The same for a path below an open folder.
  static func remove(_ place: RelativePath, in folder: Int32, path: String) throws(BuildError) {
    let failed = place.withPointer { name -> BuildError? in
      do throws(BuildError) { try remove(name, in: folder, path: path) } catch { return error }
      return nil
    }
    if let failed { throw failed }
  }

  private static func removeFolder(
    _ name: UnsafePointer<CChar>, in folder: Int32, path: String
  ) throws(BuildError) {
    let number = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 { throw BuildError(code: errno, path: path) }
    let opened = Descriptor(owning: number)
    // Some file systems skip names when a folder shrinks while it is read: then read it again.
    var code = ENOTEMPTY
    for _ in 0..<8 where code == ENOTEMPTY || code == EEXIST {
      try FolderListing.each(in: opened.number, path: path) { (entry, kind) throws(BuildError) in
        if kind != Int(DT_DIR) && unlinkat(opened.number, entry, 0) == 0 { return }
        let entryPath = path + "/" + String(cString: entry)
        if kind == Int(DT_DIR) {
          try removeFolder(entry, in: opened.number, path: entryPath)
        } else {
          try remove(entry, in: opened.number, path: entryPath)
        }
      }
      if unlinkat(folder, name, AT_REMOVEDIR) == 0 { return }
      code = errno
      if code == ENOENT { return }
      lseek(opened.number, 0, SEEK_SET)
    }
    throw BuildError(code: code, path: path)
  }
}

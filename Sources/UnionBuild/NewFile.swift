import Glibc

/// Writes files into a site's sources, where nothing that is there may be lost.
public enum NewFile {
  /// Whether something has this name below a folder, though it be a link that leads nowhere.
  public static func exists(_ name: String, in folder: String) -> Bool {
    var known = stat()
    return lstat(folder + "/" + name, &known) == 0
  }

  /// Writes a file below a folder, with the folders that it needs; what has the name already is left
  /// as it is, and `BuildError.taken` is thrown. A file that could not be finished is removed.
  public static func write(_ bytes: [UInt8], to name: String, in folder: String)
    throws(BuildError)
  {
    let path = folder + "/" + name
    try makeFolders(above: path)
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if number < 0 {
      if errno == EEXIST { throw .taken(path: path) }
      throw BuildError(code: errno, path: path)
    }
    let file = Descriptor(owning: number)
    let code = bytes.withUnsafeBytes { FileCopy.write($0, to: file.number) }
    do throws(BuildError) {
      if code != 0 { throw BuildError(code: code, path: path) }
      try file.closeReporting(path: path)
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func makeFolders(above path: String) throws(BuildError) {
    for place in path.utf8.indices.dropFirst() where path.utf8[place] == UInt8(ascii: "/") {
      let folder = String(path[..<place])
      if mkdir(folder, 0o777) != 0, errno != EEXIST, errno != EISDIR {
        throw BuildError(code: errno, path: folder)
      }
    }
  }
}

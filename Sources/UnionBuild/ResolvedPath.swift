import Glibc

/// Where a path leads after every link in it is followed, whether or not its end exists.
public enum ResolvedPath {
  /// The absolute path without links, `.` and `..`; what does not exist is kept as it is written.
  public static func of(_ path: String) throws(BuildError) -> String {
    var pending = path.split(separator: "/").reversed().map(String.init)
    var found: [String] = []
    if !path.hasPrefix("/") {
      pending += try currentFolder().split(separator: "/").reversed().map(String.init)
    }
    var links = 0
    while let name = pending.popLast() {
      if name == "." { continue }
      if name == ".." {
        _ = found.popLast()
      } else if let target = target(ofLink: "/" + (found + [name]).joined(separator: "/")) {
        links += 1
        // As many as the kernel follows: more is a loop.
        if links > 40 { throw .other(path: path, code: ELOOP) }
        if target.hasPrefix("/") { found = [] }
        pending += target.split(separator: "/").reversed().map(String.init)
      } else {
        found.append(name)
      }
    }
    return "/" + found.joined(separator: "/")
  }

  /// Whether a resolved path is another or lies inside it: by name, and by what the system says
  /// both are, since a folder can be mounted at two places.
  public static func isSameOrInside(_ path: String, _ outer: String) -> Bool {
    if path == outer || path.hasPrefix(outer == "/" ? "/" : outer + "/") { return true }
    guard let identity = FileIdentity(outer) else { return false }
    var folder = path
    while !folder.isEmpty {
      if FileIdentity(folder) == identity { return true }
      folder = parent(of: folder) ?? ""
    }
    return false
  }

  /// The folder a resolved path stands in; nil for `/`.
  static func parent(of path: String) -> String? {
    guard path != "/", let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last name of a resolved path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  private static func currentFolder() throws(BuildError) -> String {
    guard let path = getcwd(nil, 0) else { throw BuildError(code: errno, path: ".") }
    defer { free(path) }
    return String(cString: path)
  }

  private static func target(ofLink path: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, filled in
      buffer.withMemoryRebound(to: CChar.self) { name in
        if let base = name.baseAddress { filled = max(0, readlink(path, base, name.count)) }
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

/// Which file it is, whatever it is called.
private struct FileIdentity: Equatable {
  let device: dev_t
  let number: ino_t

  init?(_ path: String) {
    var result = stat()
    guard lstat(path, &result) == 0 else { return nil }
    device = result.st_dev
    number = result.st_ino
  }
}

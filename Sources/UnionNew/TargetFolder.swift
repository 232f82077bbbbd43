import Glibc
public import UnionBuild

/// A folder in which a site is to begin.
public enum TargetFolder {
  /// What stands there already, sorted, without names that begin with a dot; none where there is no
  /// such folder yet.
  public static func contents(_ path: String) throws(BuildError) -> [String] {
    guard let folder = opendir(path) else {
      let code = errno
      if code == ENOENT { return [] }
      throw code == EACCES ? .noPermission(path: path) : .other(path: path, code: code)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

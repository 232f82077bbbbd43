import Glibc

/// Where links lead.
enum LinkTarget {
  /// The path with every link followed; nil where it leads nowhere.
  static func of(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a path leads to something in a folder, whose own path has no links.
  static func isInside(_ folder: String, _ path: String) -> Bool {
    guard let real = of(path) else { return false }
    return real == folder || real.hasPrefix(folder == "/" ? "/" : folder + "/")
  }
}

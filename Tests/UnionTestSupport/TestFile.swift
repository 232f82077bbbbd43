import Glibc

/// Reads and writes the files that tests keep beside them.
public enum TestFile {
  /// The bytes of a file; nil where it cannot be read.
  public static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = Glibc.read(file, &buffer, buffer.count)
      if got == 0 { return bytes }
      if got < 0 { return nil }
      bytes += buffer[..<got]
    }
  }

  /// Writes a file, with the folders above it; whether that worked.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) -> Bool {
    makeFolder(
      path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/"))
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let got = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if got <= 0 { return false }
      written += got
    }
    return true
  }

  /// Makes a folder with all folders above it.
  public static func makeFolder(_ path: String) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o755)
    }
  }

  /// The material beside the checkout: `../shared`, or what UNIONSITE_SHARED names. It need not be
  /// there.
  public static var shared: String {
    getenv("UNIONSITE_SHARED").map { String(cString: $0) } ?? packageRoot + "/../shared"
  }

  /// The root of this package.
  public static var packageRoot: String {
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  }
}

extension TestFile {
  /// Every file below a folder, by its path there, sorted; links are files.
  public static func names(below folder: String) -> [String] {
    guard let opened = opendir(folder) else { return [] }
    defer { closedir(opened) }
    var names: [String] = []
    while let entry = readdir(opened) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
        names += self.names(below: folder + "/" + name).map { name + "/" + $0 }
      } else {
        names.append(name)
      }
    }
    return names.sorted()
  }
}

import Glibc
import UnionBuild

/// A folder of its own for one test, deleted when the test lets go of it.
final class ScratchFolder: Sendable {
  let path: String

  init() {
    let shared = access("/dev/shm", W_OK) == 0
    path = (shared ? "/dev/shm" : "/tmp") + "/union-build-test-\(UInt64.random(in: 0 ... .max))"
    mkdir(path, 0o755)
  }

  deinit { try? TreeRemoval.remove(path) }

  /// The output folder of most tests.
  var output: String { path + "/public" }

  func write(_ name: String, _ text: String, mode: mode_t = 0o644) {
    makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, mode)
    defer { close(file) }
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
  }

  func makeFolder(_ name: String) {
    var made = path
    for part in name.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o755)
    }
  }

  /// The text of a file; nil if there is none.
  func text(_ name: String) -> String? {
    let file = open(path + "/" + name, O_RDONLY | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    let got = read(file, &buffer, buffer.count)
    return got < 0 ? nil : String(decoding: buffer[..<got], as: UTF8.self)
  }

  func status(_ name: String) -> stat? {
    var result = stat()
    return lstat(path + "/" + name, &result) == 0 ? result : nil
  }

  func mode(_ name: String) -> mode_t? { status(name).map { $0.st_mode & 0o7777 } }

  /// The names in a folder, sorted.
  func names(_ name: String = "") -> [String] {
    guard let folder = opendir(path + "/" + name) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  func folder(site: String = "云岭", protected: [String] = []) throws(BuildError) -> OutputFolder {
    try OutputFolder.open(path: output, site: SiteIdentity(site), protected: protected)
  }

  /// Builds a site of these files.
  @discardableResult
  func build(_ files: [String: String], _ options: FinishOptions = FinishOptions())
    throws(BuildError) -> SwapReport
  {
    let stage = try folder().beginStage()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try stage.write(path, Array(text.utf8))
    }
    return try stage.finish(options)
  }
}

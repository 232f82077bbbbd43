import Diagnostics
import Glibc
import Parallel
import UnionContent
import UnionModel

/// A content folder in the system's folder for temporary files, with one unit, `a`; gone when
/// nobody holds it.
final class DiskSite: Sendable {
  /// The folder that holds `content` and what lies outside of it.
  let outside: String
  /// The content folder.
  var folder: String { outside + "/content" }

  init() throws(DiskFailure) {
    var template = Array("/tmp/unionsite-content-XXXXXX\0".utf8CString.dropLast())
    guard mkdtemp(&template) != nil else { throw DiskFailure(errno) }
    outside = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try make(folder: "")
    try write("units/a/unit.md", Array("# 甲工会\n".utf8))
  }

  deinit { removeTree(outside) }

  /// Makes a folder and those above it; the path is below the content folder.
  func make(folder path: String) throws(DiskFailure) {
    var made = outside
    for name in ["content"] + path.split(separator: "/").map(String.init) {
      made += "/" + name
      guard mkdir(made, 0o755) == 0 || errno == EEXIST else { throw DiskFailure(errno) }
    }
  }

  /// Writes a file below the content folder.
  func write(_ path: String, _ bytes: [UInt8]) throws(DiskFailure) {
    try make(folder: path.split(separator: "/").dropLast().joined(separator: "/"))
    try write(name: Array((folder + "/" + path).utf8CString), bytes)
  }

  /// Writes a file whose name need not be text.
  func write(name: [CChar], _ bytes: [UInt8]) throws(DiskFailure) {
    let file = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw DiskFailure(errno) }
    defer { close(file) }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw DiskFailure(errno) }
  }

  /// Makes a symbolic link below the content folder.
  func link(_ path: String, to target: String) throws(DiskFailure) {
    guard symlink(target, folder + "/" + path) == 0 else { throw DiskFailure(errno) }
  }

  /// The loaded site, and what a person reads of all problems, in Chinese.
  func load() async throws -> (site: Site, messages: String) {
    let content = try DiskContent(path: folder, root: "content")
    let loaded = try await ContentLoader(workers: Workers(count: 2)).load(content)
    let writer = ProblemText(language: .chinese)
    return (loaded.site, loaded.problems.map(writer.text).joined())
  }
}

/// What the system refuses a test.
struct DiskFailure: Error {
  let code: Int32
  init(_ code: Int32) { self.code = code }
}

private func removeTree(_ path: String) {
  chmod(path, 0o755)
  guard let folder = opendir(path) else { return }
  defer {
    closedir(folder)
    rmdir(path)
  }
  while let entry = readdir(folder) {
    // Names need not be text: they stay bytes.
    let name = withUnsafeBytes(of: entry.pointee.d_name) { $0.prefix { $0 != 0 }.map { $0 } }
    if name == Array(".".utf8) || name == Array("..".utf8) { continue }
    if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
      removeTree(path + "/" + String(decoding: name, as: UTF8.self))
    } else {
      unlinkat(dirfd(folder), name.map { CChar(bitPattern: $0) } + [0], 0)
    }
  }
}

import Glibc
import UnionBuild

/// The files of twins: each stands where its page stands in the site.
final class TwinFolder: Sendable {
  /// What a file is called while it is written ends in this.
  private static let unfinished = ".part"

  /// Where it is.
  let path: String
  private let number: Int32

  /// Opens it; makes it where it is not there.
  init(_ path: String) throws(BuildError) {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw BuildError(code: errno, path: path) }
    self.path = path
    number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 { throw BuildError(code: errno, path: path) }
  }

  deinit { if number >= 0 { close(number) } }

  /// Size and time of a file; nil where there is none.
  func known(_ name: String) -> (size: Int, time: Int)? {
    var found = stat()
    guard fstatat(number, name, &found, AT_SYMLINK_NOFOLLOW) == 0,
      found.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return (Int(found.st_size), Self.time(of: found))
  }

  private static func time(of file: stat) -> Int {
    Int(file.st_mtim.tv_sec) * 1_000_000_000 + Int(file.st_mtim.tv_nsec)
  }

  /// Writes a file in place of what has its name, with the folders above it; the time it got.
  func write(_ bytes: [UInt8], to name: String) throws(BuildError) -> Int {
    let passing = name + Self.unfinished
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    var file = openat(number, passing, flags, 0o666)
    if file < 0, errno == ENOENT {
      try makeFolders(above: name)
      file = openat(number, passing, flags, 0o666)
    }
    guard file >= 0 else { throw failure(name) }
    do throws(BuildError) {
      let time = try write(bytes, to: file, name)
      if renameat(number, passing, number, name) != 0 { throw failure(name) }
      return time
    } catch {
      unlinkat(number, passing, 0)
      throw error
    }
  }

  private func write(_ bytes: [UInt8], to file: Int32, _ name: String) throws(BuildError) -> Int {
    var written = 0
    var code: Int32 = 0
    while written < bytes.count, code == 0 {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 { code = errno == EINTR ? 0 : errno } else { written += count }
    }
    var found = stat()
    if code == 0, fstat(file, &found) != 0 { code = errno }
    // Network disks and quotas may refuse as late as here.
    if close(file) != 0, code == 0 { code = errno }
    if code != 0 { throw BuildError(code: code, path: path + "/" + name) }
    return Self.time(of: found)
  }

  /// Deletes a file, and the folders that are empty then; nothing there is no error.
  func remove(_ name: String) throws(BuildError) {
    if unlinkat(number, name, 0) != 0, errno != ENOENT, errno != ENOTDIR { throw failure(name) }
    var folder = name[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if unlinkat(number, String(folder), AT_REMOVEDIR) != 0 { return }
    }
  }

  /// Deletes all files but these, and the folders that are empty then.
  func removeAll(but kept: Set<String>) throws(BuildError) { try sweep("", kept) }

  private func sweep(_ folder: String, _ kept: Set<String>) throws(BuildError) {
    for (name, isFolder) in try entries(folder) {
      let inner = folder.isEmpty ? name : folder + "/" + name
      if isFolder {
        try sweep(inner, kept)
        unlinkat(number, inner, AT_REMOVEDIR)
      } else if !kept.contains(inner), unlinkat(number, inner, 0) != 0, errno != ENOENT {
        throw failure(inner)
      }
    }
  }

  private func entries(_ folder: String) throws(BuildError) -> [(name: String, isFolder: Bool)] {
    let opened = openat(
      number, folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0, let listing = fdopendir(opened) else { throw failure(folder) }
    defer { closedir(listing) }
    var all: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      var found = stat()
      guard fstatat(opened, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      all.append((name, found.st_mode & S_IFMT == S_IFDIR))
    }
    return all
  }

  private func makeFolders(above name: String) throws(BuildError) {
    for place in name.utf8.indices where name.utf8[place] == UInt8(ascii: "/") {
      let folder = String(name[..<place])
      if mkdirat(number, folder, 0o777) != 0, errno != EEXIST { throw failure(folder) }
    }
  }

  private func failure(_ name: String) -> BuildError {
    BuildError(code: errno, path: path + "/" + name)
  }
}

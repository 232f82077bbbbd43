import Glibc
import UnionBuild

/// A folder beside a file that is being made, in which it is made. It is gone when nobody holds it; that of
/// a run that was killed is taken over by the next.
final class PassingFolder {
  /// Where it is.
  let path: String
  private let number: Int32

  private init(path: String, number: Int32) {
    self.path = path
    self.number = number
  }

  /// A folder for a file; throws `busy` while somebody else makes the same.
  static func make(for file: String) throws(BuildError) -> PassingFolder {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    let path = folder + ".unionsite-\(parts.last ?? "").part"
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw BuildError(code: errno, path: file) }
    let number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { throw BuildError(code: errno, path: path) }
    // Where the disk cannot lock there is nobody to tell from.
    if flock(number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(number)
      throw .busy(path: file)
    }
    let passing = PassingFolder(path: path, number: number)
    try passing.empty()
    return passing
  }

  deinit {
    // What cannot be removed now, the next run takes over.
    try? TreeRemoval.remove(path)
    close(number)
  }

  private func empty() throws(BuildError) {
    guard let listing = opendir(path) else { throw BuildError(code: errno, path: path) }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { try TreeRemoval.remove(path + "/" + name) }
    }
  }
}

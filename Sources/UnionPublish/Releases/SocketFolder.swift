import Glibc
import UnionBuild

/// A folder of this user alone in which SSH keeps the connection that its calls share.
struct SocketFolder: Sendable {
  private let folder: String

  /// Makes one. Its path is short: the system allows no more than some hundred bytes.
  init() throws(PublishError) {
    var name = Array("/tmp/unionsite-XXXXXX\0".utf8.map { CChar(bitPattern: $0) })
    guard mkdtemp(&name) != nil else {
      throw .machine(.other(path: "/tmp", code: errno))
    }
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Where the connection is.
  var path: String { folder + "/s" }

  /// Removes the folder; SSH has removed what was in it.
  func remove() {
    unlink(path)
    rmdir(folder)
  }
}

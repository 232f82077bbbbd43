import Synchronization
import UnionContent

/// A content folder in memory of which the system seems to tell times. Notes what is read.
final class KnownContent: ContentSource {
  let root = "content"
  private let files: Mutex<[String: File]>
  private let log = Mutex<Set<String>>([])

  private struct File {
    var bytes: [UInt8]
    var identity: FileIdentity
    var isSettled = true
  }

  init(_ texts: [String: String]) {
    files = Mutex([:])
    for path in texts.keys.sorted() { write(path, texts[path] ?? "") }
  }

  /// The files that were read since it was asked last.
  func readSince() -> [String] {
    log.withLock { log in
      defer { log = [] }
      return log.sorted()
    }
  }

  /// Writes a file at a time; nil for one that no other file has.
  func write(_ path: String, _ text: String, at time: Int64? = nil, isSettled: Bool = true) {
    files.withLock { files in
      let latest = files.values.map(\.identity.changed).max() ?? 0
      let time = time ?? latest + 1
      let identity = FileIdentity(
        size: Int64(text.utf8.count), modified: time, changed: time, inode: 1, device: 1)
      files[path] = File(bytes: Array(text.utf8), identity: identity, isSettled: isSettled)
    }
  }

  /// Changes a file's bytes and leaves everything the system tells.
  func writeUnseen(_ path: String, _ text: String) {
    files.withLock { $0[path]?.bytes = Array(text.utf8) }
  }

  /// Says whether a file's times can be trusted.
  func settle(_ path: String, _ isSettled: Bool) {
    files.withLock { $0[path]?.isSettled = isSettled }
  }

  func text(_ path: String) -> String? {
    files.withLock { $0[path].map { String(decoding: $0.bytes, as: UTF8.self) } }
  }

  func delete(_ path: String) { files.withLock { $0[path] = nil } }

  func list() throws(ContentError) -> ContentListing {
    files.withLock { files in
      ContentListing(
        files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
          ListedFile(path: $0.key, identity: $0.value.identity, isSettled: $0.value.isSettled)
        })
    }
  }

  func read(_ path: String) -> Result<[UInt8], ContentReadFailure> {
    log.withLock { _ = $0.insert(path) }
    guard let bytes = files.withLock({ $0[path]?.bytes }) else {
      return .failure(.system("No such file or directory"))
    }
    return .success(bytes)
  }
}

import Synchronization

/// The short files that were sent last, ready to be sent again.
final class PageCache: Sendable {
  /// A state of a file, in a build of the site where the build is written into it.
  struct Key: Sendable, Hashable {
    var file: FileIdentity
    var build: Int?
    var type: String
  }

  private struct Inside {
    var young: [Key: ServedFile] = [:]
    var old: [Key: ServedFile] = [:]
    var room: Int
  }

  private let inside: Mutex<Inside>
  private let half: Int

  /// Keeps at most this many bytes.
  init(bytes: Int) {
    half = bytes / 2
    inside = Mutex(Inside(room: bytes / 2))
  }

  /// What is known of a file. Half of the room is for those used lately; when it is full they take the
  /// place of the other half.
  subscript(key: Key) -> ServedFile? {
    get {
      inside.withLock { inside in
        if let file = inside.young[key] { return file }
        guard let file = inside.old.removeValue(forKey: key) else { return nil }
        keep(file, key, in: &inside)
        return file
      }
    }
    set {
      guard let file = newValue else { return }
      inside.withLock { keep(file, key, in: &$0) }
    }
  }

  private func keep(_ file: ServedFile, _ key: Key, in inside: inout Inside) {
    if file.size > inside.room {
      inside.old = inside.young
      inside.young = [:]
      inside.room = half
    }
    if file.size <= half, inside.young.updateValue(file, forKey: key) == nil {
      inside.room -= file.size
    }
  }
}

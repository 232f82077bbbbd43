import Glibc

/// Where a watcher hears of changes: the kernel; in tests something that fails on purpose.
protocol ChangeSource: Sendable {
  /// What can be waited for with poll(2).
  var descriptor: Int32 { get }
  /// Watches a folder; gives its number, the same one for the same folder.
  func watch(_ path: String, for mask: UInt32) throws(WatchFailure) -> Int32
  /// Forgets a folder.
  func forget(_ number: Int32)
  /// What has happened since the last time; nothing where nothing has.
  func events() -> [ChangeEvent]
}

/// Why a folder cannot be watched.
enum WatchFailure: Error, Sendable, Hashable {
  /// It is not there any more, or may not be read: whoever holds it hears when that changes.
  case gone
  /// A limit of the system is reached.
  case limit
  /// Anything else.
  case other(code: Int32)

  init(code: Int32) {
    switch code {
    case ENOENT, ENOTDIR, EACCES, ELOOP: self = .gone
    case ENOSPC, EMFILE, ENFILE, ENOMEM: self = .limit
    default: self = .other(code: code)
    }
  }
}

/// Something that happened in a watched folder (inotify(7)).
struct ChangeEvent: Sendable, Hashable {
  /// The folder's number; -1 where the queue overflowed.
  var folder: Int32
  /// What happened: IN_CREATE, IN_MODIFY …
  var mask: UInt32
  /// The name in the folder; empty where it is about the folder itself.
  var name: String

  func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
}

/// The kernel's way of telling of changes (inotify(7)).
final class Inotify: ChangeSource {
  let descriptor: Int32

  init() throws(WatchFailure) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { throw WatchFailure(code: errno) }
  }

  deinit { close(descriptor) }

  func watch(_ path: String, for mask: UInt32) throws(WatchFailure) -> Int32 {
    let number = inotify_add_watch(descriptor, path, mask)
    if number < 0 { throw WatchFailure(code: errno) }
    return number
  }

  func forget(_ number: Int32) { inotify_rm_watch(descriptor, number) }

  func events() -> [ChangeEvent] {
    var events: [ChangeEvent] = []
    // Some hundred events; one is at most 272 bytes long.
    let size = 1 << 16
    let got = withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { buffer in
      let got = read(descriptor, buffer.baseAddress, size)
      if got > 0 { Self.parse(UnsafeRawBufferPointer(buffer)[..<got], into: &events) }
      return got
    }
    // Interrupted, or nothing there: the caller waits and asks again.
    return got > 0 ? events : []
  }

  /// Number, mask, cookie and the length of the name, 4 bytes each; the name, filled up with NUL.
  private static func parse(
    _ bytes: Slice<UnsafeRawBufferPointer>, into events: inout [ChangeEvent]
  ) {
    var rest = bytes
    while rest.count >= 16 {
      let head = UnsafeRawBufferPointer(rebasing: rest)
      let length = Int(head.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
      guard rest.count >= 16 + length else { return }
      let name = head[16..<16 + length].prefix { $0 != 0 }
      events.append(
        ChangeEvent(
          folder: head.loadUnaligned(as: Int32.self),
          mask: head.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
          name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(16 + length)
    }
  }
}

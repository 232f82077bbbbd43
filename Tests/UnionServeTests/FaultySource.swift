import Synchronization

@testable import UnionServe

/// The kernel's events, with a limit that is soon reached, or a queue that overflows.
final class FaultySource: ChangeSource {
  private let real: Inotify
  private let limit: Int
  private let watched = Mutex<Set<Int32>>([])
  /// Whether all that comes next is lost.
  let overflows = Mutex(false)

  init(limit: Int = .max) throws(WatchFailure) {
    real = try Inotify()
    self.limit = limit
  }

  var descriptor: Int32 { real.descriptor }

  func watch(_ path: String, for mask: UInt32) throws(WatchFailure) -> Int32 {
    let number = try real.watch(path, for: mask)
    let count = watched.withLock { watched in
      watched.insert(number)
      return watched.count
    }
    if count > limit { throw .limit }
    return number
  }

  func forget(_ number: Int32) { real.forget(number) }

  func events() -> [ChangeEvent] {
    let events = real.events()
    if !events.isEmpty, overflows.withLock({ $0 }) {
      return [ChangeEvent(folder: -1, mask: 0x4000, name: "")]
    }
    return events
  }
}

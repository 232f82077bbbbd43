import Glibc

/// A lock that many may share or one may hold alone.
///
/// cmark-gfm keeps the characters that extensions react to in tables of the whole process, and a
/// parse with strikethrough edits them while it runs (github/cmark-gfm#176). So such a parse runs
/// alone, and all others share.
final class ParseLock: Sendable {
  // Unsafe to the compiler, since a pointer is not Sendable. What it leads to is touched by the
  // pthread calls alone, which are made for many threads; the pointer is set once, in `init`, and the
  // lock must stay at one address, which a stored property of Swift does not promise.
  nonisolated(unsafe) private let lock: UnsafeMutablePointer<pthread_rwlock_t>

  init() {
    lock = .allocate(capacity: 1)
    var attributes = pthread_rwlockattr_t()
    pthread_rwlockattr_init(&attributes)
    // Otherwise a steady stream of sharers keeps the one who wants to be alone waiting for ever.
    pthread_rwlockattr_setkind_np(
      &attributes, Int32(PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP))
    pthread_rwlock_init(lock, &attributes)
    pthread_rwlockattr_destroy(&attributes)
  }

  deinit {
    pthread_rwlock_destroy(lock)
    lock.deallocate()
  }

  /// Runs `body` alone or beside others that share.
  func hold<Result>(alone: Bool, _ body: () -> Result) -> Result {
    if alone { pthread_rwlock_wrlock(lock) } else { pthread_rwlock_rdlock(lock) }
    defer { pthread_rwlock_unlock(lock) }
    return body()
  }
}

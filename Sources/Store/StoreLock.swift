import Glibc

/// The right to change a store, until it is released.
public final class StoreLock: Sendable {
  private let file: Int32

  init(_ file: Int32) { self.file = file }

  deinit { close(file) }

  /// Gives the right up; so does letting go of it.
  public func release() { flock(file, LOCK_UN) }
}

import Synchronization

/// How many connections are open.
final class ConnectionCount: Sendable {
  private let open = Atomic(0)
  private let most: Int

  /// Lets in as many as `most`.
  init(most: Int) { self.most = most }

  /// Counts one more; false where it is one too many. Each is to `leave` either way.
  func enter() -> Bool { open.add(1, ordering: .relaxed).newValue <= most }

  /// Counts one less.
  func leave() { open.subtract(1, ordering: .relaxed) }
}

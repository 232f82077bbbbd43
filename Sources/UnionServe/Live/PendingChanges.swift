import Synchronization

/// What has changed and is not built yet. Nothing that is put here is lost, whenever it comes.
final class PendingChanges: Sendable {
  private struct Inside {
    var batch: WatchBatch?
    var interrupt: (@Sendable () -> Void)?
  }

  private let inside = Mutex(Inside())
  /// Rings when something is there; it may also ring for nothing.
  let bell: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation

  init() { (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  /// Something changed; what is being built is out of date.
  func add(_ batch: WatchBatch) {
    let interrupt = inside.withLock { inside in
      inside.batch = inside.batch?.merged(with: batch) ?? batch
      return inside.interrupt
    }
    ring.yield()
    interrupt?()
  }

  /// All that has come since the last time.
  func take() -> WatchBatch? {
    inside.withLock { inside in
      defer { inside.batch = nil }
      return inside.batch
    }
  }

  /// What is done when something comes while a build runs; at once where it came already.
  func setInterrupt(_ interrupt: (@Sendable () -> Void)?) {
    let isLate = inside.withLock { inside in
      inside.interrupt = interrupt
      return inside.batch != nil
    }
    if isLate { interrupt?() }
  }

  /// Nothing more comes.
  func finish() { ring.finish() }
}

import Synchronization

@testable import UnionServe

/// A builder whose builds end when the test says so.
final class FakeBuilder: PreviewBuilder {
  private struct Waiting {
    var outcome: CheckedContinuation<PreviewOutcome, Never>
    var wish: PreviewWish
  }

  private struct Inside {
    var wishes: [PreviewWish] = []
    var running = 0
    var mostAtOnce = 0
    var cancelled = 0
    var waiting: Waiting?
  }

  private let inside = Mutex(Inside())

  func build(_ wish: PreviewWish) async -> PreviewOutcome {
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        inside.withLock {
          $0.wishes.append(wish)
          $0.running += 1
          $0.mostAtOnce = max($0.mostAtOnce, $0.running)
          $0.waiting = Waiting(outcome: continuation, wish: wish)
        }
      }
    } onCancel: {
      inside.withLock { $0.cancelled += 1 }
    }
    inside.withLock { $0.running -= 1 }
    return outcome
  }

  /// The changes of each build so far.
  var asked: [WatchBatch] { inside.withLock { $0.wishes.map(\.changes) } }
  /// How many builds ran at once at most.
  var mostAtOnce: Int { inside.withLock { $0.mostAtOnce } }

  /// The wish of the build that has begun.
  func begun() async throws -> PreviewWish {
    try await eventually { self.inside.withLock { $0.waiting?.wish } }
  }

  /// Waits until a build was told that it is out of date.
  func interrupted(times: Int = 1) async throws {
    _ = try await eventually { self.inside.withLock { $0.cancelled } >= times ? true : nil }
  }

  /// Waits until a build has begun, and ends it.
  @discardableResult
  func finish(_ outcome: PreviewOutcome) async throws -> PreviewWish {
    let wish = try await begun()
    let waiting = inside.withLock { inside in
      defer { inside.waiting = nil }
      return inside.waiting
    }
    waiting?.outcome.resume(returning: outcome)
    return wish
  }
}

/// What never came.
struct NeverCame: Error {}

/// What a closure gives as soon as it gives something.
func eventually<Value>(_ look: () -> Value?) async throws -> Value {
  for _ in 0..<3000 {
    if let value = look() { return value }
    try await Task.sleep(for: .milliseconds(10))
  }
  throw NeverCame()
}

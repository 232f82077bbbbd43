import Synchronization

/// Work on all cores whose results come back in the order of the input.
public struct Workers: Sendable {
  /// How many pieces of work are under way at once; at least 1.
  public let count: Int

  /// As many workers as given, at least 1.
  public init(count: Int) { self.count = max(1, count) }

  /// `transform` of every index below `total`, in order. Indices are handed out in runs of `grain`,
  /// so that short pieces do not fight over the counter and long ones still spread; a `grain` below 1
  /// is 1.
  ///
  /// Throws the error of the lowest failing run; the runs not yet begun are then skipped.
  public func map<Output: Sendable, Failure: Error>(
    _ total: Int, grain: Int = 16,
    _ transform: @escaping @Sendable (Int) throws(Failure) -> Output
  ) async throws(Failure) -> [Output] {
    let grain = max(1, grain)
    let runs = (total + grain - 1) / grain
    if count == 1 || runs <= 1 {
      var results: [Output] = []
      results.reserveCapacity(total)
      var turn = Turn()
      for index in 0..<total {
        results.append(try transform(index))
        await turn.letOthers()
      }
      return results
    }
    let dispenser = Dispenser(runs: runs)
    let finished = await withTaskGroup(of: [Run<Output, Failure>].self) { group in
      for _ in 0..<min(count, runs) {
        group.addTask {
          var done: [Run<Output, Failure>] = []
          var turn = Turn()
          while let run = dispenser.next() {
            let outcome = Self.results(of: run * grain..<min(total, (run + 1) * grain), transform)
            done.append(Run(index: run, outcome: outcome))
            if case .failure = outcome { dispenser.stop() }
            await turn.letOthers()
          }
          return done
        }
      }
      var all: [Run<Output, Failure>] = []
      for await part in group { all += part }
      return all.sorted { $0.index < $1.index }
    }
    var results: [Output] = []
    results.reserveCapacity(total)
    for run in finished { results += try run.outcome.get() }
    return results
  }

  private struct Run<Value: Sendable, Failure: Error>: Sendable {
    let index: Int
    let outcome: Result<[Value], Failure>
  }

  private static func results<Value: Sendable, Failure: Error>(
    of indices: Range<Int>, _ transform: (Int) throws(Failure) -> Value
  ) -> Result<[Value], Failure> {
    var values: [Value] = []
    values.reserveCapacity(indices.count)
    do {
      for index in indices { values.append(try transform(index)) }
    } catch { return .failure(error) }
    return .success(values)
  }
}

/// When a worker steps back for a moment. Workers hold all threads there are: somebody who asks the
/// preview for a page that is made already would wait until all others are.
private struct Turn {
  private var end = ContinuousClock.now + length

  private static let length = Duration.milliseconds(2)

  /// Lets others work that wait, if it is time.
  mutating func letOthers() async {
    guard ContinuousClock.now > end else { return }
    await Task.yield()
    end = ContinuousClock.now + Self.length
  }
}

/// Hands out run numbers, each once.
private final class Dispenser: Sendable {
  private let runs: Int
  private let taken = Atomic<Int>(0)

  init(runs: Int) { self.runs = runs }

  func next() -> Int? {
    let run = taken.add(1, ordering: .relaxed).oldValue
    return run < runs ? run : nil
  }

  func stop() { taken.store(runs, ordering: .relaxed) }
}

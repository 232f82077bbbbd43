import Glibc
import Parallel
import Synchronization
import Testing

@Suite("Work on all cores")
struct WorkersTests {
  private struct Failure: Error, Equatable { let index: Int }

  @Test(
    "Results come back in the order of the input",
    arguments: [(1, 16), (2, 1), (2, 16), (3, 7), (8, 1000), (64, 3)])
  func order(count: Int, grain: Int) async {
    let results = await Workers(count: count).map(1000, grain: grain) { $0 * 2 }
    #expect(results == (0..<1000).map { $0 * 2 })
  }

  @Test("Slow pieces at the front do not come last")
  func slowFront() async {
    let results = await Workers(count: 4).map(40, grain: 1) { index -> Int in
      var value = index
      for step in 0..<(index < 4 ? 200_000 : 1) { value = (value &* 31 &+ step) & 0xFF }
      return value & 0 | index
    }
    #expect(results == Array(0..<40))
  }

  @Test("Nothing to do", arguments: [1, 4])
  func empty(count: Int) async {
    #expect(await Workers(count: count).map(0) { $0 } == [])
  }

  @Test("Less than one worker is one; a grain below 1 is 1", arguments: [0, -3])
  func leastOne(number: Int) async {
    #expect(Workers(count: number).count == 1)
    #expect(await Workers(count: 2).map(5, grain: number) { $0 } == [0, 1, 2, 3, 4])
  }

  @Test("Every index is asked for once")
  func once() async {
    let calls = Counter()
    _ = await Workers(count: 4).map(500, grain: 3) { _ in calls.add() }
    #expect(calls.value == 500)
  }

  @Test("Others get their turn while workers hold all threads")
  func othersWork() async {
    let other = Counter()
    let seen = await Workers(count: 64).map(2000, grain: 1) { index in
      // By now there is a worker on every thread.
      if index == 1000 { Task { other.add() } }
      usleep(1000)
      return other.value > 0
    }
    #expect(seen.last == true)
  }

  @Test("The error of the lowest failing run is thrown", arguments: [1, 2, 4, 16])
  func lowest(count: Int) async {
    for _ in 0..<20 {
      await #expect(throws: Failure(index: 30)) {
        try await Workers(count: count).map(100, grain: 10) {
          (index: Int) throws(Failure) -> Int in
          if index >= 30 { throw Failure(index: index) }
          return index
        }
      }
    }
  }

  @Test("After an error the runs not yet begun are skipped")
  func skipped() async {
    let calls = Counter()
    await #expect(throws: Failure(index: 0)) {
      try await Workers(count: 1).map(1000, grain: 1) { (index: Int) throws(Failure) -> Int in
        calls.add()
        throw Failure(index: index)
      }
    }
    #expect(calls.value == 1)
  }
}

/// Counts calls from all workers.
private final class Counter: Sendable {
  private let calls = Atomic<Int>(0)
  var value: Int { calls.load(ordering: .sequentiallyConsistent) }
  func add() { calls.add(1, ordering: .sequentiallyConsistent) }
}

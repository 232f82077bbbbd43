import Glibc
import Testing

@testable import UnionServe

@Suite("What belongs together is told together")
struct GatheringTests {
  private let start = ContinuousClock.now
  private var gathering = ChangeGathering()

  private mutating func note(_ flag: Int32, _ place: String, at milliseconds: Int) {
    let event = ChangeEvent(folder: 1, mask: UInt32(bitPattern: flag), name: place)
    gathering.note(event, at: place, now: start.advanced(by: .milliseconds(milliseconds)))
  }

  private var deadline: Duration? { gathering.deadline.map { start.duration(to: $0) } }

  @Test("A single save is told after a short quiet time")
  mutating func single() {
    note(IN_MODIFY, "a", at: 0)
    note(IN_CLOSE_WRITE, "a", at: 1)
    #expect(deadline == .milliseconds(16))
    #expect(gathering.take() == .paths(["a"]))
    #expect(deadline == nil)
  }

  @Test("A file that is still being written is waited for, but not for ever")
  mutating func writing() {
    note(IN_MODIFY, "a", at: 0)
    #expect(deadline == .milliseconds(150))
    note(IN_CLOSE_WRITE, "a", at: 40)
    #expect(deadline == .milliseconds(55))
  }

  @Test("A thousand files that come one after the other are few batches")
  mutating func many() {
    var batches = 0
    for number in 0..<1000 {
      if let deadline, deadline <= .milliseconds(number) {
        _ = gathering.take()
        batches += 1
      }
      note(IN_CREATE, "\(number)", at: number)
      note(IN_CLOSE_WRITE, "\(number)", at: number)
    }
    #expect(batches == 6)
    #expect(deadline == .milliseconds(999 + 15))
  }

  @Test("What came and went has changed nothing")
  mutating func cameAndWent() {
    note(IN_CREATE, "4913", at: 0)
    note(IN_CLOSE_WRITE, "4913", at: 0)
    note(IN_DELETE, "4913", at: 1)
    note(IN_CREATE, "a.tmp", at: 2)
    note(IN_MODIFY, "a.tmp", at: 2)
    note(IN_MOVED_FROM, "a.tmp", at: 3)
    #expect(deadline == .milliseconds(18))
    #expect(gathering.take() == nil)
  }

  @Test("What went and came again is told")
  mutating func wentAndCame() {
    note(IN_DELETE, "a", at: 0)
    note(IN_CREATE, "a", at: 1)
    note(IN_DELETE, "a", at: 2)
    #expect(gathering.take() == .paths(["a"]))
  }

  @Test("Batches are put together")
  func merging() {
    let one = WatchBatch.paths(["content/a"])
    #expect(one.merged(with: .paths(["b"])) == .paths(["content/a", "b"]))
    #expect(one.merged(with: .everything) == .everything)
    #expect(one.covers("content/a/b.md"))
    #expect(!one.covers("content/ab"))
  }
}

import Synchronization
import Testing

@testable import UnionPublish

/// Programs that do a part of the work.
struct ChildTests {
  @Test func `What a program says and how it ends is known`() async throws {
    let outcome = try await Child(
      program: "sh", arguments: ["-c", "cat; echo 错 >&2; exit 3"], input: "甲\n乙"
    ).run()
    #expect(outcome.output == "甲\n乙")
    #expect(outcome.complaint == "错\n")
    #expect(outcome.status == 3)
  }

  @Test func `Every line is heard, the last one without its end too`() async throws {
    let heard = Mutex<[String]>([])
    let child = Child(program: "sh", arguments: ["-c", #"seq 1 50000; printf '\n终'"#])
    _ = try await child.run { line in heard.withLock { $0.append(line) } }
    #expect(heard.withLock { $0 } == (1...50000).map(String.init) + ["", "终"])
  }

  @Test func `A program that is not installed is told from one that fails`() async {
    await #expect {
      try await Child(program: "unionsite-no-such-program", arguments: []).run()
    } throws: { error in
      if case Child.Failure.missing = error { true } else { false }
    }
  }

  @Test func `A program that does not read what it is given is no failure`() async throws {
    let child = Child(
      program: "true", arguments: [], input: String(repeating: "长", count: 200_000))
    #expect(try await child.run().status == 0)
  }
}

import Glibc
import Testing
import UnionBuild
import UnionTestSupport

@Suite("A build after edits is what a build from nothing would be")
struct IncrementalBuildTests {
  /// So many edits are tried; `UNIONSITE_EDITS` says otherwise.
  private static let edits = number("UNIONSITE_EDITS") ?? 200
  /// The seed of the first story; `UNIONSITE_SEED` says otherwise.
  private static let seed = UInt64(number("UNIONSITE_SEED") ?? 1)
  /// A story has about so many edits, so that not every one begins with a site grown strange.
  private static let storyLength = 40

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }

  private static let build: EditStory.Builder = { request throws(BuildError) in
    try await Build(request).run()
  }

  @Test("After every few of many random edits: every file, byte for byte, and every problem")
  func randomEdits() async {
    let stories = max(1, (Self.edits + Self.storyLength - 1) / Self.storyLength)
    let length = min(Self.edits, Self.storyLength)
    var seen: Set<String> = []
    var counts = EditCounts()
    await withTaskGroup(of: Told.self) { group in
      var next = 0
      func begin() {
        guard next < stories else { return }
        let seed = Self.seed + UInt64(next)
        next += 1
        group.addTask { await Told.story(of: seed, length, Self.build) }
      }
      for _ in 0..<2 { begin() }
      while let told = await group.next() {
        if let failure = told.failure { Issue.record("\(failure)") }
        seen.formUnion(told.seen)
        counts.edits += told.counts.edits
        counts.builds += told.counts.builds
        counts.refused += told.counts.refused
        if told.failure == nil { begin() }
      }
    }
    // A run that refuses most builds, or meets few kinds of pages, would say little.
    #expect(counts.refused * 3 < counts.builds, "\(counts)")
    if Self.edits >= 200 {
      #expect(BuiltFamily.all.subtracting(seen).sorted() == [])
    }
  }

  @Test("A build that forgets one changed page is found out, with few edits to show it")
  func forgetsAPage() async throws {
    let failure = try #require(
      await Told.story(of: 1, 100) { request throws(BuildError) in
        try await Forgetful.build(request, forgets: .change)
      }.failure)
    #expect(failure.difference.contains("differs"))
    #expect(failure.chapters.flatMap(\.edits).count <= 6)
  }

  @Test("So is one that leaves a page that is gone")
  func leavesAPage() async throws {
    let failure = try #require(
      await Told.story(of: 2, 100) { request throws(BuildError) in
        try await Forgetful.build(request, forgets: .removal)
      }.failure)
    #expect(failure.difference.contains("should not be there"))
  }

  @Test("So is one that tells a problem less")
  func forgetsAProblem() async throws {
    let failure = try #require(
      await Told.story(of: 3, 100) { request throws(BuildError) in
        var result = try await Build(request).run()
        if !result.problems.isEmpty { result.problems.removeLast() }
        return result
      }.failure)
    #expect(failure.difference.hasPrefix("problems: wrong [], missing ["))
  }
}

/// What came of a story.
private struct Told: Sendable {
  var failure: EditStory.Failure?
  var seen: Set<String> = []
  var counts = EditCounts()

  static func story(of seed: UInt64, _ edits: Int, _ builder: @escaping EditStory.Builder) async
    -> Told
  {
    var told = Told()
    do throws(EditStory.Failure) {
      told.counts = try await EditStory(seed: seed, builder: builder).live(
        edits: edits, seen: &told.seen)
    } catch { told.failure = error }
    return told
  }
}

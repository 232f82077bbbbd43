import Glibc
import Synchronization
import Testing
import UnionTestSupport

@testable import UnionServe

@Suite("A watcher tells what changes")
struct WatcherTests {
  @Test("It misses nothing of what the slowest listing finds", arguments: 1...6)
  func random(seed: UInt64) async throws {
    try await compare(seed, Heard(RandomEdits.folder()), bursts: 40)
  }

  @Test("Nor where the folders are looked through", arguments: 7...9)
  func rescan(seed: UInt64) async throws {
    let heard = Heard(RandomEdits.folder()) { () throws(WatchFailure) in throw .limit }
    try await compare(seed, heard, bursts: 20)
    #expect(heard.notices == [.limitReached])
  }

  private func compare(_ seed: UInt64, _ heard: Heard, bursts: Int) async throws {
    var edits = RandomEdits(heard.folder, seed: seed)
    var before = edits.listing
    for burst in 0..<bursts {
      let done = edits.burst()
      let after = edits.listing
      let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      // A folder that is told stands for what comes into it later; only after the mark is it certain that
      // the next burst is held against this one.
      let missing = try await heard.missing(changed.union([heard.mark(burst)]))
      try #require(missing == [], "seed \(seed), burst \(burst): \(done)")
      _ = heard.take()
      before = after
    }
  }

  @Test("What editors leave behind wakes nobody")
  func leftovers() async throws {
    let heard = Heard(RandomEdits.folder())
    for name in [".a.md.swp", "a.md~", ".#a.md", "~$报告.docx", ".git/index"] {
      heard.folder.write("content/units/" + name, "x")
    }
    heard.folder.write("content/units/4913", "")
    heard.folder.delete("content/units/4913")
    heard.folder.write("content/units/z.md", "x")
    #expect(try await heard.missing(["content/units/z.md"]) == [])
    #expect(heard.take() == .paths(["content/units/z.md"]))
  }

  @Test("What is beside the two folders wakes nobody")
  func outside() async throws {
    let heard = Heard(RandomEdits.folder())
    heard.folder.write("public/index.html", "x")
    heard.folder.write("content/a.md", "x")
    #expect(try await heard.missing(["content/a.md"]) == [])
    #expect(heard.take() == .paths(["content/a.md"]))
  }

  @Test("A folder that comes later is watched, and again after it was gone")
  func laterFolder() async throws {
    let folder = TestFolder()
    let heard = Heard(folder)
    for round in 0..<3 {
      folder.write("templates/assets/site.css", "\(round)")
      #expect(try await heard.missing(["templates/assets/site.css"]) == [])
      _ = heard.take()
      folder.write("templates/assets/site.css", "again \(round)")
      #expect(try await heard.missing(["templates/assets/site.css"]) == [])
      _ = heard.take()
      rename(folder.path + "/templates", folder.path + "/away-\(round)")
      #expect(try await heard.missing(["templates"]) == [])
      _ = heard.take()
    }
  }

  @Test("The whole site is replaced from above")
  func replacedFromAbove() async throws {
    let above = TestFolder()
    above.write("site/content/a.md", "1")
    above.write("other/content/a.md", "2")
    let path = above.path
    let heard = Heard(TestFolder(), at: path + "/site")
    rename(path + "/site", path + "/old")
    rename(path + "/other", path + "/site")
    #expect(try await heard.missing(["content/a.md"]) == [])
    _ = heard.take()
    above.write("site/content/a.md", "3")
    #expect(try await heard.missing(["content/a.md"]) == [])
  }

  @Test("A link to where nobody listens is looked at")
  func link() async throws {
    let folder = RandomEdits.folder()
    folder.write("content/.store/one.md", "1")
    symlink(".store/one.md", folder.path + "/content/linked.md")
    symlink("../.store", folder.path + "/content/units/linked")
    let heard = Heard(folder)
    folder.write("content/.store/one.md", "changed")
    #expect(try await heard.missing(["content/linked.md", "content/units/linked/one.md"]) == [])
  }

  @Test("A link that leads out is not followed")
  func linkOut() async throws {
    let folder = RandomEdits.folder()
    symlink("/", folder.path + "/content/root")
    symlink("..", folder.path + "/content/site")
    let heard = Heard(folder)
    folder.write("beside/a.md", "1")
    folder.write("content/a.md", "1")
    #expect(try await heard.missing(["content/a.md"]) == [])
    #expect(heard.take() == .paths(["content/a.md"]))
  }

  @Test("A limit that is reached while watching is told once, and nothing is lost")
  func limit() async throws {
    let folder = RandomEdits.folder()
    let heard = Heard(folder) { () throws(WatchFailure) in try FaultySource(limit: 12) }
    for number in 0..<20 { folder.write("content/new/\(number)/a.md", "1") }
    let places = Set((0..<20).map { "content/new/\($0)/a.md" })
    #expect(try await heard.missing(places) == [])
    _ = heard.take()
    folder.write("content/new/19/a.md", "12")
    #expect(try await heard.missing(["content/new/19/a.md"]) == [])
    #expect(heard.notices == [.limitReached])
  }

  @Test("After a queue has overflowed everything is looked at")
  func overflow() async throws {
    let source = try FaultySource()
    let folder = RandomEdits.folder()
    let heard = Heard(folder) { () throws(WatchFailure) in source }
    source.overflows.withLock { $0 = true }
    folder.write("content/new/a.md", "1")
    #expect(try await heard.missing(["anything"]) == [])
    source.overflows.withLock { $0 = false }
    // What came while nobody heard is watched by now, or will be at the next event.
    folder.write("content/b.md", "1")
    #expect(try await heard.missing(["content/b.md"]) == [])
    _ = heard.take()
    folder.write("content/new/a.md", "12")
    #expect(try await heard.missing(["content/new/a.md"]) == [])
    #expect(heard.notices == [])
  }
}

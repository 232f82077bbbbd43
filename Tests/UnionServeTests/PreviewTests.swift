import Diagnostics
import Synchronization
import Testing
import UnionBuild

@testable import UnionServe

@Suite("A preview builds what changes and tells the pages")
struct PreviewTests {
  private let builder = FakeBuilder()
  private let channel = PreviewChannel()
  private let batches: AsyncStream<WatchBatch>
  private let change: AsyncStream<WatchBatch>.Continuation
  private let messages: AsyncStream<PreviewMessage>

  init() {
    (batches, change) = AsyncStream.makeStream()
    messages = channel.subscribe(page: "/a/")
  }

  private static let mistake = Problem(.unknownKey("类形", suggestion: "类型"), file: "content/a.md")
  private static let built = PreviewOutcome.built(BuiltFiles(count: 3), [])

  private func pages(_ files: String...) -> PreviewOutcome {
    .built(BuiltFiles(changed: Set(files), count: 3), [])
  }

  /// Runs a preview while the test works at it; the events that pages were sent.
  private func events(_ work: () async throws -> Void) async throws -> [PreviewEvent] {
    let preview = Preview(builder, channel: channel, language: .chinese)
    let life = Task { await preview.run(batches) }
    try await work()
    change.finish()
    await life.value
    // The last thing that is sent ends the reading.
    channel.send(.styles(build: .max))
    var events: [PreviewEvent] = []
    for await message in messages {
      guard case .event(let event) = message else { continue }
      if event == .styles(build: .max) { break }
      events.append(event)
    }
    return events
  }

  @Test("It begins with a build of everything, and shows it")
  func begin() async throws {
    let events = try await events { try await builder.finish(Self.built) }
    #expect(builder.asked == [.everything])
    #expect(events == [.reload(build: 1, changed: .all)])
  }

  @Test("Only the pages that changed are reloaded")
  func changedPages() async throws {
    let events = try await events {
      try await builder.finish(Self.built)
      change.yield(.paths(["content/a.md"]))
      try await builder.finish(
        pages("index.html", "units/云岭/index.html", "404.html", "feed.xml", "units/a/data.csv"))
      change.yield(.paths(["content/b.md"]))
      try await builder.finish(pages("feed.xml"))
      change.yield(.paths(["content/c.png"]))
      try await builder.finish(pages("units/a/c.png"))
    }
    #expect(
      events == [
        .reload(build: 1, changed: .all),
        .reload(build: 2, changed: .some(["/", "/units/云岭/", "/404.html"])),
        .reload(build: 3, changed: .all),
      ])
  }

  @Test("New styles alone need no reload, whether or not the builder knows what it wrote")
  func styles() async throws {
    let sheet = WatchBatch.paths(["templates/assets/site.css"])
    let events = try await events {
      try await builder.finish(Self.built)
      change.yield(sheet)
      try await builder.finish(Self.built)
      change.yield(sheet)
      try await builder.finish(pages("assets/site.css"))
      change.yield(sheet.merged(with: .paths(["content/a.md"])))
      try await builder.finish(Self.built)
    }
    #expect(
      events == [
        .reload(build: 1, changed: .all), .styles(build: 2), .styles(build: 3),
        .reload(build: 4, changed: .all),
      ])
  }

  @Test("Problems are shown once, and gone when they are mended")
  func problems() async throws {
    let shown = ShownProblem(Self.mistake, language: .chinese)
    let events = try await events {
      try await builder.finish(Self.built)
      change.yield(.paths(["content/a.md"]))
      try await builder.finish(.refused([Self.mistake]))
      change.yield(.paths(["content/b.md"]))
      try await builder.finish(.refused([Self.mistake]))
      change.yield(.paths(["content/a.md"]))
      try await builder.finish(pages("a/index.html"))
    }
    #expect(
      events == [
        .reload(build: 1, changed: .all), .problems([shown]), .mended,
        .reload(build: 2, changed: .some(["/a/"])),
      ])
  }

  @Test("A machine that fails is shown too, and after it every page is made sure of")
  func failure() async throws {
    let events = try await events {
      try await builder.finish(Self.built)
      change.yield(.paths(["content/a.md"]))
      try await builder.finish(.failed(.noSpace(path: "/tmp/site"), []))
      change.yield(.paths(["content/a.md"]))
      try await builder.finish(pages("b/index.html"))
    }
    try #require(events.count == 4)
    guard case .problems(let problems) = events[1] else {
      Issue.record("\(events[1])")
      return
    }
    #expect(problems.map(\.message) == ["磁盘满了 (或超出配额), 写不下: /tmp/site"])
    #expect(problems.map(\.cure) == ["腾出空间后再试; 原来的网站没有改动"])
    #expect(events[2...] == [.mended, .reload(build: 2, changed: .all)])
  }

  @Test("What changes while a build runs is built next, all of it at once")
  func changeDuringBuild() async throws {
    _ = try await events {
      _ = try await builder.begun()
      change.yield(.paths(["content/a.md"]))
      try await builder.interrupted()
      change.yield(.paths(["content/b.md"]))
      try await builder.interrupted(times: 1)
      change.finish()
      try await builder.finish(Self.built)
      try await builder.finish(Self.built)
    }
    #expect(builder.mostAtOnce == 1)
    #expect(builder.asked == [.everything, .paths(["content/a.md", "content/b.md"])])
  }

  @Test("A build that is given up is made anew with all that it was for")
  func givenUp() async throws {
    let events = try await events {
      try await builder.finish(Self.built)
      change.yield(.paths(["content/a.md"]))
      _ = try await builder.begun()
      change.yield(.paths(["content/b.md"]))
      try await builder.interrupted()
      try await builder.finish(.givenUp)
      try await builder.finish(pages("b/index.html"))
    }
    #expect(builder.asked.last == .paths(["content/a.md", "content/b.md"]))
    // The first one may have written pages of which nobody was told.
    #expect(events == [.reload(build: 1, changed: .all), .reload(build: 2, changed: .all)])
  }

  @Test("The page that is looked at is shown before the others are made")
  func viewedFirst() async throws {
    let events = try await events {
      try await builder.finish(Self.built)
      change.yield(.paths(["content/a.md"]))
      let wish = try await builder.begun()
      #expect(wish.first == ["/a/"])
      wish.onFirst(["/a/"])
      try await builder.finish(pages("a/index.html", "index.html"))
    }
    #expect(
      events == [
        .reload(build: 1, changed: .all), .reload(build: 2, changed: .some(["/a/"])),
        .reload(build: 2, changed: .some(["/"])),
      ])
  }

  @Test("Of very many problems the first are sent, errors before warnings")
  func many() {
    let warnings = (1...150).map {
      Problem(.fileUnexpected, at: SourceSpan(file: "content/\($0)"), severity: .warning)
    }
    let list = ShownProblem.list(.refused(warnings + [Self.mistake]), language: .chinese)
    #expect(list.count == 101)
    #expect(list.first?.severity == .error)
    #expect(list.last?.message == "还有 51 个问题, 都列在终端里")
  }
}

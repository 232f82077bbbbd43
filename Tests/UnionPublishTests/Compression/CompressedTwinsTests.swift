import Parallel
import Store
import Testing
import UnionBuild
import UnionTestSupport

@testable import UnionPublish

/// The `.gz` and `.br` files beside a site.
struct CompressedTwinsTests {
  private let hand = HandSite()
  private var place: String { hand.folder.path + "/twins" }
  /// The files that are there, by path.
  private var there: [String: [UInt8]] { hand.folder.files("twins/files") }

  private func update(_ files: [String: String]) async throws -> CompressedTwins {
    try await CompressedTwins.update(in: place, of: hand.site(files), Workers(count: 2))
  }

  private static let page = ["a/index.html": HandSite.text("<p>工会</p>")]

  @Test func `Text files have both twins, and what is told of them is true`() async throws {
    let twins = try await update(Self.page)
    #expect(twins.files.map(\.path) == ["a/index.html.br", "a/index.html.gz"])
    #expect(twins.folder == place + "/files")
    for file in twins.files {
      let bytes = try #require(there[file.path])
      #expect(bytes.count == file.size)
      #expect(ContentHash.of(bytes) == file.hash)
    }
  }

  @Test func `Twins hold what their page holds`() async throws {
    let twins = try await update(Self.page)
    let page = hand.folder.path + "/site/a/index.html"
    let same = Program(onPath: "sh")?.run(
      ["-c", "gzip -dc \"$0.gz\" | cmp - \"$1\"", twins.folder + "/a/index.html", page],
      in: hand.folder.path)
    #expect(same?.status == 0)
    let decode = """
      import ctypes, sys
      packed = open(sys.argv[1], 'rb').read()
      size = ctypes.c_size_t(1 << 20)
      room = ctypes.create_string_buffer(size.value)
      done = ctypes.CDLL('libbrotlidec.so.1').BrotliDecoderDecompress(
        ctypes.c_size_t(len(packed)), packed, ctypes.byref(size), room)
      sys.exit(done != 1 or room.raw[:size.value] != open(sys.argv[2], 'rb').read())
      """
    if let python = Program(onPath: "python3") {
      let run = python.run(
        ["-c", decode, twins.folder + "/a/index.html.br", page], in: hand.folder.path)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test func `What is short, is no text, or would hardly be smaller has none`() async throws {
    var generator = SeededGenerator(seed: 1)
    let noise = String(
      (0..<4000).map { _ in
        Character(Unicode.Scalar(UInt8.random(in: 33...126, using: &generator)))
      })
    let twins = try await update([
      "short.html": "<p>甲</p>", "photo.jpg": HandSite.text("甲"), "noise.txt": noise,
      "unionsite-stamp.json": HandSite.text("{}"),
    ])
    #expect(twins.files.allSatisfy { $0.path.hasPrefix("noise") })
    #expect(twins.files.allSatisfy { $0.size <= 3600 })
    #expect(there.count == twins.files.count)
  }

  @Test func `No twin takes the place of a file of the site`() async throws {
    let text = HandSite.text("1,2,3\n")
    let twins = try await update(["data.csv": text, "data.csv.gz": "their own"])
    #expect(twins.files.map(\.path) == ["data.csv.br"])
  }

  @Test func `What has not changed is left as it is`() async throws {
    let files = ["a.html": HandSite.text("甲"), "b.html": HandSite.text("乙")]
    _ = try await update(files)
    let before = try twinState("a.html.gz")
    let again = try await update(files.merging(["b.html": HandSite.text("丙")]) { $1 })
    #expect(again.files.count == 4)
    #expect(try twinState("a.html.gz") == before)
    #expect(
      try await update(files.merging(["b.html": HandSite.text("丙")]) { $1 }).files == again.files)
  }

  @Test func `The same site gives the same twins elsewhere`() async throws {
    _ = try await update(Self.page)
    let other = HandSite()
    _ = try await CompressedTwins.update(
      in: other.folder.path + "/twins", of: other.site(Self.page), Workers(count: 1))
    #expect(other.folder.files("twins/files") == there)
  }

  @Test func `Twins of what is gone are deleted, with the folders that are empty then`()
    async throws
  {
    _ = try await update(Self.page.merging(["b/c/d.html": HandSite.text("乙")]) { $1 })
    let twins = try await update(Self.page)
    #expect(twins.files.count == 2)
    #expect(there.keys.sorted() == ["a/index.html.br", "a/index.html.gz"])
    #expect(!hand.folder.has("twins/files/b"))
  }

  @Test func `A page that became a folder gives way`() async throws {
    _ = try await update(["a.html": HandSite.text("甲")])
    let twins = try await update(["a.html.gz/b.html": HandSite.text("乙")])
    #expect(twins.files.map(\.path) == ["a.html.gz/b.html.br", "a.html.gz/b.html.gz"])
  }

  @Test func `A damaged or missing list has all made anew, and nothing else stay`() async throws {
    for damage in [[UInt8](), Array("unreadable".utf8), nil] {
      let whole = try await update(Self.page)
      hand.folder.write("twins/files/stray.html.gz", "old")
      if let damage {
        hand.folder.write("twins/list", bytes: damage)
      } else {
        hand.folder.delete("twins/list")
      }
      #expect(try await update(Self.page).files == whole.files)
      #expect(there.count == 2)
    }
  }

  @Test func `A list that was cut short anywhere is no danger`() async throws {
    let whole = try await update(Self.page)
    let list = try #require(TestFile.read(place + "/list"))
    for length in stride(from: 0, to: list.count, by: 7) {
      hand.folder.write("twins/list", bytes: Array(list[..<length]))
      #expect(try await update(Self.page).files == whole.files)
    }
  }

  @Test func `A twin that somebody changed or deleted is made anew`() async throws {
    let whole = try await update(Self.page)
    hand.folder.write("twins/files/a/index.html.gz", "changed")
    hand.folder.delete("twins/files/a/index.html.br")
    #expect(try await update(Self.page).files == whole.files)
    for file in whole.files { #expect(there[file.path].map { ContentHash.of($0) } == file.hash) }
  }

  @Test func `After a run that ended half-way nothing counts that was not listed`() async throws {
    // The state that a kill between two twins leaves: the list without what was about to change, one new
    // twin, one unfinished.
    _ = try await update(Self.page)
    let store = try StoreFolder.make(at: place)
    var list = TwinList.read(in: store)
    list.entries["a/index.html"] = nil
    list.isWhole = false
    try list.write(in: store)
    hand.folder.write("twins/files/a/index.html.gz", "of another page")
    hand.folder.write("twins/files/gone/index.html.gz", "of a page that is gone")
    hand.folder.write("twins/files/a/index.html.br.part", "half")
    let twins = try await update(Self.page)
    #expect(there.keys.sorted() == ["a/index.html.br", "a/index.html.gz"])
    for file in twins.files { #expect(there[file.path].map { ContentHash.of($0) } == file.hash) }
  }

  @Test func `Whenever a run ends, the next one puts all right`() async throws {
    var generator = SeededGenerator(seed: 3)
    var files: [String: String] = [:]
    for _ in 0..<12 {
      files = [:]
      for page in 0..<40 where Bool.random(using: &generator) {
        files["p\(page)/index.html"] = HandSite.text(
          "第\(Int.random(in: 0..<3, using: &generator))版")
      }
      let site = hand.site(files)
      let place = place
      let run = Task {
        try await CompressedTwins.update(in: place, of: site, Workers(count: 2)).files.count
      }
      try await Task.sleep(for: .microseconds(Int.random(in: 0..<8000, using: &generator)))
      run.cancel()
      _ = await run.result
    }
    let twins = try await update(files)
    #expect(twins.files.count == files.count * 2)
    var wanted: [String: [UInt8]] = [:]
    for (name, text) in files {
      for kind in TwinKind.allCases {
        wanted[name + kind.ending] = Array(text.utf8).withUnsafeBytes(kind.compress)
      }
    }
    #expect(there == wanted)
  }

  @Test func `A page that is not as it was built has no twin`() async throws {
    let site = hand.site(Self.page)
    hand.folder.write("site/a/index.html", HandSite.text("<p>公会</p>"))
    let fault = await failure {
      _ = try await CompressedTwins.update(in: place, of: site, Workers(count: 2))
    }
    #expect(
      fault == .unfit(.changedByHand(path: hand.folder.path + "/site", example: "a/index.html")))
    #expect(there.isEmpty)
  }

  @Test func `Who waits for another run can give up`() async throws {
    let lock = try #require(try StoreFolder.make(at: place).lock())
    let place = place
    let site = hand.site(Self.page)
    let waiting = Task {
      try await CompressedTwins.update(in: place, of: site, Workers(count: 1)).files.count
    }
    waiting.cancel()
    await #expect(throws: PublishError.machine(.cancelled(path: place))) { try await waiting.value }
    #expect(!hand.folder.has("twins/files"))
    lock.release()
    #expect(try await update(Self.page).files.count == 2)
  }

  @Test func `Two runs at once come to the same`() async throws {
    let place = place
    let site = hand.site(Self.page)
    async let one = CompressedTwins.update(in: place, of: site, Workers(count: 2)).files
    async let other = CompressedTwins.update(in: place, of: site, Workers(count: 2)).files
    #expect(try await one == other)
    #expect(there.count == 2)
  }

  @Test func `A built site is taken as it is`() async throws {
    let site = PublishedSite()
    let built = try await site.build()
    let place = site.folder.path + "/twins"
    let twins = try await CompressedTwins.update(in: place, of: built, Workers(count: 2))
    #expect(twins.files.contains { $0.path == "index.html.br" })
  }

  private func twinState(_ name: String) throws -> [UInt8] {
    let run = Program(onPath: "stat")?.run(
      ["-c", "%i %y", place + "/files/" + name], in: hand.folder.path)
    return Array(try #require(run?.output).utf8)
  }
}

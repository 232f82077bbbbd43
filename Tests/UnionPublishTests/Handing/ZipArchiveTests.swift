import Glibc
import Parallel
import Testing
import UnionBuild
import UnionTestSupport

@testable import UnionPublish

/// A site as one file.
struct ZipArchiveTests {
  private let hand = HandSite()
  private var path: String { hand.folder.path + "/网站.zip" }

  private static let files = [
    "index.html": HandSite.text("<p>工会</p>"), "units/云岭/index.html": HandSite.text("甲", 9000),
    "units/云岭/photo.jpg": HandSite.text("乙"), "empty.txt": "", "unionsite-stamp.json": "{}",
  ]

  @discardableResult
  private func write(
    _ files: [String: String] = files, to path: String? = nil, date: Int? = nil
  ) async throws -> ZipArchive {
    try await ZipArchive.write(
      hand.site(files), to: path ?? self.path, date: date, Workers(count: 2))
  }

  /// What Python, which is none of ours, reads there: a line a file.
  private func listed(_ what: String) throws -> [String] {
    let script = """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for i in archive.infolist(): print(\(what))
      """
    let python = try #require(Program(onPath: "python3"))
    let run = python.run(
      ["-X", "utf8", "-c", script, path], in: hand.folder.path,
      environment: ["PYTHONIOENCODING": "utf-8"])
    try #require(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `It holds the files of the site and nothing of ours`() async throws {
    let archive = try await write()
    #expect(archive.count == 4)
    #expect(archive.size == TestFile.read(path)?.count)
    #expect(
      try listed("i.filename, i.file_size")
        == Self.files.filter { $0.key != "unionsite-stamp.json" }.sorted { $0.key < $1.key }
        .map { "\($0.key) \($0.value.utf8.count)" })
  }

  @Test func `Names that are not English are marked as Unicode, and all are ordinary files`()
    async throws
  {
    try await write()
    let lines = try listed(
      "i.filename.isascii() or bool(i.flag_bits & 0x800), oct(i.external_attr >> 16)")
    #expect(Set(lines) == ["True 0o100644"])
  }

  @Test func `Pictures are stored as they are`() async throws {
    try await write()
    #expect(
      try listed("i.filename, i.compress_type").filter { !$0.hasPrefix("empty") } == [
        "index.html 8", "units/云岭/index.html 8", "units/云岭/photo.jpg 0",
      ])
  }

  @Test func `What unpacks it has the site`() async throws {
    try await write()
    let folder = hand.folder.path
    let run = Program(onPath: "python3")?.run(
      ["-X", "utf8", "-m", "zipfile", "-e", path, folder + "/unpacked"], in: folder)
    #expect(run?.status == 0)
    let unpacked = hand.folder.files("unpacked").mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(unpacked == Self.files.filter { $0.key != "unionsite-stamp.json" })
  }

  @Test func `The same site gives the same bytes, wherever and whenever`() async throws {
    try await write()
    let first = TestFile.read(path)
    for name in Self.files.keys {
      utimes(
        hand.folder.path + "/site/" + name,
        [timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0)])
    }
    try await write()
    #expect(TestFile.read(path) == first)
  }

  @Test func `All files have the time that is given, in UTC`() async throws {
    try await write(date: 1_735_689_599)
    #expect(Set(try listed("*i.date_time")) == ["2024 12 31 23 59 58"])
    try await write()
    #expect(Set(try listed("*i.date_time")) == ["1980 1 1 0 0 0"])
    try await write(date: -5)
    #expect(Set(try listed("*i.date_time")) == ["1980 1 1 0 0 0"])
    try await write(date: .max)
    #expect(Set(try listed("*i.date_time")) == ["2107 12 31 23 59 58"])
  }

  @Test func `The archive of last month is replaced`() async throws {
    try await write(["index.html": "旧"])
    try await write(["index.html": "新", "b.html": "乙"])
    #expect(try listed("i.filename") == ["b.html", "index.html"])
    #expect(TestFolder.names(in: hand.folder.path) == ["site", "网站.zip"])
  }

  @Test func `Nothing else is replaced`() async throws {
    // Somebody's file, somebody's archive, another site's archive, a link, a folder.
    let foreign = HandSite()
    let other = foreign.folder.path + "/other.zip"
    hand.folder.write("file.zip", "important")
    let pack = "import sys, zipfile; zipfile.ZipFile(sys.argv[1], 'w').writestr('a', 'b')"
    _ = Program(onPath: "python3")?.run(["-c", pack, other], in: foreign.folder.path)
    try await write(to: path)
    symlink(path, hand.folder.path + "/link.zip")
    for place in [
      hand.folder.path + "/file.zip", other, hand.folder.path + "/link.zip",
      hand.folder.path + "/site/", hand.folder.path + "/",
    ] {
      let before = TestFile.read(place)
      let fault = await failure { try await write(to: place) }
      switch fault {
      case .archiveTaken, .archiveInSite: break
      default: Issue.record("\(place): \(String(describing: fault))")
      }
      #expect(TestFile.read(place) == before)
    }
  }

  @Test func `It does not stand in the site itself`() async throws {
    let place = hand.folder.path + "/site/all.zip"
    let fault = await failure { try await write(to: place) }
    #expect(fault == .archiveInSite(path: place, folder: hand.folder.path + "/site"))
  }

  @Test func `A folder that is not there is told`() async throws {
    let place = hand.folder.path + "/nowhere/a.zip"
    let fault = await failure { try await write(to: place) }
    #expect(fault == .machine(.notFound(path: hand.folder.path + "/nowhere/")))
  }

  @Test func `Names that no stick takes stop it, all told at once`() async throws {
    let fault = await failure {
      try await write(["index.html": "甲", "a:b.html": "乙", "nul.txt": "丙"])
    }
    #expect(
      fault
        == .namesUnfit([
          UnfitName(path: "a:b.html", fault: .sign(":")),
          UnfitName(path: "nul.txt", fault: .reserved("nul")),
        ]))
    #expect(!hand.folder.has("网站.zip"))
  }

  @Test func `A file that is not as it was built is found, and the old archive stays`() async throws
  {
    try await write()
    let before = TestFile.read(path)
    let site = hand.site(Self.files)
    hand.folder.write("site/index.html", HandSite.text("<p>公会</p>"))
    let fault = await failure {
      _ = try await ZipArchive.write(site, to: path, Workers(count: 2))
    }
    #expect(fault == .notVerified(target: path, example: "index.html", count: 1))
    #expect(TestFile.read(path) == before)
    #expect(TestFolder.names(in: hand.folder.path) == ["site", "网站.zip"])
  }

  @Test func `A file that is gone is told, and nothing is left`() async throws {
    let site = hand.site(Self.files)
    hand.folder.delete("site/index.html")
    let fault = await failure {
      _ = try await ZipArchive.write(site, to: path, Workers(count: 2))
    }
    #expect(fault != nil)
    #expect(TestFolder.names(in: hand.folder.path) == ["site"])
  }

  @Test func `Who stops it leaves nothing`() async throws {
    let site = hand.site(Self.files)
    let path = path
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await ZipArchive.write(site, to: path, Workers(count: 2)).count
    }
    await #expect(throws: PublishError.machine(.cancelled(path: path))) { try await task.value }
    #expect(TestFolder.names(in: hand.folder.path) == ["site"])
  }

  @Test func `What a killed run left is cleared away`() async throws {
    hand.folder.write(".unionsite-网站.zip.part/archive.zip.Xa31bc", "half")
    try await write()
    #expect(TestFolder.names(in: hand.folder.path) == ["site", "网站.zip"])
  }

  @Test func `Two at once do not meet`() async throws {
    let passing = try PassingFolder.make(for: path)
    let fault = await failure { try await write() }
    #expect(fault == .machine(.busy(path: path)))
    #expect(hand.folder.has(".unionsite-网站.zip.part"))
    withExtendedLifetime(passing) {}
  }

  @Test(.enabled(if: Mount.isPossible, "needs the right to mount"))
  func `A stick that is full is told, and nothing is left on it`() async throws {
    var generator = SeededGenerator(seed: 2)
    let noise = String(
      (0..<400_000).map { _ in
        Character(Unicode.Scalar(UInt8.random(in: 33...126, using: &generator)))
      })
    let site = hand.site(["index.html": noise])
    hand.folder.write("stick/.keep", "")
    let stick = hand.folder.path + "/stick"
    let mount = try #require(Mount(stick, "size=64k"))
    let place = stick + "/a.zip"
    let fault = await failure { _ = try await ZipArchive.write(site, to: place, Workers(count: 1)) }
    #expect(fault == .machine(.noSpace(path: place)))
    #expect(TestFolder.names(in: stick) == [])
    _ = mount
  }
}

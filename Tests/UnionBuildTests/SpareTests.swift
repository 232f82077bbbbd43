import Glibc
import Testing

@testable import UnionBuild

/// The folder that an exchange puts aside, and what the next build takes from it.
@Suite struct SpareTests {
  let scratch = ScratchFolder()

  private func time(_ name: String) -> [Int]? {
    scratch.status(name).map { [$0.st_mtim.tv_sec, $0.st_mtim.tv_nsec] }
  }

  @Test func oldSiteIsPutAside() throws {
    try scratch.build(["index.html": "1"])
    try scratch.build(["index.html": "2"])
    #expect(scratch.names() == [".public.unionsite-spare", "public"])
    #expect(scratch.text(".public.unionsite-spare/index.html") == "1")
  }

  @Test func oldSiteIsDeletedIfSoWished() throws {
    try scratch.build(["index.html": "1"])
    try scratch.build(["index.html": "2"], FinishOptions(keepsSpare: false))
    #expect(scratch.names() == ["public"])
  }

  @Test func unchangedFileIsTakenFromIt() throws {
    try scratch.build(["index.html": "1", "a": "same"])
    try scratch.build(["index.html": "2", "a": "same"])
    let spare = scratch.status(".public.unionsite-spare/a")?.st_ino
    try scratch.build(["index.html": "3", "a": "same"])
    #expect(scratch.status("public/a")?.st_ino == spare)
    #expect(scratch.text("public/index.html") == "3")
  }

  @Test func changedFileIsANewOne() throws {
    try scratch.build(["a": "1"])
    try scratch.build(["a": "2"])
    // Somebody holds the spare's file, by a link or because it is still being read.
    Glibc.link(scratch.path + "/.public.unionsite-spare/a", scratch.path + "/backup")
    try scratch.build(["a": "3"])
    #expect(scratch.text("backup") == "1")
    #expect(scratch.text("public/a") == "3")
  }

  @Test func fileChangedByHandIsWrittenAnew() throws {
    try scratch.build(["a": "good"])
    scratch.write("public/a", "evil")
    try scratch.build(["a": "good"])
    try scratch.build(["a": "good"])
    #expect(scratch.text("public/a") == "good")
    #expect(scratch.text(".public.unionsite-spare/a") == "good")
  }

  @Test func unchangedFileKeepsItsTime() throws {
    try scratch.build(["a": "same", "b": "1"])
    let first = time("public/a")
    for round in 2...4 {
      try scratch.build(["a": "same", "b": "\(round)"])
      #expect(time("public/a") == first)
    }
  }

  @Test func deletedPageDoesNotComeBack() throws {
    try scratch.build(["a/index.html": "1", "b": "1"])
    try scratch.build(["b": "2"])
    try scratch.build(["b": "3"])
    #expect(
      scratch.names("public") == [".unionsite-manifest", "b", "unionsite-stamp.json"])
  }

  @Test func fullBuildDoesWithoutIt() throws {
    try scratch.build(["a": "same"])
    try scratch.build(["a": "same"])
    let stage = try scratch.folder().beginStage(reusing: false)
    #expect(scratch.names().contains(".public.unionsite-spare") == false)
    try stage.write("a", Array("same".utf8))
    _ = try stage.finish()
    #expect(scratch.text("public/a") == "same")
  }

  @Test func spareWithoutStampIsNotUsed() throws {
    try scratch.build(["a": "1"])
    scratch.write(".public.unionsite-spare/trap", "x")
    try scratch.build(["a": "2"])
    #expect(scratch.status("public/trap") == nil)
  }

  @Test func keptFileNeedNotBeWritten() throws {
    scratch.write("photo.jpg", "图")
    let first = try scratch.folder().beginStage()
    try first.write("a", [49])
    try first.copy(from: scratch.path + "/photo.jpg", to: "p/photo.jpg")
    _ = try first.finish()
    for round in 0..<3 {
      let stage = try scratch.folder().beginStage()
      #expect(try stage.keep("a"))
      #expect(try stage.keep("p/photo.jpg"))
      #expect(try !stage.keep("none"))
      try stage.write("round", [UInt8(48 + round)])
      #expect(try stage.finish().files == 3)
      #expect(scratch.text("public/a") == "1")
      #expect(scratch.text("public/p/photo.jpg") == "图")
    }
  }

  @Test func allOthersAreKeptButThoseDroppedOrLost() async throws {
    try scratch.build(["a": "1", "b/c": "1", "d/e": "1", "f": "1"])
    for round in 2...4 {
      let stage = try scratch.folder().beginStage()
      try stage.write("a", Array("\(round)".utf8))
      #expect(try await stage.keepOthers(except: ["d/e"]) == [])
      #expect(try stage.finish().files == 3)
      #expect(scratch.text("public/a") == "\(round)")
      #expect(scratch.text("public/b/c") == "1")
      #expect(scratch.names("public").contains("d") == false)
    }
    unlink(scratch.output + "/f")
    let stage = try scratch.folder().beginStage()
    #expect(try await stage.keepOthers() == ["f"])
  }

  @Test func nothingIsKeptFromHalfASite() async throws {
    try scratch.build(["a": "1"])
    scratch.write(
      "public/unionsite-stamp.json",
      #"{"program":"unionsite","site":"云岭","complete":false,"files":1}"#)
    let stage = try scratch.folder().beginStage()
    #expect(try await stage.keepOthers() == ["a"])
  }

  @Test func fileChangedByHandIsNotKept() throws {
    try scratch.build(["a": "good"])
    scratch.write("public/a", "evil")
    let stage = try scratch.folder().beginStage()
    #expect(try !stage.keep("a"))
  }
}

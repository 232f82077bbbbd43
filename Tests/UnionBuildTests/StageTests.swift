import Glibc
import Synchronization
import Testing

@testable import UnionBuild

@Suite struct StageTests {
  let scratch = ScratchFolder()

  @Test func firstBuildCreatesTheFolder() throws {
    let report = try scratch.build(["index.html": "首页", "units/云岭/index.html": "云岭"])
    #expect(report == SwapReport(method: .created, files: 2))
    #expect(scratch.text("public/units/云岭/index.html") == "云岭")
    #expect(scratch.names() == ["public"])
  }

  @Test func stampTellsSiteAndNumberOfFiles() throws {
    try scratch.build(["index.html": "1", "a/b": "2"])
    #expect(
      scratch.text("public/unionsite-stamp.json")
        == #"{"program":"unionsite","site":"云岭","complete":true,"files":2}"# + "\n")
  }

  @Test func secondBuildExchanges() throws {
    try scratch.build(["index.html": "1", "old/index.html": "1"])
    let report = try scratch.build(["index.html": "2"])
    #expect(report == SwapReport(method: .exchanged, files: 1))
    #expect(scratch.text("public/index.html") == "2")
    #expect(
      scratch.names("public") == [".unionsite-manifest", "index.html", "unionsite-stamp.json"])
  }

  @Test func sameContentGivesTheSameBytes() throws {
    let files = ["index.html": "1", "云/a\nb": "2", "z": "3"]
    try scratch.build(files)
    let first = scratch.text("public/.unionsite-manifest")
    try scratch.build(["other": "x"])
    try scratch.build(files)
    #expect(first != nil)
    #expect(scratch.text("public/.unionsite-manifest") == first)
  }

  @Test func oldSiteStandsUntilTheEnd() throws {
    try scratch.build(["index.html": "1"])
    let stage = try scratch.folder().beginStage()
    try stage.write("index.html", [50])
    #expect(scratch.text("public/index.html") == "1")
    stage.abandon()
    #expect(scratch.text("public/index.html") == "1")
    #expect(scratch.names() == ["public"])
  }

  @Test func droppedStageIsAbandoned() throws {
    do {
      let stage = try scratch.folder().beginStage()
      try stage.write("index.html", [50])
    }
    #expect(scratch.names() == [])
  }

  @Test func killedBuildLeavesTheOldSiteAndIsClearedUp() throws {
    try scratch.build(["index.html": "1"])
    do {
      let stage = try scratch.folder().beginStage()
      try stage.write("index.html", [50])
      // What a killed build leaves: the folder without the lock.
      rename(stage.path, stage.path + "-dead")
    }
    #expect(scratch.names().contains { $0.hasSuffix("-dead") })
    #expect(scratch.text("public/index.html") == "1")
    try scratch.build(["index.html": "3"])
    #expect(scratch.text("public/index.html") == "3")
    #expect(scratch.names() == [".public.unionsite-spare", "public"])
  }

  @Test func secondBuildAtOnceIsRefused() throws {
    let stage = try scratch.folder().beginStage()
    #expect(throws: BuildError.busy(path: scratch.output)) {
      try scratch.folder().beginStage()
    }
    stage.abandon()
    #expect(throws: Never.self) { try scratch.folder().beginStage() }
  }

  @Test func secondBuildWaitsAndSaysSo() async throws {
    let stage = try scratch.folder().beginStage()
    let scratch = scratch
    let (notices, waiting) = AsyncStream.makeStream(of: Void.self)
    let second = Task.detached {
      let stage = try scratch.folder().beginStage(
        whenBusy: .wait {
          waiting.yield()
          waiting.finish()
        })
      try stage.write("index.html", [50])
      return try stage.finish()
    }
    var count = 0
    for await _ in notices { count += 1 }
    try stage.write("index.html", [49])
    _ = try stage.finish()
    #expect(try await second.value.method == .exchanged)
    #expect(count == 1)
    #expect(scratch.text("public/index.html") == "2")
  }

  @Test func manyThreadsWriteAtOnce() async throws {
    let stage = try scratch.folder().beginStage()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for index in 0..<200 {
            try stage.write("units/\(index)/t\(task)/index.html", Array("\(task)-\(index)".utf8))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try stage.finish().files == 1600)
    #expect(scratch.text("public/units/199/t7/index.html") == "7-199")
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", "../a", "a/./b", "a\0b", ".unionsite-manifest", "unionsite-stamp.json",
    ".unionsite-lock",
  ])
  func unusablePathIsAnError(path: String) throws {
    let stage = try scratch.folder().beginStage()
    #expect(throws: BuildError.unusablePath(path: path)) { try stage.write(path, []) }
  }

  @Test(arguments: [("a", "a"), ("a", "a/b"), ("a/b", "a"), ("a/b/c", "a/b")])
  func placeIsGivenOnce(first: String, second: String) throws {
    let stage = try scratch.folder().beginStage()
    try stage.write(first, [])
    #expect(throws: BuildError.writtenTwice(path: scratch.output + "/" + second)) {
      try stage.write(second, [])
    }
  }

  @Test func tooLongNameIsATypedError() throws {
    let stage = try scratch.folder().beginStage()
    let name = String(repeating: "云", count: 100)
    #expect(throws: BuildError.nameTooLong(path: scratch.output + "/" + name)) {
      try stage.write(name, [])
    }
  }

  @Test func attachmentIsCopied() throws {
    scratch.write("photo.jpg", "图", mode: 0o600)
    let stage = try scratch.folder().beginStage()
    try stage.copy(from: scratch.path + "/photo.jpg", to: "units/photo.jpg")
    _ = try stage.finish()
    #expect(scratch.text("public/units/photo.jpg") == "图")
    #expect(scratch.mode("public/units/photo.jpg") == scratch.mode("public/.unionsite-manifest"))
  }

  @Test func vanishedAttachmentIsATypedError() throws {
    let stage = try scratch.folder().beginStage()
    let source = scratch.path + "/gone.jpg"
    #expect(throws: BuildError.notFound(path: source)) { try stage.copy(from: source, to: "a") }
  }

  @Test func pipeIsNoAttachment() throws {
    let stage = try scratch.folder().beginStage()
    let source = scratch.path + "/pipe"
    mkfifo(source, 0o644)
    #expect(throws: BuildError.notAFile(path: source)) { try stage.copy(from: source, to: "a") }
  }

  @Test func stageIsFinishedOnce() throws {
    let stage = try scratch.folder().beginStage()
    _ = try stage.finish()
    #expect(throws: BuildError.self) { try stage.finish() }
    #expect(scratch.names() == ["public"])
  }

  @Test func foldersAboveAreMade() throws {
    let folder = try OutputFolder.open(
      path: scratch.path + "/a/b/public", site: SiteIdentity("x"), protected: [])
    _ = try folder.beginStage().finish()
    #expect(scratch.names("a/b") == ["public"])
  }

  @Test func linkedOutputIsFollowed() throws {
    scratch.makeFolder("srv/www")
    symlink("srv/www", scratch.output)
    try scratch.build(["index.html": "1"])
    try scratch.build(["index.html": "2"])
    #expect(scratch.status("public").map { $0.st_mode & S_IFMT } == S_IFLNK)
    #expect(scratch.text("srv/www/index.html") == "2")
    #expect(scratch.names("srv") == [".www.unionsite-spare", "www"])
  }
}

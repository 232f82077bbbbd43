import Glibc
import Testing

@testable import UnionBuild

/// What a build takes over from the site before without looking at it.
@Suite struct KeepingTests {
  let scratch = ScratchFolder()

  /// Builds by writing some files and keeping the rest; gives back what was to be written besides.
  @discardableResult
  private func update(
    _ files: [String: String] = [:], except dropped: Set<String> = [], verifying: Bool = false
  ) async throws -> [String] {
    let stage = try scratch.folder().beginStage()
    for (path, text) in files { try stage.write(path, Array(text.utf8)) }
    let lost = try await stage.keepOthers(except: dropped, verifying: verifying)
    for path in lost { try stage.write(path, Array("again".utf8)) }
    _ = try stage.finish()
    return lost
  }

  /// Overwrites a file as an editor does that keeps the file: its folder does not change.
  private func overwrite(_ name: String, _ text: String) {
    let file = open(scratch.path + "/" + name, O_WRONLY | O_TRUNC)
    defer { close(file) }
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
  }

  @Test func keptFilesAreOneFileInBothSites() async throws {
    try scratch.build(["a/x": "1", "b/x": "1"])
    try await update(["a/x": "2"])
    #expect(
      scratch.status("public/b/x")?.st_ino
        == scratch.status(".public.unionsite-spare/b/x")?.st_ino)
    #expect(scratch.text(".public.unionsite-spare/a/x") == "1")
  }

  @Test func pageOverwrittenByHandStaysInEveryBuildToCome() async throws {
    try scratch.build(["a/x": "good", "b/x": "1"])
    try await update(["b/x": "2"])
    overwrite("public/a/x", "hand")
    for round in 3...6 {
      #expect(try await update(["b/x": "\(round)"]) == [])
      #expect(scratch.text("public/a/x") == "hand")
    }
  }

  @Test func pageOverwrittenByHandIsFoundByVerifying() async throws {
    try scratch.build(["a/x": "good", "a/y": "1", "b/x": "1"])
    try await update(["b/x": "2"])
    overwrite("public/a/x", "hand")
    #expect(try await update(verifying: true) == ["a/x"])
    for round in 3...5 {
      #expect(try await update(["b/x": "\(round)"]) == [])
      #expect(scratch.text("public/a/x") == "again")
    }
  }

  @Test func pageWrittenAgainNeverComesBackAsItWas() async throws {
    try scratch.build(["a/x": "again", "b/x": "1"])
    try await update(["b/x": "2"])
    // Another file under its name: its folder has changed, and that is seen.
    scratch.write("public/a/new", "hand!")
    rename(scratch.path + "/public/a/new", scratch.path + "/public/a/x")
    #expect(try await update(["b/x": "3"]) == ["a/x"])
    for round in 4...6 {
      #expect(try await update(["b/x": "\(round)"]) == [])
      #expect(scratch.text("public/a/x") == "again")
    }
  }

  @Test func deletedPageIsToBeWritten() async throws {
    try scratch.build(["a/b/x": "1", "a/b/y": "1", "c": "1"])
    unlink(scratch.output + "/a/b/x")
    #expect(try await update() == ["a/b/x"])
    try TreeRemoval.remove(scratch.output + "/a")
    #expect(try await update() == ["a/b/x", "a/b/y"])
  }

  @Test func ownersAndModesChangedByHandAreKept() async throws {
    try scratch.build(["a/x": "1", "b/x": "1"])
    for round in 2...3 { try await update(["b/x": "\(round)"]) }
    chmod(scratch.output + "/a/x", 0o600)
    chmod(scratch.output + "/a", 0o711)
    for round in 4...7 {
      try await update(["b/x": "\(round)"])
      #expect(scratch.mode("public/a") == 0o711)
      // The folder was changed, so the file was looked at and is to be written: it keeps its mode.
      #expect(scratch.mode("public/a/x") == 0o600)
    }
  }

  @Test func damagedListIsNotTrusted() async throws {
    try scratch.build(["a": "1", "b": "2"])
    let list = try #require(scratch.text("public/.unionsite-manifest"))
    overwrite("public/.unionsite-manifest", list.replacing("1 a\n", with: "1 aa\n"))
    let stage = try scratch.folder().beginStage()
    #expect(stage.fingerprint == nil)
    #expect(try await stage.keepOthers() == ["aa", "b"])
  }

  @Test func fingerprintTellsWhetherTheOutputIsTheOneMeant() async throws {
    let stage = try scratch.folder().beginStage()
    #expect(stage.fingerprint == nil)
    try stage.write("a", [49])
    _ = try stage.finish()
    let first = stage.fingerprint
    #expect(first != nil)
    #expect(try scratch.folder().fingerprint() == first)
    #expect(try scratch.folder().beginStage().fingerprint == first)
    try scratch.build(["a": "2"])
    #expect(try scratch.folder().fingerprint() != first)
    scratch.write(
      "public/unionsite-stamp.json",
      #"{"program":"unionsite","site":"云岭","complete":false,"files":1}"#)
    #expect(try scratch.folder().fingerprint() == nil)
  }

  @Test func attachmentIsKnownByItsContent() async throws {
    scratch.write("photo.jpg", "图")
    for _ in 0..<2 {
      let stage = try scratch.folder().beginStage()
      try stage.copy(from: scratch.path + "/photo.jpg", to: "p/photo.jpg")
      _ = try stage.finish()
    }
    #expect(
      scratch.status("public/p/photo.jpg")?.st_ino
        == scratch.status(".public.unionsite-spare/p/photo.jpg")?.st_ino)
    #expect(try await update(verifying: true) == [])
  }

  @Test(arguments: ["a", "a/b", "a/b/c"])
  func placeOfAKeptFileIsTaken(path: String) async throws {
    try scratch.build(["a/b": "1"])
    let stage = try scratch.folder().beginStage()
    _ = try await stage.keepOthers()
    #expect(throws: BuildError.writtenTwice(path: scratch.output + "/" + path)) {
      try stage.write(path, [])
    }
  }

  @Test func keptFilesStayWhereFilesAreReplacedOneByOne() async throws {
    try scratch.build(["a/x": "1", "b/x": "1", "c/d/x": "1"])
    let inode = scratch.status("public/a/x")?.st_ino
    let stage = try scratch.folder().beginStage()
    try stage.write("b/x", [50])
    #expect(try await stage.keepOthers(except: ["c/d/x"]) == [])
    let report = try stage.finish(FinishOptions(method: .inPlace))
    #expect(report == SwapReport(method: .inPlace(.asked), files: 2))
    #expect(scratch.status("public/a/x")?.st_ino == inode)
    #expect(scratch.text("public/b/x") == "2")
    #expect(scratch.names("public/c") == [])
    #expect(
      scratch.names("public") == [".unionsite-manifest", "a", "b", "unionsite-stamp.json"])
  }

  @Test func noteOfAnotherOutputIsNotBelieved() async throws {
    try scratch.build(["a/x": "1", "b": "1"])
    for round in 2...3 { try await update(["b": "\(round)"]) }
    // The output was brought back from a copy: its files are its own.
    rename(scratch.output, scratch.path + "/saved")
    for name in ["a/x", "b", ".unionsite-manifest", "unionsite-stamp.json"] {
      // The stamp in a later tick of the clock than the rest, as a build writes it.
      usleep(20_000)
      scratch.write("public/" + name, scratch.text("saved/" + name) ?? "")
    }
    try await update(["b": "4"])
    #expect(
      scratch.status("public/a/x")?.st_ino
        == scratch.status(".public.unionsite-spare/a/x")?.st_ino)
  }
}

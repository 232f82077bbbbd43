import Glibc
import Testing

@testable import UnionBuild

/// What the machine may refuse.
@Suite struct FailureTests {
  let scratch = ScratchFolder()

  /// A small disk of its own; nil where none can be mounted.
  private func smallDisk(_ name: String, _ options: String) -> Mount? {
    scratch.makeFolder(name)
    return Mount(scratch.path + "/" + name, options)
  }

  @Test(.enabled(if: Mount.isPossible, "needs the right to mount"))
  func fullDiskIsATypedErrorAndLeavesTheOldSite() throws {
    let disk = try #require(smallDisk("disk", "size=256k"))
    let folder = try OutputFolder.open(
      path: disk.path + "/public", site: SiteIdentity("x"), protected: [])
    let first = try folder.beginStage()
    try first.write("index.html", [49])
    _ = try first.finish()

    let stage = try folder.beginStage()
    let path = disk.path + "/public/big"
    #expect(throws: BuildError.noSpace(path: path)) {
      try stage.write("big", [UInt8](repeating: 0, count: 1 << 20))
    }
    stage.abandon()
    #expect(scratch.text("disk/public/index.html") == "1")
    #expect(scratch.names("disk") == ["public"])
    withExtendedLifetime(disk) {}
  }

  @Test(.enabled(if: Mount.isPossible, "needs the right to mount"))
  func mountedOutputIsReplacedFileByFile() throws {
    let disk = try #require(smallDisk("public", "size=1m"))
    try scratch.build(["index.html": "1", "old": "1"])
    let report = try scratch.build(["index.html": "2"])
    #expect(report == SwapReport(method: .inPlace(.mountPoint), files: 1))
    #expect(scratch.text("public/index.html") == "2")
    #expect(
      scratch.names("public") == [".unionsite-manifest", "index.html", "unionsite-stamp.json"])
    #expect(scratch.names() == ["public"])
    withExtendedLifetime(disk) {}
  }

  @Test(.enabled(if: Mount.isPossible, "needs the right to mount"))
  func readOnlyDiskIsATypedError() throws {
    let disk = try #require(smallDisk("disk", "size=256k,ro"))
    let folder = try OutputFolder.open(
      path: disk.path + "/public", site: SiteIdentity("x"), protected: [])
    #expect(throws: BuildError.readOnly(path: disk.path)) { try folder.beginStage() }
    withExtendedLifetime(disk) {}
  }

  @Test func stampIsReadBackAsWritten() {
    let stamp = Stamp(site: "a\"b\\c\n云", complete: false, files: 3)
    #expect(Stamp(bytes: stamp.bytes) == stamp)
  }

  @Test func manifestIsReadBackAsWritten() throws {
    let paths = ["云/index.html", "a b\\n\nc", "z"].compactMap { RelativePath($0) }
    let manifest = Manifest(
      paths.enumerated().map { index, path in
        Manifest.Entry(path: path, size: index, hash: index == 1 ? nil : UInt64(index) << 60 | 7)
      }, mixed: paths)
    #expect(manifest.entries.count == 3)
    #expect(Manifest(bytes: manifest.bytes) == manifest)
  }

  @Test func manifestWithPathsThatLeaveTheFolderIsCut() {
    let text = "unionsite-manifest 1\n- 1 ../a\n- 1 /etc/passwd\n- 1 good\nnonsense\n"
    #expect(Manifest(bytes: Array(text.utf8))?.entries.map(\.path.text) == ["good"])
  }

  @Test func removalDoesNotFollowLinks() throws {
    scratch.write("keep/a", "x")
    scratch.makeFolder("gone/deep/deeper")
    symlink("../../keep", scratch.path + "/gone/deep/link")
    try TreeRemoval.remove(scratch.path + "/gone")
    #expect(scratch.names() == ["keep"])
    #expect(scratch.text("keep/a") == "x")
    #expect(throws: Never.self) { try TreeRemoval.remove(scratch.path + "/gone") }
  }
}

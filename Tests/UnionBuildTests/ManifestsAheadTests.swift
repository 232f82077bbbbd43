import Glibc
import Testing

@testable import UnionBuild

/// Lists that are read before the folders are opened in which they stand.
@Suite struct ManifestsAheadTests {
  let scratch = ScratchFolder()
  private var output: String { scratch.path + "/public" }
  private var spare: String { scratch.path + "/.public.unionsite-spare" }

  /// Two sites, written long enough ago.
  private func sites() throws {
    try scratch.build(["a": "1", "b": "1"])
    try scratch.build(["a": "2"])
    usleep(60_000)
  }

  @Test func bothListsAreThoseOfTheirFolders() throws {
    try sites()
    let lists = ManifestsAhead(ofOutput: output)
    for path in [output, spare] {
      let site = try #require(try BuiltSite.open(path))
      #expect(lists.manifest(in: site.folder.number) == site.manifest)
      #expect(try BuiltSite.open(path, lists)?.trusted?.fingerprint == site.trusted?.fingerprint)
    }
  }

  @Test func aListIsFoundInAFolderThatWasRenamed() throws {
    try sites()
    let lists = ManifestsAhead(ofOutput: output)
    #expect(rename(spare, scratch.path + "/stage") == 0)
    let site = try #require(try BuiltSite.open(scratch.path + "/stage"))
    #expect(lists.manifest(in: site.folder.number) == site.manifest)
  }

  @Test func aListThatWasWrittenSinceIsReadAgain() throws {
    try sites()
    let lists = ManifestsAhead(ofOutput: output)
    try scratch.build(["a": "3"])
    let site = try #require(try BuiltSite.open(output))
    #expect(lists.manifest(in: site.folder.number) == nil)
    #expect(try BuiltSite.open(output, lists)?.manifest == site.manifest)
  }

  @Test func aListThatMayStillBeWrittenIsNotKept() throws {
    try scratch.build(["a": "1"])
    // A time to come says nothing of when it was written.
    let soon = timespec(tv_sec: time(nil) + 1000, tv_nsec: 5)
    #expect(utimensat(AT_FDCWD, output + "/" + Manifest.name, [soon, soon], 0) == 0)
    usleep(60_000)
    let lists = ManifestsAhead(ofOutput: output)
    let site = try #require(try BuiltSite.open(output))
    #expect(lists.manifest(in: site.folder.number) == nil)
  }

  @Test func whereNothingIsNothingIsMade() throws {
    let lists = ManifestsAhead(ofOutput: scratch.path + "/new/public")
    #expect(scratch.names() == [])
    try scratch.build(["a": "1"])
    let site = try #require(try BuiltSite.open(output))
    #expect(lists.manifest(in: site.folder.number) == nil)
  }
}

import Testing
import UnionBuild
import UnionTestSupport

@testable import UnionPublish

/// Checksums, and what they tell of two folders.
struct FileSumsTests {
  private static let digits = "00112233445566778899aabbccddeeff"

  private func sums(_ files: [String: UInt64]) -> FileSums {
    FileSums(
      sums: Dictionary(
        uniqueKeysWithValues: files.map { (PathKey($0.key), FileSum(high: 0, low: $0.value)) }),
      digest: nil)
  }

  @Test func `A checksum is its digits`() {
    #expect(FileSum(Self.digits[...])?.digits == Self.digits)
    #expect(FileSum(high: 1, low: 2).digits == "00000000000000010000000000000002")
    for wrong in ["", "0", Self.digits + "0", String(repeating: "g", count: 32)] {
      #expect(FileSum(wrong[...]) == nil)
    }
  }

  @Test(arguments: [
    "a.html", "a b/ c.html", "甲/乙.html", "back\\slash", "new\nline", "return\r", "\\n", "-",
  ])
  func `A line is read as it is written`(path: String) throws {
    let sum = try #require(FileSum(Self.digits[...]))
    let line = FileSums.line(sum, path)
    let read = try #require(FileSums.understood(line.dropLast()))
    #expect(read.sum == sum)
    #expect(Array(read.path.utf8) == Array(path.utf8))
  }

  @Test func `Lines are those of b2sum`() throws {
    let folder = TestFolder()
    let names = ["a.txt", "b c.txt", "甲.txt", "d\\e.txt"]
    for name in names { folder.write(name, name) }
    let run = try #require(Program(onPath: "b2sum")).run(
      ["-l", "128", "--"] + names.map { "./" + $0 }, in: folder.path)
    let sums = FileSums(lines: run.output.split(separator: "\n").map(String.init), digest: nil)
    #expect(sums.sums.count == names.count)
    #expect(names.map { FileSums.line(sums.sums[PathKey($0)] ?? .none, $0) }.joined() == run.output)
  }

  @Test(arguments: [
    "", "x", "\(Self.digits)", "\(Self.digits) ", "\(Self.digits)  .",
    "b2sum: ./x: Permission denied",
    "\u{1E}0",
  ])
  func `What is no line is left out`(line: String) {
    let sums = FileSums(lines: [line, "-  ./link"], digest: nil)
    #expect(sums.sums.filter { $0.value != .none }.isEmpty)
    #expect(sums.sums[PathKey("link")] == FileSum.none)
  }

  @Test func `Changes are what one has and the other has not, in the order of bytes`() {
    let old = sums(["a": 1, "b": 2, "c": 3, "e\u{301}": 5])
    let new = sums(["a": 1, "b": 7, "z": 4, "Z": 4, "\u{E9}": 5])
    let changes = new.changes(from: old)
    #expect(changes.added == ["Z", "z", "\u{E9}"])
    #expect(changes.changed == ["b"])
    #expect(changes.deleted == ["c", "e\u{301}"])
    #expect(new.changes(from: new).isEmpty)
    #expect(new.changes(from: nil).added == ["Z", "a", "b", "z", "\u{E9}"])
  }
}

/// What is known of the files to be published from one publish to the next.
struct OwnSumsTests {
  @Test func `Sums that were kept are those that would be found`() async throws {
    let site = PublishedSite()
    var publication = try await site.publication()
    let fresh = try await OwnSums(publication).read()
    publication.store = site.folder.path + "/store"
    for text in ["第一版。", "第二版。", "第二版。"] {
      site.say(text)
      site.write("units/u1/\(text).txt", text)
      publication.site = try await site.build()
      let kept = try await OwnSums(publication).read()
      let again = try await OwnSums(publication).read()
      var without = publication
      without.store = nil
      let found = try await OwnSums(without).read()
      #expect(kept.sums == found.sums && kept.digest == found.digest)
      #expect(again.sums == found.sums && again.digest == found.digest)
      #expect(found.digest != fresh.digest)
    }
  }

  @Test func `Damaged notes are found anew`() async throws {
    let site = PublishedSite(units: 1)
    var publication = try await site.publication()
    publication.store = site.folder.path + "/store"
    let sums = try await OwnSums(publication).read()
    #expect(site.folder.text("store/sums") != nil || site.folder.files("store")["sums"] != nil)
    site.folder.write("store/sums", "x")
    #expect(try await OwnSums(publication).read().digest == sums.digest)
  }

  @Test func `A file that is gone is told`() async throws {
    let site = PublishedSite(units: 1)
    let publication = try await site.publication()
    site.folder.delete("public/units/u0/index.html")
    #expect(
      await failure { _ = try await OwnSums(publication).read() }
        == .unfit(
          .changedByHand(path: publication.site.folder, example: "units/u0/index.html")))
  }
}

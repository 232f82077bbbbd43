import Diagnostics
import Markdown
import Parallel
import Store
import Testing
import UnionModel
import UnionTestSupport

@testable import UnionContent

/// Units come out of the store as they are read (`StoreTrial` holds all of them against what is read).
struct StoredUnitsTests {
  private let one = "units/a/unit.md"
  private let other = "units/b/unit.md"

  private func trial(_ more: String = "") async throws -> StoreTrial {
    let trial = StoreTrial(
      SiteBuilder().unit("a", "甲工会", more, body: "## 简介\n我们有**三**人，见[别处](../b/)。\n")
        .unit("b", "乙工会").report("b", "2024-annual-summary", figures: "会员人数: 30"))
    try await trial.load()
    return trial
  }

  @Test func aUnitThatUsesEverythingComesBack() throws {
    let read = try everything()
    #expect(UnitCoding.canHold(read))
    let back = try decode(bytes(of: read))
    #expect(SiteDescription.describe(back) == SiteDescription.describe(read))
  }

  @Test func damagedUnitsThrowOrGiveAUnit() throws {
    let bytes = bytes(of: try everything())
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0xFF
      _ = try? decode(damaged)
      #expect(throws: MalformedBytes()) { try decode(Array(bytes[..<index])) }
    }
  }

  @Test func whatHasNotChangedIsNotRead() async throws {
    let trial = try await trial()
    #expect(trial.lastUnits == [one, other])
    #expect(try await trial.load().storeUpdate == nil)
    #expect(trial.lastUnits == [])
  }

  @Test func aChangedUnitAloneIsRead() async throws {
    let trial = try await trial()
    trial.content.write(one, "---\n标题: 丙工会\n---\n")
    let loaded = try await trial.load()
    #expect(loaded.site.units[0].title == "丙工会")
    #expect(trial.lastUnits == [one])
    #expect(try await trial.load().storeUpdate == nil)
  }

  @Test func aChangeOfEqualLengthWithinTheSameTickIsSeen() async throws {
    let trial = try await trial()
    trial.content.write(other, "---\n标题: 丁工会\n---\n", isSettled: false)
    try await trial.load()
    trial.content.writeUnseen(other, "---\n标题: 丙工会\n---\n")
    #expect(try await trial.load().site.units[1].title == "丙工会")
    trial.content.settle(other, true)
    for read in [[other], []] {
      try await trial.load()
      #expect(trial.lastUnits == read)
    }
  }

  @Test func aUnitThatIsGoneIsForgotten() async throws {
    let trial = try await trial()
    trial.content.delete(other)
    trial.content.delete("units/b/2024-annual-summary.md")
    let loaded = try await trial.load()
    #expect(loaded.site.units.count == 1)
    #expect(loaded.storeUpdate != nil)
    #expect(try await trial.load().storeUpdate == nil)
  }

  @Test(
    arguments: [
      "类形: 总结\n", "计入: 乙工会\n", "曾隶属: [{until: 2020-01-01, from: 乙工会}]\n",
      "指标:\n  - {id: a.thing, labels: {zh-Hans: 新事}}\n",
    ])
  func whatSpeaksOfOthersOrHasProblemsIsReadEachTime(_ more: String) async throws {
    let trial = try await trial(more)
    #expect(try await trial.load().storeUpdate == nil)
    #expect(trial.lastUnits == [one])
  }

  @Test func whatAUnitDeclaresToBeMeantIsStored() async throws {
    let trial = try await trial("接受:\n  - {rule: indicator-unknown, why: 还没有}\n")
    let loaded = try await trial.load()
    #expect(trial.lastUnits == [])
    let problems = [one, other].map {
      Problem(.indicatorUnknown("新事", suggestion: nil), file: "content/" + $0)
    }
    #expect(loaded.notes.unaccepted(problems).map(\.place.start.path) == ["content/" + other])
  }

  private func bytes(of read: UnitReader.ReadUnit) -> [UInt8] {
    var writer = ByteWriter()
    UnitCoding.write(read, to: &writer)
    return writer.bytes
  }

  private func decode(_ bytes: [UInt8]) throws(MalformedBytes) -> UnitReader.ReadUnit {
    try bytes.withUnsafeBufferPointer { (bytes) throws(MalformedBytes) in
      try UnitCoding.read(UnsafeRawBufferPointer(bytes), path: one, folder: "a")
    }
  }

  private func everything() throws -> UnitReader.ReadUnit {
    let source = SourceText(
      path: "content/" + one,
      bytes: Array(
        """
        ---
        标题: 甲工会
        简称: 甲
        级别: 乡镇
        曾用名: [一会, 二会]
        更名: [{until: 2019-12-31, title: 旧会}]
        成立: 1999-05-01
        撤销: 2030-01-02
        应报: [年度总结, 一季度计划]
        网址名: jia
        排序: -3
        旧网址: [old/jia/]
        接受: [{rule: link-missing, value: 别处, why: 还没有}]
        ---
        ## 简介

        我们有**三**人，见[别处](../b/)。[^1]

        [^1]: 注。

        """.utf8))
    var read = UnitReader().read(source, path: one, folder: "a")
    read.unit.fingerprint = 7
    try #require(read.problems.isEmpty)
    try #require(read.unit.expects?.count == 2)
    try #require(read.slug == "jia" && read.accepts.count == 1)
    return read
  }
}

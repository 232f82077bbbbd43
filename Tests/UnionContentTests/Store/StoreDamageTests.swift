import Store
import Testing
import UnionContent
import UnionModel
import UnionTestSupport

/// A store that is not whole is told, and what it would have given is read.
struct StoreDamageTests {
  private func trial() async throws -> StoreTrial {
    let trial = StoreTrial(
      SiteBuilder().unit("a", "甲工会")
        .report("a", "2024-annual-summary", figures: "会员人数: 10", body: "## 组织建设\n正文。")
        .report("a", "2025-annual-plan", body: "## 集体协商\n签订[5份](figure:bargain.contracts)。"))
    try await trial.load()
    return trial
  }

  @Test func damageAtAnyByteIsMended() async throws {
    let trial = try await trial()
    for (name, bytes) in trial.stored where ![".gitignore", "lock"].contains(name) {
      for index in bytes.indices {
        var damaged = bytes
        damaged[index] ^= 0x41
        trial.folder.write(".unionsite/" + name, bytes: damaged)
        let loaded = try await trial.load()
        // A text is looked at when it is wanted.
        let isText = name.hasPrefix("texts-") && index >= StoreFile.headerLength
        #expect((loaded.storeRefusal != nil) != isText)
        let next = try await trial.load()
        #expect(next.storeRefusal == nil)
        if isText { try await trial.load() }
        #expect(trial.stored[name] == bytes)
      }
    }
  }

  @Test func everyCutIsMended() async throws {
    let trial = try await trial()
    for (name, bytes) in trial.stored where ![".gitignore", "lock"].contains(name) {
      for length in [0, 1, 30, 48, bytes.count / 2, bytes.count - 1] {
        trial.folder.write(".unionsite/" + name, bytes: Array(bytes[..<min(length, bytes.count)]))
        #expect(try await trial.load().storeRefusal == .damaged)
        #expect(try await trial.load().storeRefusal == nil)
        #expect(trial.lastReads == [])
      }
    }
  }

  @Test func aMissingFileIsMended() async throws {
    let trial = try await trial()
    for name in trial.stored.keys where name.hasPrefix("facts-") || name.hasPrefix("texts-") {
      trial.folder.delete(".unionsite/" + name)
      #expect(try await trial.load().storeRefusal == .damaged)
      #expect(try await trial.load().storeRefusal == nil)
      #expect(trial.lastReads == [])
    }
  }

  @Test func aForeignFileIsSaid() async throws {
    let trial = try await trial()
    trial.folder.write(
      ".unionsite/reports", "somebody's notes about reports, long enough to be one")
    #expect(try await trial.load().storeRefusal == .foreign)
    #expect(try await trial.load().storeRefusal == nil)
  }

  @Test func anotherProgramIsSaid() async throws {
    let trial = try await trial()
    #expect(try await trial.load(program: 2).storeRefusal == .otherVersion)
    #expect(trial.lastReads.count == 2)
    #expect(try await trial.load(program: 2).storeRefusal == nil)
  }

  @Test func whoHoldsAnOldStoreKeepsIt() async throws {
    let trial = try await trial()
    let held = try await trial.load().site.reports[1].text
    let before = SiteDescription.of(held.content)
    trial.content.write("units/a/2025-annual-plan.md", "---\n标题: 新\n---\n新的正文。\n")
    try await trial.load()
    #expect(SiteDescription.of(held.content) == before)
  }
}

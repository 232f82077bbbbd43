import Diagnostics
import Testing
import UnionContent
import UnionModel
import UnionTestSupport

/// Personal data is found with a store as without (`StoreTrial` compares each time), and what is known to
/// have none is not read again.
struct PersonalDataStoreTests {
  private let list = "units/a/list.csv"
  private let accept = "title: 站\naccept: [{rule: personal-data, value: 13800001234, why: 公开}]\n"

  private func trial(_ text: String) -> StoreTrial {
    StoreTrial(
      SiteBuilder().unit("a", "甲工会").report("a", "2024-annual-summary", body: "正文。")
        .with(list, text).with("units/a/photo.jpg", "x"))
  }

  @Test func aCleanAttachmentIsReadOnce() async throws {
    let trial = trial("姓名,户数\n张某,3\n")
    #expect(try await trial.load().storeUpdate != nil)
    #expect(trial.lastReads.contains(list))
    #expect(try await trial.load().storeUpdate == nil)
    #expect(trial.lastReads == [])
    trial.content.write(list, "姓名,电话\n张某,13800001234\n")
    #expect(try await trial.load().problems.map(\.finding.rule) == ["personal-data"])
  }

  @Test func oneThatIsNotIsToldEachTime() async throws {
    let trial = trial("13800001234")
    for _ in 0..<3 {
      #expect(try await trial.load().problems.map(\.finding.rule) == ["personal-data"])
    }
    trial.content.write(list, "138****1234")
    #expect(try await trial.load().problems.isEmpty)
  }

  @Test func aReportThatHasSomeIsToldEachTime() async throws {
    let trial = trial("")
    trial.content.write("units/a/2024-annual-summary.md", "---\n标题: 甲\n---\n13800001234\n")
    for _ in 0..<3 {
      #expect(try await trial.load().problems.map(\.finding.rule) == ["personal-data"])
    }
  }

  @Test func whatSiteFileAcceptsIsFoundAgainWhenItNoLongerDoes() async throws {
    let trial = trial("13800001234")
    trial.content.write("units/a/2024-annual-summary.md", "---\n标题: 甲\n---\n13800001234\n")
    trial.content.write("units/a/unit.md", "---\n标题: 甲工会\n---\n13800001234\n")
    trial.content.write("site.yml", accept)
    for _ in 0..<2 { #expect(try await trial.load().problems.isEmpty) }
    trial.content.write("site.yml", "title: 站\n")
    let rules = try await trial.load().problems.map(\.finding.rule)
    #expect(rules == ["personal-data", "personal-data", "personal-data"])
  }

  @Test func anAttachmentThatIsGoneIsForgotten() async throws {
    let trial = trial("甲")
    try await trial.load()
    trial.content.delete(list)
    #expect(try await trial.load().storeUpdate != nil)
    #expect(try await trial.load().storeUpdate == nil)
  }
}

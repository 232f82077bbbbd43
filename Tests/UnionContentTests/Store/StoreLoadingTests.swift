import Parallel
import Store
import Testing
import UnionContent
import UnionModel
import UnionTestSupport

/// Loading with a store gives what loading without gives, and reads what has changed alone
/// (`StoreTrial` compares each time).
struct StoreLoadingTests {
  private let one = "units/a/2024-annual-summary.md"
  private let other = "units/b/2024-annual-summary.md"

  private func trial() -> StoreTrial {
    StoreTrial(
      SiteBuilder().unit("a", "甲工会").unit("b", "乙工会")
        .report("a", "2024-annual-summary", figures: "会员人数: 10", body: "## 组织建设\n[23家](figure:新事)")
        .report("a", "2025-annual-plan", body: "## 集体协商\n签订[5份](figure:bargain.contracts.target)。")
        .report("b", "2024-annual-summary", figures: "会员人数: 30\n新事: 4件"))
  }

  @Test func whatHasNotChangedIsNotRead() async throws {
    let trial = trial()
    #expect(try await trial.load().storeUpdate != nil)
    #expect(trial.lastReads.count == 3)
    #expect(try await trial.load().storeUpdate == nil)
    #expect(trial.lastReads == [])
  }

  @Test func whatIsStoredIsWhatIsUsed() async throws {
    let trial = trial()
    try await trial.load()
    let before = trial.content.text(one) ?? ""
    trial.content.writeUnseen(one, before.replacing("10", with: "11"))
    let store = ReportStore(site: trial.folder.path, program: 1)
    let site = try await ContentLoader(workers: Workers(count: 1), store: store)
      .load(trial.content).site
    #expect(site.reports[0].figures[0].quantity == .number(Number(10)))
  }

  @Test func aChangedReportAloneIsRead() async throws {
    let trial = trial()
    try await trial.load()
    trial.content.write(one, "---\n数据:\n  会员人数: 12\n---\n新的正文。\n")
    #expect(try await trial.load().storeUpdate != nil)
    #expect(trial.lastReads == [one])
    #expect(try await trial.load().storeUpdate == nil)
  }

  @Test func aTouchWithoutChangeIsReadOnce() async throws {
    let trial = trial()
    let fingerprints = try await trial.load().site.reports.map(\.fingerprints)
    trial.content.write(one, trial.content.text(one) ?? "")
    #expect(try await trial.load().site.reports.map(\.fingerprints) == fingerprints)
    #expect(trial.lastReads == [one])
    #expect(try await trial.load().storeUpdate == nil)
    #expect(trial.lastReads == [])
  }

  @Test func aChangeOfEqualLengthWithinTheSameTickIsSeen() async throws {
    let trial = trial()
    trial.content.settle(one, false)
    try await trial.load()
    let before = trial.content.text(one) ?? ""
    trial.content.writeUnseen(one, before.replacing("10", with: "11"))
    let loaded = try await trial.load()
    #expect(loaded.site.reports[0].figures[0].quantity == .number(Number(11)))
    trial.content.settle(one, true)
    try await trial.load()
    #expect(trial.lastReads == [one])
    try await trial.load()
    #expect(trial.lastReads == [])
  }

  @Test func aFileOfAnEarlierTimeIsAnother() async throws {
    let trial = trial()
    try await trial.load()
    let before = trial.content.text(one) ?? ""
    trial.content.write(one, before.replacing("10", with: "11"), at: -5_000_000_000)
    let loaded = try await trial.load()
    #expect(loaded.site.reports[0].figures[0].quantity == .number(Number(11)))
  }

  @Test func aChangedCatalogueReadsAllAnew() async throws {
    let trial = trial()
    try await trial.load()
    let catalogue = trial.content.text("indicators.yml") ?? ""
    trial.content.write(
      "indicators.yml",
      catalogue.replacing(
        "indicators:\n", with: "indicators:\n  - id: new.thing\n    labels: {zh-Hans: 新事}\n"))
    try await trial.load()
    #expect(trial.lastReads.count == 3)
    #expect(try await trial.load().storeUpdate == nil)
  }

  @Test(arguments: ["topics.yml", "site.yml"])
  func changedTopicsAndSettingsReadAllAnew(_ name: String) async throws {
    let trial = trial()
    try await trial.load()
    let text = trial.content.text(name) ?? ""
    trial.content.write(
      name, text.replacing("组织建设, en", with: "组织, en").replacing("zh-Hans\n", with: "en\n"))
    try await trial.load()
    #expect(trial.lastReads.count == 3)
  }

  @Test func aSettingThatNoReportIsReadByReadsNone() async throws {
    let trial = trial()
    try await trial.load()
    trial.content.write("site.yml", (trial.content.text("site.yml") ?? "") + "简介: 一句话\n")
    try await trial.load()
    #expect(trial.lastReads == [])
  }

  @Test func aChangedUnitReadsItsReportsAnew() async throws {
    let trial = trial()
    try await trial.load()
    trial.content.write("units/b/unit.md", "---\n标题: 丙工会\n---\n")
    try await trial.load()
    #expect(trial.lastReads == [other])
  }

  @Test func anIndicatorOfAUnitReadsAllAnew() async throws {
    let trial = trial()
    try await trial.load()
    trial.content.write(
      "units/b/unit.md", "---\n标题: 乙工会\n指标:\n  - {id: b.thing, labels: {zh-Hans: 新事}}\n---\n")
    try await trial.load()
    #expect(trial.lastReads.count == 3)
  }

  @Test func renamedAndDeletedReportsAreGone() async throws {
    let trial = trial()
    try await trial.load()
    let text = trial.content.text(one) ?? ""
    trial.content.delete(one)
    trial.content.write("units/a/2023-annual-summary.md", text)
    #expect(try await trial.load().site.reports.count == 3)
    trial.content.delete("units/a/2023-annual-summary.md")
    #expect(try await trial.load().storeUpdate != nil)
    #expect(try await trial.load().storeUpdate == nil)
    for path in [other, "units/a/2025-annual-plan.md"] { trial.content.delete(path) }
    try await trial.load()
    #expect(Array(trial.stored.keys).sorted() == [".gitignore", "lock", "reports"])
    #expect(try await trial.load().storeUpdate == nil)
  }

  @Test func aReportWithProblemsIsReadEachTime() async throws {
    let trial = trial()
    try await trial.load()
    trial.content.write(one, "---\n类形: 总结\n数据:\n  会员人数: 12\n---\n正文。\n")
    for _ in 0..<2 {
      #expect(try await trial.load().problems.contains { $0.finding.rule == "unknown-key" })
      #expect(trial.lastReads == [one])
    }
    #expect(try await trial.load().storeUpdate == nil)
  }

  @Test func whatAFileDeclaresToBeMeantIsStored() async throws {
    let trial = trial()
    trial.content.write(
      one, "---\n接受:\n  - {rule: indicator-unknown, why: 本地统计}\n数据:\n  自创指标: 12\n---\n正文。\n")
    for _ in 0..<2 { try await trial.load() }
    #expect(trial.lastReads == [])
  }

  @Test(arguments: [DraftHandling.leaveOut, .takeIn, .tolerate])
  func draftsAreStoredAsDrafts(_ drafts: DraftHandling) async throws {
    let trial = trial()
    trial.content.write(one, "---\n草稿: 是\n数据:\n  会员人数: 12\n---\n正文。\n")
    try await trial.load(drafts: .leaveOut)
    try await trial.load(drafts: drafts)
    #expect(trial.lastReads == [])
  }

  @Test func whatIsIgnoredIsWrittenAnew() async throws {
    let trial = trial()
    try await trial.load()
    #expect(try await trial.load(ignoresOld: true).storeUpdate != nil)
    #expect(trial.lastReads.count == 3)
    #expect(try await trial.load().storeUpdate == nil)
  }

  @Test func theNumberOfWorkersDoesNotShow() async throws {
    let one = trial()
    let two = trial()
    try await one.load(workers: 1)
    try await two.load(workers: 4)
    #expect(one.stored == two.stored)
  }

  @Test func fingerprintsTellFactsFromText() async throws {
    let trial = trial()
    let before = try await trial.load().site.reports.map(\.fingerprints)
    let text = trial.content.text(one) ?? ""
    trial.content.write(one, text + "\n再加一段。\n")
    let longer = try await trial.load().site.reports.map(\.fingerprints)
    #expect(longer[0]?.facts == before[0]?.facts)
    #expect(longer[0]?.text != before[0]?.text)
    trial.content.write(one, text.replacing("会员人数: 10", with: "会员人数: 11"))
    let other = try await trial.load().site.reports.map(\.fingerprints)
    #expect(other[0]?.facts != before[0]?.facts)
    #expect(other[0]?.text == before[0]?.text)
    #expect(other[1...] == before[1...])
  }

  @Test func aSiteThatCannotBeWrittenIsLoadedAllTheSame() async throws {
    let trial = trial()
    trial.folder.write(".unionsite", "mine")
    let store = ReportStore(site: trial.folder.path, program: 1)
    let loader = ContentLoader(workers: Workers(count: 1), store: store)
    let loaded = try await loader.load(trial.content)
    #expect(loaded.site.reports.count == 3)
    await #expect(throws: StoreError.self) {
      try await loaded.storeUpdate?.write(Workers(count: 1))
    }
  }
}

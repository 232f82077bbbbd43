import Parallel
import Store
import Testing
import UnionModel
import UnionTestSupport

@testable import UnionContent

/// What a report states is taken out of the store when somebody asks for it (`StoreTrial` holds all of it
/// against what is read).
struct StoredStatementsTests {
  private let one = "units/a/2024-annual-summary.md"

  private func trial() async throws -> StoreTrial {
    let trial = StoreTrial(
      SiteBuilder().unit("a", "甲工会")
        .report(
          "a", "2024-annual-summary", figures: "会员人数: 10\n新事: 4件",
          more: "下期目标:\n  会员人数: 12\n荣誉:\n  - {title: 省五一劳动奖状, level: 省级}\n达标:\n  职工书屋: 是\n",
          body: "比上年增加[3件](figure:新事.change)。"
        )
        .report("a", "2025-annual-plan", more: "目标:\n  会员人数: 12\n月历:\n  3月: 开会\n")
        .report("a", "2023-annual-summary"))
    try await trial.load()
    return trial
  }

  @Test func whatThereIsOfThemIsKnown() async throws {
    let trial = try await trial()
    let reports = try await trial.load().site.reports
    let known = reports.map { report in
      ReportStatements.Lists.all.filter { report.states($0) }
    }
    #expect(
      known == [
        [], [.figures, .nextTargets, .declared, .honours, .standards], [.targets, .months],
      ])
    for report in reports {
      #expect(report.statements.lists == ReportStatements.Lists.all.filter(report.states).union)
    }
  }

  @Test func theyMayBeAskedForWhenTheStoreHasGoneOn() async throws {
    let trial = try await trial()
    let plain = try await ContentLoader(workers: Workers(count: 1)).load(trial.content).site
    let held = try await trial.hold()
    trial.content.write(one, "---\n数据:\n  会员人数: 99\n---\n正文。\n")
    try await trial.load()
    trial.folder.delete(".unionsite/reports")
    #expect(held.reports.map(SiteDescription.of) == plain.reports.map(SiteDescription.of))
  }

  @Test func manyMayAskAtOnce() async throws {
    let trial = try await trial()
    let plain = try await ContentLoader(workers: Workers(count: 1)).load(trial.content).site
    for _ in 0..<20 {
      let held = try await trial.hold()
      let asked = await Workers(count: 4).map(64, grain: 1) { turn in
        SiteDescription.describe(held.reports[turn % 3].statements)
      }
      for (turn, text) in asked.enumerated() {
        #expect(text == SiteDescription.describe(plain.reports[turn % 3].statements))
      }
    }
  }

  @Test func aNameThatOnlyReportsUseLeadsWhereItDidWhoeverComesFirst() async throws {
    let trial = try await trial()
    trial.content.write("units/a/2022-annual-summary.md", "---\n数据:\n  别的事: 4件\n---\n正文。\n")
    let loaded = try await trial.load()
    let site = loaded.site
    let report = try #require(site.reports.first { $0.source == one })
    #expect(
      report.figures.map { site.catalogue.indicators[$0.indicator].id } == ["org.members", "新事"])
    #expect(report.declared.map { site.catalogue.indicators[$0.figure.indicator].id } == ["新事"])
  }

  @Test func whatCannotBeTakenOutIsReadAnew() async throws {
    let trial = try await trial()
    let plain = try await ContentLoader(workers: Workers(count: 1)).load(trial.content).site
    let store = ReportStore(site: trial.folder.path, program: 1)
    let name = try #require(trial.stored.keys.first { $0.hasPrefix("facts-") })
    let folder = try StoreFolder.open(inSite: trial.folder.path)
    var payload = Array(try folder.read(name, as: store.factsKind))
    // The name of a measure, with its length: no text any more, under a hash that is right.
    let measure = [3] + Array("件".utf8)
    let place = try #require(payload.indices.last { payload[$0...].starts(with: measure) })
    payload[place + 1] = 0xFF
    try folder.write(name, as: store.factsKind, payload)
    let held = try await trial.hold()
    #expect(held.reports.map(SiteDescription.of) == plain.reports.map(SiteDescription.of))
    #expect(trial.stored["reports"] == nil)
  }
}

extension StoreTrial {
  /// The site as it is loaded with the store; nobody has asked for what its reports state.
  fileprivate func hold() async throws -> Site {
    let store = ReportStore(site: folder.path, program: 1)
    return try await ContentLoader(workers: Workers(count: 2), store: store).load(content).site
  }
}

extension ReportStatements.Lists {
  fileprivate static let all: [Self] = [
    .figures, .targets, .nextTargets, .declared, .honours, .standards, .months,
  ]
}

extension [ReportStatements.Lists] {
  fileprivate var union: ReportStatements.Lists { reduce([]) { $0.union($1) } }
}

import Testing
import UnionModel
import UnionTestSupport

@testable import UnionCompare

@Suite("Awards, standards and months of a site")
struct AchievementTests {
  @Test(
    "The level of an award: as written, else as the giver, else as the name begins",
    arguments: [
      ("甲", "省级", nil, .province), ("甲", "全国", nil, .national), ("甲", "自治区级", nil, .province),
      ("甲", "地级市", nil, .city), ("甲", "区级", nil, .county), ("甲", "镇级", nil, .other),
      ("甲", nil, "省总工会", .province), ("甲", nil, "中华全国总工会", .national),
      ("甲", nil, "南山市东湖区总工会", .county), ("甲", nil, "某自治区总工会", .province),
      ("甲", nil, "云川县青穗镇总工会", .other), ("全国五一劳动奖状", nil, nil, .national),
      ("省五一劳动奖状", nil, nil, .province), ("市场先锋", nil, nil, .other), ("先进单位", nil, nil, .other),
      ("省奖", "市级", "县总工会", .city), ("Award", "Provincial", nil, .province),
    ] as [(String, String?, String?, HonourLevel)])
  func level(title: String, level: String?, from: String?, expected: HonourLevel) {
    #expect(HonourLevel(of: Honour(title: title, level: level, from: from)) == expected)
  }

  @Test("By year, the highest level first; what a half-year and the year both list counts once")
  func roll() async {
    let site = await SiteBuilder().unit("a", "甲").unit("b", "乙")
      .report("a", "2024-annual-summary", more: "荣誉: [奖一, {名称: 奖二, 级别: 国家级}, 奖三, 奖三]\n")
      .report("a", "2024-first-half-summary", more: "荣誉: [奖一, 奖四]\n")
      .report("b", "2024-annual-summary", more: "荣誉: [奖一]\n")
      .report("a", "2022-annual-summary", more: "荣誉: [奖一]\n").load().site
    let rolls = HonourRoll.all(in: site)
    #expect(rolls.map(\.year) == [2022, 2024])
    #expect(
      rolls.last?.awards.map { "\(site.reports[$0.report].unit)\($0.honour.title)" } == [
        "0奖二", "0奖一", "0奖三", "0奖三", "0奖四", "1奖一",
      ])
    #expect(rolls.last?.count(of: .national) == 1)
  }

  private func board() async -> (site: Site, board: StandardBoard) {
    let site = await SiteBuilder().unit("a", "甲").unit("b", "乙").unit("c", "丙")
      .report("a", "2023-annual-summary", more: "达标: {书屋: 是, 星级: 四星, 六有: 否, 旧: 是}\n")
      .report("a", "2024-annual-summary", more: "达标: {书屋: 是, 星级: 五星, 六有: 是, 新: 是}\n")
      .report("a", "2024-first-half-summary", more: "达标: {书屋: 否, 年中: 是}\n")
      .report("b", "2024-annual-summary", more: "达标: [书屋]\n")
      .report("b", "2025-annual-plan", more: "达标: [星级]\n")
      .report("c", "2023-annual-summary", more: "达标: [书屋]\n").load().site
    return (site, StandardBoard(of: site))
  }

  @Test("The whole year's summary counts before others; plans do not count; most named first")
  func standards() async {
    let board = await board().board
    #expect(board.units == [0, 1, 2] && board.years == [2023, 2024])
    #expect(board.names.first == "书屋" && board.names.count == 6)
    #expect(board.statement("书屋", of: 0, in: 2024)?.state == .reached)
    #expect(board.statement("年中", of: 0, in: 2024)?.state == .reached)
    #expect(board.latest("旧", of: 0)?.year == 2023)
    #expect(board.latest("星级", of: 1) == nil)
  }

  @Test("New is what was not reached or not said; not stated only where there is a summary")
  func movements() async {
    let board = await board().board
    #expect(board.movement("书屋", of: 0, in: 2024) == .none)
    #expect(board.movement("星级", of: 0, in: 2024) == .none)
    #expect(board.movement("六有", of: 0, in: 2024) == .new)
    #expect(board.movement("新", of: 0, in: 2024) == .new)
    #expect(board.movement("旧", of: 0, in: 2024) == .notStated)
    // No summary of 2023, so nobody can tell; no summary of 2024, so nothing was left out.
    #expect(board.movement("书屋", of: 1, in: 2024) == .none)
    #expect(board.movement("书屋", of: 2, in: 2024) == .none)
    #expect(board.units(in: 2024) == [0, 1])
    #expect(board.names(in: 2024).contains("旧") && board.names(in: 2023).contains("旧"))
    #expect(!board.names(in: 2023).contains("新"))
  }

  @Test("Twelve months in order, those named together once, the whole year first")
  func months() async throws {
    let site = await SiteBuilder().unit("a", "甲")
      .report("a", "2025-annual-plan", more: "月历: {7-8月: 甲, 全年: 乙, 12月至次年1月: 丙, 3月: 丁}\n")
      .report("a", "2025-first-half-plan", more: "月历: {3月: 戊}\n").load().site
    let calendar = try #require(MonthCalendar.all(in: site).first)
    let entries = calendar.entries(in: site)
    #expect(
      entries.map { "\($0.first)-\($0.last)" } == [
        "1-12", "1-1", "2-2", "3-3", "4-4", "5-5", "6-6", "7-8", "9-9", "10-10", "11-11", "12-1",
      ])
    #expect(entries[3].tasks.map(\.text) == ["丁", "戊"])
    #expect(entries[1].tasks.isEmpty)
    #expect(entries.last?.end?.description == "2026-02-01")
  }
}

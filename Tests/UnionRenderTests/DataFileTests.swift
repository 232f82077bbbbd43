import Testing
import UnionTestSupport

@Suite("data.csv")
struct DataFileTests {
  private func file(_ builder: SiteBuilder, _ path: String = "units/a/2024-annual-summary/data.csv")
    async -> [UInt8]
  {
    await RenderedSite(builder).files[path] ?? []
  }

  private func rows(_ builder: SiteBuilder, _ path: String = "units/a/2024-annual-summary/data.csv")
    async -> [String]
  {
    let bytes = await file(builder, path)
    return String(decoding: bytes.dropFirst(3), as: UTF8.self).components("\r\n")
  }

  /// The first row behind the head.
  private func row(_ builder: SiteBuilder) async -> String {
    await rows(builder).dropFirst().first ?? ""
  }

  private func summary(_ figures: String, _ more: String = "") -> SiteBuilder {
    SiteBuilder().unit("a", "甲").report("a", "2024-annual-summary", figures: figures, more: more)
  }

  @Test("UTF-8 with BOM, every line ends in CRLF, the last too")
  func form() async {
    let bytes = await file(summary("会员人数: 1\n建会率: 2%\n"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.suffix(2) == [13, 10])
    #expect(bytes.count { $0 == 10 } == 3)
    #expect(bytes.count { $0 == 13 } == 3)
  }

  @Test("A head, then a row a figure with plain numbers")
  func rows() async {
    let builder = summary("会员人数: 约1.5万\n帮扶资金: 2-3万元\n建会率: 缺\n")
      .report("a", "2023-annual-summary", figures: "会员人数: 12,000\n")
    #expect(
      await rows(builder) == [
        "单位,年度,时段,指标编号,指标,数值下限,数值上限,程度,计量单位,上年下限,上年上限,增减,增减幅度(%),目标下限,目标上限,说明",
        "甲,2024,全年,org.members,会员人数,15000,15000,约,人,12000,12000,3000,25,,,",
        "甲,2024,全年,org.unit_rate,建会率,,,缺,%,,,,,,,",
        "甲,2024,全年,aid.funds,帮扶资金,20000,30000,确数,元,,,,,,,", "",
      ])
  }

  @Test("Quotes, commas and line breaks stay inside their cell")
  func quoting() async {
    let builder = SiteBuilder().unit("a", "'甲,乙'").report(
      "a", "2024-annual-summary", figures: "会员人数: {value: 1, note: '说“\"好\"”'}\n")
    #expect(await row(builder).hasPrefix("\"甲,乙\",2024,"))
    #expect(await row(builder).hasSuffix(",\"说“\"\"好\"\"”\""))
  }

  @Test(
    "A text that begins like a formula is made harmless",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")"])
  func formula(text: String) async {
    let builder = SiteBuilder().unit("a", "'\(text)'").report(
      "a", "2024-annual-summary", figures: "会员人数: {value: -5, note: '\(text)'}\n")
    let row = await row(builder)
    let cell = "\"'" + text.components("\"").joined(separator: "\"\"") + "\""
    #expect(row.hasPrefix(cell + ","))
    #expect(row.hasSuffix("," + cell))
    // A negative number is a number.
    #expect(row.contains(",会员人数,-5,-5,"))
  }

  @Test("A plan's targets are rows too, each promise once")
  func plan() async {
    let builder = SiteBuilder().unit("a", "甲").report(
      "a", "2025-annual-plan", figures: "会员人数: 90\n", more: "目标:\n  会员人数: 100\n  集体合同: 至少5\n")
    #expect(
      await rows(builder, "units/a/2025-annual-plan/data.csv").dropFirst().dropLast() == [
        "甲,2025,全年,org.members,会员人数,90,90,确数,人,,,,,100,100,",
        "甲,2025,全年,bargain.contracts,集体合同,,,,份,,,,,5,,",
      ])
  }

  @Test("What a summary promises for the next period is a row of that period")
  func nextTargets() async {
    let builder = summary("会员人数: 1\n", "下期目标:\n  会员人数: 2\n")
    #expect(
      await rows(builder).dropFirst().dropLast() == [
        "甲,2024,全年,org.members,会员人数,1,1,确数,人,,,,,,,",
        "甲,2025,全年,org.members,会员人数,,,,人,,,,,2,2,",
      ])
  }

  @Test("A unit's file has every figure of every year once")
  func unit() async {
    let builder = summary("会员人数: 3\n").report("a", "2022-annual-summary", figures: "会员人数: 1\n")
      .report("a", "2024-q1-summary", figures: "会员人数: 2\n")
    #expect(
      await rows(builder, "units/a/data.csv").dropFirst().dropLast() == [
        "甲,2022,全年,org.members,会员人数,1,1,确数,人,,,,,,,",
        "甲,2024,全年,org.members,会员人数,3,3,确数,人,,,,,,,",
        "甲,2024,第一季度,org.members,会员人数,2,2,确数,人,,,,,,,",
      ])
  }

  @Test("The page and its comparison have the same data")
  func year() async {
    let rendered = await RenderedSite(SampleSites.small)
    #expect(rendered.files["years/2024/data.csv"] == rendered.files["years/2024/compared/data.csv"])
    #expect(rendered.files["years/2024/data.csv"] != nil)
  }

  @Test("Where there is no figure there is no file and no link to one")
  func none() async {
    let rendered = await RenderedSite(summary(""))
    #expect(rendered.files["units/a/2024-annual-summary/data.csv"] == nil)
    #expect(!rendered["units/a/2024-annual-summary/index.html"].contains("data.csv"))
  }
}

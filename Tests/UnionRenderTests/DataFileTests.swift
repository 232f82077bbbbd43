import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("data.csv and data.json")
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
        "单位,单位网址,年度,时段,时段编号,时段类型,指标编号,指标,数值下限,数值上限,程度,计量单位,上年下限,上年上限,上年程度,增减,增减幅度(%),"
          + "目标下限,目标上限,目标程度,说明",
        "甲,units/a/,2024,全年,2024-annual,annual,org.members,会员人数,15000,15000,约,人,12000,12000,确数,3000,25,,,,",
        "甲,units/a/,2024,全年,2024-annual,annual,org.unit_rate,建会率,,,缺,%,,,,,,,,,",
        "甲,units/a/,2024,全年,2024-annual,annual,aid.funds,帮扶资金,20000,30000,确数,元,,,,,,,,,", "",
      ])
  }

  @Test("Quotes, commas and line breaks stay inside their cell")
  func quoting() async {
    let builder = SiteBuilder().unit("a", "'甲,乙'").report(
      "a", "2024-annual-summary", figures: "会员人数: {value: 1, note: '说“\"好\"”'}\n")
    #expect(await row(builder).hasPrefix("\"甲,乙\",units/a/,2024,"))
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
        "甲,units/a/,2025,全年,2025-annual,annual,org.members,会员人数,90,90,确数,人,,,,,,100,100,确数,",
        "甲,units/a/,2025,全年,2025-annual,annual,bargain.contracts,集体合同,,,,份,,,,,,5,,至少,",
      ])
  }

  @Test("What a summary promises for the next period is a row of that period")
  func nextTargets() async {
    let builder = summary("会员人数: 1\n", "下期目标:\n  会员人数: 2\n")
    #expect(
      await rows(builder).dropFirst().dropLast() == [
        "甲,units/a/,2024,全年,2024-annual,annual,org.members,会员人数,1,1,确数,人,,,,,,,,,",
        "甲,units/a/,2025,全年,2025-annual,annual,org.members,会员人数,,,,人,,,,,,2,2,确数,",
      ])
  }

  @Test("A unit's file has every figure of every year once")
  func unit() async {
    let builder = summary("会员人数: 3\n").report("a", "2022-annual-summary", figures: "会员人数: 1\n")
      .report("a", "2024-q1-summary", figures: "会员人数: 2\n")
    #expect(
      await rows(builder, "units/a/data.csv").dropFirst().dropLast() == [
        "甲,units/a/,2022,全年,2022-annual,annual,org.members,会员人数,1,1,确数,人,,,,,,,,,",
        "甲,units/a/,2024,全年,2024-annual,annual,org.members,会员人数,3,3,确数,人,,,,,,,,,",
        "甲,units/a/,2024,第一季度,2024-q1,q1,org.members,会员人数,2,2,确数,人,,,,,,,,,",
      ])
  }

  @Test("The page and its comparison have the same data")
  func year() async {
    let rendered = await RenderedSite(SampleSites.small)
    #expect(rendered.files["years/2024/data.csv"] == rendered.files["years/2024/compared/data.csv"])
    #expect(rendered.files["years/2024/data.csv"] != nil)
    let rows = { (path: String) in JSONValue(rendered.files[path] ?? [])?["rows"] }
    #expect(rows("years/2024/data.json") == rows("years/2024/compared/data.json"))
  }

  @Test("What was about last year, or promised roughly, says so in a column of its own")
  func qualifiers() async {
    let builder = summary("会员人数: 300\n", "目标:\n  会员人数: 近400\n")
      .report("a", "2023-annual-summary", figures: "会员人数: 约200\n")
    #expect(await row(builder).hasSuffix(",300,300,确数,人,200,200,约,100,50,,400,近,"))
  }

  @Test("Money that is not yuan is named by its currency")
  func currency() async {
    #expect(await row(summary("帮扶资金: {value: 5, currency: USD}\n")).contains(",5,5,确数,USD,"))
    let pounds = summary("帮扶资金: 5\n", "下期目标:\n  帮扶资金: 6\n").with(
      "site.yml", "title: 站\ncurrency: GBP\n")
    #expect(await rows(pounds).dropFirst().dropLast().allSatisfy { $0.contains(",GBP,") })
  }

  @Test("A period of dates has an id and a type that stay the same from year to year")
  func dates() async {
    let builder = SiteBuilder().unit("a", "甲").report(
      "a", "2023-10-01_2024-09-30-summary", figures: "会员人数: 1\n")
    let file = "units/a/2023-10-01_2024-09-30-summary/data.csv"
    #expect(
      await rows(builder, file)[1].contains(
        ",2024,10月1日至9月30日,2023-10-01_2024-09-30,10-01_09-30,"))
  }

  private func json(_ builder: SiteBuilder, _ path: String = "units/a/2024-annual-summary/")
    async -> JSONValue?
  {
    JSONValue(await file(builder, path + "data.json"))
  }

  /// The rows of a JSON file as records, by the ids of the columns.
  private func records(_ json: JSONValue?) -> [[String: JSONValue]] {
    let columns = json?["columns"]?.items.compactMap { $0["id"]?.words } ?? []
    return json?["rows"]?.items.map {
      Dictionary(uniqueKeysWithValues: zip(columns, $0.items))
    } ?? []
  }

  @Test("The JSON says what it is, and has the same columns and rows")
  func jsonForm() async {
    let json = await json(summary("会员人数: 约1.5万\n建会率: 缺\n"))
    #expect(json?["title"] == .text("2024-annual-summary"))
    #expect(json?["page"] == .text("units/a/2024-annual-summary/"))
    #expect(json?["site"] == .text("测试站"))
    #expect(json?["base_url"] == .text("https://example.org/"))
    #expect(json?["language"] == .text("zh-Hans"))
    let head = json?["columns"]?.items.compactMap { $0["label"]?.words }.joined(separator: ",")
    #expect(await rows(summary("会员人数: 1\n"))[0] == head)
    #expect(json?["rows"]?.items.map(\.items.count) == [21, 21])
  }

  @Test("Numbers are exact numbers, what is missing is null, words for programs are English")
  func jsonValues() async {
    let builder = summary("会员人数: 2500余\n建会率: 缺\n帮扶资金: 0.123456789元\n")
      .report("a", "2023-annual-summary", figures: "会员人数: 约200\n建会率: 0.5%\n")
    let found = records(await json(builder))
    #expect(found.map { $0["indicator"]?.words } == ["org.members", "org.unit_rate", "aid.funds"])
    #expect(found[0]["low"] == .number("2500"))
    #expect(found[0]["high"] == .null)
    #expect(found[0]["qualifier"] == .text("over"))
    #expect(found[0]["previous_qualifier"] == .text("about"))
    #expect(found[0]["change"] == .null)
    #expect(found[0]["target_qualifier"] == .null)
    #expect(found[0]["year"] == .number("2024"))
    #expect(found[0]["period_slug"] == .text("2024-annual"))
    #expect(found[0]["unit_path"] == .text("units/a/"))
    #expect(found[0]["note"] == .null)
    #expect(found[1]["low"] == .null)
    #expect(found[1]["qualifier"] == .text("missing"))
    #expect(found[1]["previous_low"] == .number("0.5"))
    #expect(found[2]["low"] == .number("0.123456789"))
  }

  @Test("CSV and JSON have the same rows, cell by cell, in every file of the sample")
  func sameRows() async throws {
    let sample = RenderedSite(try #require(await SampleContent.load()).site)
    let files = sample.files.filter { $0.key.hasSuffix("data.csv") }
    #expect(files.count > 20)
    for (path, bytes) in files {
      let json = JSONValue(sample.files[path.components("data.csv")[0] + "data.json"] ?? [])
      let csv = String(decoding: bytes.dropFirst(3), as: UTF8.self).components("\r\n")
      let rows = json?["rows"]?.items ?? []
      #expect(rows.count == csv.count - 2, "\(path)")
      for (line, row) in zip(csv.dropFirst(), rows) where !line.contains("\"") {
        let cells = line.components(",")
        #expect(cells.count == row.items.count, "\(path)")
        for (cell, value) in zip(cells, row.items) where value.words?.contains("-") == false {
          let isSame =
            cell == value.words ?? ""
            || ["exact", "about", "over", "under", "missing"].contains(value.words ?? "")
          #expect(isSame, "\(path): \(cell) \(value)")
        }
      }
    }
    let both = { (ending: String) in sample.files.keys.count { $0.hasSuffix(ending) } }
    #expect(both("/data.csv") == both("/data.json"))
  }

  @Test("A page that links to the one links to the other")
  func links() async {
    let rendered = await RenderedSite(SampleSites.small)
    for (path, bytes) in rendered.files where path.hasSuffix(".html") {
      let links = HTMLPage(bytes).all("a").filter { $0["download"] != nil }.compactMap {
        $0["href"]
      }
      let csv = links.filter { $0.hasSuffix("/data.csv") }
      #expect(links.count == 2 * csv.count, "\(path)")
      #expect(csv.allSatisfy { links.contains($0.dropLast(3) + "json") }, "\(path)")
    }
    #expect(
      rendered["units/yunling/index.html"].contains(
        "下载本页数据：<a href=\"../../units/yunling/data.csv\" download>CSV</a> · <a"))
  }

  @Test("The reference names every column")
  func reference() async throws {
    let bytes = try #require(TestFile.read(TestFile.packageRoot + "/docs/data.md"))
    let text = String(decoding: bytes, as: UTF8.self)
    for words in [Words.chinese, .english] {
      for column in DataWords.of(words).figureColumns {
        #expect(text.contains("`\(column.id)`"), "\(column.id)")
        if words.countsInTenThousands { #expect(text.contains("| \(column.label) |")) }
      }
    }
  }

  @Test("Where there is no figure there is no file and no link to one")
  func none() async {
    let rendered = await RenderedSite(summary(""))
    #expect(rendered.files["units/a/2024-annual-summary/data.csv"] == nil)
    #expect(rendered.files["units/a/2024-annual-summary/data.json"] == nil)
    #expect(!rendered["units/a/2024-annual-summary/index.html"].contains("data.csv"))
  }
}

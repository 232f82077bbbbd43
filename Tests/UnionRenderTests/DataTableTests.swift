import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("Tables of data of any kind")
struct DataTableTests {
  private func table(_ language: String = "zh-Hans") -> DataTable {
    DataTable(
      "报送情况",
      columns: [("unit", "单位"), ("in", "已报"), ("day", "日期"), ("late", "迟"), ("share", "%")].map {
        DataColumn(id: $0.0, label: $0.1)
      }, words: DataWords.of(Words.forTag(language)),
      site: DataSite(title: "站", language: language, publisher: nil, baseURL: nil))
  }

  private func files(_ table: DataTable) -> [String] {
    table.files(beside: Address("years/2024/status/")).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test("Both files stand beside the page")
  func places() {
    #expect(
      table().files(beside: Address("years/2024/status/")).map(\.path)
        == ["years/2024/status/data.csv", "years/2024/status/data.json"])
  }

  @Test("Each kind of cell has its form in each file")
  func cells() throws {
    var table = table()
    let day = try #require(CalendarDate(year: 2024, month: 12, day: 20))
    table.add([.text("=甲,"), .flag(true), .date(day), .whole(3), .number(Number(7))])
    table.add([.empty, .flag(false), .empty, .whole(-1), .text(ifAny: nil)])
    let files = files(table)
    #expect(
      files[0] == "\u{FEFF}单位,已报,日期,迟,%\r\n\"'=甲,\",是,2024-12-20,3,7\r\n,否,,-1,\r\n")
    #expect(
      files[1].hasSuffix(
        "\"rows\":[\n[\"=甲,\",true,\"2024-12-20\",3,7],\n[null,false,null,-1,null]\n]\n}\n"))
    #expect(JSONValue(Array(files[1].utf8)) != nil)
  }

  @Test("A table without rows has its head")
  func empty() {
    let files = files(table())
    #expect(files[0] == "\u{FEFF}单位,已报,日期,迟,%\r\n")
    #expect(JSONValue(Array(files[1].utf8))?["rows"] == .list([]))
  }

  @Test("An English site says yes and no")
  func english() {
    var table = table("en")
    table.add([.flag(true), .flag(false), .empty, .empty, .empty])
    #expect(files(table)[0].hasSuffix("\r\nyes,no,,,\r\n"))
  }

  @Test("No address, no publisher: no member")
  func site() {
    let json = JSONValue(Array(files(table())[1].utf8))
    #expect(json?["site"] == .text("站"))
    #expect(json?["base_url"] == nil)
    #expect(json?["publisher"] == nil)
  }
}

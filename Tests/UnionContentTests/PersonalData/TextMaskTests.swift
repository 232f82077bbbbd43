import Diagnostics
import Testing
import UnionTestSupport

@testable import UnionContent

@Suite("Masking a file")
struct TextMaskTests {
  private func mask(_ bytes: [UInt8], _ path: String = "list.csv") throws -> TextMask {
    try TextMask(of: bytes, path: path)
  }

  private func masked(_ text: String, _ path: String = "list.csv") throws -> String {
    String(decoding: try mask(Array(text.utf8), path).bytes, as: UTF8.self)
  }

  @Test("The prescribed way, however a number is spelled")
  func forms() throws {
    #expect(
      try masked("张某,350102199001011238,13800001234,6228480012345678903\n")
        == "张某,35*************238,138****1234,6228***********8903\n")
    #expect(try masked("138 0000 1234、１３８００００１２３４") == "138****1234、138****1234")
    #expect(try masked("+86 138-0000-1234 / 139 0000 1235") == "+86 138****1234 / 139****1235")
    #expect(
      try masked("350102 19900101 1238、６２２８ 4800 1234 5678 903")
        == "35*************238、6228***********8903")
    #expect(try masked("35010219880703002 x。") == "35*************02X。")
  }

  @Test("Every other byte stays: byte order mark, line ends, a missing last line end")
  func otherBytes() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("甲\r\n\t13800001234\r\n乙".utf8)
    #expect(try mask(bytes).bytes == [0xEF, 0xBB, 0xBF] + Array("甲\r\n\t138****1234\r\n乙".utf8))
    #expect(try masked("甲\r13800001234\r乙") == "甲\r138****1234\r乙")
  }

  @Test("A file in GB18030 stays one")
  func gb18030() throws {
    // 电话, a letter of four bytes whose second and fourth are digits, then digits of full width.
    let before: [UInt8] = [0xB5, 0xE7, 0xBB, 0xB0, 0x81, 0x30, 0x84, 0x36, 0x2C]
    let wide = [1, 3, 8, 0, 0, 0, 0, 1, 2, 3, 4].flatMap { [0xA3, 0xB0 + UInt8($0)] as [UInt8] }
    #expect(
      try mask(before + Array("138 0000 1234,".utf8) + wide + before).bytes
        == before + Array("138****1234,138****1234".utf8) + before)
  }

  @Test("A file in UTF-16 stays one, in either order")
  func utf16() throws {
    for isLittle in [true, false] {
      func encoded(_ text: String) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
          let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
          return isLittle ? bytes : bytes.reversed()
        }
      }
      #expect(try mask(encoded("𠮷某\t138-0000-1234\r\n")).bytes == encoded("𠮷某\t138****1234\r\n"))
    }
  }

  @Test("What is no text is refused")
  func noText() {
    for bytes: [UInt8] in [[0x50, 0x4B, 3, 4, 0, 0], [0x31, 0xFF, 0xFF, 0x80]] {
      #expect(throws: TextMask.NoText.self) { try mask(bytes) }
    }
  }

  @Test("A telephone number that the file or the site accepts stays, and is told")
  func accepted() throws {
    let own = "---\n标题: 甲\n接受: [{rule: personal-data, value: 13800001234, why: 公开}]\n---\n"
    let mask = try mask(Array((own + "13800001234、13900001234\n").utf8), "a.md")
    #expect(mask.bytes == Array((own + "13800001234、139****1234\n").utf8))
    #expect(mask.kept.map(\.place.line) == [3, 5])
    #expect(mask.numbers.map(\.masked) == ["139****1234"])
    let settings = "title: 站\naccept: [{rule: personal-data, value: 13800001234, why: 公开}]\n"
    let site = AcceptedNumbers(in: MemoryContent(["site.yml": settings]))
    let list = try TextMask(of: Array("13800001234".utf8), path: "list.csv", accepted: site)
    #expect(list.numbers.isEmpty && list.kept.count == 1)
  }

  @Test("A figure stays, however long")
  func figures() throws {
    let text = "---\n标题: 甲\n数据:\n  帮扶资金: 13912345678\n---\n正文\n"
    #expect(try masked(text, "2024-annual-summary.md") == text)
  }

  @Test("What is masked passes, and masking again changes nothing")
  func again() async throws {
    let text = "---\n标题: 甲13800001234\n---\n6228 4800 1234 5678 903 和 350102199001011238\n"
    let once = try masked(text, "a.md")
    #expect(try masked(once, "a.md") == once)
    let site = SiteBuilder().unit("a", "甲工会").with("units/a/2024-annual-summary.md", once)
    #expect(await site.messages() == "")
  }
}

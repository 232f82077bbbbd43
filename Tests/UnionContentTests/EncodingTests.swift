import Markdown
import Diagnostics
import Testing
import UnionModel

@testable import UnionContent

@Suite("Encodings of files on disk")
struct EncodingTests {
  private let path = "units/a/2024-annual-summary.md"
  private let text = "---\n标题: 总结\n数据:\n  会员人数: 7488\n---\n## 一、组织建设\n正文。\n"
  /// `text` in GBK.
  private let inGBK: [UInt8] =
    Array("---\n".utf8) + [0xB1, 0xEA, 0xCC, 0xE2] + Array(": ".utf8) + [0xD7, 0xDC, 0xBD, 0xE1]
    + Array("\n".utf8) + [0xCA, 0xFD, 0xBE, 0xDD] + Array(":\n  ".utf8)
    + [0xBB, 0xE1, 0xD4, 0xB1, 0xC8, 0xCB, 0xCA, 0xFD] + Array(": 7488\n---\n## ".utf8)
    + [0xD2, 0xBB, 0xA1, 0xA2, 0xD7, 0xE9, 0xD6, 0xAF, 0xBD, 0xA8, 0xC9, 0xE8]
    + Array("\n".utf8) + [0xD5, 0xFD, 0xCE, 0xC4, 0xA1, 0xA3] + Array("\n".utf8)
  private let catalogue = Array("indicators:\n  - {id: org.members, labels: 会员人数}\n".utf8)

  private func load(_ bytes: [UInt8]) async throws -> (site: Site, messages: String) {
    let disk = try DiskSite()
    try disk.write("indicators.yml", catalogue)
    try disk.write(path, bytes)
    return try await disk.load()
  }

  private func isRight(_ site: Site) -> Bool {
    let report = site.reports.first
    return report?.title == "总结" && report?.figures.first?.quantity == .number(Number(7488))
      && report?.body.headings.first?.text == "一、组织建设"
  }

  @Test(
    "UTF-8, with and without a byte order mark, leaves nothing to say", arguments: [true, false])
  func utf8(mark: Bool) async throws {
    let read = try await load((mark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8))
    #expect(read.messages == "" && isRight(read.site))
  }

  @Test("GBK is read, with a note")
  func gbk() async throws {
    let read = try await load(inGBK)
    #expect(isRight(read.site))
    #expect(
      read.messages == """
        content/units/a/2024-annual-summary.md: 说明: 文件不是 UTF-8, 已按 GB18030 读取 [encoding-converted]
           提示: 另存为 UTF-8 编码后, 这条说明就不再出现

        """)
  }

  @Test("A letter of four bytes that only GB18030 has")
  func gb18030() async throws {
    // 𠀀 (U+20000) is 95 32 82 36.
    let heading: [UInt8] = [0x23, 0x23, 0x20, 0x95, 0x32, 0x82, 0x36, 0x0A]
    let read = try await load(inGBK + heading)
    #expect(isRight(read.site))
    #expect(read.messages.contains("GB18030"))
    #expect(read.site.reports.first?.body.headings.last?.text == "\u{20000}")
  }

  @Test("UTF-16 in either order of bytes, with a note", arguments: [true, false])
  func utf16(bigEndian: Bool) async throws {
    let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
    let read = try await load(bytes)
    #expect(isRight(read.site))
    #expect(
      read.messages == """
        content/units/a/2024-annual-summary.md: 说明: 文件不是 UTF-8, 已按 UTF-16 读取 [encoding-converted]
           提示: 另存为 UTF-8 编码后, 这条说明就不再出现

        """)
  }

  @Test("Positions do not count a byte order mark, nor the returns of CRLF")
  func positions() async throws {
    let read = try await load([0xEF, 0xBB, 0xBF] + Array("---\r\n类形: 总结\r\n---\r\n".utf8))
    #expect(
      read.messages == """
        content/units/a/2024-annual-summary.md:2:1: 错误: “类形” 不是可用的字段 [unknown-key]
           2 | 类形: 总结
             | ^^^^
           提示: 您是不是要写 “类型”?

        """)
  }

  @Test("Lines that end in CRLF read the same")
  func crlf() async throws {
    let bytes = text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let read = try await load(bytes)
    #expect(read.messages == "" && isRight(read.site))
  }

  @Test("NUL bytes, at their line")
  func nul() async throws {
    let read = try await load(Array("---\n标题: 总\0结\n---\n".utf8))
    #expect(
      read.messages == """
        content/units/a/2024-annual-summary.md:2:6: 错误: 文件里有空字节, 不是文本文件 [nul-byte]
           2 | 标题: 总·结
             |         ^
           提示: 如果是 Word 文件, 请先转成 Markdown

        """)
  }

  @Test("One bad byte in UTF-8 text is told at its place, not read as GB18030 nonsense")
  func damaged() async throws {
    let bytes = Array("---\n标题: 工作总".utf8) + [0xE7, 0xBB] + Array("\n---\n正文在此。\n".utf8)
    let read = try await load(bytes)
    #expect(
      read.messages == """
        content/units/a/2024-annual-summary.md:2:8: 错误: 这里的字节不是任何认识的文字编码 [encoding-unknown]
           2 | 标题: 工作总\u{FFFD}
             |             ^
           提示: 用记事本打开, 另存为 UTF-8 编码

        """)
  }

  @Test("Damaged UTF-8 whose bytes would all be letters of GB18030")
  func damagedInPairs() async throws {
    let bytes = Array("---\ntitle: A\n---\n工会".utf8) + [0xE6, 0x80] + Array("\n".utf8)
    let read = try await load(bytes)
    #expect(
      read.messages == """
        content/units/a/2024-annual-summary.md:4:3: 错误: 这里的字节不是任何认识的文字编码 [encoding-unknown]
           4 | 工会\u{FFFD}
             |     ^
           提示: 用记事本打开, 另存为 UTF-8 编码

        """)
  }

  @Test(
    "Bytes of no encoding", arguments: [[0xFF], [0x81, 0x20], [0xC3, 0x28], [0x80, 0x80, 0x80]])
  func unknown(bytes: [UInt8]) async throws {
    let read = try await load(Array("# A\n".utf8) + bytes + Array("\n".utf8))
    #expect(
      read.messages.hasPrefix(
        "content/units/a/2024-annual-summary.md:2:1: 错误: 这里的字节不是任何认识的文字编码 [encoding-unknown]\n"))
    #expect(read.site.reports.isEmpty)
  }

  @Test("UTF-16 that ends within a letter")
  func oddUTF16() async throws {
    let read = try await load([0xFF, 0xFE, 0x23])
    #expect(
      read.messages == """
        content/units/a/2024-annual-summary.md: 错误: 这里的字节不是任何认识的文字编码 [encoding-unknown]
           提示: 用记事本打开, 另存为 UTF-8 编码

        """)
  }

  /// Long enough for many steps of whatever looks at several bytes at once.
  private static let letters = Array(
    "a汉é，b\u{2014}字z¿ｃ「界」ABCDEFGHIJKLMNOP甲乙丙丁戊己庚辛壬癸·0123456789々".utf8)

  @Test(
    "Every byte that makes a text no UTF-8 is found",
    arguments: [
      0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF4, 0xF5,
      0xFF,
      0x41,
    ] as [UInt8])
  func brokenLetters(_ byte: UInt8) {
    for place in Self.letters.indices {
      var bytes = Self.letters
      bytes[place] = byte
      let isText = String(validating: bytes, as: UTF8.self) != nil
      #expect(TextDecoding.text(of: bytes, path: "a").problems.isEmpty == isText, "\(place)")
    }
  }

  @Test("A text that ends within a letter is no UTF-8")
  func cutLetters() {
    for length in 0...Self.letters.count {
      let bytes = Array(Self.letters.prefix(length))
      let isText = String(validating: bytes, as: UTF8.self) != nil
      let read = TextDecoding.text(of: bytes, path: "a")
      #expect(read.problems.isEmpty == isText, "\(length)")
      if isText { #expect(read.source?.bytes == bytes) }
    }
  }

  @Test(
    "Letters that look like others are UTF-8 all the same", arguments: ["ࠀ", "퟿", "😀", "\u{E000}"])
  func rareLetters(_ letter: String) {
    for shift in 0..<20 {
      let bytes = Array((String(repeating: "a", count: shift) + letter + "汉字").utf8)
      #expect(TextDecoding.text(of: bytes, path: "a").problems.isEmpty)
    }
  }
}

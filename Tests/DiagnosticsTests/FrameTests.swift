import Diagnostics
import Testing

@Suite("Frames in a terminal")
struct FrameTests {
  private func text(
    _ line: String, column: Int, length: Int, number: Int = 7, also: [SourcePosition] = [],
    _ language: Language = .chinese
  ) -> String {
    let span = SourceSpan(
      start: SourcePosition(path: "a.md", line: number, column: column), length: length,
      lineText: line)
    return ProblemText(language: language).text(
      for: Problem(.unknownKey("x", suggestion: nil), at: span, also: also))
  }

  private func frame(_ line: String, column: Int, length: Int, number: Int = 7) -> String {
    text(line, column: column, length: length, number: number)
      .split(separator: "\n").dropFirst().joined(separator: "\n")
  }

  @Test("Carets stand under wide characters by their width")
  func wide() {
    #expect(
      frame("会员: 人数", column: 5, length: 2) == """
           7 | 会员: 人数
             |       ^^^^
        """)
    #expect(
      frame("✅a😀bＡ", column: 4, length: 2) == """
           7 | ✅a😀bＡ
             |      ^^^
        """)
  }

  @Test("A combining mark takes no room, a tab one place")
  func narrow() {
    #expect(
      frame("e\u{301}\tx", column: 3, length: 1) == """
           7 | e\u{301} x
             |   ^
        """)
  }

  @Test("A caret at least, also behind the end of the line")
  func end() {
    #expect(
      frame("ab", column: 3, length: 1) == """
           7 | ab
             |   ^
        """)
    #expect(
      frame("ab", column: 90, length: 5) == """
           7 | ab
             |   ^
        """)
    #expect(
      frame("", column: 1, length: 1) == """
           7 | \("")
             | ^
        """)
  }

  @Test("The gutter grows with the number")
  func gutter() {
    #expect(
      frame("ab", column: 1, length: 2, number: 123_456) == """
        123456 | ab
               | ^^
        """)
  }

  @Test("Of a long line the part around the place is shown")
  func long() {
    let line = String(repeating: "一", count: 100) + "x" + String(repeating: "二", count: 100)
    let shown = "…" + String(repeating: "一", count: 24) + "x" + String(repeating: "二", count: 47)
    #expect(
      frame(line, column: 101, length: 1) == """
           7 | \(shown)…
             | \(String(repeating: " ", count: 49))^
        """)
    #expect(
      frame(line, column: 1, length: 300) == """
           7 | \(String(repeating: "一", count: 72))…
             | \(String(repeating: "^", count: 144))
        """)
  }

  @Test(
    "No input moves the cursor or turns the line round",
    arguments: ["\u{1B}[2J", "\u{7}", "\r", "\u{202E}", "\u{9B}", "\u{2028}"])
  func controls(evil: String) throws {
    let key = "a\(evil)b"
    let span = SourceSpan(
      start: SourcePosition(path: "c\(evil).md", line: 1, column: 1), length: 1, lineText: key)
    let problem = Problem(
      .unknownKey(key, suggestion: key), at: span,
      also: [SourcePosition(path: evil, line: 1, column: 1)])
    let first = try #require(evil.unicodeScalars.first)
    for language in Language.allCases {
      let text = ProblemText(language: language).text(for: problem)
      #expect(!text.unicodeScalars.contains(first))
      #expect(text.contains("a·"))
    }
  }

  @Test("A problem with other places, in both languages")
  func whole() {
    let also = [SourcePosition(path: "b.md", line: 2, column: 3), SourcePosition(path: "c.md")]
    #expect(
      text("x: 1", column: 1, length: 1, also: also) == """
        a.md:7:1: 错误: “x” 不是可用的字段 [unknown-key]
           7 | x: 1
             | ^
           另见: b.md:2:3
           另见: c.md

        """)
    #expect(
      text("x: 1", column: 1, length: 1, also: also, .english) == """
        a.md:7:1: error: “x” is not a known field [unknown-key]
           7 | x: 1
             | ^
           see also: b.md:2:3
           see also: c.md

        """)
  }

  @Test("A problem of a whole file has no frame")
  func file() {
    let writer = ProblemText(language: .english)
    #expect(
      writer.text(for: Problem(.encodingConverted("GB18030"), file: "a.md")) == """
        a.md: note: the file is not UTF-8; it was read as GB18030 [encoding-converted]
           hint: save it as UTF-8

        """)
  }

  @Test(
    "Widths",
    arguments: [
      ("a", 1), ("会", 2), ("Ａ", 2), ("，", 2), ("😀", 2), ("🚀", 2), ("✅", 2),
      ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("\u{200B}", 0), ("한", 2), ("ｱ", 1), ("“", 1), ("", 0),
    ])
  func widths(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }
}

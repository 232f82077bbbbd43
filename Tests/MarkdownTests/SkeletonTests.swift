import Diagnostics
import Glibc
import Testing

@testable import Markdown

/// What the parser does not see is written as if it had.
struct SkeletonTests {
  private func skeleton(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { text in
      Skeleton(text).map { String(decoding: $0.text, as: UTF8.self) }
    }
  }

  @Test func oneLetterStandsForBlocksWithoutMarks() {
    #expect(
      skeleton("## 一、组织\n\n新建工会12家(含企业)。\n\n- 甲\n\n2、完善制度!\n\n## 二、维权\n正文\n")
        == "x\n\n- 甲\n\nx\n")
    #expect(skeleton("甲\n\n## 表\n| 指标 | 本年 |\n|:--|-:|\n| org.unions_new | 3 |\n\n乙\n") == "x\n")
  }

  @Test(arguments: [
    "甲**乙**", "甲_乙", "a_乙", "_a_", "a_", "甲`乙`", "[甲](a.md)", "甲&amp;", "甲<b>", "甲\\", "甲~~乙~~",
    "甲 ", " 甲",
    "　　甲\n乙", "1. 甲", "1) 甲", "- 甲", "> 甲", "##甲", "## 甲 #", "##  甲", "####### 甲", "## ",
    "http://a.cn", "见www.a.cn", "WWW.a.cn", "甲figure:a", "甲\n乙", "甲\n===", "甲\n| - |",
    "| 甲 |\n|---|---|", "|甲|乙|\n|-|-|\n|丙|", "|甲|乙|\n|-|-|\n丙", "|甲||\n|-|-|", "|甲|\n|- -|",
    "|甲|\n|:|", "|*甲*|\n|-|", "|甲|\n|-|\n|**乙**|", "甲\n|乙|\n|-|", "|甲\n|-|", "|甲|\n|-", "|甲| \n|-|",
    "\t甲",
    "甲\u{1}", "\u{FEFF}甲", "甲  \n## 乙", "---", "=", "| 甲 |", ":-", "", "\n\n",
  ])
  func showsTheParserWhatMayHaveMarks(_ text: String) {
    #expect(skeleton(text) == nil)
  }

  @Test(arguments: ["```\n甲", "~~~\n甲", "<!--\n甲", " <div>\n甲", "甲\n```\n乙"])
  func showsTheParserAllBehindWhatGoesOnOverEmptyLines(_ text: String) {
    #expect(skeleton("天\n\n\(text)\n\n地\n\n人") == "x\n\n\(text)\n\n地\n\n人")
  }

  @Test func aFenceBehindAByteOrderMarkIsAFence() {
    #expect(skeleton("\u{FEFF}```\n甲\n\n乙\n") == nil)
  }

  @Test func placesAreThoseOfTheFile() {
    let marked = MarkedText(
      "⟦## 甲⟧\n\n正文\n\n⟦[乙](b.md)⟧\n\n乙\n\n⟦## 丙⟧\n\n> ⟦# 丁⟧\n\n戊\n\n⟦**己**，[庚](c.md)⟧")
    let document = read(marked.text, from: 0)
    #expect(document.headings.map(\.range) == [0, 2, 3].map { marked.ranges[$0] })
    #expect(document.links[0].range == marked.ranges[1])
    #expect(document.links[1].range.upperBound == marked.ranges[4].upperBound)
  }

  @Test func placesOfWhatIsRefusedAreThoseOfTheFile() {
    let deep = String(repeating: "> ", count: 60) + "甲"
    let problem = read("天\n\n地\n\n人\n\n\(deep)\n").problems.first
    #expect(problem?.place.start.line == 7)
  }

  @Test(arguments: SpecificationExamples.all)
  func makesNoDifferenceToTheSpecification(_ example: SpecificationExample) {
    checkSame("甲\n\n" + example.markdown + "\n\n乙\n\n# 丙\n")
    checkSame(example.markdown.replacing("foo", with: "甲\n\n乙"))
  }

  private static let pieces: [String] = [
    "汉", "字，", "甲乙丙丁", "\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n", "\r\n", " \n", "a", "B ", "1",
    "2、",
    "1. ", "- ", "> ", "  ", "    ", "\t", "# ", "## ", "#", "**", "*", "_", "~~", "`", "```\n",
    "~~~\n",
    "<!--", "-->", "<b>", "<div>\n", "<script>", "</script>", "&", "\"", "'", "(", ")", "!", "[",
    "]",
    "](b.md)", "](figure:a.change)", "[^1]", "[^1]: ", "[r]: /u\n", "[r]", "\\", "|", "| a | b |\n",
    "| a_b |  |\n", "|\"字\"|2|\n", "| a | b |\n|--|:-:|\n| 1 | 2 |\n",
    "|--|:-:|\n", "|-:|:--|\n", ":-\n", "---\n", "===\n", "http://a.cn/", "www.a.cn", "Www.a.cn",
    ":", "/", "w",
    "figure:", "figure：", "\u{3000}", "\u{FEFF}",
    String(decoding: EmphasisMarks.mark, as: UTF8.self), "x", "+", "=", "%", ".", "- [x] ",
  ]

  @Test(arguments: 1...20)
  func makesNoDifferenceToMixtures(_ seed: UInt64) {
    var random = FixedRandom(state: seed)
    let rounds = getenv("UNIONSITE_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 100
    for _ in 0..<rounds {
      let count = Int(random.next() % 40)
      checkSame(
        (0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }
          .joined())
    }
  }

  private func checkSame(_ text: String) {
    let source = SourceText(path: "a.md", text: text)
    let document = MarkdownReader.render(source, from: 0, mode: .safe)
    let whole = MarkdownReader.render(source, from: 0, mode: .safe, showsAll: true)
    #expect(shown(document) == shown(whole), "\(text.debugDescription)")
    #expect(document.slots == whole.slots)
    #expect(document.headings == whole.headings, "\(text.debugDescription)")
    #expect(document.links == whole.links, "\(text.debugDescription)")
    #expect(document.figures == whole.figures, "\(text.debugDescription)")
    #expect(document.footnotesStart == whole.footnotesStart)
    #expect(document.footnotes == whole.footnotes)
    #expect(document.excerpt == whole.excerpt, "\(text.debugDescription)")
    #expect(document.problems == whole.problems, "\(text.debugDescription)")
  }
}

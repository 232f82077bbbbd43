import Diagnostics
import Testing

@testable import Markdown

@Suite("Text pasted without blank lines")
struct PastedLinesTests {
  private func html(_ text: String) -> String {
    String(
      decoding: MarkdownReader.read(SourceText(path: "a.md", text: text)).html, as: UTF8.self)
  }

  private let long = String(repeating: "这是一段从文档里粘贴来的很长的文字", count: 5) + "。"

  @Test("A line that is a month and a colon", arguments: ["三月份：", "10月:", "七、八月份:", "7-9月："])
  func months(line: String) {
    let expected = "<p>甲</p>\n<p>\(line)</p>\n<p>1、乙</p>\n"
    #expect(html("甲\n\(line)\n1、乙") == expected)
  }

  @Test("A line that only begins like one", arguments: ["三月份开会：", "三个月：", "月：", "三月份"])
  func noMonths(line: String) {
    #expect(!html("甲\n\(line)\n乙").contains("</p>\n<p>"))
  }

  @Test("Lines longer than anybody wraps are paragraphs")
  func longLines() {
    #expect(html("\(long)\n短的一行\n\(long)") == "<p>\(long)</p>\n<p>短的一行</p>\n<p>\(long)</p>\n")
  }

  @Test(
    "A line that begins with a Chinese number is a paragraph",
    arguments: ["一、", "(二)", "（三）", "12、"])
  func numbered(mark: String) {
    #expect(html("开头。\n\(mark)抓组织") == "<p>开头。</p>\n<p>\(mark)抓组织</p>\n")
  }

  @Test("Lines wrapped by hand stay one paragraph")
  func wrapped() {
    #expect(html("今年以来,工会组织\n围绕中心。\n服务大局") == "<p>今年以来,工会组织围绕中心。服务大局</p>\n")
    #expect(html("有35家\n一百余人") == "<p>有35家一百余人</p>\n")
  }

  @Test("Long English lines are left to Markdown")
  func english() {
    let words = String(repeating: "words that go on and on ", count: 12)
    #expect(!html("\(words)end\nnext line").contains("</p>\n<p>"))
  }

  @Test("A list item's own lines stay in it")
  func listItem() {
    #expect(!html("- \(long)\n  一、\(long)").contains("<p>"))
  }

  @Test("A break inside emphasis is no paragraph: tags would cross")
  func insideEmphasis() {
    #expect(!html("**\(long)\n一、\(long)**").contains("</p>\n<p>"))
  }
}

import Diagnostics
import Testing

@testable import Markdown

/// ⟦ ⟧ mark what is told of.
@Suite("Text that was meant as Markdown")
struct MistypedTextTests {
  private func places(_ marked: String, _ finding: Finding) -> Bool {
    let expected = MarkedText(marked)
    let source = SourceText(path: "a.md", text: expected.text)
    let problems = read(expected.text).problems
    #expect(problems.map(\.place) == expected.ranges.map { source.span($0) })
    return problems.allSatisfy { $0.finding == finding }
  }

  @Test("A full-width colon in a figure tag is taken")
  func wideColon() {
    let document = read("新建[25家](figure：新建工会数.change)")
    #expect(shown(document) == "<p>新建{+0}25家{-0}</p>\n")
    #expect(document.figures.map(\.indicator) == ["新建工会数"])
    #expect(document.figures.map(\.role) == [.change])
    #expect(document.problems.isEmpty)
  }

  @Test(
    "Figure tags that are none",
    arguments: [
      "新建[23家](⟦figure:⟧ 新建工会数)", "新建[23家]（⟦figure:⟧甲）", "新建【24家】(⟦figure:⟧甲)",
      "新建[23家] (⟦figure：⟧甲)和[1](figure:甲)", "一[1](figure:甲)和[2](⟦figure:⟧ 甲)", "[23家]⟦figure:⟧甲",
      "一\n- 二[1](figure:a)\n  三[2](⟦figure:⟧ a)",
      "| 甲 | 乙 |\n|-|-|\n| [1](figure:a) | [2](⟦figure:⟧ b) |",
      "## [1](⟦figure:⟧ a)\n\n> `(figure:a)`（⟦figure:⟧a）（⟦figure:⟧b）", "**真，**她（⟦figure:⟧a）",
      "1\\* `figure:a` \\* （⟦figure:⟧b）",
    ])
  func brokenTags(marked: String) { #expect(places(marked, .figureTagBroken)) }

  @Test(
    "What is no figure tag",
    arguments: [
      "`figure:a`", "```\nfigure:a\n```", "configure: a", "figure\\:a", "https://a.cn/figure:1",
      "figure a",
      "[1](figure:a)",
    ])
  func otherWords(text: String) { #expect(places(text, .figureTagBroken)) }

  @Test(
    "Headings without a space",
    arguments: [
      "⟦##⟧　三、标题", "⟦##⟧四、标题", "⟦#⟧标题", "⟦######⟧（一）标题", "　　⟦##⟧ 二、标题", "　⟦#⟧标题", "⟦##⟧\u{A0}三",
      "⟦##⟧2024年", "正文\n⟦##⟧三、标题\n正文", "> 正文\n> ⟦##⟧三、标题", "- ⟦##⟧三", "⟦##⟧**三、标题**",
      "甲\r\n⟦###⟧三\r\n",
      "**真，**她\n⟦##⟧三、标题", "⟦##⟧三\n⟦##⟧三",
    ])
  func brokenHeadings(marked: String) { #expect(places(marked, .headingWithoutSpace)) }

  @Test(
    "What is no heading",
    arguments: [
      "## 三", "#1", "#劳动美#主题活动", "\\##三", "甲##三", "#######三", "`##三`", "    ##三", "**甲**##三",
      "　　正文", "#", "| ##三 |\n|-|",
      "##",
    ])
  func otherMarks(text: String) { #expect(places(text, .headingWithoutSpace)) }

  @Test("In words")
  func words() {
    let text = read("[23家](figure: a)\n\n##三\n").problems
      .map { ProblemText(language: .chinese).text(for: $0) }.joined()
    #expect(
      text == """
        a.md:1:7: 警告: 这里的数据标记没有写对, 会原样出现在网页上 [figure-tag-broken]
           1 | [23家](figure: a)
             |        ^^^^^^^
           提示: 写成 [23家](figure:指标), 括号都用半角, 中间不留空格
        a.md:3:1: 警告: 这一行的 # 没有成为标题, 会原样出现在网页上 [heading-without-space]
           3 | ##三
             | ^^
           提示: # 写在行首, 后面加一个半角空格, 如 ## 一、组织建设

        """)
  }
}

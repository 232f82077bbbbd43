import Diagnostics
import Testing

@testable import Markdown

/// ⟦ ⟧ mark where something must be found: figures by their text, links and tags whole.
struct PositionTests {
  @Test(arguments: [
    "新建⟦[甲](a.md)⟧和⟦[乙](b.md)⟧",
    "第一行\n第二⟦[甲](a.md)⟧行\n  第三⟦[乙](b.md)⟧",
    "- 项⟦[甲](a.md)⟧\n  续⟦[乙](b.md)⟧\n  - 子⟦[丙](c.md)⟧\n    续⟦[丁](c.md)⟧",
    "> 引⟦[甲](a.md)⟧\n> 续⟦[乙](b.md)⟧\n懒⟦[丙](c.md)⟧",
    "1. > - 深⟦[甲](a.md)⟧\n   >   续⟦[乙](b.md)⟧",
    "| 甲 | ⟦[乙](b.md)⟧ |\n|---|---|\n| \\[a\\] \\| ⟦[a](a.md)⟧ | 字⟦[b](b.md)⟧⟦![c](c.png)⟧ |",
    "> | 甲 | ⟦[乙](b.md)⟧ |\n> |---|---|\n> | ⟦[a](a.md)⟧ | 字⟦[b](b.md)⟧ |",
    "上⟦[甲](a.md)⟧\n文⟦[甲](a.md)⟧\n| 甲 | ⟦[乙](b.md)⟧ |\n|---|---|\n| ⟦[a](a.md)⟧ | 2 |",
    "> 上⟦[甲](a.md)⟧\n> | 甲 | ⟦[乙](b.md)⟧ |\n> |---|---|",
    "跨⟦[两\n行](a.md)⟧后⟦[乙](b.md)⟧",
    "`[甲](a.md)` ⟦[甲](a.md)⟧",
    "\\[甲](a.md) ⟦[甲](a.md)⟧",
    "[无] ⟦[甲](a.md)⟧ [无]",
    "看⟦<https://a.cn>⟧和⟦https://b.cn⟧。",
    "看\n看⟦<https://a.cn>⟧和\n- ⟦https://b.cn⟧。",
    "## 题⟦[甲](a.md)⟧\n\n⟦[甲](a.md)⟧",
    "⟦[甲][r]⟧ ⟦[r]⟧ ⟦[乙 *丙*](b.md (题))⟧\n\n[r]: a.md",
    "⟦[**真，**她](a.md)⟧他**“你好”**说⟦[乙](b.md)⟧",
    "**真，**她⟦[甲](a.md)⟧\n**真，**她⟦[乙](b.md)⟧",
    "⟦![a [b](c)](d.png)⟧ ⟦[b](c)⟧",
    "甲[^1]⟦[乙](b.md)⟧\n\n[^1]: 注⟦[丙](c.md)⟧\n    续⟦[丁](d.md)⟧",
    "甲\r\n乙⟦[丙](c.md)⟧\r\n\r\n丁⟦[戊](e.md)⟧\r\n",
    "⟦[&amp;](a.md)⟧ ⟦[\\*x](b.md)⟧ ⟦[`c`](c.md)⟧",
  ])
  func findsLinks(_ marked: String) {
    let expected = MarkedText(marked)
    #expect(read(expected.text).links.map(\.range) == expected.ranges)
    let head = "---\n标题: 甲\n---\n"
    let start = head.utf8.count
    let moved = read(head + expected.text, from: start).links.map(\.range)
    #expect(moved == expected.ranges.map { $0.lowerBound + start..<$0.upperBound + start })
  }

  @Test(arguments: [
    "会员[⟦7488⟧](figure:a)人, 比上年[⟦增加**100**人⟧](figure:a.change)。",
    "一\n二[⟦7488⟧](figure:a)\n- 三[⟦7488⟧](figure:a)",
    "| 甲 | 乙 |\n|---|---|\n| [⟦1⟧](figure:a) | [⟦1⟧](figure:a) |\n| [⟦1⟧](figure:a) | 2 [⟦1⟧](figure:a) |",
    "**真，**她[⟦1⟧](figure:a)",
  ])
  func findsFigures(_ marked: String) {
    let expected = MarkedText(marked)
    #expect(read(expected.text).figures.map(\.range) == expected.ranges)
  }

  @Test(arguments: [
    "甲⟦<b>⟧乙", "一\n- 二⟦<b>⟧\n  三⟦<i>⟧", "> `<b>` ⟦<b>⟧\n> 二⟦<i>⟧", "| ⟦<b>⟧ |\n|-|\n| ⟦<i>⟧ |",
  ])
  func findsTags(_ marked: String) {
    let expected = MarkedText(marked)
    let source = SourceText(path: "a.md", text: expected.text)
    let problems = read(expected.text).problems
    #expect(problems.map(\.place) == expected.ranges.map { source.span($0) })
  }

  @Test(arguments: ["⟦## 甲⟧\n\n乙", "⟦甲\n===⟧\n\n乙", "> ⟦# 甲 #⟧\n", "- ⟦# 甲⟧\n", "一\n\n⟦###### 甲⟧"])
  func findsHeadings(_ marked: String) {
    let expected = MarkedText(marked)
    #expect(read(expected.text).headings.map(\.range) == expected.ranges)
  }
}

import Diagnostics
import FrontMatter
import Testing

/// One mistake each, and where it is said to be.
@Suite struct MistakeTests {
  @Test(arguments: [
    ("年度 2024\n类型: 总结", "line-not-understood 1:1+7", "类型=总结"),
    ("数据\n  会员人数: 1\n类型: 总结", "line-not-understood 1:1+2", "类型=总结"),
    ("数据:\n  会员人数 1\n  培训: 2\n类型: 总结", "line-not-understood 2:3+6", "数据={培训=2} 类型=总结"),
    ("年度: 1\n- 甲\n类型: 总结", "line-not-understood 2:1+3", "年度=1 类型=总结"),
    ("数据:\n  a: 1\n  - b\n类型: 总结", "line-not-understood 3:3+3", "数据={a=1} 类型=总结"),
    ("a:\n  - 1\n  b: 2\nc: 3", "line-not-understood 3:3+4", "a=[1] c=3"),
    ("标题: \"总结\n类型: 总结", "quote-unclosed 1:5+3", "标题=\"总结\" 类型=总结"),
    ("标题: '80后\n  职工\n类型: 总结", "quote-unclosed 1:5+4", "标题=\"80后\" 类型=总结"),
    ("数据:\n  a: {value: '3}\n  b: 1", "quote-unclosed 2:14+1", "数据={a=~ b=1}"),
    ("标签: [甲, 乙\n类型: 总结", "bracket-unclosed 1:5+1", "标签=~ 类型=总结"),
    ("数据:\n  a: {value: [1, 2}\n  b: 1", "bracket-unclosed 2:14+1", "数据={a=~ b=1}"),
    ("数据:\n  a: {value: 1\n  b: 1", "bracket-unclosed 2:6+1", "数据={a=~ b=1}"),
    ("a:\n  - [1\n  - 2", "bracket-unclosed 2:5+1", "a=[~ 2]"),
    ("标题: \"互联网+\"行动\n类型: 总结", "text-after-value 1:11+2", "标题=\"互联网+\" 类型=总结"),
    ("标签: [甲], 乙\n类型: 总结", "text-after-value 1:8+3", "标签=[甲] 类型=总结"),
    ("标题: \"a\\d\"\n类型: 总结", "escape-unknown 1:7+2", "标题=\"a\\d\" 类型=总结"),
    ("数据: {a: 1 b: 2}\n类型: 总结", "yaml-syntax 1:12+1", "数据=~ 类型=总结"),
    ("a:\n  b:\n    c: 1\n   d: 2\ne: 3", "bad-indentation 4:4+4", "a={b={c=1 d=2}} e=3"),
    ("a:\n  - 1\n   - 2\nb: 3", "bad-indentation 3:4+3", "a=[1 2] b=3"),
    ("备注: |\n\t甲\n类型: 总结", "bad-indentation 2:1+1", "备注=~ 类型=总结"),
    ("年度: 1\n类型: 总结\n年度: 2", "duplicate-key 3:1+2 & 1:1", "年度=1 类型=总结 年度=2"),
    ("数据:\n  甲: 1\n  '甲': 2", "duplicate-key 3:3+3 & 2:3", "数据={甲=1 甲=2}"),
    ("a: {甲: 1, 甲: 2}", "duplicate-key 1:11+1 & 1:5", "a={甲=1 甲=2}"),
    ("a:\n  - b: 1\n    b: 2", "duplicate-key 3:5+1 & 2:5", "a=[{b=1 b=2}]"),
  ])
  func oneMistake(text: String, problem: String, read: String) {
    let document = fields(text + "\n")
    #expect(found(document) == [problem])
    #expect(outline(document) == read)
  }

  @Test func allMistakesComeInOneRun() {
    let document = fields(
      "年度 2024\n标题: \"总结\n数据:\n  甲: [1\n  乙: {a: 1 b: 2}\n  甲: 3\n类型: 总结\n年度: 1\n类型: 计划\n")
    #expect(
      found(document) == [
        "line-not-understood 1:1+7", "quote-unclosed 2:5+3", "bracket-unclosed 4:6+1",
        "yaml-syntax 5:13+1", "duplicate-key 6:3+1 & 4:3", "duplicate-key 9:1+2 & 7:1",
      ])
  }

  @Test func aKeyThatStandsTwiceAmongManyIsFound() {
    let many = (1...40).map { "k\($0): \($0)\n" }.joined()
    #expect(
      found(fields(many + "k7: 0\nk40: 0\n")) == [
        "duplicate-key 41:1+2 & 7:1", "duplicate-key 42:1+3 & 40:1",
      ])
  }

  @Test func columnsAreThoseOfAReportInCRLF() {
    let document = report("---\r\n标题: 总结\r\n数据:\r\n  会员人数 7\r\n  培训: 1\r\n---\r\n")
    #expect(found(document) == ["line-not-understood 4:3+6"])
  }

  @Test func aMissingColonInWords() {
    #expect(
      text(of: report("---\n年度 2024\n---\n")) == """
        a.md:2:1: 错误: 看不懂这一行: “年度 2024” [line-not-understood]
           2 | 年度 2024
             | ^^^^^^^^^
           提示: 字段要写成 “名称: 值”, 冒号不能少

        """)
  }

  @Test func aMissingCommaInWords() {
    #expect(
      text(of: report("---\n数据:\n  建会率: {value: 90% note: 甲}\n---\n")) == """
        a.md:3:24: 错误: 这个值的写法不对: 各字段之间缺少逗号, 或缺少 } [yaml-syntax]
           3 |   建会率: {value: 90% note: 甲}
             |                           ^
           提示: 检查引号、括号是否成对, 缩进是否对齐; 也可以给整个值加上引号

        """)
  }

  @Test func aMissingBracketInWords() {
    #expect(
      text(of: report("---\n标签: [甲, 乙\n---\n")) == """
        a.md:2:5: 错误: 括号 “[” 没有配对 [bracket-unclosed]
           2 | 标签: [甲, 乙
             |       ^
           提示: 在值的末尾补上 ]

        """)
  }

  @Test func twoEqualKeysInWords() {
    #expect(
      text(of: report("---\n年度: 2024\n年度: 2025\n---\n")) == """
        a.md:3:1: 错误: 字段 “年度” 写了两次 [duplicate-key]
           3 | 年度: 2025
             | ^^^^
           另见: a.md:2:1
           提示: 留下一个, 删去另一个

        """)
  }

  @Test func otherDashesInWords() {
    #expect(
      text(of: report("---\n年度: 2024\n－－－\n")) == """
        a.md:3:1: 错误: “－－－” 不是文件头的分隔线 [fence-mistyped]
           3 | －－－
             | ^^^^^^
           提示: 在英文输入状态下写三个减号: ---

        """)
  }

  private func text(of document: MatterDocument) -> String {
    document.problems.map { ProblemText(language: .chinese).text(for: $0) }.joined()
  }
}

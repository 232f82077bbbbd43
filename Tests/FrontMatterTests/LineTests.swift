import Diagnostics
import FrontMatter
import Testing

/// What is read line by line, without YAML.
@Suite struct LineTests {
  @Test func aCommonReport() {
    let document = report(
      """
      ---
      标题: 2024年云岭镇总工会工作总结
      年度: 2024
      日期: 2024-12-20
      数据:
        会员人数: 7488
        bargain.wage_contracts: 459
        培训人次: 2500余
        建会率: {value: 90%, note: 规模以上企业}
      ---
      正文
      """)
    #expect(
      outline(document)
        == "标题=2024年云岭镇总工会工作总结 年度=2024 日期=2024-12-20 "
        + "数据={会员人数=7488 bargain.wage_contracts=459 培训人次=2500余 "
        + "建会率={value=90% note=规模以上企业}}")
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    "标题: 总结", "标题：总结", "标题： 总结", "标题 ： 总结", "标题:总结", "标题 : 总结", "标题:\t总结",
    "标题:　总结", "标题: 总结 # 注", "标题: 总结\t#注", "标题: 总结 \r", "'标题': 总结", "\"标题\"：总结",
    "标题:\u{00A0}总结\u{200B}", "\t标题: 总结", "　标题: 总结", "# 注\n\n标题: 总结\n# 注", "标题:\n  总结",
  ])
  func aFieldInManyHands(line: String) {
    let document = fields(line + "\n")
    #expect(outline(document) == "标题=总结")
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    "总结: 2024", "总结：2024", ">95%", "**", "*", "%5", "@工会", "`a`", "&甲", "!", "*甲", "| 甲 | 乙 |",
    "1,234", "2024-12-20", "是", "3.8万元", "- 5", "-5", "? a", "C#语言", "https://a.cn/b", "8:30",
    "（甲）", "】",
    "]",
  ])
  func valuesAreText(value: String) {
    let document = fields("标题: \(value)\n数据:\n  会员人数: \(value)\n")
    #expect(outline(document) == "标题=\(value) 数据={会员人数=\(value)}")
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: ["~", "null", "", " ", " # 缺", "NULL"])
  func nothing(value: String) {
    #expect(outline(fields("会员人数: \(value)\n数据: 1\n")) == "会员人数=~ 数据=1")
  }

  @Test func quotedNothingIsText() {
    #expect(outline(fields("a: '~'\nb: \"\"\n")) == "a=\"~\" b=\"\"")
  }

  @Test func aNumberSignNeedsABlankToBeginAComment() {
    #expect(outline(fields("a: 甲#乙\nb: 甲 #乙\n")) == "a=甲#乙 b=甲")
  }

  @Test func aLatinKeyNeedsNoSpaceAfterItsColon() {
    let document = fields("year:2024\ntitle:My report\ndata:\n  org.members:1\n  bc:2\n  c: 3\n")
    #expect(outline(document) == "year=2024 title=My report data={org.members=1 bc=2 c=3}")
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: ["http://a.cn", "12:30", "mailto:a@b.cn", "C:\\a", "my key:1"])
  func whatElseHasAColonIsNoKey(line: String) {
    #expect(found(fields(line)) == ["line-not-understood 1:1+\(line.count)"])
  }

  @Test func aColonInTextIsNoKey() {
    #expect(
      outline(fields("a: see\n  note:this\nb:\n  - a:b\nc: a:b\nd:\n  https://a.cn\n"))
        == "a=see note:this b=[a:b] c=a:b d=https://a.cn")
  }

  @Test(arguments: ["见https://a.cn", "会议时间8:30"])
  func aColonThatSeparatesNothingIsNoColon(line: String) {
    #expect(found(fields(line)) == ["line-not-understood 1:1+\(line.count)"])
  }

  @Test func keysAsTheyCome() {
    #expect(
      outline(fields("bargain.wage_contracts: 1\n职工(农民工) 人数: 2\n\"a: b\": 3\n'it''s': 4\n"))
        == "bargain.wage_contracts=1 职工(农民工) 人数=2 a: b=3 it's=4")
  }

  @Test func unevenIndentationIsReadWhereItCanMeanOneThingOnly() {
    let text = "数据:\n    会员人数: 1\n  培训人次: 2\n\t建会数: 3\n　帮扶: 4\n年度: 2024\n 类型: 总结\n"
    let document = fields(text)
    #expect(outline(document) == "数据={会员人数=1 培训人次=2 建会数=3 帮扶=4} 年度=2024 类型=总结")
    #expect(document.problems.isEmpty)
  }

  @Test func textGoesOnInDeeperLines() {
    let document = fields("备注: 各级工会\n  努力工作 # 注\n  and so on\n标题: a\n  b\n")
    #expect(outline(document) == "备注=各级工会努力工作 and so on 标题=a b")
  }

  @Test func placesAreThoseOfTheFile() {
    let text = "标题：“总结” # 注\r\n数据:\r\n  会员人数 :  7488  \r\n  'a': \"b\"\r\n"
    #expect(
      places(fields(text), in: text) == [
        "标题", "“总结”", "数据", "会员人数 :  7488  \r\n  'a': \"b\"", "会员人数", "7488", "'a'", "\"b\"",
      ])
  }

  @Test func thePlaceOfNothingIsAfterTheColon() {
    let document = fields("标题：\n年度: ~\n")
    #expect(document.entries.map(\.value.range) == [9..<9, 17..<17])
  }
}

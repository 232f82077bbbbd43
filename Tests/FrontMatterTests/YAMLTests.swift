import Diagnostics
import FrontMatter
import Testing

/// Lists, nested maps and what libyaml reads.
@Suite struct YAMLTests {
  @Test func lists() {
    let document = fields(
      "a:\n  - 甲\n  - '乙' # 注\n  -\n  - ~\nb:\n- 1\n- 2: 3\n  4: 5\n-\n  6: 7\n")
    #expect(outline(document) == "a=[甲 \"乙\" ~ ~] b=[1 {2=3 4=5} {6=7}]")
    #expect(document.problems.isEmpty)
  }

  @Test func listsInLists() {
    #expect(outline(fields("a:\n  - - 1\n    - 2\n  - - 3\n")) == "a=[[1 2] [3]]")
  }

  @Test func nestedMaps() {
    let document = fields(
      "指标:\n  茶农会员:\n    labels：[茶农]\n    of:\n      五星: 3\n    measure: 人\n  其他:\n    a: 1\n")
    #expect(
      outline(document) == "指标={茶农会员={labels=[茶农] of={五星=3} measure=人} 其他={a=1}}")
    #expect(document.problems.isEmpty)
  }

  @Test func aFullWidthColonInAnItemIsTextUnlessMoreFieldsFollow() {
    #expect(
      outline(fields("footer:\n  - 地址：云岭路1号\n  - until：2020\n  - 名称：甲\n    止：2020\n"))
        == "footer=[地址：云岭路1号 {until=2020} {名称=甲 止=2020}]")
  }

  @Test func quotes() {
    let document = fields(
      "a: 'it''s'\nb: \"\\u4e00\\n\"\nc: \"甲\n  乙\n\n  丙\"\nd: '7' # 注\ne:\n  \"f\"\n")
    #expect(outline(document) == "a=\"it's\" b=\"一\n\" c=\"甲 乙\n丙\" d=\"7\" e=\"f\"")
    #expect(document.problems.isEmpty)
  }

  @Test func blockText() {
    let document = fields(
      "a: |\n  甲\n    乙\n\n  丙\nb: >-\n  x\n  y\nc: |2-\n   z\nd:\n  e: |+ # 注\n    f\n\n  g: 1\nh:\n  - |\n    i\n"
    )
    #expect(
      outline(document)
        == "a=\"甲\n  乙\n\n丙\n\" b=\"x y\" c=\" z\" d={e=\"f\n\n\" g=1} h=[\"i\n\"]")
    #expect(document.problems.isEmpty)
  }

  @Test func brackets() {
    let document = fields(
      "a: [甲, '乙', ~, [1], {b: 2}]\nc: {d: , e: \"f\"}\ng: []\nh: {}\ni: [\n  1, # 注\n  2\n]\nj:\n  {k: 1}\n"
    )
    #expect(
      outline(document)
        == "a=[甲 \"乙\" ~ [1] {b=2}] c={d=~ e=\"f\"} g=[] h={} i=[1 2] j={k=1}")
    #expect(document.problems.isEmpty)
  }

  @Test func bracketsInManyHands() {
    let document = fields(
      """
      a: {value：90%，note：规模以上企业}
      b: {五星:3,四星：5}
      c: [甲，乙]
      d: {note: 上升，但不多, value: >95%}
      e: [#1, **, *, '*', %, -, 甲，乙]
      f: {value:　3　, note: '甲'，measure: 人}
      g: {"a"：1}
      h: {时间: 8:30, 网址: https://a.cn/b}
      """)
    #expect(
      outline(document)
        == "a={value=90% note=规模以上企业} b={五星=3 四星=5} c=[甲 乙] "
        + "d={note=上升，但不多 value=>95%} e=[#1 ** * \"*\" % - 甲，乙] "
        + "f={value=3 note=\"甲\" measure=人} g={a=1} h={时间=8:30 网址=https://a.cn/b}")
    #expect(found(document) == [])
  }

  @Test func anchors() {
    let document = fields(
      "a: [&x 甲, *x, *y]\nb: {c: &m {d: 1}, e: *m}\nf:\n  - &z\n    g: 1\n  - *z\nh: &z\ni: *z\n<<: *z\n"
    )
    #expect(
      outline(document)
        == "a=[甲 甲 *y] b={c={d=1} e={d=1}} f=[{g=1} {g=1}] h=&z i=*z <<=*z")
    #expect(found(document) == [])
  }

  @Test func placesInBracketsAreThoseOfTheFile() {
    let text = "标题: 甲\n数据:\n  建会率: {value：>90%，note: \"规模\"} # 注\n  标签: [甲, 乙 ]\n"
    #expect(
      places(fields(text), in: text) == [
        "标题", "甲", "数据", "建会率: {value：>90%，note: \"规模\"} # 注\n  标签: [甲, 乙 ]", "建会率",
        "{value：>90%，note: \"规模\"}", "value", ">90%", "note", "\"规模\"", "标签", "[甲, 乙 ]", "甲", "乙",
      ])
  }

  @Test func placesInBlocksAreThoseOfTheFile() {
    let text = "甲:\r\n  - 乙: |\r\n      丙\r\n  - \"丁\"\r\n戊:\r\n  - &a 己\r\n  - *a\r\n"
    #expect(
      places(fields(text), in: text) == [
        "甲", "- 乙: |\r\n      丙\r\n  - \"丁\"", "乙: |\r\n      丙", "乙", "|\r\n      丙", "\"丁\"", "戊",
        "- &a 己\r\n  - *a", "&a 己", "*a",
      ])
  }
}

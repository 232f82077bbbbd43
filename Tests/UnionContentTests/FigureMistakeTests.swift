import Testing
import UnionTestSupport

@Suite("Mistakes in the figures of a report")
struct FigureMistakeTests {
  @Test(
    "One mistake, told whole",
    arguments: [
      Mistake(
        "figure that is no number",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: 很多
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:9: 错误: “会员人数” 的值 “很多” 不是数字 [bad-figure]
             3 |   会员人数: 很多
               |             ^^^^
             提示: 写成 7488、2500余、3.8万元、90% 或 2-3; 没有数据就写 缺

          """),
      Mistake(
        "number too long",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: 1234567890123456
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:9: 错误: 数字 “1234567890123456” 太长, 不能准确保存 [number-too-long]
             3 |   会员人数: 1234567890123456
               |             ^^^^^^^^^^^^^^^^
             提示: 整数最多 15 位, 小数最多 9 位

          """),
      Mistake(
        "too many decimals",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          建会率: 0.1234567891%
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:8: 错误: 数字 “0.1234567891%” 太长, 不能准确保存 [number-too-long]
             3 |   建会率: 0.1234567891%
               |           ^^^^^^^^^^^^^
             提示: 整数最多 15 位, 小数最多 9 位

          """),
      Mistake(
        "range reversed",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: 30-20
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:9: 错误: 范围 “30-20” 前大后小 [range-reversed]
             3 |   会员人数: 30-20
               |             ^^^^^
             提示: 小的写在前面

          """),
      Mistake(
        "range reversed, long form",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: {range: [30, 20]}
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:17: 错误: 范围 “[30, 20]” 前大后小 [range-reversed]
             3 |   会员人数: {range: [30, 20]}
               |                     ^^^^^^^^
             提示: 小的写在前面

          """),
      Mistake(
        "measure of persons and of visits",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: 2500人次
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:9: 错误: “会员人数” 的单位是 人, 这里写成了 人次 [measure-mismatch]
             3 |   会员人数: 2500人次
               |             ^^^^^^^^
             提示: 改正单位, 或用另一个指标

          """),
      Mistake(
        "measure in the long form",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: {value: 2500, measure: 家}
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:32: 错误: “会员人数” 的单位是 人, 这里写成了 家 [measure-mismatch]
             3 |   会员人数: {value: 2500, measure: 家}
               |                                    ^^
             提示: 改正单位, 或用另一个指标

          """),
      Mistake(
        "two mistakes in one long form",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: {value: 很多, nots: 无}
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:17: 错误: “会员人数” 的值 “很多” 不是数字 [bad-figure]
             3 |   会员人数: {value: 很多, nots: 无}
               |                     ^^^^
             提示: 写成 7488、2500余、3.8万元、90% 或 2-3; 没有数据就写 缺
          content/units/a/2024-annual-summary.md:3:21: 错误: “nots” 不是可用的字段 [unknown-key]
             3 |   会员人数: {value: 很多, nots: 无}
               |                           ^^^^
             提示: 您是不是要写 “note”?

          """),
      Mistake(
        "list for figures",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          - 会员人数
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:1: 错误: “数据” 的写法不对, 这里应当写几行 “名称: 值” [wrong-form]
             2 | 数据:
               | ^^^^
             提示: 写在下面几行, 每行行首空两格

          """),
      Mistake(
        "list for a figure",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: [1, 2]
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:3: 错误: “会员人数” 的写法不对, 这里应当写一行文字 [wrong-form]
             3 |   会员人数: [1, 2]
               |   ^^^^^^^^

          """),
      Mistake(
        "figure key twice",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: 1
          会员人数: 2
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:4:3: 错误: 字段 “会员人数” 写了两次 [duplicate-key]
             4 |   会员人数: 2
               |   ^^^^^^^^
             另见: content/units/a/2024-annual-summary.md:3:3
             提示: 留下一个, 删去另一个

          """),
      Mistake(
        "figure under two names with different values",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: 1
          org.members: 2
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:4:16: 错误: “org.members” 说了两次, 数值不同: 1 与 2 [figure-contradiction]
             4 |   org.members: 2
               |                ^
             另见: content/units/a/2024-annual-summary.md:3:3
             提示: 核对后留下正确的一个

          """),
      Mistake(
        "figure twice, once in the text",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: 7488
        ---
        现有会员[7500人](figure:会员人数)。

        """,
        told: """
          content/units/a/2024-annual-summary.md:5:6: 错误: “会员人数” 说了两次, 数值不同: 7488 与 7500 [figure-contradiction]
             5 | 现有会员[7500人](figure:会员人数)。
               |          ^^^^^^
             另见: content/units/a/2024-annual-summary.md:3:3
             提示: 核对后留下正确的一个

          """),
      Mistake(
        "figure twice in the text",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        标题: 总结
        ---
        “😀”会员[7488人](figure:org.members), 又说[7500人](figure:org.members)。

        """,
        told: """
          content/units/a/2024-annual-summary.md:4:38: 错误: “org.members” 说了两次, 数值不同: 7488 与 7500 [figure-contradiction]
             4 | “😀”会员[7488人](figure:org.members), 又说[7500人](figure:org.members)。
               |                                            ^^^^^^
             另见: content/units/a/2024-annual-summary.md:4:7
             提示: 核对后留下正确的一个

          """),
      Mistake(
        "part twice in the text",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        标题: 总结
        ---
        五星[3人](figure:org.members?part=五星), [4人](figure:org.members?part=五星)。

        """,
        told: """
          content/units/a/2024-annual-summary.md:4:38: 错误: “org.members?part=五星” 说了两次, 数值不同: 3 与 4 [figure-contradiction]
             4 | 五星[3人](figure:org.members?part=五星), [4人](figure:org.members?part=五星)。
               |                                           ^^^
             另见: content/units/a/2024-annual-summary.md:4:4
             提示: 核对后留下正确的一个

          """),
      Mistake(
        "missing against a value",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人数: 缺
        ---
        会员[7500人](figure:会员人数)。

        """,
        told: """
          content/units/a/2024-annual-summary.md:5:4: 错误: “会员人数” 说了两次, 数值不同: 缺 与 7500 [figure-contradiction]
             5 | 会员[7500人](figure:会员人数)。
               |      ^^^^^^
             另见: content/units/a/2024-annual-summary.md:3:3
             提示: 核对后留下正确的一个

          """),
      Mistake(
        "tag in the text that is no number",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        标题: 总结
        ---
        会员[很多人](figure:org.members)。

        """,
        told: """
          content/units/a/2024-annual-summary.md:4:4: 错误: “org.members” 的值 “很多人” 不是数字 [bad-figure]
             4 | 会员[很多人](figure:org.members)。
               |      ^^^^^^
             提示: 写成 7488、2500余、3.8万元、90% 或 2-3; 没有数据就写 缺

          """),
      Mistake(
        "tag in the text in another measure",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        标题: 总结
        ---
        会员[2500人次](figure:org.members)。

        """,
        told: """
          content/units/a/2024-annual-summary.md:4:4: 错误: “org.members” 的单位是 人, 这里写成了 人次 [measure-mismatch]
             4 | 会员[2500人次](figure:org.members)。
               |      ^^^^^^^^
             提示: 改正单位, 或用另一个指标

          """),
      Mistake(
        "tag with nothing in it",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        标题: 总结
        ---
        会员[](figure:org.members)。

        """,
        told: """
          content/units/a/2024-annual-summary.md:4:3: 警告: 数据标记里没有内容 [figure-tag-empty]
             4 | 会员[](figure:org.members)。
               |     ^^^^^^^^^^^^^^^^^^^^^^
             提示: 写成 [459份](figure:指标)

          """),
      Mistake(
        "unknown indicator",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        数据:
          会员人生: 3人
          班组数: 5
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:3: 警告: 指标 “会员人生” 不在指标目录里 [indicator-unknown]
             3 |   会员人生: 3人
               |   ^^^^^^^^
             提示: 您是不是要写 “会员人数”?
          content/units/a/2024-annual-summary.md:4:3: 警告: 指标 “班组数” 不在指标目录里 [indicator-unknown]
             4 |   班组数: 5
               |   ^^^^^^
             提示: 照样会显示; 要参加汇总, 请写进 content/indicators.yml

          """),
    ])
  func mistake(_ mistake: Mistake) async {
    #expect(await mistake.messages() == mistake.told)
  }
}

import Testing
import UnionTestSupport

@Suite("Mistakes in indicators.yml and topics.yml")
struct CatalogueMistakeTests {
  @Test(
    "One mistake, told whole",
    arguments: [
      Mistake(
        "indicators: unknown key at the top",
        in: "indicators.yml",
        """
        indicator:
          - id: a

        """,
        told: """
          content/indicators.yml:1:1: 错误: “indicator” 不是可用的字段 [unknown-key]
             1 | indicator:
               | ^^^^^^^^^
             提示: 您是不是要写 “indicators”?

          """),
      Mistake(
        "indicators: unknown key",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
            mesure: 人

        """,
        told: """
          content/indicators.yml:4:5: 错误: “mesure” 不是可用的字段 [unknown-key]
             4 |     mesure: 人
               |     ^^^^^^
             提示: 您是不是要写 “measure”?

          """),
      Mistake(
        "indicators: no id",
        in: "indicators.yml",
        """
        indicators:
          - labels: 会员人数

        """,
        told: """
          content/indicators.yml:2:5: 错误: 缺少字段 “id” [missing-key]
             2 |   - labels: 会员人数
               |     ^^^^^^^^^^^^^^^^
             提示: 在这里补上 id: …

          """),
      Mistake(
        "indicators: bad id",
        in: "indicators.yml",
        """
        indicators:
          - id: 会员/人数

        """,
        told: """
          content/indicators.yml:2:9: 错误: “会员/人数” 不能用在网址里 [bad-address-part]
             2 |   - id: 会员/人数
               |         ^^^^^^^^^
             提示: 只用汉字、小写字母、数字和 - _ .

          """),
      Mistake(
        "indicators: nature that is none",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
            nature: stok

        """,
        told: """
          content/indicators.yml:4:13: 错误: “nature” 不能是 “stok” [not-one-of]
             4 |     nature: stok
               |             ^^^^
             提示: 您是不是要写 “stock”?

          """),
      Mistake(
        "indicators: roll-up that is none",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
            rollup: 平均

        """,
        told: """
          content/indicators.yml:4:13: 错误: “rollup” 不能是 “平均” [not-one-of]
             4 |     rollup: 平均
               |             ^^^^
             提示: 可以写: 合计、sum、比率、ratio、列表、list、不汇总、none

          """),
      Mistake(
        "indicators: direction that is none",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
            direction: 好

        """,
        told: """
          content/indicators.yml:4:16: 错误: “direction” 不能是 “好” [not-one-of]
             4 |     direction: 好
               |                ^^
             提示: 可以写: 越多越好、up、越少越好、down、中性、neutral

          """),
      Mistake(
        "indicators: shown in that is none",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
            shown_in: 千

        """,
        told: """
          content/indicators.yml:4:15: 错误: “shown_in” 不能是 “千” [not-one-of]
             4 |     shown_in: 千
               |               ^^
             提示: 可以写: 万、亿、1、10000

          """),
      Mistake(
        "indicators: bad year of a break",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
            breaks: [{year: 19, note: 新口径}]

        """,
        told: """
          content/indicators.yml:4:21: 错误: 年度 “19” 不是四位数字的年份 [bad-year]
             4 |     breaks: [{year: 19, note: 新口径}]
               |                     ^^
             提示: 写成 2024 这样的年份

          """),
      Mistake(
        "indicators: topic that is not there",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
            topic: barg

        """,
        told: """
          content/indicators.yml:4:12: 错误: “topic” 里的 “barg” 不存在 [reference-unknown]
             4 |     topic: barg
               |            ^^^^

          """),
      Mistake(
        "indicators: parts that are not there",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
            numerator: org.member
            分母: staff

        """,
        told: """
          content/indicators.yml:4:16: 错误: “numerator” 里的 “org.member” 不存在 [reference-unknown]
             4 |     numerator: org.member
               |                ^^^^^^^^^^
             提示: 您是不是要写 “org.members”?
          content/indicators.yml:5:9: 错误: “分母” 里的 “staff” 不存在 [reference-unknown]
             5 |     分母: staff
               |           ^^^^^

          """),
      Mistake(
        "indicators: id twice",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
          - id: org.members
            labels: 会员

        """,
        told: """
          content/indicators.yml:4:9: 错误: “org.members” 定义了两次 [defined-twice]
             4 |   - id: org.members
               |         ^^^^^^^^^^^
             另见: content/indicators.yml:2:9
             提示: 留下一个, 或换一个名称

          """),
      Mistake(
        "indicators: label twice",
        in: "indicators.yml",
        """
        indicators:
          - id: org.members
            labels: 会员人数
          - id: org.people
            labels: 会员人数

        """,
        told: """
          content/indicators.yml:4:9: 错误: “会员人数” 定义了两次 [defined-twice]
             4 |   - id: org.people
               |         ^^^^^^^^^^
             另见: content/indicators.yml:2:9
             提示: 留下一个, 或换一个名称

          """),
      Mistake(
        "indicators: no list",
        in: "indicators.yml",
        """
        indicators: org.members

        """,
        told: """
          content/indicators.yml:1:1: 错误: “indicators” 的写法不对, 这里应当写一个列表 [wrong-form]
             1 | indicators: org.members
               | ^^^^^^^^^^
             提示: 每项写一行, 以 “- ” 开头

          """),
      Mistake(
        "topics: unknown key",
        in: "topics.yml",
        """
        topics:
          - id: org
            heading: [组织]
          - id: bargain

        """,
        told: """
          content/topics.yml:3:5: 错误: “heading” 不是可用的字段 [unknown-key]
             3 |     heading: [组织]
               |     ^^^^^^^
             提示: 您是不是要写 “headings”?

          """),
      Mistake(
        "topics: unknown key at the top",
        in: "topics.yml",
        """
        topic:
          - id: org

        """,
        told: """
          content/topics.yml:1:1: 错误: “topic” 不是可用的字段 [unknown-key]
             1 | topic:
               | ^^^^^
             提示: 您是不是要写 “topics”?

          """),
      Mistake(
        "topics: no id",
        in: "topics.yml",
        """
        topics:
          - labels: 组织
          - id: org
          - id: bargain

        """,
        told: """
          content/topics.yml:2:5: 错误: 缺少字段 “id” [missing-key]
             2 |   - labels: 组织
               |     ^^^^^^^^^^^^
             提示: 在这里补上 id: …

          """),
      Mistake(
        "topics: id twice",
        in: "topics.yml",
        """
        topics:
          - id: org
          - id: bargain
          - id: org

        """,
        told: """
          content/topics.yml:4:5: 错误: “org” 定义了两次 [defined-twice]
             4 |   - id: org
               |     ^^^^^^^
             提示: 留下一个, 或换一个名称

          """),
      Mistake(
        "topics: bad id",
        in: "topics.yml",
        """
        topics:
          - id: 'a b'
          - id: org
          - id: bargain

        """,
        told: """
          content/topics.yml:2:9: 错误: “a b” 不能用在网址里 [bad-address-part]
             2 |   - id: 'a b'
               |         ^^^^^
             提示: 只用汉字、小写字母、数字和 - _ .

          """),
    ])
  func mistake(_ mistake: Mistake) async {
    #expect(await mistake.messages() == mistake.told)
  }
}

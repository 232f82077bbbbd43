import Testing
import UnionTestSupport

@Suite("Mistakes in unit.md")
struct UnitMistakeTests {
  @Test(
    "One mistake, told whole",
    arguments: [
      Mistake(
        "unknown key",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        简成: 甲
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:3:1: 错误: “简成” 不是可用的字段 [unknown-key]
             3 | 简成: 甲
               | ^^^^
             提示: 您是不是要写 “简称”?

          """),
      Mistake(
        "no title",
        in: "units/a/unit.md",
        """
        ---
        简称: 甲
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:1:1: 错误: 缺少字段 “标题” [missing-key]
             1 | ---
               | ^
             提示: 在这里补上 标题: …

          """),
      Mistake(
        "no front matter and no heading",
        in: "units/a/unit.md",
        """
        甲工会简介。

        """,
        told: """
          content/units/a/unit.md:1:1: 错误: 缺少字段 “标题” [missing-key]
             1 | 甲工会简介。
               | ^^
             提示: 在这里补上 标题: …

          """),
      Mistake(
        "bad date",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        成立: 去年
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:3:5: 错误: “去年” 不是日期 [bad-date]
             3 | 成立: 去年
               |       ^^^^
             提示: 写成 2024-12-20 或 2024年12月20日

          """),
      Mistake(
        "renamed without a day",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        更名:
          - title: 旧名
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:4:5: 错误: 缺少字段 “until” [missing-key]
             4 |   - title: 旧名
               |     ^^^^^^^^^^^
             提示: 在这里补上 until: …

          """),
      Mistake(
        "renamed with an unknown key",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        更名:
          - {until: 2020-01-01, titel: 旧名}
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:4:5: 错误: 缺少字段 “title” [missing-key]
             4 |   - {until: 2020-01-01, titel: 旧名}
               |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             提示: 在这里补上 title: …
          content/units/a/unit.md:4:25: 错误: “titel” 不是可用的字段 [unknown-key]
             4 |   - {until: 2020-01-01, titel: 旧名}
               |                         ^^^^^
             提示: 您是不是要写 “title”?

          """),
      Mistake(
        "counted in nothing",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        计入: 乙工会
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:3:5: 错误: “计入” 里的 “乙工会” 不存在 [reference-unknown]
             3 | 计入: 乙工会
               |       ^^^^^^

          """),
      Mistake(
        "counted in itself",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        计入: 甲工会
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:3:5: 错误: 计入绕了一圈, 又回到自己: 甲工会 → 甲工会 [counted-in-circle]
             3 | 计入: 甲工会
               |       ^^^^^^
             提示: 核对这几个单位的 计入, 去掉写错的一处

          """),
      Mistake(
        "bad slug",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        网址名: 甲 乙
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:3:6: 错误: “甲 乙” 不能用在网址里 [bad-address-part]
             3 | 网址名: 甲 乙
               |         ^^^^^
             提示: 只用汉字、小写字母、数字和 - _ .

          """),
      Mistake(
        "indicator without id",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        指标:
          - labels: 班组
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:4:5: 错误: 缺少字段 “id” [missing-key]
             4 |   - labels: 班组
               |     ^^^^^^^^^^^^
             提示: 在这里补上 id: …

          """),
      Mistake(
        "indicator with a bad id",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        指标:
          - id: Org Teams
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:4:9: 错误: “Org Teams” 不能用在网址里 [bad-address-part]
             4 |   - id: Org Teams
               |         ^^^^^^^^^
             提示: 只用汉字、小写字母、数字和 - _ .

          """),
      Mistake(
        "indicator ending in a role",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        指标:
          - id: org.teams.target
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:4:9: 错误: 指标编号不能以 .change、.previous 或 .target 结尾: “org.teams.target” [id-ends-in-role]
             4 |   - id: org.teams.target
               |         ^^^^^^^^^^^^^^^^
             提示: 换一个编号

          """),
      Mistake(
        "indicator with the name of another",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        指标:
          - id: org.own
            labels: 会员人数
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:4:9: 错误: “会员人数” 定义了两次 [defined-twice]
             4 |   - id: org.own
               |         ^^^^^^^
             另见: content/indicators.yml:2:9
             提示: 留下一个, 或换一个名称

          """),
      Mistake(
        "indicator that refers to nothing",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        指标:
          - id: org.own
            板块: orh
            分子: org.member
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:5:9: 错误: “板块” 里的 “orh” 不存在 [reference-unknown]
             5 |     板块: orh
               |           ^^^
             提示: 您是不是要写 “org”?
          content/units/a/unit.md:6:9: 错误: “分子” 里的 “org.member” 不存在 [reference-unknown]
             6 |     分子: org.member
               |           ^^^^^^^^^^
             提示: 您是不是要写 “org.members”?

          """),
      Mistake(
        "weight in words",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        排序: 一
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:3:5: 错误: “排序” 的写法不对, 这里应当写一个整数 [wrong-form]
             3 | 排序: 一
               |       ^^

          """),
      Mistake(
        "all at once",
        in: "units/a/unit.md",
        """
        ---
        标题: 甲工会
        简成: 甲
        成立: 去年
        排序: 一
        ---
        正文。

        """,
        told: """
          content/units/a/unit.md:3:1: 错误: “简成” 不是可用的字段 [unknown-key]
             3 | 简成: 甲
               | ^^^^
             提示: 您是不是要写 “简称”?
          content/units/a/unit.md:4:5: 错误: “去年” 不是日期 [bad-date]
             4 | 成立: 去年
               |       ^^^^
             提示: 写成 2024-12-20 或 2024年12月20日
          content/units/a/unit.md:5:5: 错误: “排序” 的写法不对, 这里应当写一个整数 [wrong-form]
             5 | 排序: 一
               |       ^^

          """),
    ])
  func mistake(_ mistake: Mistake) async {
    #expect(await mistake.messages() == mistake.told)
  }
}

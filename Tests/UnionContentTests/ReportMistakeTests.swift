import Testing
import UnionTestSupport

@Suite("Mistakes in the fields of a report")
struct ReportMistakeTests {
  @Test(
    "One mistake, told whole",
    arguments: [
      Mistake(
        "unknown key with the one meant",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        类形: 总结
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:1: 错误: “类形” 不是可用的字段 [unknown-key]
             2 | 类形: 总结
               | ^^^^
             提示: 您是不是要写 “类型”?

          """),
      Mistake(
        "unknown key like nothing",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        天气: 晴
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:1: 错误: “天气” 不是可用的字段 [unknown-key]
             2 | 天气: 晴
               | ^^^^

          """),
      Mistake(
        "English key mistyped",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        titel: Report
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:1: 错误: “titel” 不是可用的字段 [unknown-key]
             2 | titel: Report
               | ^^^^^
             提示: 您是不是要写 “title”?

          """),
      Mistake(
        "key twice",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        标题: 甲
        标题: 乙
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:1: 错误: 字段 “标题” 写了两次 [duplicate-key]
             3 | 标题: 乙
               | ^^^^
             另见: content/units/a/2024-annual-summary.md:2:1
             提示: 留下一个, 删去另一个

          """),
      Mistake(
        "bad year",
        in: "units/a/总结.md",
        """
        ---
        年度: 20xx
        类型: 总结
        ---
        正文。

        """,
        told: """
          content/units/a/总结.md:2:5: 错误: 年度 “20xx” 不是四位数字的年份 [bad-year]
             2 | 年度: 20xx
               |       ^^^^
             提示: 写成 2024 这样的年份

          """),
      Mistake(
        "neither year nor kind",
        in: "units/a/会议.md",
        """
        ---
        标题: 会议
        ---
        正文。

        """,
        told: """
          content/units/a/会议.md:1:1: 错误: 看不出这是哪一年的什么报告 [file-not-understood]
             1 | ---
               | ^
             提示: 文件名写成 2024年工作总结.md, 或在文件头写上 年度 和 类型

          """),
      Mistake(
        "no year",
        in: "units/a/工作总结.md",
        """
        ---
        标题: 总结
        ---
        正文。

        """,
        told: """
          content/units/a/工作总结.md:1:1: 错误: 看不出这是哪一年的什么报告 [file-not-understood]
             1 | ---
               | ^
             提示: 文件名写成 2024年工作总结.md, 或在文件头写上 年度 和 类型

          """),
      Mistake(
        "no kind",
        in: "units/a/2024.md",
        """
        ---
        标题: 二〇二四
        ---
        正文。

        """,
        told: """
          content/units/a/2024.md:1:1: 错误: 看不出这是哪一年的什么报告 [file-not-understood]
             1 | ---
               | ^
             提示: 文件名写成 2024年工作总结.md, 或在文件头写上 年度 和 类型

          """),
      Mistake(
        "bad period",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        时段: 上半
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: “时段” 不能是 “上半” [not-one-of]
             2 | 时段: 上半
               |       ^^^^
             提示: 您是不是要写 “上半年”?

          """),
      Mistake(
        "bad period like nothing",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        时段: 春天
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: “时段” 不能是 “春天” [not-one-of]
             2 | 时段: 春天
               |       ^^^^
             提示: 可以写: 全年、上半年、下半年、一季度、2023-10-01至2024-09-30

          """),
      Mistake(
        "bad kind",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        类型: 总节
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: “类型” 不能是 “总节” [not-one-of]
             2 | 类型: 总节
               |       ^^^^
             提示: 您是不是要写 “总结”?

          """),
      Mistake(
        "bad kind like nothing",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        类型: 通知
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: “类型” 不能是 “通知” [not-one-of]
             2 | 类型: 通知
               |       ^^^^
             提示: 可以写: 总结、计划

          """),
      Mistake(
        "year, period and kind bad at once",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        年度: 20xx
        时段: 春天
        类型: 通知
        数据:
          会员人数: 很多
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: 年度 “20xx” 不是四位数字的年份 [bad-year]
             2 | 年度: 20xx
               |       ^^^^
             提示: 写成 2024 这样的年份
          content/units/a/2024-annual-summary.md:3:5: 错误: “时段” 不能是 “春天” [not-one-of]
             3 | 时段: 春天
               |       ^^^^
             提示: 可以写: 全年、上半年、下半年、一季度、2023-10-01至2024-09-30
          content/units/a/2024-annual-summary.md:4:5: 错误: “类型” 不能是 “通知” [not-one-of]
             4 | 类型: 通知
               |       ^^^^
             提示: 可以写: 总结、计划
          content/units/a/2024-annual-summary.md:6:9: 错误: “会员人数” 的值 “很多” 不是数字 [bad-figure]
             6 |   会员人数: 很多
               |             ^^^^
             提示: 写成 7488、2500余、3.8万元、90% 或 2-3; 没有数据就写 缺

          """),
      Mistake(
        "day that is not in the calendar",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        日期: 2024-02-30
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: “2024-02-30” 不是日期 [bad-date]
             2 | 日期: 2024-02-30
               |       ^^^^^^^^^^
             提示: 写成 2024-12-20 或 2024年12月20日

          """),
      Mistake(
        "date in words",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        收到: 年底
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: “年底” 不是日期 [bad-date]
             2 | 收到: 年底
               |       ^^^^
             提示: 写成 2024-12-20 或 2024年12月20日

          """),
      Mistake(
        "flag that is none",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        草稿: 也许
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: “草稿” 的写法不对, 这里应当写 “是” 或 “否” [wrong-form]
             2 | 草稿: 也许
               |       ^^^^

          """),
      Mistake(
        "weight that is no number",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        排序: 最前
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: “排序” 的写法不对, 这里应当写一个整数 [wrong-form]
             2 | 排序: 最前
               |       ^^^^

          """),
      Mistake(
        "scope that is none",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        口径: 一半
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: “口径” 不能是 “一半” [not-one-of]
             2 | 口径: 一半
               |       ^^^^
             提示: 可以写: 本级、own、全部、含下级、whole

          """),
      Mistake(
        "slug with a slash",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        网址名: a/b
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:6: 错误: “a/b” 不能用在网址里 [bad-address-part]
             2 | 网址名: a/b
               |         ^^^
             提示: 只用汉字、小写字母、数字和 - _ .

          """),
      Mistake(
        "slug with capitals",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        slug: Summary
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:7: 错误: “Summary” 不能用在网址里 [bad-address-part]
             2 | slug: Summary
               |       ^^^^^^^
             提示: 只用汉字、小写字母、数字和 - _ .

          """),
      Mistake(
        "title that is a list",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        标题: [甲, 乙]
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:1: 错误: “标题” 的写法不对, 这里应当写一行文字 [wrong-form]
             2 | 标题: [甲, 乙]
               | ^^^^

          """),
      Mistake(
        "another unit",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        单位: 乙工会
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 错误: 这篇报告写的单位是 “乙工会”, 却放在 “甲工会” 的文件夹里 [unit-disagrees]
             2 | 单位: 乙工会
               |       ^^^^^^
             提示: 移到那个单位的文件夹, 或改正单位

          """),
      Mistake(
        "front matter unclosed",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        标题: 总结

        ## 一、组织建设
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:1:1: 错误: 文件头以 --- 开始, 却没有用 --- 结束 [front-matter-unclosed]
             1 | ---
               | ^^^
             提示: 在最后一个字段的下一行写上 ---

          """),
      Mistake(
        "line that is no field",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        年度 2024
        标题: 总结
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:1: 错误: 看不懂这一行: “年度 2024” [line-not-understood]
             2 | 年度 2024
               | ^^^^^^^^^
             提示: 字段要写成 “名称: 值”, 冒号不能少

          """),
      Mistake(
        "range of dates reversed",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        时段: 2024-09-30至2023-10-01
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 警告: 文件头里的时段是 “2024-09-30至2023-10-01”, 与文件名 “2024-annual-summary” 不一致; 以文件头为准 [file-name-disagrees]
             2 | 时段: 2024-09-30至2023-10-01
               |       ^^^^^^^^^^^^^^^^^^^^^^
             提示: 把文件名或文件头改成一致
          content/units/a/2024-annual-summary.md:2:5: 错误: 时段的结束早于开始 [period-reversed]
             2 | 时段: 2024-09-30至2023-10-01
               |       ^^^^^^^^^^^^^^^^^^^^^^
             提示: 把日期换过来

          """),
      Mistake(
        "range of dates reversed in the file name",
        in: "units/a/2024-09-30_2023-10-01-summary.md",
        """
        ---
        标题: 总结
        ---
        正文。

        """,
        told: """
          content/units/a/2024-09-30_2023-10-01-summary.md: 错误: 时段的结束早于开始 [period-reversed]
             提示: 把日期换过来

          """),
      Mistake(
        "file name of another year",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        年度: 2023
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 警告: 文件头里的年度是 “2023”, 与文件名 “2024-annual-summary” 不一致; 以文件头为准 [file-name-disagrees]
             2 | 年度: 2023
               |       ^^^^
             提示: 把文件名或文件头改成一致

          """),
      Mistake(
        "file name of another period and kind",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        时段: 上半年
        类型: 计划
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:5: 警告: 文件头里的时段是 “上半年”, 与文件名 “2024-annual-summary” 不一致; 以文件头为准 [file-name-disagrees]
             2 | 时段: 上半年
               |       ^^^^^^
             提示: 把文件名或文件头改成一致
          content/units/a/2024-annual-summary.md:3:5: 警告: 文件头里的类型是 “计划”, 与文件名 “2024-annual-summary” 不一致; 以文件头为准 [file-name-disagrees]
             3 | 类型: 计划
               |       ^^^^
             提示: 把文件名或文件头改成一致

          """),
      Mistake(
        "accept without why",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        接受:
          - rule: html-dropped
        ---
        <b>正文</b>

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:5: 错误: 缺少字段 “why” [missing-key]
             3 |   - rule: html-dropped
               |     ^^^^^^^^^^^^^^^^^^
             提示: 在这里补上 why: …
          content/units/a/2024-annual-summary.md:5:1: 警告: HTML 标记 <b> 不会出现在网页上 [html-dropped]
             5 | <b>正文</b>
               | ^^^
             提示: 用 Markdown 的写法代替

          """),
      Mistake(
        "accept without rule",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        接受:
          - why: 有意
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:3:5: 错误: 缺少字段 “rule” [missing-key]
             3 |   - why: 有意
               |     ^^^^^^^^^
             提示: 在这里补上 rule: …

          """),
      Mistake(
        "accept that is no list",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        接受: html-dropped
        ---
        正文。

        """,
        told: """
          content/units/a/2024-annual-summary.md:2:1: 错误: “接受” 的写法不对, 这里应当写一个列表 [wrong-form]
             2 | 接受: html-dropped
               | ^^^^
             提示: 每项写一行, 以 “- ” 开头

          """),
      Mistake(
        "raw HTML",
        in: "units/a/2024-annual-summary.md",
        """
        ---
        标题: 总结
        ---
        <b>正文</b>

        """,
        told: """
          content/units/a/2024-annual-summary.md:4:1: 警告: HTML 标记 <b> 不会出现在网页上 [html-dropped]
             4 | <b>正文</b>
               | ^^^
             提示: 用 Markdown 的写法代替

          """),
    ])
  func mistake(_ mistake: Mistake) async {
    #expect(await mistake.messages() == mistake.told)
  }
}

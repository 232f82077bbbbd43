import Testing
import UnionTestSupport

@Suite("Mistakes in free pages, and files in the way of pages")
struct PageMistakeTests {
  @Test(
    "One mistake, told whole",
    arguments: [
      Mistake(
        "unknown key",
        in: "pages/about.md",
        """
        ---
        标提: 关于
        ---
        正文。

        """,
        told: """
          content/pages/about.md:2:1: 错误: “标提” 不是可用的字段 [unknown-key]
             2 | 标提: 关于
               | ^^^^
             提示: 您是不是要写 “标题”?

          """),
      Mistake(
        "bad slug",
        in: "pages/about.md",
        """
        ---
        slug: 'a b'
        ---
        正文。

        """,
        told: """
          content/pages/about.md:2:7: 错误: “a b” 不能用在网址里 [bad-address-part]
             2 | slug: 'a b'
               |       ^^^^^
             提示: 只用汉字、小写字母、数字和 - _ .

          """),
      Mistake(
        "name of which nothing is left",
        in: "pages/！！.md",
        """
        ---
        标题: 关于
        ---
        正文。

        """,
        told: """
          content/pages/！！.md: 错误: “！！” 不能用在网址里 [bad-address-part]
             提示: 只用汉字、小写字母、数字和 - _ .

          """),
      Mistake(
        "weight in words",
        in: "pages/about.md",
        """
        ---
        排序: 前
        ---
        正文。

        """,
        told: """
          content/pages/about.md:2:5: 错误: “排序” 的写法不对, 这里应当写一个整数 [wrong-form]
             2 | 排序: 前
               |       ^^

          """),
      Mistake(
        "raw HTML",
        in: "pages/about.md",
        """
        ---
        标题: 关于
        ---
        <b>正文</b>

        """,
        told: """
          content/pages/about.md:4:1: 警告: HTML 标记 <b> 不会出现在网页上 [html-dropped]
             4 | <b>正文</b>
               | ^^^
             提示: 用 Markdown 的写法代替

          """),
      Mistake(
        "page in the way of the list of units",
        in: "pages/units.md",
        """
        ---
        标题: 单位
        ---
        正文。

        """,
        told: """
          content/pages/units.md: 错误: 网址 /units 是网站自动生成的, 不能另用 [reserved-address]
             提示: 写上不同的 网址名; 附件就改文件名

          """),
      Mistake(
        "file in the way of the home page",
        in: "pages/index.html",
        """
        x
        """,
        told: """
          content/pages/index.html: 错误: 网址 /index.html 是网站自动生成的, 不能另用 [reserved-address]
             提示: 写上不同的 网址名; 附件就改文件名

          """),
      Mistake(
        "file in the way of a unit's page",
        in: "units/a/index.html",
        """
        x
        """,
        told: """
          content/units/a/index.html: 错误: 两个页面的网址相同: /units/a/index.html [duplicate-address]
             另见: content/units/a/unit.md
             提示: 给其中一个写上不同的 网址名; 附件就改文件名

          """),
      Mistake(
        "file in the way of a unit's data",
        in: "units/a/data.csv",
        """
        x
        """,
        told: """
          content/units/a/data.csv: 错误: 网址 /units/a/data.csv 是网站自动生成的, 不能另用 [reserved-address]
             提示: 写上不同的 网址名; 附件就改文件名

          """),
    ])
  func mistake(_ mistake: Mistake) async {
    #expect(await mistake.messages() == mistake.told)
  }
}

import Testing
import UnionTestSupport

@Suite("Mistakes in site.yml")
struct SiteFileMistakeTests {
  @Test(
    "One mistake, told whole",
    arguments: [
      Mistake(
        "unknown key",
        in: "site.yml",
        """
        titel: 测试站

        """,
        told: """
          content/site.yml:1:1: 错误: “titel” 不是可用的字段 [unknown-key]
             1 | titel: 测试站
               | ^^^^^
             提示: 您是不是要写 “title”?

          """),
      Mistake(
        "key twice",
        in: "site.yml",
        """
        title: 甲
        title: 乙

        """,
        told: """
          content/site.yml:2:1: 错误: 字段 “title” 写了两次 [duplicate-key]
             2 | title: 乙
               | ^^^^^
             另见: content/site.yml:1:1
             提示: 留下一个, 删去另一个

          """),
      Mistake(
        "base_url without scheme",
        in: "site.yml",
        """
        base_url: example.org

        """,
        told: """
          content/site.yml:1:11: 错误: “base_url” 不能是 “example.org” [not-one-of]
             1 | base_url: example.org
               |           ^^^^^^^^^^^
             提示: 可以写: https://example.org/

          """),
      Mistake(
        "base_url with a query",
        in: "site.yml",
        """
        base_url: https://example.org/?a=1

        """,
        told: """
          content/site.yml:1:11: 错误: “base_url” 不能是 “https://example.org/?a=1” [not-one-of]
             1 | base_url: https://example.org/?a=1
               |           ^^^^^^^^^^^^^^^^^^^^^^^^
             提示: 可以写: https://example.org/

          """),
      Mistake(
        "base_url without host",
        in: "site.yml",
        """
        base_url: https:///a/

        """,
        told: """
          content/site.yml:1:11: 错误: “base_url” 不能是 “https:///a/” [not-one-of]
             1 | base_url: https:///a/
               |           ^^^^^^^^^^^
             提示: 可以写: https://example.org/

          """),
      Mistake(
        "unsafe link in the foot",
        in: "site.yml",
        """
        footer:
          - {text: 备案, link: 'javascript:alert(1)'}

        """,
        told: """
          content/site.yml:2:22: 警告: 链接地址不安全, 已去掉: javascript:alert(1) [unsafe-link]
             2 |   - {text: 备案, link: 'javascript:alert(1)'}
               |                        ^^^^^^^^^^^^^^^^^^^^^
             提示: 只用 http、https、mailto、tel 或站内地址

          """),
      Mistake(
        "inner link in the foot",
        in: "site.yml",
        """
        footer:
          - {text: 关于, link: /about/}

        """,
        told: """
          content/site.yml:2:22: 错误: “link” 不能是 “/about/” [not-one-of]
             2 |   - {text: 关于, link: /about/}
               |                        ^^^^^^^
             提示: 可以写: https://example.org/、mailto:office@example.org、tel:12345

          """),
      Mistake(
        "icon that leads out of the theme",
        in: "site.yml",
        """
        footer:
          - {text: 备案, icon: ../beian.png}

        """,
        told: """
          content/site.yml:2:22: 错误: “icon” 不能是 “../beian.png” [not-one-of]
             2 |   - {text: 备案, icon: ../beian.png}
               |                        ^^^^^^^^^^^^
             提示: 可以写: beian.png

          """),
      Mistake(
        "unknown key in the foot",
        in: "site.yml",
        """
        footer:
          - {text: 备案, lnik: 'https://example.org/'}

        """,
        told: """
          content/site.yml:2:16: 错误: “lnik” 不是可用的字段 [unknown-key]
             2 |   - {text: 备案, lnik: 'https://example.org/'}
               |                  ^^^^
             提示: 您是不是要写 “link”?

          """),
      Mistake(
        "due date that is none",
        in: "site.yml",
        """
        due:
          annual-summary: 年底

        """,
        told: """
          content/site.yml:2:19: 错误: “annual-summary” 不能是 “年底” [not-one-of]
             2 |   annual-summary: 年底
               |                   ^^^^
             提示: 可以写: 01-20、1月20日

          """),
      Mistake(
        "as_of that is none",
        in: "site.yml",
        """
        as_of: 2024-13-01

        """,
        told: """
          content/site.yml:1:8: 错误: “2024-13-01” 不是日期 [bad-date]
             1 | as_of: 2024-13-01
               |        ^^^^^^^^^^
             提示: 写成 2024-12-20 或 2024年12月20日

          """),
      Mistake(
        "family of pages that is none",
        in: "site.yml",
        """
        pages: {topic: false}

        """,
        told: """
          content/site.yml:1:9: 错误: “topic” 不是可用的字段 [unknown-key]
             1 | pages: {topic: false}
               |         ^^^^^
             提示: 您是不是要写 “topics”?

          """),
      Mistake(
        "family switched by a word",
        in: "site.yml",
        """
        pages: {topics: 关}

        """,
        told: """
          content/site.yml:1:17: 错误: “topics” 的写法不对, 这里应当写 “是” 或 “否” [wrong-form]
             1 | pages: {topics: 关}
               |                 ^^

          """),
      Mistake(
        "pages as a list",
        in: "site.yml",
        """
        pages: [topics]

        """,
        told: """
          content/site.yml:1:1: 错误: “pages” 的写法不对, 这里应当写几行 “名称: 值” [wrong-form]
             1 | pages: [topics]
               | ^^^^^
             提示: 写在下面几行, 每行行首空两格

          """),
      Mistake(
        "way of writing that is none",
        in: "site.yml",
        """
        write: replace

        """,
        told: """
          content/site.yml:1:8: 错误: “write” 不能是 “replace” [not-one-of]
             1 | write: replace
               |        ^^^^^^^
             提示: 可以写: swap、in-place

          """),
      Mistake(
        "title that is a map",
        in: "site.yml",
        """
        title: {zh: 甲}

        """,
        told: """
          content/site.yml:1:1: 错误: “title” 的写法不对, 这里应当写一行文字 [wrong-form]
             1 | title: {zh: 甲}
               | ^^^^^

          """),
      Mistake(
        "line that is no field",
        in: "site.yml",
        """
        title 测试站

        """,
        told: """
          content/site.yml:1:1: 错误: 看不懂这一行: “title 测试站” [line-not-understood]
             1 | title 测试站
               | ^^^^^^^^^^^^
             提示: 字段要写成 “名称: 值”, 冒号不能少

          """),
      Mistake(
        "bracket unclosed",
        in: "site.yml",
        """
        pages: {topics: false

        """,
        told: """
          content/site.yml:1:8: 错误: 括号 “{” 没有配对 [bracket-unclosed]
             1 | pages: {topics: false
               |        ^
             提示: 在值的末尾补上 }

          """),
    ])
  func mistake(_ mistake: Mistake) async {
    #expect(await mistake.messages() == mistake.told)
  }
}

import Testing

@testable import Markdown

struct ChineseTests {
  @Test(arguments: [
    ("**真,**她", "<strong>真,</strong>她"), ("**真，**她", "<strong>真，</strong>她"),
    ("他**“你好”**说", "他<strong>“你好”</strong>说"), ("*真，*她", "<em>真，</em>她"),
    ("他*“你好”*说", "他<em>“你好”</em>说"), ("~~真，~~她", "<del>真，</del>她"),
    ("他~~“你好”~~说", "他<del>“你好”</del>说"), ("共**100%**的", "共<strong>100%</strong>的"),
    ("**甲**，**乙**丙", "<strong>甲</strong>，<strong>乙</strong>丙"),
    ("**甲：**2024年**乙：**3", "<strong>甲：</strong>2024年<strong>乙：</strong>3"),
    ("***真，***她", "<em><strong>真，</strong></em>她"),
    ("**甲“*乙*”，**丙", "<strong>甲“<em>乙</em>”，</strong>丙"),
    ("前**[链](b.md)**后", "前<strong><a href=\"{0}\">链</a></strong>后"),
    ("前**`码`**后", "前<strong><code>码</code></strong>后"),
    ("**甲。**\n**乙。**丙", "<strong>甲。</strong><strong>乙。</strong>丙"),
    ("（**甲**）乙**（丙）**丁", "（<strong>甲</strong>）乙<strong>（丙）</strong>丁"),
  ])
  func readsEmphasisBesidePunctuation(_ text: String, _ html: String) {
    #expect(shown(text) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("\\*\\*真，\\*\\*她", "**真，**她"), ("5 * 3，*她", "5 * 3，*她"), ("真，**她", "真，**她"),
    ("10~20人", "10~20人"), ("10~20人，30~40人~~删~~", "10~20人，30~40人<del>删</del>"),
    ("`**真，**她`", "<code>**真，**她</code>"), ("甲，_乙_丙", "甲，_乙_丙"),
  ])
  func leavesOtherMarksAlone(_ text: String, _ html: String) {
    #expect(shown(text) == "<p>\(html)</p>\n")
  }

  @Test func leavesNoInvisibleMarksAnywhere() {
    let text = """
      # **真,**她

      **真，**她 `**真，**她` [**真，**她](a**真，**她 "**真，**她") ![**真，**她](b**真，**她)
      <https://a.cn/**真，**她> https://a.cn/(**x,**)y

      ```**真，**她
      **真，**她
      ```

      [1](figure:a?part=**真，**她)
      """
    let document = read(text)
    let all =
      shown(document) + document.excerpt + document.links.map(\.destination).joined()
      + document.headings.map { $0.id + $0.text }.joined()
      + document.figures.map { ($0.part ?? "") + $0.text }.joined()
    #expect(!all.unicodeScalars.contains { $0.value == 0xFDD0 })
    #expect(document.figures.first?.part == "**真，**她")
    #expect(document.links.first?.destination == "a**真，**她")
  }

  @Test(arguments: [
    ("甲\n乙", "甲乙"), ("甲，\n乙", "甲，乙"), ("甲\n“乙”", "甲“乙”"), ("甲\nb", "甲\nb"), ("a\n乙", "a\n乙"),
    ("甲\n2024", "甲\n2024"), ("a\nb", "a\nb"), ("“a”\n“b”", "“a”\n“b”"),
    ("**甲**\n乙", "<strong>甲</strong>乙"), ("甲\n**乙**", "甲<strong>乙</strong>"),
    ("甲\n[乙](#c)", "甲<a href=\"{0}\">乙</a>"), ("甲  \n乙", "甲<br />\n乙"), ("한\n국", "한\n국"),
    ("甲\n![乙](c.png)", "甲\n<img src=\"{0}\" alt=\"乙\" loading=\"lazy\" />"),
  ])
  func joinsLinesBetweenChineseCharacters(_ text: String, _ html: String) {
    #expect(shown(text) == "<p>\(html)</p>\n")
  }

  @Test func joinsLinesInQuotesAndLists() {
    #expect(shown("> 甲\n> 乙\n") == "<blockquote>\n<p>甲乙</p>\n</blockquote>\n")
    #expect(shown("- 甲\n  乙\n") == "<ul>\n<li>甲乙</li>\n</ul>\n")
  }
}

import Markdown
import Testing

@testable import UnionRender

@Suite("Where a long part of a text is cut")
struct SectionCutTests {
  /// What is shown, and how many characters the whole has where it is cut.
  private func cut(_ html: String, _ limit: Int) -> (text: String, whole: Int?) {
    let bytes = Array(html.utf8)
    let cut = SectionCut(bytes, part: 0..<bytes.count, limit: limit)
    return (String(decoding: bytes[..<cut.end], as: UTF8.self) + cut.closing, cut.whole)
  }

  @Test("What fits is whole, and what is little longer")
  func whole() {
    #expect(cut("<p>一二三四五</p>", 5) == ("<p>一二三四五</p>", nil))
    #expect(cut("<p>一二三</p><p>四五六</p>", 5) == ("<p>一二三</p><p>四五六</p>", nil))
  }

  @Test("Tags and spaces are no characters, an entity is one")
  func characters() {
    let html = Array("<p>甲 <a href=\"x\">乙</a>&amp;\n丙</p>".utf8)
    #expect(MarkdownDocument(html: html).characters(in: 0..<html.count) == 4)
  }

  @Test("Behind a paragraph")
  func paragraph() {
    #expect(cut("<p>一二三</p>\n<p>四五六</p>\n<p>七</p>", 4) == ("<p>一二三</p>", 7))
  }

  @Test("Behind an item, with the list closed, and those around it")
  func item() {
    let found = cut("<ul>\n<li>一\n<ol>\n<li>二</li>\n<li>三四五六七八</li>\n</ol>\n</li>\n</ul>\n", 4)
    #expect(found == ("<ul>\n<li>一\n<ol>\n<li>二</li></ol>\n</li>\n</ul>\n", 8))
  }

  @Test("Behind a row of a table, but not behind its head alone")
  func row() {
    let head = "<div><table>\n<thead>\n<tr>\n<th>一</th>\n</tr>\n</thead>\n<tbody>\n"
    let rows = "<tr>\n<td>二</td>\n</tr>"
    let found = cut(
      head + rows + "\n<tr>\n<td>三四五六</td>\n</tr>\n</tbody>\n</table></div>\n", 3)
    #expect(found == (head + rows + "</tbody>\n</table>\n</div>\n", 6))
  }

  @Test("Never behind a heading")
  func heading() {
    let found = cut("<h2>一</h2>\n<p>二</p>\n<h3>三</h3>\n<p>四五六七八九</p>", 4)
    #expect(found == ("<h2>一</h2>\n<p>二</p>", 9))
  }

  @Test("A long first block is shown whole; one too long is not shown at all")
  func firstBlock() {
    #expect(cut("<h2>一</h2><p>二三四五六</p><p>七八</p>", 2).text == "<h2>一</h2><p>二三四五六</p>")
    #expect(cut("<h2>一</h2><p>二三四五六七八九十</p>", 2) == ("<h2>一</h2>", 10))
  }
}

import Diagnostics
import Testing

@testable import Markdown

struct StructureTests {
  @Test func givesHeadingsIDs() {
    let document = read("# 一、组织建设 (New) A_b-c!\n\n## 甲\n\n## 甲\n\n甲\n--\n\n## 甲-2\n\n## ！\n\n###\n")
    #expect(
      document.headings.map(\.id) == [
        "一组织建设-new-a_b-c", "甲", "甲-2", "甲-3", "甲-2-2", "section", "section-2",
      ])
    #expect(document.headings.map(\.level) == [1, 2, 2, 2, 2, 2, 3])
    #expect(shown(document).hasPrefix("<h1 id=\"{#}一组织建设-new-a_b-c\">一、组织建设 (New) A_b-c!</h1>\n"))
    for heading in document.headings {
      #expect(document.html[heading.htmlStart...].starts(with: "<h\(heading.level) id=".utf8))
    }
  }

  @Test func takesHeadingsWordsWithoutMarks() {
    let heading = read("## **甲** `乙` [丙](#d) ![丁](e.png) &amp; <b>戊</b>").headings.first
    #expect(heading?.text == "甲 乙 丙 丁 & 戊")
    #expect(heading?.id == "甲-乙-丙-丁-戊")
  }

  @Test func keepsHeadingIDsApartFromFootnotes() {
    #expect(read("# fn-1\n").headings.map(\.id) == ["section-fn-1"])
  }

  @Test func writesTables() {
    #expect(
      shown("| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |\n") == """
        <div class="table-scroll" tabindex="0"><table>
        <thead>
        <tr>
        <th class="align-left">甲</th>
        <th class="align-right">乙</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">1</td>
        <td class="align-right">2</td>
        </tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func writesTasks() {
    #expect(
      shown("- [ ] 甲\n- [x] 乙\n") == """
        <ul>
        <li><input type="checkbox" disabled="" /> 甲</li>
        <li><input type="checkbox" checked="" disabled="" /> 乙</li>
        </ul>

        """)
  }

  @Test func writesFootnotes() {
    #expect(
      shown("甲[^a]乙[^b]丙[^a]\n\n[^b]: 二\n[^a]: 一\n") == """
        <p>甲<sup class="footnote-ref"><a href="#{#}fn-1" id="{#}fnref-1" data-footnote-ref>1</a></sup>\
        乙<sup class="footnote-ref"><a href="#{#}fn-2" id="{#}fnref-2" data-footnote-ref>2</a></sup>\
        丙<sup class="footnote-ref"><a href="#{#}fn-1" id="{#}fnref-1-2" data-footnote-ref>1</a></sup></p>
        <section class="footnotes" data-footnotes>
        <ol>
        <li id="{#}fn-1">
        <p>一 <a href="#{#}fnref-1" class="footnote-backref" data-footnote-backref aria-label="↩ 1">↩</a> \
        <a href="#{#}fnref-1-2" class="footnote-backref" data-footnote-backref aria-label="↩ 1-2">↩\
        <sup class="footnote-ref">2</sup></a></p>
        </li>
        <li id="{#}fn-2">
        <p>二 <a href="#{#}fnref-2" class="footnote-backref" data-footnote-backref aria-label="↩ 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func tellsWhereFootnotesAre() throws {
    let document = read("甲[^a]乙[^b]丙[^a]\n\n[^b]: 二[^a]\n[^a]: 一\n")
    let start = try #require(document.footnotesStart)
    #expect(document.html[start...].starts(with: "<section class=\"footnotes\"".utf8))
    #expect(document.textEnd == start)
    #expect(document.footnotes.map(\.references.count) == [3, 1])
    for (index, note) in document.footnotes.enumerated() {
      let html = document.html[note.html]
      #expect(html.starts(with: "<li id=\"fn-\(index + 1)\">".utf8))
      #expect(String(decoding: html, as: UTF8.self).hasSuffix("</li>\n"))
      #expect(note.backReferences.count == note.references.count)
      for place in note.references { #expect(document.html[place...].starts(with: "<a ".utf8)) }
      for link in note.backReferences {
        let text = String(decoding: document.html[link], as: UTF8.self)
        #expect(text.hasPrefix("<a href=\"#fnref-\(index + 1)") && text.hasSuffix("</a>"))
      }
    }
    #expect(document.footnotes[0].references.filter { $0 > start }.count == 1)
    #expect(read("甲").footnotesStart == nil && read("甲").textEnd == read("甲").html.count)
  }

  @Test func tellsHeadingsWithinBlocks() {
    let document = read("# 甲\n\n> ## 乙\n\n- ## 丙\n\n## 丁\n")
    #expect(document.headings.map(\.isNested) == [false, true, true, false])
  }

  @Test func takesItsBlocksApart() {
    let blocks = read(
      "# **题**\n\n甲 & <乙[^1]\\\n丙\n\n- 一\n  - 二\n\n  三\n\n| 四 | 五 |\n|--|--|\n| 六 | 七 |\n\n[^1]: 注\n"
    ).blocks
    #expect(blocks.map(\.text) == ["题", "甲 & <乙", "丙", "一", "二", "三", "四", "五", "六", "七"])
    #expect(
      blocks.map(\.kind) == [
        .heading(level: 1), .paragraph, .paragraph, .item, .item, .item, .cell(column: 0),
        .cell(column: 1), .cell(column: 0), .cell(column: 1),
      ])
  }

  @Test func makesAnExcerpt() {
    let document = read("# 题\n\n**甲**\n乙[丙](#d)\n\n| 表 |\n|--|\n\n- 丁 `e`\n")
    #expect(document.excerpt == "甲乙丙 丁 e")
    let long = read(String(repeating: "汉字", count: 500)).excerpt
    #expect(long == String(repeating: "汉字", count: 100))
  }

  @Test func putsSlotsInOrder() {
    let document = read("# 题\n\n[甲](a.md)[^1]![乙](b.png)[3](figure:c)\n\n[^1]: 注[丁](d.md)\n")
    let offsets = document.slots.map(\.offset)
    #expect(offsets == offsets.sorted())
    #expect(document.slots.count == 1 + 1 + 2 + 1 + 2 + 1 + 1 + 1)
  }

  @Test func readsFromAnOffset() {
    let text = "---\n标题: 甲\n---\n## 乙\n"
    let document = read(text, from: 20)
    #expect(document.headings.map(\.text) == ["乙"])
    #expect(document.headings.map(\.range) == [20..<26])
  }

  @Test func readsNothing() {
    #expect(read("").html.isEmpty)
    #expect(read("甲", from: 99).html.isEmpty)
  }
}

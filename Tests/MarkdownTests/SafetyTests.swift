import Diagnostics
import Testing

@testable import Markdown

struct SafetyTests {
  @Test func dropsInlineTagsAndKeepsTheirWords() {
    let document = read("前<b>中</b>后<span class=\"x\">末</span>")
    #expect(shown(document) == "<p>前中后末</p>\n")
    #expect(
      document.problems.map(\.finding) == [.htmlDropped(tag: "<b>"), .htmlDropped(tag: "<span>")])
    #expect(document.problems.map(\.place.start.column) == [2, 11])
  }

  @Test func dropsBlockTagsAndKeepsTheirWords() {
    let document = read("一\n\n<div align=center>\n<b>居中</b> &nbsp;&copy;\n</div>\n\n二\n")
    #expect(shown(document) == "<p>一</p>\n<p>居中 &nbsp;&amp;copy;\n\n</p>\n<p>二</p>\n")
    #expect(
      document.problems.map(\.finding) == [.htmlDropped(tag: "<div>"), .htmlDropped(tag: "<b>")])
    #expect(document.problems.map(\.place.start.line) == [3, 4])
  }

  @Test func dropsScriptsWithWhatTheyHold() {
    let document = read("<script>\nalert('<b>')\n</script>\n")
    #expect(document.html.isEmpty)
    #expect(document.problems.map(\.finding) == [.htmlDropped(tag: "<script>")])
  }

  @Test func reportsAnEndTagOnItsOwn() {
    #expect(read("末</font>").problems.map(\.finding) == [.htmlDropped(tag: "</font>")])
  }

  @Test func dropsCommentsSilently() {
    let document = read("<!-- 备注 -->\n\n甲<!-- 乙 -->丙\n")
    #expect(shown(document) == "<p>甲丙</p>\n")
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: ["<br>", "<br/>", "<br />", "<BR>"])
  func keepsBreaks(_ tag: String) {
    let document = read("| 甲\(tag)乙 |\n|---|\n")
    #expect(shown(document).contains("<th>甲<br />乙</th>"))
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "<java&#x09;script:alert(1)>",
    "<&#1;javascript:alert(1)>", "< javascript:alert(1)>", "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd",
    "<java\u{200B}script:x>", "<java\u{AD}script:x>", "C:\\报告.doc", "<\u{A0}data:x>", "unknown:x",
  ])
  func dropsUnsafeLinks(_ address: String) {
    let document = read("见[这里](\(address))和![图](\(address))。")
    #expect(shown(document) == "<p>见这里和图。</p>\n")
    #expect(document.problems.map(\.finding.rule) == ["unsafe-link", "unsafe-link"])
    #expect(document.problems.map(\.place.start.column) == [2, 9 + address.count])
    #expect(document.links.isEmpty)
  }

  @Test func dropsUnsafeLinksHoweverWellHidden() {
    let hidden = String(repeating: "&#1;\u{2}", count: 1_500) + "javascript:alert(1)"
    #expect(shown("[甲](<\(hidden)>)") == "<p>甲</p>\n")
  }

  @Test func dropsImagesWithData() {
    #expect(shown("![图](data:image/png;base64,AAAA)") == "<p>图</p>\n")
  }

  @Test func dropsUnsafeReferencesAndAutolinks() {
    #expect(shown("[甲][a] <javascript:x>\n\n[a]: javascript:x\n") == "<p>甲 javascript:x</p>\n")
  }

  @Test(arguments: [
    "http://a.cn/", "https://a.cn/?a=1&amp;b", "mailto:a@b.cn", "tel:0512-1", "ftp://a.cn",
    "//a.cn/",
  ])
  func writesOutsideAddresses(_ address: String) {
    let document = read("[甲](\(address))")
    #expect(shown(document) == "<p><a href=\"\(address)\">甲</a></p>\n")
    #expect(document.problems.isEmpty)
    #expect(document.links.count == 1)
  }

  @Test func escapesEverythingElse() {
    #expect(shown("a < b & \"c\" > d") == "<p>a &lt; b &amp; &quot;c&quot; &gt; d</p>\n")
    #expect(shown("[x](http://a.cn/\"><b>)").contains("href=\"http://a.cn/%22%3E%3Cb%3E\""))
    #expect(
      shown("```a\"><b>\n<i>\n```")
        == "<pre><code class=\"language-a&quot;&gt;&lt;b&gt;\">&lt;i&gt;\n</code></pre>\n")
  }
}

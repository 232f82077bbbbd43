import Diagnostics
import Testing

@testable import Markdown

struct LinkTests {
  @Test func leavesSlotsForLinksWithinTheSite() {
    let document = read("[甲](../b.md \"题\")和[乙](#c)和![丙 *丁*](p.jpg \"题\")")
    #expect(
      shown(document)
        == "<p><a href=\"{0}\" title=\"题\">甲</a>和<a href=\"{1}\">乙</a>和<img src=\"{2}\" alt=\"丙 丁\" loading=\"lazy\" /></p>\n"
    )
    #expect(document.links.map(\.destination) == ["../b.md", "#c", "p.jpg"])
    #expect(document.links.map(\.isImage) == [false, false, true])
  }

  @Test func keepsDestinationsAsWritten() {
    #expect(read("[a](<张 三&amp;.md>)").links.map(\.destination) == ["张 三&.md"])
  }

  @Test func doesNotNestLinks() {
    #expect(shown("[看 <https://a.cn> 吧](b.md)") == "<p><a href=\"{0}\">看 https://a.cn 吧</a></p>\n")
    #expect(shown("[https://a.cn](b.md)") == "<p><a href=\"{0}\">https://a.cn</a></p>\n")
  }

  @Test func tagsFigures() {
    let document = read("签订[**459**份](figure:bargain.wage_contracts)合同。")
    #expect(shown(document) == "<p>签订{+0}<strong>459</strong>份{-0}合同。</p>\n")
    #expect(
      document.figures == [
        TaggedFigure(
          indicator: "bargain.wage_contracts", role: .value, part: nil, text: "459份", range: 7..<17)
      ])
    #expect(document.links.isEmpty)
  }

  @Test(arguments: [
    ("figure:org.members.change?part=五星", "org.members", TaggedFigure.Role.change, "五星"),
    ("figure:org.members.previous?part=%E4%BA%94%E6%98%9F", "org.members", .previous, "五星"),
    ("Figure:会员人数.target", "会员人数", .target, ""),
    ("figure:%E4%BC%9A%E5%91%98?x=1", "会员", .value, ""),
    ("figure:a%ZZ?part=", "a%ZZ", .value, ""),
  ])
  func readsFigureAddresses(
    _ address: String, _ indicator: String, _ role: TaggedFigure.Role, _ part: String
  ) {
    let figure = read("[1](\(address))").figures.first
    #expect(figure?.indicator == indicator)
    #expect(figure?.role == role)
    #expect((figure?.part ?? "") == part)
  }

  @Test(arguments: ["[](figure:a)", "[ ](figure:a)", "[1](figure:)"])
  func reportsEmptyFigures(_ text: String) {
    let document = read(text)
    #expect(document.problems.map(\.finding) == [.figureTagEmpty])
    #expect(document.figures.isEmpty)
  }

  @Test(arguments: [
    ("见http://a.cn/b，后", "http://a.cn/b"), ("见https://a.cn/b。", "https://a.cn/b"),
    ("(http://a.cn/b_(c))", "http://a.cn/b_(c)"),
    ("http://a.cn/b?c=1&d=2.", "http://a.cn/b?c=1&d=2"),
    ("http://a.cn/b&hl;", "http://a.cn/b"), ("http://a.cn详情", "http://a.cn"),
    ("http://a.cn/a_b_c*", "http://a.cn/a_b_c"), ("“https://a.cn”", "https://a.cn"),
    ("HTTP://A.cn:8080/x", "HTTP://A.cn:8080/x"), ("http://a.cn/x<y", "http://a.cn/x"),
  ])
  func linksBareAddresses(_ text: String, _ address: String) {
    #expect(read(text).links.map(\.destination) == [address])
  }

  @Test func linksBareWWW() {
    #expect(shown("见www.a.cn。") == "<p>见<a href=\"http://www.a.cn\">www.a.cn</a>。</p>\n")
  }

  @Test(arguments: ["http://", "www.", "xhttp://a.cn", "http://。", "`http://a.cn`", "awww.a.cn"])
  func leavesOtherTextAlone(_ text: String) {
    #expect(read(text).links.isEmpty)
  }
}

import Diagnostics
import Testing

@Suite("Places in a text")
struct SourceTextTests {
  private func place(of marked: String) -> (SourcePosition, SourceText) {
    // The place is marked with ➊, which is taken out.
    let parts = marked.split(separator: "➊", omittingEmptySubsequences: false)
    let source = SourceText(path: "a.md", text: parts.joined())
    return (source.position(at: parts[0].utf8.count), source)
  }

  @Test(
    "Lines from 1, columns in characters from 1",
    arguments: [
      ("➊", 1, 1), ("a➊", 1, 2), ("a\n➊b", 2, 1), ("会员➊人数", 1, 3), ("会\r\n员➊人", 2, 2),
      ("一\r\n\r\n➊二", 3, 1), ("👨‍👩‍👧➊x", 1, 2), ("e\u{301}➊x", 1, 2), ("\t➊x", 1, 2),
      ("a\r➊b", 1, 3), ("a\n\n\n➊", 4, 1),
    ])
  func positions(marked: String, line: Int, column: Int) {
    let (position, _) = place(of: marked)
    #expect(position == SourcePosition(path: "a.md", line: line, column: column))
  }

  @Test("Offsets outside the text are its ends")
  func outside() {
    let source = SourceText(path: "a.md", text: "a\nb")
    #expect(source.position(at: -5).description == "a.md:1:1")
    #expect(source.position(at: 99).description == "a.md:2:2")
    #expect(source.span(50..<60).length == 1)
  }

  @Test("A span ends with its line, and holds it without its break")
  func span() {
    let source = SourceText(path: "a.md", text: "一二三\r\n四五六\r\n七")
    let span = source.span(14..<22)
    #expect(span.start.description == "a.md:2:2")
    #expect(span.length == 2 && span.lineText == "四五六")
    #expect(source.span(14..<14).length == 1)
  }

  @Test("A place in the line break is the line's end")
  func inBreak() {
    let source = SourceText(path: "a.md", text: "ab\r\ncd")
    #expect(source.position(at: 3).description == "a.md:1:3")
    #expect(source.span(3..<5).lineText == "ab")
  }

  @Test("An empty text")
  func empty() {
    let source = SourceText(path: "a.md", text: "")
    #expect(source.position(at: 0).description == "a.md:1:1")
    #expect(source.span(0..<0).lineText == "")
  }

  @Test("Places are ordered by path, line and column; a file comes before its lines")
  func order() {
    let places = [
      SourcePosition(path: "a", line: 0), SourcePosition(path: "a", line: 2, column: 9),
      SourcePosition(path: "a", line: 10, column: 1), SourcePosition(path: "b"),
      SourcePosition(path: "总结"),
    ]
    #expect(places.shuffled().sorted() == places)
    #expect(places.map(\.description) == ["a", "a:2:9", "a:10:1", "b", "总结"])
  }
}

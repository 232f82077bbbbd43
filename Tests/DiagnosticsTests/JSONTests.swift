import Diagnostics
import Testing

@Suite("Problems for programs")
struct JSONTests {
  @Test("One object, keys in a fixed order")
  func object() {
    let span = SourceSpan(
      start: SourcePosition(path: "a \"b\".md", line: 2, column: 3), length: 4,
      lineText: "x:\t\"类形\" \\ \u{1}\u{2028}")
    let problem = Problem(
      .unknownKey("类形", suggestion: "类型"), at: span, severity: .warning,
      also: [SourcePosition(path: "c.md", line: 1, column: 1), SourcePosition(path: "d.md")])
    #expect(
      ProblemJSON(language: .chinese).json(for: problem)
        == #"{"severity":"warning","rule":"unknown-key","path":"a \"b\".md","line":2,"column":3,"#
        + #""length":4,"message":"“类形” 不是可用的字段","cure":"您是不是要写 “类型”?","#
        + #""frame":"x:\t\"类形\" \\ \u0001\u2028","also":[{"path":"c.md","line":1,"column":1},"#
        + #"{"path":"d.md","line":0,"column":0}]}"#)
  }

  @Test("No cure is null")
  func noCure() {
    let problem = Problem(.yamlTooDeep(limit: 8), file: "a")
    #expect(
      ProblemJSON(language: .english).json(for: problem)
        == #"{"severity":"error","rule":"yaml-too-deep","path":"a","line":0,"column":0,"#
        + #""length":0,"message":"nested too deep; at most 8 levels","cure":null,"frame":"","#
        + #""also":[]}"#)
  }

  @Test("Every control character is escaped")
  func controls() {
    for value in UInt8(0)..<0x20 {
      let quoted = ProblemJSON.quoted(String(Unicode.Scalar(value)))
      #expect(quoted.hasPrefix("\"\\") && quoted.utf8.allSatisfy { $0 >= 0x20 })
    }
    #expect(ProblemJSON.quoted("\r\n\u{1F}") == "\"\\r\\n\\u001f\"")
    #expect(ProblemJSON.quoted("会员😀/é") == "\"会员😀/é\"")
  }
}

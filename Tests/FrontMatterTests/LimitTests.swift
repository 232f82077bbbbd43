import Diagnostics
import FrontMatter
import Testing

/// What no honest file holds must cost nothing.
@Suite struct LimitTests {
  @Test func frontMatterIsRefusedPastItsLimit() {
    let document = report("---\na: \(String(repeating: "x", count: 256 << 10))\n---\n正文")
    #expect(document.entries.isEmpty)
    #expect(found(document) == ["front-matter-too-large 1:1+3"])
    #expect(document.bodyStart == (256 << 10) + 12)
  }

  @Test(arguments: ["[", "{", "{a: ", "{a: [", "- ", "\"", "'", "&a ", "|", "a: "])
  func manyOpeningsAreRefused(opening: String) {
    let document = fields("a: 1\nb: \(String(repeating: opening, count: 20_000))\nc: 2\n")
    #expect(document.entries.first?.key == "a")
    #expect(document.entries.last?.key == "c")
  }

  @Test func nestingHasALimit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    }
    #expect(found(fields("a: \(nested(32))\n")) == [])
    #expect(found(fields("a: \(nested(33))\n")) == ["yaml-too-deep 1:36+1"])
  }

  @Test func nestedLinesHaveALimit() {
    func nested(_ depth: Int) -> String {
      (0..<depth).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    }
    #expect(found(fields(nested(33) + "z: 1\n")) == [])
    let document = fields(nested(60) + "z: 1\n")
    #expect(found(document) == ["yaml-too-deep 34:34+2"])
    #expect(document.entries.map(\.key) == ["k", "z"])
  }

  @Test func dashesHaveALimit() {
    let document = fields("a:\n  \(String(repeating: "- ", count: 50))x\n  - y\nb: 1\n")
    #expect(document.problems.map(\.finding.rule) == ["yaml-too-deep"])
    #expect(document.entries.map(\.key) == ["a", "b"])
  }

  @Test func aBillionLaughsAreRefused() {
    var lines = ["a: {l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
      lines.append(" l\(level): &l\(level) [\(aliases)]")
    }
    let document = fields(lines.joined(separator: ",\n") + "}\nb: 1\n")
    #expect(document.problems.map(\.finding) == [.yamlTooManyAliases(limit: 1_000)])
    #expect(outline(document) == "a=~ b=1")
  }

  @Test(arguments: ["[", "{", "{a: ", "- ", "? "])
  func manyOpeningsBesideAnAnchorAreRefused(opening: String) {
    let many = String(repeating: opening, count: 20_000)
    let document = fields("a:\n  - &x 1\n  - *x\n  - \(many)\nb: 1\n")
    #expect(document.problems.count == 1)
    #expect(outline(document) == "a=~ b=1")
  }

  @Test func anAliasWithinItselfIsNoLoop() {
    #expect(found(fields("a: [&x [*x]]\nb: 1\n")) == ["yaml-syntax 1:9+1"])
  }

  @Test func problemsEndAtSomePoint() {
    let document = fields(String(repeating: "x\n", count: 100_000))
    #expect(document.problems.count == 201)
    #expect(document.problems.last?.finding == .tooManyProblems(limit: 200))
  }
}

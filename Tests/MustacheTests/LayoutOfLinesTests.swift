import Mustache
import Testing

/// White space around tags, beyond the specification's own tests.
@Suite struct LayoutOfLinesTests {
  private func output(_ page: String, _ others: [String: String] = [:]) -> String? {
    let data = Value.named([
      "yes": .flag(true), "list": .list([.text("1"), .text("2")]), "two": .text("a\nb"),
    ])
    let (output, problems) = render(of: others.merging(["page": page]) { $1 }, data)
    #expect(problems.isEmpty)
    return output
  }

  @Test func twoTagsOnALineAreNotAlone() {
    #expect(output("a\n {{#yes}}{{/yes}} \nb\n") == "a\n  \nb\n")
  }

  @Test func windowsLineBreaksGoWithTheirTag() {
    #expect(output("a\r\n{{#list}}\r\n-{{.}}\r\n{{/list}}\r\nb") == "a\r\n-1\r\n-2\r\nb")
  }

  @Test func nestedPartialsAddUpTheirIndentation() {
    #expect(
      output("<\n  {{>a}}\n>\n", ["a": "a\n  {{>b}}\na\n", "b": "b\nb\n"])
        == "<\n  a\n    b\n    b\n  a\n>\n")
  }

  @Test func partialInsideOfALineIsNotIndented() {
    #expect(output("  {{>a}}\n", ["a": "a {{>b}}\na", "b": "b\nb"]) == "  a b\nb\n  a")
  }

  @Test func indentationDoesNotReachIntoValues() {
    #expect(output("  {{>a}}\n", ["a": "{{two}}\n{{two}}\n"]) == "  a\nb\n  a\nb\n")
  }

  @Test func tagsAloneInAnIndentedPartialStillGo() {
    #expect(
      output("  {{>a}}\n", ["a": "{{#list}}\n{{.}}\n{{/list}}\n{{! x }}\nend\n"])
        == "  1\n  2\n  end\n")
  }

  @Test func dynamicPartialIsIndented() {
    let data = Value.named(["which": .text("a")])
    #expect(render(of: ["page": "  {{>* which}}\n", "a": "x\ny\n"], data).output == "  x\n  y\n")
  }

  @Test func parentAloneIsIndentedWithItsBlocks() {
    #expect(
      output(
        "  {{<base}}\n    {{$main}}\n    one\n      two\n    {{/main}}\n  {{/base}}\nend",
        [
          "base": "<main>\n  {{$main}}\n  {{/main}}\n</main>\n"
        ]) == "  <main>\n    one\n      two\n  </main>\nend")
  }

  @Test func inlineReplacementOfABlockOnItsOwnLines() {
    #expect(
      output("{{<base}}{{$a}}one{{/a}}{{/base}}", ["base": "<\n  {{$a}}\n  x\n  {{/a}}\n>"])
        == "<\n  one>")
  }

  @Test func linesOfAReplacementInsideOfALineAreNotIndented() {
    #expect(
      output("{{<base}}{{$a}}one\ntwo{{/a}}{{/base}}", ["base": "  <{{$a}}x{{/a}}>"])
        == "  <one\ntwo>")
  }

  @Test func dynamicParentTakesBlocks() {
    let data = Value.named(["which": .text("a")])
    #expect(
      render(of: ["page": "{{<*which}}{{$x}}1{{/x}}{{/* which}}", "a": "<{{$x}}0{{/x}}>"], data)
        .output
        == "<1>")
  }

  @Test func lastBlockOfANameCounts() {
    #expect(
      output("{{<base}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{/base}}", ["base": "{{$a}}0{{/a}}"]) == "2")
  }

  @Test func blockInItsOwnReplacementIsThatOfTheOuterTemplate() {
    #expect(
      output("{{<base}}{{$a}}<{{$a}}own{{/a}}>{{/a}}{{/base}}", ["base": "{{$a}}0{{/a}}"])
        == "<own>")
  }

  @Test func missingParentRendersEmpty() {
    #expect(output("[{{<nowhere}}{{$a}}1{{/a}}{{/nowhere}}]") == "[]")
  }

  @Test func emptyTemplateRendersEmpty() {
    #expect(output("") == "")
  }
}

import Diagnostics
import Mustache
import Testing

@Suite struct SyntaxTests {
  /// What is wrong, which is the same with and without a shape.
  private func problems(_ text: String) -> [String] {
    let set = templates(["page": text])
    let found = lines(set.compile("page").problems)
    let layout = Layout(name: "page", about: "", fields: [])
    #expect(found == lines(set.compile("page", for: layout).problems))
    #expect(found.isEmpty == (set.compile("page").program != nil))
    return found
  }

  // MARK: Tags

  @Test func unclosedTagAtTheEnd() {
    #expect(problems("一{{heading") == ["page.mustache:1:2+9 标签没有写完, 缺少结尾的括号 | 补上 }}"])
    #expect(problems("{{") == ["page.mustache:1:1+2 标签没有写完, 缺少结尾的括号 | 补上 }}"])
    #expect(problems("{{!说明") == ["page.mustache:1:1+5 标签没有写完, 缺少结尾的括号 | 补上 }}"])
  }

  @Test func unclosedTagBeforeAnotherDoesNotSwallowIt() {
    #expect(
      problems("<p>{{heading</p>\n{{ }}")
        == [
          "page.mustache:1:4+13 标签没有写完, 缺少结尾的括号 | 补上 }}",
          "page.mustache:2:1+5 “{{ }}” 不是可用的标签内容 | 标签里只写一个名称, 如 {{title}}",
        ])
  }

  @Test func emptyTagsAreInvalid() {
    let tags = ["{{}}", "{{#}}", "{{/}}", "{{{}}}", "{{&}}", "{{>}}", "{{>*}}"]
    var column = 1
    var expected: [String] = []
    for tag in tags {
      expected.append(
        "page.mustache:1:\(column)+\(tag.count) “\(tag)” 不是可用的标签内容 | 标签里只写一个名称, 如 {{title}}")
      column += tag.count
    }
    #expect(problems(tags.joined()) == expected)
  }

  @Test(arguments: ["a b", "a..b", ".a", "a.", "..", "# a b", "> a b"])
  func namesOfAnotherFormAreInvalid(tag: String) {
    #expect(
      templates(["page": "{{\(tag)}}"]).compile("page").problems.contains {
        $0.finding.rule == "tag-invalid"
      })
  }

  @Test func tripleTagNeedsThreeBraces() {
    #expect(
      problems("{{{a}} b")
        == ["page.mustache:1:1+6 “{{{a}}” 不是可用的标签内容 | 标签里只写一个名称, 如 {{title}}"])
  }

  @Test func textThatLooksLikeHalfATagIsText() {
    #expect(render(of: ["page": "{a} }} { { }"], .nothing).output == "{a} }} { { }")
  }

  // MARK: Sections

  @Test func unclosedSectionsAreReportedWhereTheyOpen() {
    #expect(
      problems("{{#.}}\n {{^.}}{{/.}}\n {{$标题}}")
        == [
          "page.mustache:1:1+6 “.” 段没有结束 | 在段尾写上 {{/.}}",
          "page.mustache:3:2+7 “标题” 段没有结束 | 在段尾写上 {{/标题}}",
        ])
  }

  @Test func closingTagOfNothing() {
    #expect(
      problems("x\n{{/ units }}")
        == ["page.mustache:2:1+12 {{/units}} 没有对应的开头 | 删去它, 或在前面补上 {{#units}}"])
  }

  @Test func misspeltClosingTagIsOneProblem() {
    #expect(
      problems("{{#.}}{{$a}}{{/b}}{{/.}}")
        == ["page.mustache:1:13+6 这里应当结束 “a”, 却写成了 “b” | 改成 {{/a}}"])
  }

  @Test func forgottenClosingTagIsOneProblem() {
    #expect(
      problems("{{$a}}{{$b}}{{$c}}{{/a}}{{$d}}{{/d}}")
        == ["page.mustache:1:19+6 这里应当结束 “c”, 却写成了 “a” | 改成 {{/c}}"])
  }

  @Test func crossedSectionsAreOneProblem() {
    #expect(
      problems("{{$a}}{{$b}}{{/a}}{{/b}}")
        == ["page.mustache:1:13+6 这里应当结束 “b”, 却写成了 “a” | 改成 {{/b}}"])
  }

  @Test func strayClosingTagInASectionIsOneProblem() {
    #expect(
      problems("{{$a}}{{/x}}{{/a}}")
        == ["page.mustache:1:7+6 这里应当结束 “a”, 却写成了 “x” | 改成 {{/a}}"])
  }

  @Test func mismatchTellsWhereTheSectionOpened() {
    let problem = templates(["page": "\n {{#a}}{{/b}}"]).compile("page").problems.first
    #expect(problem?.also == [SourcePosition(path: "page.mustache", line: 2, column: 2)])
  }

  @Test func invalidSectionStillBalances() {
    #expect(
      problems("{{#a b}}x{{/a b}}")
        == ["page.mustache:1:1+8 “a b” 不是可用的标签内容 | 标签里只写一个名称, 如 {{title}}"])
  }

  @Test func sectionsNestSoDeepAndNoDeeper() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#.}}", count: depth) + String(repeating: "{{/.}}", count: depth)
    }
    #expect(problems(nested(100)) == [])
    #expect(
      problems(nested(101))
        == ["page.mustache:1:601+6 模板嵌套太深, 最多 100 层 | 减少一层套一层的段, 或拆成局部模板"])
    #expect(problems(nested(50_000)).count == 1)
  }

  // MARK: Delimiters

  @Test(arguments: ["{{=<% %>}}", "{{==}}", "{{=<%=}}", "{{=a b c=}}", "{{== ==}}", "{{=<%%>=}}"])
  func delimitersOfAnotherFormAreInvalid(tag: String) {
    #expect(
      problems(tag + "{{$a}}{{/a}}")
        == ["page.mustache:1:1+\(tag.count) 更换分隔符的写法不对 | 写成 {{=<% %>=}}"])
  }

  @Test func newDelimitersHoldForAllKindsOfTags() {
    let data = Value.named(["a": .text("<"), "t": .flag(true)])
    #expect(
      render(
        of: ["page": "{{=<% %>=}}<%a%><%&a%><%{a}%><%#t%>{{a}}<%/t%><%!x%><%={{ }}=%>{{a}}"], data
      )
      .output == "&lt;<<{{a}}&lt;")
  }

  @Test func delimitersWorkAgainstUnclosedTagsToo() {
    #expect(
      problems("{{=<% %>=}}{{a}} <%a")
        == ["page.mustache:1:18+3 标签没有写完, 缺少结尾的括号 | 补上 }}"])
  }

  @Test func allMistakesOfAFileComeInOneRun() {
    let rules = templates(["page": "{{}}\n{{/a}}\n{{=x=}}\n{{#b}}\n{{#c}}{{/d}}\n{{e"]).compile(
      "page"
    )
    .problems.map(\.finding.rule)
    #expect(
      rules == [
        "tag-invalid", "section-unopened", "delimiters-invalid", "section-unclosed",
        "section-mismatch", "tag-unclosed",
      ])
  }

  @Test func problemsOfOneFileAreBounded() {
    #expect(problems(String(repeating: "{{ ", count: 10_000)).count == 100)
    #expect(problems(String(repeating: "{{/a}}", count: 10_000)).count == 100)
    #expect(problems(String(repeating: "{{#.}}", count: 10_000)).count == 100)
  }
}

import Diagnostics
import Mustache
import Testing

@Suite struct ShapeCheckTests {
  private func problems(
    _ sources: [String: String], dynamicNames: [String] = []
  ) -> [String] {
    let (program, problems) = templates(sources).compile(
      "page", for: PageView.shape.layout, dynamicNames: dynamicNames)
    #expect((program == nil) == !problems.isEmpty)
    return lines(problems)
  }

  private func problems(_ text: String) -> [String] { problems(["page": text]) }

  @Test func unknownNameIsReportedAtItsPlaceWithTheNearest() {
    #expect(
      problems("一\n<h1>{{  headin }}</h1>")
        == ["page.mustache:2:9+6 这个页面没有 “headin” 这个数据 | 您是不是要写 “heading”?"])
  }

  @Test func unknownNameWithoutNeighbourHasNoSuggestion() {
    #expect(problems("{{{zzzzzz}}}") == ["page.mustache:1:4+6 这个页面没有 “zzzzzz” 这个数据"])
  }

  @Test func unknownSectionIsReportedOnceWithoutItsBody() {
    #expect(
      problems("{{#unitz}}{{whatever}}{{/unitz}}")
        == ["page.mustache:1:4+5 这个页面没有 “unitz” 这个数据 | 您是不是要写 “unit”?"])
  }

  @Test func unknownInvertedSectionAndItsBodyAreReported() {
    #expect(
      problems("{{^drafd}}{{bodi}}{{/drafd}}")
        == [
          "page.mustache:1:4+5 这个页面没有 “drafd” 这个数据 | 您是不是要写 “draft”?",
          "page.mustache:1:13+4 这个页面没有 “bodi” 这个数据 | 您是不是要写 “body”?",
        ])
  }

  @Test func suggestionComesFromWhatIsVisibleThere() {
    #expect(
      problems("{{titel}}{{#unit}}{{titel}}{{/unit}}")
        == [
          "page.mustache:1:3+5 这个页面没有 “titel” 这个数据",
          "page.mustache:1:21+5 这个页面没有 “titel” 这个数据 | 您是不是要写 “title”?",
        ])
  }

  @Test func dottedNameIsReportedWhole() {
    #expect(
      problems("{{unit.titel}}{{unti.title}}{{heading.x}}{{units.title}}")
        == [
          "page.mustache:1:3+10 这个页面没有 “unit.titel” 这个数据 | 您是不是要写 “unit.title”?",
          "page.mustache:1:17+10 这个页面没有 “unti.title” 这个数据 | 您是不是要写 “unit.title”?",
          "page.mustache:1:31+9 这个页面没有 “heading.x” 这个数据",
          "page.mustache:1:44+11 这个页面没有 “units.title” 这个数据",
        ])
  }

  @Test func printingAGroupIsReported() {
    #expect(
      problems("{{units}}{{unit}}{{tags}}{{#unit}}{{.}}{{/unit}}")
        == [
          "page.mustache:1:3+5 “units” 是一组数据, 不能直接输出 | 用 {{#units}}…{{/units}}",
          "page.mustache:1:12+4 “unit” 是一组数据, 不能直接输出 | 用 {{#unit}}…{{/unit}}",
          "page.mustache:1:20+4 “tags” 是一组数据, 不能直接输出 | 用 {{#tags}}…{{/tags}}",
          "page.mustache:1:37+1 “.” 是一组数据, 不能直接输出 | 用 {{#.}}…{{/.}}",
        ])
  }

  @Test func missingTemplatesAreReportedWithTheNearest() {
    let sources = [
      "page": "{{> partials/haed }}{{<bsae}}{{/bsae}}{{>nowhere}}", "partials/head": "", "base": "",
    ]
    #expect(
      problems(sources)
        == [
          "page.mustache:1:5+13 找不到模板 “partials/haed” | 您是不是要写 “partials/head”?",
          "page.mustache:1:24+4 找不到模板 “bsae” | 您是不是要写 “base”?",
          "page.mustache:1:42+7 找不到模板 “nowhere” | 在 templates/ 里新建 nowhere.mustache, 或改正名称",
        ])
  }

  @Test func missingPageIsAProblemOfItsFile() {
    let (program, problems) = templates(["report": ""]).compile(
      "reprot", for: PageView.shape.layout)
    #expect(program == nil)
    #expect(lines(problems) == ["reprot+0 找不到模板 “reprot” | 您是不是要写 “report”?"])
  }

  @Test func partialIsCheckedForEachShape() {
    let sources = ["page": "{{#unit}}{{>p}}{{/unit}}{{>p}}", "p": "{{heading}} {{title}}"]
    #expect(problems(sources) == ["p.mustache:1:15+5 这个页面没有 “title” 这个数据"])
  }

  @Test func sameMistakeOfAPartialIsReportedOnce() {
    let sources = [
      "page": "{{>p}}{{#unit}}{{>p}}{{/unit}}{{#tags}}{{>p}}{{/tags}}", "p": "{{nonesuch}}",
    ]
    #expect(problems(sources) == ["p.mustache:1:3+8 这个页面没有 “nonesuch” 这个数据"])
  }

  @Test func recursivePartialIsChecked() {
    let sources = ["page": "{{>t}}", "t": "{{#units}}{{titel}}{{>t}}{{/units}}"]
    #expect(
      problems(sources)
        == ["t.mustache:1:13+5 这个页面没有 “titel” 这个数据 | 您是不是要写 “title”?"])
  }

  @Test func defaultOfAReplacedBlockIsNotRendered() {
    let sources = ["page": "{{<b}}{{$x}}{{heading}}{{/x}}{{/b}}", "b": "{{$x}}{{nonesuch}}{{/x}}"]
    #expect(problems(sources) == [])
  }

  @Test func replacementIsReportedInItsOwnFile() {
    let sources = ["page": "{{<b}}{{$x}}{{headin}}{{/x}}{{/b}}", "b": "{{$x}}{{/x}}"]
    #expect(
      problems(sources)
        == ["page.mustache:1:15+6 这个页面没有 “headin” 这个数据 | 您是不是要写 “heading”?"])
  }

  @Test func everyDynamicNameIsCheckedAndHasToBeThere() {
    let sources = ["page": "{{>*layout}}", "plain": "{{nonesuch}}"]
    #expect(
      problems(sources, dynamicNames: ["plain", "plian"])
        == [
          "page.mustache:1:5+6 找不到模板 “plian” | 您是不是要写 “plain”?",
          "plain.mustache:1:3+8 这个页面没有 “nonesuch” 这个数据",
        ])
  }

  @Test func dynamicNameHasToBeText() {
    #expect(
      problems("{{>*units}}{{>*layot}}")
        == [
          "page.mustache:1:5+5 “units” 是一组数据, 不能直接输出 | 用 {{#units}}…{{/units}}",
          "page.mustache:1:16+5 这个页面没有 “layot” 这个数据 | 您是不是要写 “layout”?",
        ])
  }

  @Test func problemsOfAllFilesComeInOrder() {
    let sources = ["page": "{{a1}}\n{{>z}}{{>b}}\n{{#x}}", "b": "{{b1}}{{b2}}", "z": "{{ }}"]
    let places = problems(sources).map { $0.prefix { $0 != "+" } }
    #expect(
      places == [
        "b.mustache:1:3", "b.mustache:1:9", "page.mustache:1:3", "page.mustache:3:1",
        "page.mustache:3:4", "z.mustache:1:1",
      ])
  }
}

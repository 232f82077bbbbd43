import Mustache
import Testing

@Suite struct ShapedRenderingTests {
  private let tree = UnitView(
    title: "县",
    units: [
      UnitView(title: "镇", units: [UnitView(title: "厂")]), UnitView(title: "街道", isClosed: true),
    ])

  private func output(_ sources: [String: String], _ page: PageView) -> String? {
    let (output, problems) = render(sources, PageView.shape, page)
    #expect(lines(problems) == [])
    return output
  }

  private func output(_ text: String, _ page: PageView) -> String? {
    output(["page": text], page)
  }

  @Test func textIsEscapedAndHTMLIsNot() {
    let page = PageView(heading: "<a & \"b\" 'c'>", body: Array("<b>&</b>".utf8))
    #expect(
      output("{{heading}} {{body}} {{{heading}}} {{&heading}}", page)
        == "&lt;a &amp; &quot;b&quot; &#39;c&#39;&gt; <b>&</b> <a & \"b\" 'c'> <a & \"b\" 'c'>")
  }

  @Test func longTextIsEscapedWhole() {
    let text = String(repeating: "会员人数<7488>", count: 100)
    let escaped = String(repeating: "会员人数&lt;7488&gt;", count: 100)
    #expect(output("{{heading}}", PageView(heading: text)) == escaped)
  }

  @Test func flagPrintsTrueOrFalse() {
    #expect(output("{{draft}}", PageView(isDraft: true)) == "true")
    #expect(output("{{draft}}", PageView()) == "false")
  }

  @Test func flagSectionTestsAndDoesNotEnter() {
    let text = "{{#tags}}{{#draft}}{{.}}{{/draft}}{{^draft}}-{{/draft}}{{/tags}}"
    #expect(output(text, PageView(isDraft: true, tags: ["a", "b"])) == "ab")
    #expect(output(text, PageView(tags: ["a", "b"])) == "--")
  }

  @Test func textSectionEntersForTheImplicitIterator() {
    let text = "{{#heading}}[{{.}} {{heading}}]{{/heading}}{{^heading}}无{{/heading}}"
    #expect(output(text, PageView()) == "[总结 总结]")
    #expect(output(text, PageView(heading: "")) == "无")
  }

  @Test func htmlSectionEntersToo() {
    #expect(output("{{#body}}<main>{{.}}</main>{{/body}}", PageView()) == "<main><p>正文</p></main>")
    #expect(output("{{#body}}<main>{{.}}</main>{{/body}}", PageView(body: [])) == "")
  }

  @Test func recordSectionEntersWhereThereIsOne() {
    let text = "{{#unit}}{{title}}{{/unit}}{{^unit}}没有{{/unit}}"
    #expect(output(text, PageView(unit: tree)) == "县")
    #expect(output(text, PageView()) == "没有")
  }

  @Test func dottedNamesResolveAndStopAtNothing() {
    #expect(
      output("{{unit.title}}{{#unit.units}}/{{title}}{{/unit.units}}", PageView(unit: tree))
        == "县/镇/街道")
    #expect(output("({{unit.title}}){{^unit.units}}无{{/unit.units}}", PageView()) == "()无")
  }

  @Test func namesLookOutward() {
    #expect(
      output(
        "{{#units}}{{#units}}{{title}}{{heading}} {{/units}}{{/units}}", PageView(units: [tree]))
        == "镇总结 街道总结 ")
  }

  @Test func emptyInnerNameHidesTheOuterOne() {
    // `note` of the inner unit is known and empty: the outer unit's is not taken for it.
    var outer = tree
    outer.note = "外"
    #expect(
      output("{{#units}}{{#units}}({{note}}){{/units}}{{/units}}", PageView(units: [outer]))
        == "()()")
  }

  @Test func sectionOverTheCurrentRecordEntersItAgain() {
    #expect(output("{{#unit}}{{#.}}{{title}}{{/.}}{{/unit}}", PageView(unit: tree)) == "县")
  }

  @Test func partialRecursesOverItsOwnShape() {
    let sources = [
      "page": "{{#unit}}{{>tree}}{{/unit}}",
      "tree": "<{{title}}|{{heading}}{{#units}}{{>tree}}{{/units}}>",
    ]
    #expect(output(sources, PageView(unit: tree)) == "<县|总结<镇|总结<厂|总结>><街道|总结>>")
  }

  @Test func recursivePartialIndentsEachLevel() {
    let sources = [
      "page": "{{#unit}}\n{{>tree}}\n{{/unit}}\n",
      "tree": "- {{title}}\n{{#units}}\n  {{>tree}}\n{{/units}}\n",
    ]
    #expect(output(sources, PageView(unit: tree)) == "- 县\n  - 镇\n    - 厂\n  - 街道\n")
  }

  @Test func partialSeesOuterRecordBehindHiddenOnes() {
    // Inside, two units are on the stack; the partial sees the inner one and the page.
    let sources = [
      "page": "{{#units}}{{#units}}{{>line}};{{heading}};{{title}} {{/units}}{{/units}}",
      "line": "{{title}} {{heading}} {{#draft}}草稿{{/draft}}",
    ]
    #expect(
      output(sources, PageView(isDraft: true, units: [tree]))
        == "镇 总结 草稿;总结;镇 街道 总结 草稿;总结;街道 ")
  }

  @Test func partialIsCompiledForEachShape() {
    // `units` of a page and of a unit are different fields at different places.
    let sources = [
      "page": "{{>count}} {{#unit}}{{>count}}{{/unit}}", "count": "{{#units}}{{title}},{{/units}}",
    ]
    #expect(output(sources, PageView(unit: tree, units: [tree])) == "县, 镇,街道,")
  }

  @Test func partialPrintsTheCurrentItem() {
    let sources = ["page": "{{#tags}}{{>tag}}{{/tags}}", "tag": "<li>{{.}}</li>"]
    #expect(output(sources, PageView(tags: ["a", "&"])) == "<li>a</li><li>&amp;</li>")
  }

  @Test func dynamicNameChoosesAmongTheDeclared() {
    let sources = [
      "page": "{{>*layout}}", "plain": "P {{heading}}", "wide": "W {{heading}}", "other": "O",
    ]
    func output(_ layout: String) -> String? {
      render(sources, PageView.shape, PageView(layout: layout), dynamicNames: ["plain", "wide"])
        .output
    }
    #expect(output("plain") == "P 总结")
    #expect(output("wide") == "W 总结")
    #expect(output("other") == "")
    #expect(output("") == "")
  }

  @Test func parentsAndBlocksSeeTheContextOfTheirPlace() {
    let sources = [
      "page": "{{#unit}}{{<base}}{{$main}}<{{title}} {{heading}}>{{/main}}{{/base}}{{/unit}}",
      "base": "{{$title}}{{heading}}{{/title}}:{{#units}}{{$main}}{{/main}}{{/units}}",
    ]
    #expect(output(sources, PageView(unit: tree)) == "总结:<镇 总结><街道 总结>")
  }

  @Test func replacedBlockReachesThroughPartialsOfTheParent() {
    let sources = [
      "page": "{{<base}}{{$title}}我{{/title}}{{/base}}", "base": "{{>head}}",
      "head": "<{{$title}}缺省{{/title}}>",
    ]
    #expect(output(sources, PageView()) == "<我>")
  }

  @Test func valueOfAnotherFormRendersEmpty() throws {
    let text =
      "{{heading}}{{#unit}}{{title}}{{/unit}}{{#units}}{{title}}{{/units}}{{unit.title}}{{#draft}}!{{/draft}}"
    let program = try #require(
      templates(["page": text]).compile("page", for: PageView.shape.layout).program)
    for value: Value in [
      .nothing, .text("x"), .list([.text("x")]), .record([]), .named(["heading": .text("x")]),
      .record([.list([.nothing]), .nothing, .nothing, .nothing, .text("x"), .flag(true)]),
    ] {
      #expect(MustacheTests.text(of: program, value) == "")
    }
  }
}

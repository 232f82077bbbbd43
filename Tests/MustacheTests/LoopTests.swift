import Diagnostics
import Mustache
import Testing

@Suite struct LoopTests {
  @Test(arguments: [
    ["page": "{{<page}}{{/page}}"],
    ["page": "{{<a}}{{/a}}", "a": "{{<page}}{{/page}}"],
    ["page": "{{<page}}{{$x}}1{{/x}}{{/page}}{{$x}}0{{/x}}"],
  ])
  func endlessInheritanceIsReportedWithAndWithoutShape(sources: [String: String]) {
    let set = templates(sources)
    for (program, problems) in [
      set.compile("page"), set.compile("page", for: PageView.shape.layout),
    ] {
      #expect(program == nil)
      #expect(problems.map(\.finding.rule) == ["template-loop"])
    }
  }

  @Test func loopIsReportedAtItsTag() {
    let set = templates(["page": "x\n{{<a}}{{/a}}", "a": " {{<page}}{{/page}}"])
    #expect(
      lines(set.compile("page").problems)
        == ["page.mustache:2:4+1 模板 “a” 无止境地套用自己 | 去掉这个循环"])
  }

  @Test func partialThatAlwaysCallsItselfIsReportedWithAShape() {
    let set = templates(["page": "{{>p}}", "p": "-{{>p}}"])
    #expect(
      lines(set.compile("page", for: PageView.shape.layout).problems)
        == ["p.mustache:1:5+1 模板 “p” 无止境地套用自己 | 去掉这个循环"])
  }

  @Test func partialThatAlwaysCallsItselfEndsWithoutAShape() {
    let (output, problems) = render(of: ["page": "{{>p}}.", "p": "-{{>p}}"], .nothing)
    #expect(problems.isEmpty)
    #expect(output == String(repeating: "-", count: 256) + ".")
  }

  @Test func manyWaysThroughACircleAreNotAllTried() {
    let sources = ["page": "{{>p}}|{{>q}}", "p": "{{>p}}{{>p}}{{>p}}", "q": "ok"]
    #expect(render(of: sources, .nothing).output == "|ok")
  }

  @Test func parentInASectionMayCallItself() {
    let sources = [
      "page": "{{#unit}}{{>node}}{{/unit}}",
      "node":
        "<{{$label}}{{title}}{{/label}}{{#units}}{{<node}}{{$label}}*{{title}}{{/label}}{{/node}}{{/units}}>",
    ]
    let unit = UnitView(title: "a", units: [UnitView(title: "b", units: [UnitView(title: "c")])])
    let (output, problems) = render(sources, PageView.shape, PageView(unit: unit))
    #expect(problems.isEmpty)
    #expect(output == "<a<*b<*c>>>")
  }

  @Test func flagThatLetsAPartialCallItselfEnds() {
    let sources = ["page": "{{>p}}", "p": "-{{#draft}}{{>p}}{{/draft}}"]
    #expect(render(sources, PageView.shape, PageView()).output == "-")
    #expect(
      render(sources, PageView.shape, PageView(isDraft: true)).output
        == String(repeating: "-", count: 256))
  }

  @Test func recordReachedOutwardDoesNotGrowTheStack() {
    // Inside of a unit, `unit` is found on the page again and again.
    let sources = ["page": "{{>p}}", "p": "-{{#unit}}{{>p}}{{/unit}}"]
    let page = PageView(unit: UnitView(title: "a"))
    #expect(
      render(sources, PageView.shape, page).output == String(repeating: "-", count: 256))
  }

  @Test func sectionsInsideOfEachOtherEnd() {
    // Each level of calls brings two sections of its own.
    let sources = ["page": "{{>p}}", "p": "-{{#unit}}{{#title}}{{.}}{{>p}}{{/title}}{{/unit}}"]
    let page = PageView(unit: UnitView(title: "a"))
    let output = render(sources, PageView.shape, page).output
    #expect(output?.hasPrefix("-a-a-a") == true)
    #expect(output?.utf8.count ?? .max < 1024)
  }

  @Test func aTreeIsShownToItsLeaves() {
    let sources = [
      "page": "{{#unit}}{{>node}}{{/unit}}", "node": "{{title}}{{#units}}{{>node}}{{/units}}",
    ]
    var unit = UnitView(title: "叶")
    for _ in 0..<200 { unit = UnitView(title: "枝", units: [unit]) }
    #expect(
      render(sources, PageView.shape, PageView(unit: unit)).output
        == String(repeating: "枝", count: 200) + "叶")
  }

  @Test func templatesThatUnfoldWithoutMeasureAreRefused() {
    // Each parent asks for the next one twice, with different blocks: 2 to the 30th ways.
    var sources = ["page": "{{<p0}}{{$b}}x{{/b}}{{/p0}}"]
    for number in 0..<30 {
      let next = "p\(number + 1)"
      let ways = [1, 2].map { "{{<\(next)}}{{$l\(number)}}\($0){{/l\(number)}}{{/\(next)}}" }
      sources["p\(number)"] = ways.joined()
    }
    sources["p30"] = "{{$b}}{{/b}}"
    let (program, problems) = templates(sources).compile("page")
    #expect(program == nil)
    #expect(
      lines(problems)
        == ["page.mustache:1:1+1 模板展开以后太大, 最多 50000 步 | 减少模板之间的互相套用"])
  }
}

import Mustache
import Testing

@Suite struct OutlineTests {
  @Test func blocksAreThoseThatATemplateOffersAndNotThoseItGives() {
    let set = templates([
      "base": "{{$a}}{{$b}}x{{/b}}{{/a}}{{#t}}{{$c}}{{/c}}{{/t}}{{$a}}{{/a}}",
      "page": "{{<base}}{{$a}}1{{/a}}{{/base}}",
    ])
    #expect(set.blocks(of: "base") == ["a", "b", "c"])
    #expect(set.blocks(of: "page") == [])
    #expect(set.blocks(of: "nowhere") == [])
  }

  @Test func usesNameEachTemplateWithTheRecordsItIsGiven() {
    let set = templates([
      "page": "{{<base}}{{$x}}{{#unit}}{{>p}}{{/unit}}{{/x}}{{/base}}",
      "base": "{{$x}}{{>unused}}{{/x}}{{>p}}{{#tags}}{{>p}}{{/tags}}", "p": "{{>q}}", "q": "",
      "unused": "",
    ])
    let uses = set.uses(of: "page", for: PageView.shape.layout)
    #expect(uses.map(\.name) == ["base", "p", "q"])
    #expect(uses.map { Set($0.layouts.map(\.name)) }[1] == ["page", "unit"])
    #expect(uses[0].layouts.map(\.name) == ["page"])
  }
}

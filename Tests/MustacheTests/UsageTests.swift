import Mustache
import Synchronization
import Testing

/// A program knows what it reads, and only what a page shows is got from its view.
@Suite struct UsageTests {
  private func program(_ text: String, partials: [String: String] = [:]) throws -> Program {
    let sources = partials.merging(["page": text]) { $1 }
    return try #require(templates(sources).compile("page", for: PageView.shape.layout).program)
  }

  @Test func readsWhatItNames() throws {
    let program = try program("{{heading}}{{#units}}{{title}}{{/units}}")
    #expect(program.reads("heading", of: PageView.shape.layout))
    #expect(program.reads("units", of: PageView.shape.layout))
    #expect(program.reads("title", of: UnitView.shape.layout))
    #expect(!program.reads("body", of: PageView.shape.layout))
    #expect(!program.reads("note", of: UnitView.shape.layout))
  }

  @Test func readsWhatPartialsAndPathsName() throws {
    let program = try program(
      "{{>line}}{{unit.note}}", partials: ["line": "{{^draft}}{{heading}}{{/draft}}"])
    for name in ["draft", "heading", "unit"] {
      #expect(program.reads(name, of: PageView.shape.layout), "\(name)")
    }
    #expect(program.reads("note", of: UnitView.shape.layout))
    #expect(!program.reads("title", of: UnitView.shape.layout))
  }

  @Test func readsTheListBehindAFlag() throws {
    let program = try program("{{#has_tags}}有{{/has_tags}}")
    #expect(program.reads("tags", of: PageView.shape.layout))
    #expect(!program.reads("units", of: PageView.shape.layout))
  }

  @Test func takesAnUnknownNameForRead() throws {
    #expect(try program("").reads("nobody", of: PageView.shape.layout))
  }

  @Test func onlyWhatAPageShowsIsGot() throws {
    let asked = Asked()
    let shape = Shape<Asked>(
      "asked", about: "",
      [
        .text("shown", "") { $0.get("shown") },
        .text("hidden", "") { $0.get("hidden") },
        .text("named", "", isThere: { $0.get("is there") != nil }) { $0.get("named") },
        .record("unit", "", UnitView.shape) { _ in UnitView(title: asked.get("unit") ?? "") },
      ])
    let text = "{{shown}}{{^shown}}{{hidden}}{{/shown}}{{#named}}+{{/named}}"
    let compiled = templates(["page": text]).compile("page", for: shape.layout)
    let page = try #require(compiled.program).render(asked, shape)
    #expect(String(decoding: page, as: UTF8.self) == "shown+")
    #expect(asked.names == ["shown", "is there"])
  }
}

/// Remembers what it was asked for.
private final class Asked: Sendable {
  private let all = Mutex<Set<String>>([])

  var names: Set<String> { all.withLock { $0 } }

  func get(_ name: String) -> String? {
    all.withLock { _ = $0.insert(name) }
    return name
  }
}

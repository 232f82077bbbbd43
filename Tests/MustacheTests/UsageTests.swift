import Mustache
import Testing

/// A program knows what it reads, and only that is made.
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

  @Test func makesOnlyWhatIsRead() throws {
    let view = PageView(unit: UnitView(title: "县", note: "注"))
    let value = PageView.shape.value(of: view, for: try program("{{unit.title}}"))
    let nothing = Value.nothing
    #expect(
      value
        == .record([nothing, nothing, nothing, nothing, .record([.text("县")])]))
  }
}

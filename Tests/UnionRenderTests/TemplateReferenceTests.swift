import Mustache
import Testing
import UnionTestSupport

@testable import UnionRender

@Suite("The reference of the templates")
struct TemplateReferenceTests {
  @Test("docs/templates.md says what the program says; make docs writes it anew")
  func committed() throws {
    let path = TestFile.packageRoot + "/docs/templates.md"
    let wanted = try #require(TestFile.read(path), "docs/templates.md is not there: run make docs")
    let made = Array(TemplateReference.markdown.utf8)
    let difference = wanted == made ? nil : GoldenFolder.firstDifference(wanted, made)
    #expect(difference == nil, "docs/templates.md is out of date: run make docs")
  }

  @Test("Every template of the theme is a page, the layout or a partial, and says what it is for")
  func everyFile() {
    let pages = PageTemplates.all.map(\.name)
    for file in ThemeFile.standard where file.isTemplate || file.path.hasSuffix(".css") {
      #expect(
        !file.isTemplate || pages.contains(file.name) || file.name == "layout"
          || file.name.hasPrefix("partials/"), "\(file.path) is compiled for no page")
      #expect(
        file.about.unicodeScalars.contains { $0.properties.isIdeographic },
        "\(file.path) has to begin with a comment that says in Chinese what it is for")
    }
  }

  @Test("Each page template is there once")
  func pages() {
    let names = PageTemplates.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(Theme.standard.templates[name] != nil, "\(name)") }
  }

  @Test("Each chapter has a name of its own, and every field says what it is")
  func chapters() {
    var known: [String: Layout] = [:]
    for layout in PageTemplates.all.flatMap(\.layout.reachable) {
      #expect(known[layout.name] == nil || known[layout.name] === layout, "two are \(layout.name)")
      known[layout.name] = layout
      #expect(layout.fields.allSatisfy { !$0.about.isEmpty }, "\(layout.name)")
    }
  }

  @Test("The layout's blocks are named with what they are")
  func blocks() {
    let about = ThemeFile.standard.first { $0.name == "layout" }?.about ?? ""
    let blocks = TemplateSet(Theme.standard.templates).blocks(of: "layout")
    #expect(blocks.contains("main"))
    for block in blocks { #expect(about.contains(block + " 是"), "\(block)") }
  }

  @Test("A partial of the theme that no page uses would be checked by nobody")
  func usedPartials() {
    let set = TemplateSet(Theme.standard.templates)
    let used = Set(
      PageTemplates.all.flatMap { set.uses(of: $0.name, for: $0.layout).map(\.name) })
    let partials = ThemeFile.standard.map(\.name).filter { $0.hasPrefix("partials/") }
    #expect(partials.filter { !used.contains($0) } == [])
  }
}

import Mustache
import Testing

@Suite struct ShapeTests {
  @Test func recordHoldsValuesInOrderOfFields() {
    let page = PageView(tags: ["帮扶"], unit: UnitView(title: "云岭"), units: [])
    #expect(
      PageView.shape.value(of: page)
        == .record([
          .text("总结"), .html(Array("<p>正文</p>".utf8)), .flag(false), .list([.text("帮扶")]),
          .record([.text("云岭"), .nothing, .flag(false), .list([]), .flag(false)]), .list([]),
          .text("plain"), .flag(true), .flag(false),
        ]))
  }

  @Test func eachListGivesAFlag() {
    let names = PageView.shape.layout.fields.map(\.name)
    #expect(names.suffix(2) == ["has_tags", "has_units"])
    let own = Shape<PageView>(
      "page", about: "",
      [.texts("tags", "") { $0.tags }, .flag("has_tags", "自己的") { _ in true }])
    #expect(own.layout.fields.map(\.name) == ["tags", "has_tags"])
    #expect(own.value(of: PageView()) == .record([.list([]), .flag(true)]))
  }

  @Test func emptyTextAndEmptyHTMLAreNothing() {
    let page = PageView(heading: "", body: [])
    guard case .record(let fields) = PageView.shape.value(of: page) else {
      Issue.record("no record")
      return
    }
    #expect(fields[0] == .nothing)
    #expect(fields[1] == .nothing)
    #expect(fields[4] == .nothing)
  }

  @Test(arguments: [
    (Value.nothing, false), (.text(""), false), (.text("0"), true), (.html([]), false),
    (.html([48]), true), (.flag(false), false), (.flag(true), true), (.list([]), false),
    (.list([.nothing]), true), (.record([]), true), (.named([:]), true),
  ])
  func truthiness(value: Value, expected: Bool) {
    #expect(value.isTruthy == expected)
  }

  @Test func reachableLayoutsComeOnceEach() {
    #expect(PageView.shape.layout.reachable.map(\.name) == ["page", "unit"])
    #expect(UnitView.shape.layout.reachable.map(\.name) == ["unit"])
  }

  @Test func layoutTellsNamesKindsAndMeanings() {
    let field = PageView.shape.layout.fields[4]
    #expect(field.name == "unit")
    #expect(field.about == "所属单位")
    #expect(field.kind.layout === UnitView.shape.layout)
    #expect(PageView.shape.layout.fields[0].kind.layout == nil)
  }
}

import Diagnostics
import Mustache
import Testing

/// No text may bring the engine down: templates cut up and put together at random, by a fixed seed.
@Suite struct FuzzTests {
  private static let seeds = [
    "<h1>{{heading}}</h1>\n{{#units}}\n  {{>a}}\n{{/units}}\n{{^units}}无{{/units}}\n",
    "{{<b}}{{$main}}\n  {{#unit}}{{title}}{{/unit}}\n{{/main}}{{/b}}\n{{>*layout}}",
    "{{=<% %>=}}<%#tags%><%.%><%/tags%><%={{ }}=%>\r\n{{{body}}}{{&heading}}{{!说明}}",
    "  {{$main}}\n    {{#units}}{{#units}}{{title}}{{>a}}{{/units}}{{/units}}\n  {{/main}}\n",
  ]
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#", "{{/", "{{^", "{{>", "{{<", "{{$", "{{=", "=}}", "{{!", "*",
    ".",
    " ", "\n", "\r\n", "a", "b", "page", "units", "unit", "title", "main", "heading", "标", "\u{0}",
    "{{#units}}", "{{/units}}", "{{>a}}", "{{<b}}", "{{/b}}", "{{$main}}", "{{/main}}", "{{>page}}",
  ]

  private func mutated(_ random: inout SplitMix) -> String {
    var bytes = Array(Self.seeds[random.below(Self.seeds.count)].utf8)
    for _ in 0..<(1 + random.below(8)) {
      let at = random.below(bytes.count + 1)
      switch random.below(3) {
      case 0: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)].utf8, at: at)
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + random.below(6)))
      default:
        let from = random.below(bytes.count + 1)
        bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + random.below(30))], at: at)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Compiles and renders in both ways; what comes back is either a program or a problem.
  private func exercise(_ sources: [String: String]) {
    let page = PageView(
      tags: ["a"], unit: UnitView(title: "县", units: [UnitView(title: "镇")]),
      units: [UnitView(title: "县", units: [UnitView(title: "镇")])], layout: "a")
    let (shaped, shapedProblems) = templates(sources).compile(
      "page", for: PageView.shape.layout, dynamicNames: ["a", "b"])
    #expect((shaped == nil) == !shapedProblems.isEmpty)
    if let shaped { _ = text(of: shaped, PageView.shape.value(of: page)) }
    let data = Value.named([
      "heading": .text("<"), "units": .list([.named(["title": .text("x")]), .nothing]),
      "unit": .named(["title": .text("y")]), "layout": .text("b"), "a": .flag(true),
    ])
    let (program, problems) = templates(sources).compile("page")
    #expect((program == nil) == !problems.isEmpty)
    if let program { _ = text(of: program, data) }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func mutatedTemplates(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<400 {
      exercise(["page": mutated(&random), "a": mutated(&random), "b": mutated(&random)])
    }
  }

  @Test func piecesInAnyOrder() {
    var random = SplitMix(seed: 5)
    for _ in 0..<400 {
      let text = (0..<random.below(40)).map { _ in Self.pieces[random.below(Self.pieces.count)] }
      exercise(["page": text.joined(), "a": "{{title}}", "b": "{{$main}}{{/main}}"])
    }
  }

  @Test func anyBytes() {
    var random = SplitMix(seed: 6)
    for _ in 0..<400 {
      let bytes = (0..<random.below(200)).map { _ in
        random.below(3) == 0 ? UInt8(random.below(256)) : Array("{}#/ \n.=".utf8)[random.below(8)]
      }
      let set = TemplateSet(["page": SourceText(path: "page.mustache", bytes: bytes)])
      let (program, problems) = set.compile("page")
      #expect((program == nil) == !problems.isEmpty)
      if let program { _ = text(of: program, .nothing) }
    }
  }
}

/// A small random number generator, so that a run can be repeated.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(limit, 1)))
  }
}

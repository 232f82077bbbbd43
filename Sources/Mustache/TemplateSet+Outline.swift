/// A template that a page renders, and what it is given.
public struct TemplateUse: Sendable {
  /// Its name: `partials/figure`.
  public let name: String
  /// The layouts of the innermost records that it is called with, in the order of first mention.
  public let layouts: [Layout]
}

extension TemplateSet {
  /// The blocks that a template lets others replace (`{{$main}}…{{/main}}`), in the order of first
  /// mention; none where there is no such template.
  public func blocks(of name: String) -> [String] {
    var found: [String] = []
    collect(templates[name]?.nodes ?? [], into: &found)
    return found
  }

  private func collect(_ nodes: [Node], into found: inout [String]) {
    for node in nodes {
      switch node {
      case .block(let block):
        if !found.contains(block.name) { found.append(block.name) }
        collect(block.body, into: &found)
      case .section(_, let body), .inverted(_, let body): collect(body, into: &found)
      case .lineStart, .text, .value, .partial, .parent: break
      }
    }
  }

  /// The templates that a page renders besides itself, sorted by name, each once.
  public func uses(of name: String, for layout: Layout) -> [TemplateUse] {
    var compiler = Compiler(templates: templates, dynamicNames: [], isShaped: true)
    _ = compiler.compile(name, ContextStack([.record(layout)]))
    var layouts: [String: [Layout]] = [:]
    for key in compiler.routines.keys where key.template != name {
      guard let innermost = key.stack.innermostLayout else { continue }
      if layouts[key.template]?.contains(where: { $0 === innermost }) != true {
        layouts[key.template, default: []].append(innermost)
      }
    }
    return layouts.keys.sorted().map { TemplateUse(name: $0, layouts: layouts[$0] ?? []) }
  }
}

extension ContextStack {
  /// The layout of the innermost record.
  fileprivate var innermostLayout: Layout? {
    for case .record(let layout) in contexts.reversed() { return layout }
    return nil
  }
}

extension TemplateSet {
  /// The names of all templates that a page may be made of: its own, those that it renders, those that
  /// these render, and so on, whether they are there or not. Sorted, each once.
  public func closure(of name: String) -> [String] {
    var found: Set<String> = [name]
    var open = [name]
    while let next = open.popLast() {
      for other in inclusions(in: templates[next]?.nodes ?? []) where found.insert(other).inserted {
        open.append(other)
      }
    }
    return found.sorted()
  }

  /// The templates that some nodes name; all, where what they name is found only when it is rendered.
  private func inclusions(in nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .lineStart, .text, .value: []
      case .section(_, let body), .inverted(_, let body): inclusions(in: body)
      case .block(let block): inclusions(in: block.body)
      case .partial(let inclusion): names(inclusion)
      case .parent(let inclusion, let blocks):
        names(inclusion) + blocks.flatMap { inclusions(in: $0.body) }
      }
    }
  }

  private func names(_ inclusion: Inclusion) -> [String] {
    switch inclusion.target {
    case .fixed(let name): [name]
    case .dynamic: names
    }
  }
}

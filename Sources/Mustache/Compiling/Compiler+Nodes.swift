import Diagnostics

extension Compiler {
  /// Writes the steps of some nodes.
  mutating func emit(_ nodes: some Sequence<Node>, in place: Place) {
    for node in nodes {
      if writer.isFull { return }
      switch node {
      case .lineStart(let whitespace): beginLine(place.indentation(whitespace), in: place)
      case .text(let range): writer.addText(place.template.source.bytes[range])
      case .value(let name, let escaped):
        if let reference = printable(name, in: place) {
          writer.add(escaped ? .escaped(reference) : .raw(reference))
        }
      case .section(let name, let body): section(name, body, in: place)
      case .inverted(let name, let body): inverted(name, body, in: place)
      case .block(let block): emit(block, in: place)
      case .partial(let inclusion): partial(inclusion, in: place)
      case .parent(let inclusion, let blocks): parent(inclusion, blocks, in: place)
      }
    }
  }

  private mutating func beginLine(_ indentation: [UInt8], in place: Place) {
    if place.isIndented { writer.add(.indentation) }
    writer.addText(indentation)
  }

  // MARK: Sections

  private mutating func section(_ name: Name, _ body: [Node], in place: Place) {
    guard isShallow(name.range, in: place), let (reference, target) = resolve(name, in: place)
    else { return }
    let isTest =
      switch target {
      case .flag: true
      // To enter a text only to leave it again costs more than the test.
      case .item(isPrintable: true): !body.needsItem
      case .item(isPrintable: false), .records, .any: false
      }
    let step = writer.open(isTest ? .when(reference, end: 0) : .enter(reference, end: 0))
    let inner = isTest ? nil : target.context.map(place.stack.entering)
    emit(body, in: place.inside(inner ?? place.stack))
    writer.close(step)
  }

  private mutating func inverted(_ name: Name, _ body: [Node], in place: Place) {
    guard isShallow(name.range, in: place) else { return }
    guard let (reference, _) = resolve(name, in: place) else {
      // The body does not depend on the name: what is wrong in it can be said in the same run.
      return emit(body, in: place.inside(place.stack))
    }
    let step = writer.open(.unless(reference, end: 0))
    emit(body, in: place.inside(place.stack))
    writer.close(step)
  }

  // MARK: Blocks

  private mutating func emit(_ block: Block, in place: Place) {
    guard isShallow(block.range, in: place) else { return }
    var inner = place
    inner.depth += 1
    guard let argument = scopes.argument(for: block.name, in: place.scope) else {
      return emit(block.body, in: inner)
    }
    inner.template = argument.template
    inner.scope = argument.scope
    inner.prefix = place.indentation(block.indentation)
    inner.dedent = argument.block.dedent
    var body = argument.block.body[...]
    if block.startsOnNewLine {
      if !argument.block.startsOnNewLine, !body.isEmpty { beginLine(inner.prefix, in: inner) }
    } else if case .lineStart(let whitespace)? = body.first {
      // The line is the block's own and has begun already.
      writer.addText(inner.template.source.bytes[whitespace].dropFirst(inner.dedent))
      body.removeFirst()
    }
    emit(body, in: inner)
  }

  private mutating func isShallow(_ range: Range<Int>, in place: Place) -> Bool {
    if place.depth < Self.deepest { return true }
    report(.templateTooDeep(limit: Self.deepest), range, in: place.template)
    return false
  }
}

extension [Node] {
  /// Whether they may print the current item, `{{.}}`: themselves or in another template.
  fileprivate var needsItem: Bool {
    contains { node in
      switch node {
      case .lineStart, .text: false
      case .value(let name, _): name.parts.isEmpty
      case .section(let name, let body), .inverted(let name, let body):
        name.parts.isEmpty || body.needsItem
      case .partial, .parent, .block: true
      }
    }
  }
}

import Diagnostics

extension Compiler {
  /// Writes the call of a partial. By the specification it is a parent without replacements of its
  /// own, so that those from further out hold for its blocks too.
  mutating func partial(_ inclusion: Inclusion, in place: Place) {
    call(inclusion, scope: place.scope, isParent: false, in: place)
  }

  /// Writes the call of a parent.
  mutating func parent(_ inclusion: Inclusion, _ blocks: [Block], in place: Place) {
    let scope = scopes.adding(blocks, of: place.template, to: place.scope)
    call(inclusion, scope: scope, isParent: true, in: place)
  }

  private mutating func call(
    _ inclusion: Inclusion, scope: Int, isParent: Bool, in place: Place
  ) {
    let visible = place.stack.visible
    let stack = ContextStack(visible.map { place.stack.contexts[$0] })
    let indentation = inclusion.indentation.map(place.indentation)
    let extends = indentation != nil && place.isIndented
    let isIndented = extends || indentation?.isEmpty == false

    let target: CallSite.Target
    switch inclusion.target {
    case .fixed(let name):
      guard let template = template(name, for: inclusion, in: place) else { return }
      let routine = routine(template, stack, scope: scope, isIndented: isIndented)
      if !place.isConditional {
        graph.add(
          CallGraph.Call(
            from: place.routine, to: routine, isParent: isParent, template: place.template,
            range: inclusion.range, name: name))
      }
      target = .fixed(routine)
    case .dynamic(let name):
      guard let reference = printable(name, in: place) else { return }
      var routines: [String: Int] = [:]
      for name in dynamicNames {
        guard let template = template(name, for: inclusion, in: place) else { continue }
        routines[name] = routine(template, stack, scope: scope, isIndented: isIndented)
      }
      target = .chosen(reference, routines)
    }
    writer.add(
      CallSite(
        target: target, indentation: writer.keep(indentation ?? []),
        extendsIndentation: extends, selection: selection(visible, of: place.stack)))
  }

  /// A template by name, or nil; without it a checked page has a problem, and another renders empty.
  private mutating func template(
    _ name: String, for inclusion: Inclusion, in place: Place
  ) -> Template? {
    if let template = templates[name] { return template }
    if isShaped {
      report(
        .templateMissing(name, suggestion: suggestion(for: name)), inclusion.range,
        in: place.template, name: name)
    }
    return nil
  }

  /// The visible contexts counted up from the innermost; nil where they are the innermost ones.
  private func selection(_ visible: [Int], of stack: ContextStack) -> [Int]? {
    let count = stack.contexts.count
    if visible.first ?? count == count - visible.count { return nil }
    return visible.map { count - 1 - $0 }
  }
}

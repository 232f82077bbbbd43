/// Runs a program over one page's data.
struct Renderer {
  private let program: Program
  /// What the sections have entered, the page's own value first.
  private var contexts: [Value]
  /// The values of paths that begin at the page's own value, as far as they were asked for.
  private var pathValues: [Value?]
  private var loops: [Loop] = []
  private var returns: [Return] = []
  /// The white space of all callers; the part from `indentationStart` on is in force.
  private var indentation: [UInt8] = []
  private var indentationStart = 0
  /// Whether templates have called each other too deeply since the page's own level: then they come
  /// back at once, lest every way through them be tried.
  private var isRunaway = false

  /// The items that a section goes through; none where it has entered a single value.
  private struct Loop {
    var items: [Value]
    var next: Int
  }

  /// What a template goes back to when it ends.
  private struct Return {
    var step: Int
    var contexts: Int
    var indentation: Range<Int>
  }

  init(_ program: Program, _ value: Value) {
    self.program = program
    contexts = [value]
    pathValues = Array(repeating: nil, count: program.paths.count)
  }

  mutating func run(into page: inout PageBuffer) {
    program.steps.withUnsafeBufferPointer { steps in
      program.text.withUnsafeBufferPointer { text in
        run(steps, text, into: &page)
      }
    }
  }

  private mutating func run(
    _ steps: UnsafeBufferPointer<Step>, _ text: UnsafeBufferPointer<UInt8>,
    into page: inout PageBuffer
  ) {
    guard var step = program.starts.first else { return }
    // The fields of the innermost record, where nearly all names are found.
    var fields = innermostFields
    while true {
      switch steps[step] {
      case .text(let start, let count):
        page.append(UnsafeBufferPointer(rebasing: text[Int(start)..<Int(start + count)]))
        step += 1
      case .indentation:
        indentation.withUnsafeBufferPointer {
          page.append(UnsafeBufferPointer(rebasing: $0[indentationStart...]))
        }
        step += 1
      case .escaped(.field(up: 0, let index)) where Int(index) < fields.count:
        page.append(fields[Int(index)], escaped: true)
        step += 1
      case .escaped(.path(up: let up, path: let path)) where Int(up) == contexts.count - 1:
        appendFromPage(Int(path), to: &page)
        step += 1
      case .escaped(let reference):
        page.append(value(reference), escaped: true)
        step += 1
      case .raw(let reference):
        page.append(value(reference), escaped: false)
        step += 1
      case .enter(.field(up: 0, let index), let end) where Int(index) < fields.count:
        if fields[Int(index)].isTruthy {
          enter(fields[Int(index)])
          fields = innermostFields
          step += 1
        } else {
          step = Int(end)
        }
      case .enter(let reference, let end):
        let value = value(reference)
        if value.isTruthy {
          enter(value)
          fields = innermostFields
          step += 1
        } else {
          step = Int(end)
        }
      case .leave(let start):
        step = leave() ? step + 1 : Int(start)
        fields = innermostFields
      case .when(.field(up: 0, let index), let end) where Int(index) < fields.count:
        step = fields[Int(index)].isTruthy ? step + 1 : Int(end)
      case .unless(.field(up: 0, let index), let end) where Int(index) < fields.count:
        step = fields[Int(index)].isTruthy ? Int(end) : step + 1
      case .when(let reference, let end):
        step = value(reference).isTruthy ? step + 1 : Int(end)
      case .unless(let reference, let end):
        step = value(reference).isTruthy ? Int(end) : step + 1
      case .call(let site):
        step = call(Int(site), from: step) ?? step + 1
        fields = innermostFields
      case .finish:
        guard let last = returns.popLast() else { return }
        contexts.removeLast(contexts.count - last.contexts)
        indentation.removeLast(indentation.count - last.indentation.upperBound)
        indentationStart = last.indentation.lowerBound
        step = last.step
        fields = innermostFields
      }
    }
  }

  private var innermostFields: [Value] {
    if case .record(let fields) = contexts[contexts.count - 1] { fields } else { [] }
  }

  // MARK: Sections

  /// Enters a truthy value.
  private mutating func enter(_ value: Value) {
    if case .list(let items) = value {
      contexts.append(items[0])
      loops.append(Loop(items: items, next: 1))
    } else {
      contexts.append(value)
      loops.append(Loop(items: [], next: 0))
    }
  }

  /// Goes to the next item; true where there is none.
  private mutating func leave() -> Bool {
    let last = loops.count - 1
    let next = loops[last].next
    if next < loops[last].items.count {
      contexts[contexts.count - 1] = loops[last].items[next]
      loops[last].next = next + 1
      return false
    }
    loops.removeLast()
    contexts.removeLast()
    return true
  }

  // MARK: Calls

  /// Begins another template; nil where there is none.
  private mutating func call(_ site: Int, from step: Int) -> Int? {
    if returns.isEmpty { isRunaway = false }
    if returns.count >= Program.deepestCall { isRunaway = true }
    guard !isRunaway, let routine = routine(of: site) else { return nil }
    returns.append(
      Return(
        step: step + 1, contexts: contexts.count,
        indentation: indentationStart..<indentation.count))
    if !program.sites[site].extendsIndentation { indentationStart = indentation.count }
    // The program is shared by all workers; nothing of it is taken without need.
    if !program.sites[site].indentation.isEmpty {
      indentation.append(contentsOf: program.text[program.sites[site].indentation])
    }
    if let selection = program.sites[site].selection {
      let top = contexts.count - 1
      for up in selection { contexts.append(contexts[top - up]) }
    }
    return program.starts[routine]
  }

  private func routine(of site: Int) -> Int? {
    switch program.sites[site].target {
    case .fixed(let routine): return routine
    case .chosen(let reference, let routines):
      guard case .text(let name) = value(reference) else { return nil }
      return routines[name]
    }
  }

  // MARK: Values

  /// Prints what a path from the page's own value leads to: most are words of the theme, which come
  /// on every row.
  private mutating func appendFromPage(_ path: Int, to page: inout PageBuffer) {
    if case .some(let known) = pathValues[path] { return page.append(known, escaped: true) }
    let found = program.paths[path].reduce(contexts[0]) { $0.field($1) }
    pathValues[path] = found
    page.append(found, escaped: true)
  }

  private func value(_ reference: Reference) -> Value {
    switch reference {
    case .field(let up, let index):
      return contexts[contexts.count - 1 - Int(up)].field(Int(index))
    case .path(let up, let path):
      var value = contexts[contexts.count - 1 - Int(up)]
      for index in program.paths[Int(path)] { value = value.field(index) }
      return value
    case .current:
      return contexts[contexts.count - 1]
    case .name(let name):
      return lookup(program.names[Int(name)])
    }
  }

  /// The value of a dotted name: its first part is sought from the innermost context outward, the
  /// rest within what was found (specification, interpolation: dotted names).
  private func lookup(_ parts: [String]) -> Value {
    guard let first = parts.first else { return .nothing }
    for context in contexts.reversed() {
      guard case .named(let values) = context, var value = values[first] else { continue }
      for part in parts.dropFirst() {
        guard case .named(let inner) = value, let next = inner[part] else { return .nothing }
        value = next
      }
      return value
    }
    return .nothing
  }
}

extension Value {
  /// A field of a record; nothing where this is no record, or one of another shape.
  fileprivate func field(_ index: Int) -> Value {
    guard case .record(let fields) = self, index < fields.count else { return .nothing }
    return fields[index]
  }
}

/// Runs a program over one page's data.
///
/// A section runs within the step that enters it, for the record it has entered is there only for so
/// long; calls of other templates are steps like any other.
struct Renderer: ~Copyable {
  let program: Program
  private let steps: UnsafeBufferPointer<Step>
  private let text: UnsafeBufferPointer<UInt8>
  /// The page as far as it is written.
  private(set) var page: ByteBuffer
  /// What the sections have entered, the page's own data first.
  private(set) var contexts: [Entered]
  /// The values of paths that begin at the page's own data, as far as they were asked for: most are
  /// words of the theme, which come on every row.
  private var pathValues: [Value?]
  private var returns: [Return] = []
  /// The white space of all callers; the part from `indentationStart` on is in force.
  private var indentation: [UInt8] = []
  private var indentationStart = 0
  /// Whether templates have called each other too deeply since the page's own level: then they come
  /// back at once, lest every way through them be tried.
  private var isRunaway = false
  /// How many sections have been entered and not left.
  private var depth = 0

  /// What a template goes back to when it ends.
  private struct Return {
    var step: Int
    var contexts: Int
    var indentation: Range<Int>
  }

  /// Writes the page of a program over its data; `capacity` is how long it will probably be.
  static func page(_ program: Program, _ data: Entered, capacity: Int) -> [UInt8] {
    program.steps.withUnsafeBufferPointer { steps in
      program.text.withUnsafeBufferPointer { text in
        var renderer = Renderer(program, steps, text, data, ByteBuffer(capacity: capacity))
        if let start = program.starts.first { renderer.run(from: start) }
        return Array(renderer.page.bytes)
      }
    }
  }

  private init(
    _ program: Program, _ steps: UnsafeBufferPointer<Step>, _ text: UnsafeBufferPointer<UInt8>,
    _ data: Entered, _ page: consuming ByteBuffer
  ) {
    self.program = program
    self.steps = steps
    self.text = text
    self.page = page
    contexts = [data]
    pathValues = Array(repeating: nil, count: program.paths.count)
  }

  /// Runs the steps from one on, up to the end of the section that it is in, or of the page.
  private mutating func run(from start: Int) {
    var step = start
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
      case .escaped(let reference):
        print(reference, escaped: true)
        step += 1
      case .raw(let reference):
        print(reference, escaped: false)
        step += 1
      case .enter(let reference, let end):
        section(over: reference, from: step + 1)
        step = Int(end)
      case .leave: return
      case .when(let reference, let end):
        step = has(reference) ? step + 1 : Int(end)
      case .unless(let reference, let end):
        step = has(reference) ? Int(end) : step + 1
      case .call(let site):
        step = call(Int(site), from: step) ?? step + 1
      case .finish:
        guard let last = returns.popLast() else { return }
        contexts.removeLast(contexts.count - last.contexts)
        indentation.removeLast(indentation.count - last.indentation.upperBound)
        indentationStart = last.indentation.lowerBound
        step = last.step
      }
    }
  }

  // MARK: Values

  private mutating func print(_ reference: Reference, escaped: Bool) {
    if case .field(let up, let index) = reference,
      case .record(let record) = contexts[contexts.count - 1 - Int(up)]
    {
      switch record.access(Int(index)) {
      case .text(let get), .written(let get, _):
        if let text = get(record.subject) { page.append(text, escaped: escaped) }
      case .html, .flag, .texts, .ready, .record, .list, .hasItems:
        page.append(record.value(Int(index)), escaped: escaped)
      }
    } else {
      page.append(value(reference), escaped: escaped)
    }
  }

  private mutating func has(_ reference: Reference) -> Bool {
    if case .field(let up, let index) = reference {
      return contexts[contexts.count - 1 - Int(up)].has(Int(index))
    }
    return value(reference).isTruthy
  }

  private mutating func value(_ reference: Reference) -> Value {
    switch reference {
    case .field(let up, let index):
      return contexts[contexts.count - 1 - Int(up)].value(Int(index))
    case .path(let up, let path) where Int(up) == contexts.count - 1:
      if case .some(let known) = pathValues[Int(path)] { return known }
      let found = contexts[0].value(program.paths[Int(path)][...])
      pathValues[Int(path)] = found
      return found
    case .path(let up, let path):
      return contexts[contexts.count - 1 - Int(up)].value(program.paths[Int(path)][...])
    case .current:
      return contexts[contexts.count - 1].item
    case .name(let name):
      return lookup(program.names[Int(name)])
    }
  }

  /// The value of a dotted name: its first part is sought from the innermost context outward, the
  /// rest within what was found (specification, interpolation: dotted names).
  private func lookup(_ parts: [String]) -> Value {
    guard let first = parts.first else { return .nothing }
    for context in contexts.reversed() {
      guard case .value(.named(let values)) = context, var value = values[first] else { continue }
      for part in parts.dropFirst() {
        guard case .named(let inner) = value, let next = inner[part] else { return .nothing }
        value = next
      }
      return value
    }
    return .nothing
  }

  // MARK: Sections

  /// Runs the steps of a section for each item of what a reference leads to.
  private mutating func section(over reference: Reference, from body: Int) {
    switch reference {
    case .field(let up, let index):
      section(over: Int(index), of: contexts[contexts.count - 1 - Int(up)], from: body)
    case .path(let up, let path):
      contexts[contexts.count - 1 - Int(up)].follow(program.paths[Int(path)][...]) { last, index in
        section(over: index, of: last, from: body)
      }
    case .current:
      let current = contexts[contexts.count - 1]
      switch current {
      case .record: run(from: body, in: current)
      case .value(let value): section(over: value, from: body)
      }
    case .name: section(over: value(reference), from: body)
    }
  }

  private mutating func section(over index: Int, of entered: Entered, from body: Int) {
    guard case .record(let record) = entered else {
      return section(over: entered.value(index), from: body)
    }
    switch record.access(index) {
    case .record(let show), .list(let show, _):
      show(record.subject) { run(from: body, in: .record($0)) }
    case .text, .written, .html, .flag, .texts, .ready, .hasItems:
      section(over: record.value(index), from: body)
    }
  }

  private mutating func section(over value: Value, from body: Int) {
    guard value.isTruthy else { return }
    if case .list(let items) = value {
      for item in items { run(from: body, in: .value(item)) }
    } else {
      run(from: body, in: .value(value))
    }
  }

  private mutating func run(from body: Int, in entered: Entered) {
    guard depth < Program.deepestSection else { return }
    depth += 1
    contexts.append(entered)
    run(from: body)
    contexts.removeLast()
    depth -= 1
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

  private mutating func routine(of site: Int) -> Int? {
    switch program.sites[site].target {
    case .fixed(let routine): return routine
    case .chosen(let reference, let routines):
      guard case .text(let name) = value(reference) else { return nil }
      return routines[name]
    }
  }
}
